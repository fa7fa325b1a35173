# Build the installer for Windows and test it: freeze, test, package, install, use, remove.
#
#     packaging\windows\build.ps1
#
# Needs Inno Setup 6 (its iscc on the path), and a .venv with Gradwave and its extra "bundle".
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Program {
    & $args[0] $args[1..$args.Length]
    if ($LASTEXITCODE -ne 0) { throw "$($args -join ' ') ended with $LASTEXITCODE" }
}

$python = ".venv\Scripts\python.exe"
$bundle = "build\bundle\gradwave"
Invoke-Program $python -m PyInstaller --noconfirm --log-level WARN --distpath build\bundle `
    --workpath build\pyinstaller packaging\bundle\gradwave.spec
Invoke-Program "$bundle\gradwave.exe" render resources\clips\kathleen.flac -o build\frozen.wav

$version = & $python -c "import wavegrad_core; print(wavegrad_core.__version__)"
Invoke-Program iscc /Q "/DVersion=$version" "/DBundle=$bundle" packaging\windows\gradwave.iss

$folder = Join-Path $env:TEMP "Gradwave test"
$quiet = "/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART"
Start-Process -Wait "build\windows\gradwave-$version-setup.exe" ($quiet + "/DIR=`"$folder`"")
Invoke-Program "$folder\gradwave.exe" --version
Invoke-Program "$folder\gradwave.exe" render resources\clips\kathleen.flac -o build\installed.wav
Start-Process -Wait "$folder\unins000.exe" $quiet
if (Test-Path "$folder\gradwave.exe") { throw "The uninstaller left the program behind." }
