"""The table widget of the takes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget

from gradwave.language import tr
from gradwave.takes.take_scores import SCORE_KINDS
from gradwave.takes.views.take_row import (
    COLUMNS,
    KEY,
    NAME,
    NUMBERS,
    RIGHT_ALIGNED,
    TakeRow,
    key_of,
)
from gradwave.widgets.plain_text import plain_tip

MIN_NAME_LETTERS = 26  # width of the name column
SAMPLES = {  # sample texts that set the widths of the columns
    tr("Key"): tr("Key 00"),
    "★": "★",
    tr("Voice"): "kathleen-2",
    tr("Sampler"): "ancestral",
    tr("Took"): "00 min 00 s",
}
CELL_MARGIN = 10  # pixels
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

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels(COLUMNS)
        self.setAccessibleName(tr("Takes"))
        self.setToolTip(
            tr("Renders of this sound. Choose one to show it; press its key to play it")
        )
        self.setRootIsDecorated(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSortingEnabled(True)
        self.sortByColumn(KEY, Qt.SortOrder.AscendingOrder)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        letters = self.fontMetrics()
        for column, title in enumerate(COLUMNS):  # a width that new takes do not change
            longest = max(title, SAMPLES.get(title, "000.00"), key=letters.horizontalAdvance)
            header.resizeSection(column, letters.horizontalAdvance(longest) + 2 * CELL_MARGIN)
        for column in NUMBERS:
            self.headerItem().setTextAlignment(column, RIGHT_ALIGNED)
        for kind in SCORE_KINDS.values():
            self.headerItem().setToolTip(COLUMNS.index(kind.title), plain_tip(kind.tip))

    def rows(self) -> list[TakeRow]:
        """Return the rows from top to bottom."""
        rows = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [row for row in rows if isinstance(row, TakeRow)]

    @property
    def keys(self) -> list[str]:
        """The keys of all takes from top to bottom."""
        return [key_of(row) for row in self.rows()]

    @property
    def selected_keys(self) -> list[str]:
        """The keys of the selected takes."""
        return [key_of(row) for row in self.rows() if row.isSelected()]

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
        others = header.length() - header.sectionSize(NAME)
        least = MIN_NAME_LETTERS * self.fontMetrics().averageCharWidth()
        header.resizeSection(NAME, max(self.viewport().width() - others, least))
