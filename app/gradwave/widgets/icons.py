"""Icons of the Lucide family, drawn in the colours of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wavegrad_core.bundled_files import bundled_path

SIZE = 16  # pixels
GAP = 4  # pixels to the label, in addition to Qt's own
SCALES = (1, 2, 3)  # scale factors of screens; each has its own pixmap


@cache
def _source(name: str) -> str:
    return bundled_path("icons", "lucide", f"{name}.svg").read_text(encoding="utf-8")


def lucide_icon(name: str, gap: int, colour: QColor, checked: QColor, disabled: QColor) -> QIcon:
    """Return an icon of Lucide.

    Args:
        name: Its name in Lucide.
        gap: Pixels left free to the right of it.
        colour: Colour of the icon.
        checked: Colour on a checked button.
        disabled: Colour on a disabled button.
    """
    icon = QIcon()
    modes, states = QIcon.Mode, QIcon.State
    for scale in SCALES:
        for paint, mode, state in (
            (colour, modes.Normal, states.Off),
            (checked, modes.Normal, states.On),
            (disabled, modes.Disabled, states.Off),
            (disabled, modes.Disabled, states.On),
        ):
            icon.addPixmap(_pixmap(name, gap, paint.name(), scale), mode, state)
    return icon


@cache
def _pixmap(name: str, gap: int, colour: str, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(SIZE + gap, SIZE) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    drawing.render(painter, QRectF(0, 0, SIZE * scale, SIZE * scale))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def program_icon() -> QIcon:
    """Return the icon of Gradwave."""
    return QIcon(str(bundled_path("icons", "gradwave.svg")))
