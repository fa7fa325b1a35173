; Installer for Windows, of the folder that PyInstaller makes (see packaging/windows/build.ps1):
;
;     iscc /DVersion=0.2.0 /DBundle=build\bundle\gradwave packaging\windows\gradwave.iss
;
; It installs for one person, without administrator rights.

#ifndef Version
  #error Name the version: /DVersion=0.2.0
#endif
#ifndef Bundle
  #error Name the folder of the frozen program: /DBundle=build\bundle\gradwave
#endif

[Setup]
AppId={{6B7D7C8E-5B0E-4E1B-9D0C-2A5F0E6B7A41}
AppName=Gradwave
AppVersion={#Version}
AppPublisher=The Gradwave authors
DefaultDirName={autopf}\Gradwave
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
; Paths are relative to the top folder of the source.
SourceDir=..\..
OutputDir=build\windows
OutputBaseFilename=gradwave-{#Version}-setup
LicenseFile=packaging\bundle\licences\GPL-3.txt
Compression=lzma2
SolidCompression=yes
UninstallDisplayIcon={app}\gradwave-desktop.exe

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Gradwave"; Filename: "{app}\gradwave-desktop.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.gradwave\OpenWithProgids"; ValueType: string; ValueName: "Gradwave.Project"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Gradwave.Project"; ValueType: string; ValueData: "Gradwave project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Gradwave.Project\shell\open\command"; ValueType: string; ValueData: """{app}\gradwave-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\gradwave.exe"; ValueType: string; ValueData: "{app}\gradwave.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\gradwave-desktop.exe"; Description: "Start Gradwave"; Flags: nowait postinstall skipifsilent
