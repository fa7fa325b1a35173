"""The table widget of the takes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTreeWidget

MIN_NAME_LETTERS = 18  # least width of the name column, in letters
TABLE_KEYS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


class TakesTable(QTreeWidget):
    """A table that handles only the keys that move through its rows; others go to the window.

    The name column fills the width that the others leave.
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
        """Fit the name column to the width; if that is too little, the table scrolls."""
        header = self.header()
        others = header.length() - header.sectionSize(self._names)
        least = MIN_NAME_LETTERS * self.fontMetrics().averageCharWidth()
        header.resizeSection(self._names, max(self.viewport().width() - others, least))
