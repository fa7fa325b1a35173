"""The table that the takes are in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTreeWidget

MIN_NAME_LETTERS = 18  # letters of a name that are in view
TABLE_KEYS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


class TakesTable(QTreeWidget):
    """Takes the keys that walk through rows; all others go on to the window.

    One column, that of the names, has what room the others leave.
    """

    def __init__(self, names: int) -> None:
        super().__init__()
        self._names = names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TABLE_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the names what the other columns leave; where that is little, the table scrolls."""
        header = self.header()
        others = header.length() - header.sectionSize(self._names)
        least = MIN_NAME_LETTERS * self.fontMetrics().averageCharWidth()
        header.resizeSection(self._names, max(self.viewport().width() - others, least))
