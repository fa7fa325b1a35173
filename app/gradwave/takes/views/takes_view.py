"""The table of takes, and the buttons to star, rename, delete and export them."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import number, tr
from gradwave.takes.take_scores import DEFAULT_SCORES, SCORE_KINDS
from gradwave.takes.takes import Take, Takes
from gradwave.takes.views.take_columns import TakeColumns
from gradwave.takes.views.takes_table import TakesTable
from gradwave.theme import SPACE, styled
from gradwave.widgets.icon_button import IconButton
from gradwave.widgets.plain_text import plain_label, plain_tip

FACTS = (tr("Voice"), tr("Iterations"), tr("Sampler"), tr("Seed"), tr("Took"))
COLUMNS = (tr("Key"), "★", tr("Name"), *FACTS, *(kind.title for kind in SCORE_KINDS.values()))
KEY, STAR, NAME = range(3)
NUMBERS = (4, 6, *range(7, len(COLUMNS)))  # columns set flush right
SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
NO_SCORE, SCORE_PENDING = "–", "…"
RIGHT_ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SAMPLES = {  # sample texts that set the widths of the columns
    tr("Key"): tr("Key 00"),
    "★": "★",
    tr("Voice"): "kathleen-2",
    tr("Sampler"): "ancestral",
    tr("Took"): "0000.0 s",
}
CELL_MARGIN = 10  # pixels
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
        self.table = TakesTable(NAME)
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
        self._set_up_table()
        hidden = [kind.title for name, kind in SCORE_KINDS.items() if name not in DEFAULT_SCORES]
        self.columns = TakeColumns(self.table, list(COLUMNS[NAME + 1 :]), hidden)
        self.columns_button.setMenu(self.columns.menu(self.columns_button))
        self._lay_out()
        self._connect()
        self._show_all()

    def _set_up_table(self) -> None:
        table = self.table
        table.setHeaderLabels(COLUMNS)
        table.setAccessibleName(tr("Takes"))
        table.setToolTip(
            tr("Renders of this sound. Choose one to show it; press its key to play it")
        )
        table.setRootIsDecorated(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setSortingEnabled(True)
        table.sortByColumn(KEY, Qt.SortOrder.AscendingOrder)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        letters = table.fontMetrics()
        for column, title in enumerate(COLUMNS):  # a width that new takes do not change
            longest = max(title, SAMPLES.get(title, "000.00"), key=letters.horizontalAdvance)
            header.resizeSection(column, letters.horizontalAdvance(longest) + 2 * CELL_MARGIN)
        for column in NUMBERS:
            table.headerItem().setTextAlignment(column, RIGHT_ALIGNED)
        for kind in SCORE_KINDS.values():
            table.headerItem().setToolTip(COLUMNS.index(kind.title), plain_tip(kind.tip))

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
        rows = {key_of(row): row for row in self._rows()}
        if rows.keys() != {take.key for take in takes}:
            table.clear()
            rows = {take.key: _editable_row(table) for take in takes}
        for place, take in enumerate(takes):
            self._fill(rows[take.key], place, take)
        table.setSortingEnabled(True)
        table.blockSignals(False)
        self._show_chosen()
        self.table.setVisible(bool(takes))
        self.empty.setVisible(not takes)
        self.table.fit()

    @property
    def shown_scores(self) -> list[str]:
        """The names of the scores that have a column."""
        return [name for name, kind in SCORE_KINDS.items() if self.columns.shown(kind.title)]

    def _columns_chosen(self) -> None:
        self.table.fit()
        self.scores_requested.emit(self.shown_scores)

    def _rows(self) -> list[QTreeWidgetItem]:
        rows = (self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount()))
        return [row for row in rows if row is not None]

    @property
    def selected(self) -> list[str]:
        """The keys of the selected takes."""
        return [key_of(row) for row in self._rows() if row.isSelected()]

    def _fill(self, row: QTreeWidgetItem, place: int, take: Take) -> None:
        result = take.result
        place_key = self._takes.number_of(take)
        key = "" if place_key is None else str(place_key)
        values = [
            *(place, not take.starred, take.name.lower(), result.voice, result.iterations),
            *(result.settings.sampler, result.settings.seed, result.seconds_taken),
            *(_sortable(take.scores.get(name)) for name in SCORE_KINDS),
        ]
        for column, value in enumerate(values):
            row.setData(column, SORT_ROLE, value)
        texts = [
            *("▶" if take.key == self._playing else key, "★" if take.starred else "☆"),
            *(take.name, result.voice, str(result.iterations), result.settings.sampler),
            *(str(result.settings.seed), tr("{seconds:.1f} s", seconds=result.seconds_taken)),
            *(score_text(take, name) for name in SCORE_KINDS),
        ]
        for column, text in enumerate(texts):
            row.setText(column, text)
        for column in NUMBERS:
            row.setTextAlignment(column, RIGHT_ALIGNED)
        row.setData(KEY, Qt.ItemDataRole.UserRole, take.key)
        row.setData(STAR, Qt.ItemDataRole.AccessibleTextRole, tr("starred") if take.starred else "")
        row.setToolTip(NAME, plain_tip(result.facts))
        for column, (name, kind) in enumerate(SCORE_KINDS.items(), start=NAME + 1 + len(FACTS)):
            reason = take.scores.get(name)
            missing = isinstance(reason, str)
            row.setToolTip(
                column,
                plain_tip(tr("Not available: {reason}", reason=reason) if missing else kind.tip),
            )
            words = tr("{title} not available", title=kind.title) if missing else ""
            row.setData(column, Qt.ItemDataRole.AccessibleTextRole, words)

    def _show_chosen(self) -> None:
        chosen, now = self._takes.chosen, self.table.currentItem()
        self.table.blockSignals(True)
        for row in self._rows():
            if chosen is not None and key_of(row) == chosen.key and row is not now:
                self.table.setCurrentItem(row, NAME, SELECT_ROW)
        if now is not None and not now.isSelected() and not self.selected:
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
        return self.selected or ([chosen.key] if chosen is not None else [])


def score_text(take: Take, name: str) -> str:
    """Return a score as the table shows it."""
    value = take.scores.get(name, SCORE_PENDING)
    if isinstance(value, str):
        return value if value == SCORE_PENDING else NO_SCORE
    return number(value, f".{SCORE_KINDS[name].digits}f")


class TakeRow(QTreeWidgetItem):
    """A row that is sorted by values and not by their texts."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        column = max(self.treeWidget().sortColumn(), 0)
        mine, its = self.data(column, SORT_ROLE), other.data(column, SORT_ROLE)
        return bool(mine < its) if mine is not None and its is not None else mine is not None


def _sortable(score: float | str | None) -> float | None:
    return score if isinstance(score, float) else None


def _editable_row(table: TakesTable) -> QTreeWidgetItem:
    """Add an editable row. Setting flags later would reset a name that is being edited."""
    row = TakeRow(table)
    row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
    return row


def key_of(item: QTreeWidgetItem) -> str:
    """Return the key of the take in a row."""
    return str(item.data(KEY, Qt.ItemDataRole.UserRole))
