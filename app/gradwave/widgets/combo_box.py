"""A combo box that draws its own arrow, since Qt draws none with a style sheet."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox

from gradwave.language import tr

FROM_FILE = tr("From a file…")  # entry that opens a file dialog
HALF_WIDTH, HALF_HEIGHT, FROM_EDGE = 4.0, 2.0, 14.0  # size and position of the arrow, in pixels


class ComboBox(QComboBox):
    """A combo box that does not grow with its longest entry."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the commands of the window while the list is closed."""
        if event.text().isprintable() and event.text() and not self.isEditable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        middle = QPointF(self.width() - FROM_EDGE, self.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().buttonText().color(), 1.5))
        tip = middle + QPointF(0, HALF_HEIGHT)
        painter.drawLine(middle + QPointF(-HALF_WIDTH, -HALF_HEIGHT), tip)
        painter.drawLine(middle + QPointF(HALF_WIDTH, -HALF_HEIGHT), tip)
        painter.end()
