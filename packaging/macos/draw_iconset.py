"""Draw the icon in all sizes that macOS wants, for iconutil.

python packaging/macos/draw_iconset.py FOLDER.iconset
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "linux"))
from build_tree import draw_icon

POINTS = (16, 32, 128, 256, 512)


def draw(folder: Path) -> None:
    """Draw each size once for common screens and once for screens of double density."""
    folder.mkdir(parents=True, exist_ok=True)
    for points in POINTS:
        draw_icon(folder / f"icon_{points}x{points}.png", points)
        draw_icon(folder / f"icon_{points}x{points}@2x.png", 2 * points)


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
