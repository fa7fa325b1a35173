"""The table of takes, and the buttons to star, rename, delete and export them."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.takes.take_scores import DEFAULT_SCORES, SCORE_KINDS
from gradwave.takes.takes import Takes
from gradwave.takes.views.take_columns import TakeColumns
from gradwave.takes.views.take_row import NAME, OPTIONAL, STAR, TakeRow, key_of
from gradwave.takes.views.takes_table import TakesTable
from gradwave.theme import SPACE, styled
from gradwave.widgets.icon_button import IconButton
from gradwave.widgets.plain_text import plain_label

SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
ROWS_AT_FIRST = 3  # visible until the user drags the handle above
ROW_PADDING = 8  # pixels, in each row of the table


class TakesView(QFrame):
    """The takes of the open sound, or a line of text while there are none."""

    export_all_requested = Signal()
    scores_requested = Signal(list)  # names of the scores that have a column
    chosen = Signal(str)  # the user chose the take with this key
    selection_changed = Signal()
    menu_requested = Signal(QPoint)  # at this place on the screen

    def __init__(self, takes: Takes) -> None:
        super().__init__()
        styled(self, "pane")
        self._takes = takes
        self._playing = ""
        self.table = TakesTable()
        self.empty = styled(plain_label(tr("No takes yet. Each render becomes a take.")), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.star_button = IconButton("star", tr("Star"), tr("Add or remove a star (Ctrl+D)"))
        self.rename_button = IconButton("pencil", tr("Rename"), tr("Rename the take (F2)"))
        self.delete_button = IconButton("trash-2", tr("Delete"), tr("Delete the take (Del)"))
        self.columns_button = IconButton(
            "columns-3", tr("Columns"), tr("Choose the columns of the table")
        )
        self.save_all_button = IconButton(
            "download",
            tr("Export all…"),
            tr("Export every take, named after its settings (Ctrl+Shift+E)"),
        )
        hidden = [name for name in SCORE_KINDS if name not in DEFAULT_SCORES]
        self.columns = TakeColumns(self.table, OPTIONAL, hidden)
        self.columns_button.setMenu(self.columns.menu(self.columns_button))
        self._lay_out()
        self._connect()
        self._show_all()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(styled(plain_label(tr("Takes")), "heading"))
        row.addStretch(1)
        for button in (
            self.star_button,
            self.rename_button,
            self.save_all_button,
            self.columns_button,
        ):
            row.addWidget(button)
        row.addSpacing(3 * SPACE)  # space before the button that removes takes
        row.addWidget(self.delete_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.empty, stretch=1)

    def sizeHint(self) -> QSize:
        """Return a height that shows a few rows."""
        return QSize(super().sizeHint().width(), self._height(ROWS_AT_FIRST))

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        shown = sum(one.label_width for one in self._labelled if one.text())
        return QSize(hint.width() - shown, self._height(1))

    @property
    def _labelled(self) -> list[IconButton]:
        return [
            *(self.star_button, self.rename_button, self.save_all_button),
            *(self.columns_button, self.delete_button),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the labels of the buttons if there is not enough space."""
        super().resizeEvent(event)
        bare = self.minimumSizeHint().width()
        labels = sum(one.label_width for one in self._labelled)
        for button in self._labelled:
            button.show_label(self.width() >= bare + labels)

    def _height(self, rows: int) -> int:
        buttons = self.star_button.sizeHint().height()
        line = self.fontMetrics().height() + ROW_PADDING
        scroll_bar = self.table.horizontalScrollBar()
        below = scroll_bar.sizeHint().height() if scroll_bar.maximum() > 0 else 0
        return buttons + (rows + 1) * line + below + 2 * SPACE

    def _buttons(self) -> list[QWidget]:
        return [self.star_button, self.rename_button, self.delete_button, self.save_all_button]

    def _connect(self) -> None:
        self._takes.changed.connect(self._show_all)
        self._takes.chosen_changed.connect(self._show_chosen)
        self.table.currentItemChanged.connect(self._row_chosen)
        self.table.itemSelectionChanged.connect(self.selection_changed)
        self.table.customContextMenuRequested.connect(
            lambda place: self.menu_requested.emit(self.table.viewport().mapToGlobal(place))
        )
        self.table.itemClicked.connect(self._clicked)
        self.table.itemDoubleClicked.connect(lambda item, column: self.rename())
        self.table.itemChanged.connect(self._renamed)
        self.star_button.clicked.connect(self.star)
        self.rename_button.clicked.connect(self.rename)
        self.delete_button.clicked.connect(self.delete)
        self.save_all_button.clicked.connect(self.export_all_requested)
        self.columns.changed.connect(self._columns_chosen)

    # From the takes

    def _show_all(self) -> None:
        """Update the rows. Rebuild them only if the takes differ: a name may be being edited."""
        takes, table = self._takes.all, self.table
        table.blockSignals(True)
        table.setSortingEnabled(False)
        rows = {key_of(row): row for row in self.table.rows()}
        if rows.keys() != {take.key for take in takes}:
            table.clear()
            rows = {take.key: TakeRow(table) for take in takes}
        for place, take in enumerate(takes):
            playing = take.key == self._playing
            rows[take.key].show_take(place, take, self._takes.number_of(take), playing)
        table.setSortingEnabled(True)
        table.blockSignals(False)
        self._show_chosen()
        self.table.setVisible(bool(takes))
        self.empty.setVisible(not takes)
        self.table.fit()

    @property
    def shown_scores(self) -> list[str]:
        """The names of the scores that have a column."""
        return [name for name in SCORE_KINDS if self.columns.shown(name)]

    def _columns_chosen(self) -> None:
        self.table.fit()
        self.scores_requested.emit(self.shown_scores)

    def _show_chosen(self) -> None:
        chosen, now = self._takes.chosen, self.table.currentItem()
        self.table.blockSignals(True)
        for row in self.table.rows():
            if chosen is not None and key_of(row) == chosen.key and row is not now:
                self.table.setCurrentItem(row, NAME, SELECT_ROW)
        if now is not None and not now.isSelected() and not self.table.selected_keys:
            now.setSelected(True)
        self.table.blockSignals(False)
        self.selection_changed.emit()
        for button in self._buttons():
            button.setEnabled(chosen is not None)

    def set_playing(self, key: str) -> None:
        """Mark the playing take in the key column."""
        if key != self._playing:
            self._playing = key
            self._show_all()

    # From the user

    def _row_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(key_of(item))

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        if column == STAR:
            self._takes.star(key_of(item))

    def _renamed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == NAME:
            self._takes.rename(key_of(item), item.text(NAME))

    def star(self) -> None:
        """Add stars to the selected takes, or remove them."""
        if keys := self._acted_on():
            self._takes.star(*keys)

    def rename(self) -> None:
        """Edit the chosen take's name."""
        if (item := self.table.currentItem()) is not None:
            self.table.editItem(item, NAME)

    def delete(self) -> None:
        """Delete the selected takes."""
        if keys := self._acted_on():
            self._takes.delete(*keys)

    def _acted_on(self) -> list[str]:
        chosen = self._takes.chosen
        return self.table.selected_keys or ([chosen.key] if chosen is not None else [])
