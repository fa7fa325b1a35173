"""Icons of buttons, drawn in the text colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap

SIZE = 64  # pixels; Qt scales it down


def play(colour: str) -> QIcon:
    """Return a triangle."""
    path = QPainterPath()
    path.moveTo(QPointF(16, 8))
    path.lineTo(QPointF(56, 32))
    path.lineTo(QPointF(16, 56))
    path.closeSubpath()
    return _icon(path, colour)


def stop(colour: str) -> QIcon:
    """Return a square."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(12, 12, 40, 40), 5, 5)
    return _icon(path, colour)


def _icon(path: QPainterPath, colour: str) -> QIcon:
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, QColor(colour))
    painter.end()
    return QIcon(pixmap)
