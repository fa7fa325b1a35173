"""Build an AppImage of the frozen program: one file that runs without an installation.

    python packaging/linux/build_appimage.py BUNDLE OUTPUT [--runtime FILE]

BUNDLE is the folder that `make bundle` makes, OUTPUT a folder. Needs appimagetool; FILE is a
runtime from the AppImage project, which appimagetool fetches if none is named. `--folder-only`
stops at the AppDir, which runs by its AppRun.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]
from build_tree import fill  # noqa: E402

from wavegrad_core import __version__  # noqa: E402

RUN = """#!/bin/sh
exec "${APPDIR:-$(dirname "$(readlink -f "$0")")}/usr/lib/gradwave/gradwave" "$@"
"""


def build_folder(bundle: Path, folder: Path) -> None:
    """Build the AppDir: the tree, and at the top what the runtime and file managers look for."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    fill(folder / "usr", bundle)
    share = folder / "usr" / "share"
    shutil.copy(share / "applications" / "gradwave.desktop", folder)
    shutil.copy(share / "icons" / "hicolor" / "256x256" / "apps" / "gradwave.png", folder)
    (folder / ".DirIcon").symlink_to("gradwave.png")
    run = folder / "AppRun"
    run.write_text(RUN, encoding="utf-8")
    run.chmod(0o755)


def pack(folder: Path, output: Path, runtime: Path | None) -> Path:
    """Pack an AppDir into an AppImage, and return its file."""
    image = output / f"Gradwave-{__version__}-{platform.machine()}.AppImage"
    chosen = ["--runtime-file", str(runtime)] if runtime else []
    subprocess.run(
        ["appimagetool", "--no-appstream", *chosen, str(folder), str(image)],
        check=True,
        env=os.environ | {"ARCH": platform.machine(), "VERSION": __version__},
    )
    return image


def main() -> None:
    """Build what the command line asks for."""
    parser = argparse.ArgumentParser(description="Build an AppImage of the frozen program.")
    parser.add_argument("bundle", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--runtime", type=Path, help="the AppImage runtime to put in front")
    parser.add_argument("--folder-only", action="store_true", help="stop at the AppDir")
    chosen = parser.parse_args()
    folder = chosen.output / "Gradwave.AppDir"
    build_folder(chosen.bundle, folder)
    print(folder if chosen.folder_only else pack(folder, chosen.output, chosen.runtime))


if __name__ == "__main__":
    main()
