"""A label that elides its text if there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from gradwave.widgets.plain_text import plain_tip


class ElidedLabel(QLabel):
    """A one-line label of plain text; the tooltip and screen readers have the whole text."""

    def __init__(self, elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText)
        self._elide = elide

    def set_line(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        line = self.fontMetrics().elidedText(self.text(), self._elide, room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, int(self.alignment() | Qt.TextFlag.TextSingleLine), line)
        painter.end()
