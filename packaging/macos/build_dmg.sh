#!/bin/sh
# Build Gradwave.app and a disk image of it for macOS, and test the program inside.
#
#   packaging/macos/build_dmg.sh
#
# Needs Xcode's command line tools, and a .venv with Gradwave and its extra "bundle". The program is
# signed ad hoc, so the first time people open it with a click on "Open" in its context menu;
# CODESIGN_IDENTITY names a Developer ID to sign with instead.
set -eu
cd "$(dirname "$0")/../.."

.venv/bin/python packaging/macos/draw_iconset.py build/gradwave.iconset
iconutil --convert icns --output build/gradwave.icns build/gradwave.iconset
.venv/bin/python -m PyInstaller --noconfirm --log-level WARN --distpath build/bundle \
    --workpath build/pyinstaller packaging/bundle/gradwave.spec
program=build/bundle/Gradwave.app/Contents/MacOS/gradwave
"$program" render resources/clips/kathleen.flac -o build/frozen.wav

[ -z "${CODESIGN_IDENTITY:-}" ] || codesign --deep --force --options runtime \
    --sign "$CODESIGN_IDENTITY" build/bundle/Gradwave.app

version=$(.venv/bin/python -c "import wavegrad_core; print(wavegrad_core.__version__)")
image=build/macos/gradwave-$version-$(uname -m).dmg
content=build/macos/content
rm -rf "$content" "$image"
mkdir -p "$content"
cp -R build/bundle/Gradwave.app "$content/"
ln -s /Applications "$content/Applications"
hdiutil create -quiet -volname Gradwave -srcfolder "$content" -format UDZO "$image"

mount=$(mktemp -d)
hdiutil attach -quiet -nobrowse -readonly -mountpoint "$mount" "$image"
trap 'hdiutil detach -quiet "$mount"' EXIT
"$mount/Gradwave.app/Contents/MacOS/gradwave" render resources/clips/kathleen.flac -o build/image.wav
cmp build/frozen.wav build/image.wav
