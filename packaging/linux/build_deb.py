"""Build a Debian package of the frozen build.

    python packaging/linux/build_deb.py BUNDLE OUTPUT

BUNDLE is the folder that `make bundle` makes, OUTPUT a folder for the .deb.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]
from build_tree import fill  # noqa: E402

from wavegrad_core import __version__  # noqa: E402
from wavegrad_core.system_libraries import LIBRARIES  # noqa: E402

CONTROL = """Package: gradwave
Version: {version}
Architecture: {architecture}
Maintainer: The Gradwave authors <noreply@localhost>
Installed-Size: {kilobytes}
Depends: libc6 (>= 2.36), {depends}
Section: sound
Priority: optional
Description: turns recordings and mel spectrograms into sound with WaveGrad
 Gradwave is a desktop program and a command around WaveGrad, a diffusion
 vocoder. It resynthesizes recordings, compares iteration counts blind, and
 fine-tunes voices on recordings of your own. All that it needs from Python is
 inside.
"""
# What root has compiled beside the modules is not known to dpkg.
POSTRM = """#!/bin/sh
set -e
case "$1" in
    remove | purge) rm -rf /usr/lib/gradwave ;;
esac
"""


def build(bundle: Path, output: Path) -> Path:
    """Build the package, and return its file."""
    architecture = _output("dpkg", "--print-architecture")
    with tempfile.TemporaryDirectory(dir=output) as folder:
        root = Path(folder)
        root.chmod(0o755)
        fill(root / "usr", bundle)
        size = int(_output("du", "-sk", str(root)).split()[0])
        depends = ", ".join(dict.fromkeys(library.debian for library in LIBRARIES))
        control = CONTROL.format(
            version=__version__, architecture=architecture, kilobytes=size, depends=depends
        )
        (root / "DEBIAN").mkdir(mode=0o755)
        (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
        script = root / "DEBIAN" / "postrm"
        script.write_text(POSTRM, encoding="utf-8")
        script.chmod(0o755)
        package = output / f"gradwave_{__version__}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z6", "--build", folder]
        subprocess.run([*command, str(package)], check=True)
    return package


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    target = Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    print(build(Path(sys.argv[1]), target))
