"""The colours of a picture with their levels in dB."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradwave.widgets.plain_text import plain_tip

BAR_WIDTH, BAR_HEIGHT = 110, 8  # pixels
STOPS = 32  # number of stops of the gradient


class ColourBar(QWidget):
    """A horizontal bar with a label at each end and in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.labels = ("", "", "")  # left, middle, right
        self._colours = ""

    def show_colours(self, name: str, labels: tuple[str, str, str], tip: str) -> None:
        """Show a colour map of pyqtgraph, with labels from its first to its last colour."""
        self._colours, self.labels = name, labels
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(tip)
        self.updateGeometry()
        self.update()

    def _margin(self) -> int:
        letters = self.fontMetrics()
        return max(letters.horizontalAdvance(text) for text in self.labels) // 2 + 1

    def sizeHint(self) -> QSize:
        return QSize(BAR_WIDTH + 2 * self._margin(), BAR_HEIGHT + self.fontMetrics().height() + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._colours:
            return
        margin = self._margin()
        bar = QRectF(margin, 0, self.width() - 2 * margin, BAR_HEIGHT)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        colours = pg.colormap.get(self._colours)
        for stop in range(STOPS + 1):
            gradient.setColorAt(stop / STOPS, colours.map(stop / STOPS, mode="qcolor"))
        painter = QPainter(self)
        painter.fillRect(bar, gradient)
        painter.setPen(self.palette().placeholderText().color())
        painter.drawRect(bar)
        for share, text in zip((0.0, 0.5, 1.0), self.labels):
            middle = QPointF(bar.left() + share * bar.width(), BAR_HEIGHT + 1)
            room = QRectF(middle.x() - margin, middle.y(), 2 * margin, self.height() - middle.y())
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
        painter.end()
