"""Lay a frozen program out as below /usr, with its icons, manual page and notices.

    python packaging/linux/build_tree.py BUNDLE TREE

BUNDLE is the folder that `make bundle` makes. The Debian package, the AppImage and the Flatpak are
made from such a tree.
"""

import gzip
import os
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "bundle"))
import notices  # noqa: E402

ICON_SIZES = (48, 128, 256)
TO_SHARE = {  # files beside the program, and their places below /usr/share
    "gradwave.desktop": "applications/gradwave.desktop",
    "gradwave.xml": "mime/packages/gradwave.xml",
    "gradwave.metainfo.xml": "metainfo/gradwave.metainfo.xml",
    "gradwave.svg": "icons/hicolor/scalable/apps/gradwave.svg",
    "copyright": "doc/gradwave/copyright",
}


def fill(usr: Path, bundle: Path) -> None:
    """Copy everything to its place below /usr, which must not exist yet."""
    shutil.copytree(bundle, usr / "lib" / "gradwave", symlinks=True, copy_function=_link_or_copy)
    (usr / "bin").mkdir()
    (usr / "bin" / "gradwave").symlink_to("../lib/gradwave/gradwave")
    share = usr / "share"
    for name, place in TO_SHARE.items():
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / name, share / place)
    notices.write(share / "doc" / "gradwave")
    manual = share / "man" / "man1" / "gradwave.1.gz"
    manual.parent.mkdir(parents=True)
    page = (HERE.parent / "gradwave.1").read_bytes()
    manual.write_bytes(gzip.compress(page, mtime=0))
    for size in ICON_SIZES:
        path = share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "gradwave.png"
        path.parent.mkdir(parents=True)
        draw_icon(path, size)


def _link_or_copy(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target


def draw_icon(path: Path, size: int) -> None:
    """Draw the icon as PNG."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(HERE / "gradwave.svg")).render(painter)
    painter.end()
    if not image.save(str(path)):
        raise SystemExit(f"Could not write {path}.")


if __name__ == "__main__":
    fill(Path(sys.argv[2]), Path(sys.argv[1]))
