"""The table of the queue: file, settings, length, progress and result."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from gradwave.durations import length, time_left
from gradwave.language import tr
from gradwave.queue.queue_entry import QueueEntry
from gradwave.widgets.plain_text import plain_tip
from wavegrad_core.errors import without_file

COLUMNS = (tr("File"), tr("Settings"), tr("Length"), tr("Progress"), "")
FILE, SETTINGS, LENGTH, PROGRESS, STATE = range(5)
BAR_WIDTH, BAR_HEIGHT = 96, 6  # pixels
SHARE = Qt.ItemDataRole.UserRole
KEY = Qt.ItemDataRole.UserRole


class ProgressDelegate(QStyledItemDelegate):
    """Delegate that draws a fraction from 0 to 1 as a bar."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        share = index.data(SHARE)
        if not share:
            return
        room = QRectF(option.rect)  # type: ignore[attr-defined]
        groove = QRectF(room.left() + 6, room.center().y() - BAR_HEIGHT / 2, 0, BAR_HEIGHT)
        groove.setWidth(room.width() - 12)
        palette = option.palette  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        colour = palette.highlightedText() if chosen else palette.highlight()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.mid() if chosen else palette.alternateBase())
        painter.drawRoundedRect(groove, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        groove.setWidth(max(groove.width() * share, BAR_HEIGHT))
        painter.setBrush(colour)
        painter.drawRoundedRect(groove, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(BAR_WIDTH, 0))


class QueueTable(QTreeWidget):
    """Table with a row for each entry; only changed rows are updated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, QTreeWidgetItem] = {}
        self.setHeaderLabels(COLUMNS)
        self.setAccessibleName(tr("Files in the queue"))
        self.setToolTip(tr("Select files to cancel or retry; Enter opens a render"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegateForColumn(PROGRESS, ProgressDelegate(self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in (FILE, STATE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in ((SETTINGS, 26), (LENGTH, 12)):
            header.resizeSection(column, letters * letter)
        header.resizeSection(PROGRESS, BAR_WIDTH)

    def show_entries(self, entries: dict[int, QueueEntry]) -> None:
        """Add missing rows and remove obsolete ones."""
        self.blockSignals(True)  # removed rows may be selected
        for key in [key for key in self._rows if key not in entries]:
            self.takeTopLevelItem(self.indexOfTopLevelItem(self._rows.pop(key)))
        fresh = []
        for key, entry in entries.items():
            if key not in self._rows:
                self._rows[key] = row = QTreeWidgetItem()
                row.setData(FILE, KEY, key)
                self._fill(row, entry)
                fresh.append(row)
        self.addTopLevelItems(fresh)
        self.blockSignals(False)

    def show_entry(self, entry: QueueEntry) -> None:
        if entry.key in self._rows:
            self._fill(self._rows[entry.key], entry)

    def _fill(self, row: QTreeWidgetItem, entry: QueueEntry) -> None:
        seconds = "" if entry.seconds is None else length(entry.seconds)
        for column, text in ((FILE, entry.name), (SETTINGS, entry.how), (LENGTH, seconds)):
            row.setText(column, text)
        row.setToolTip(FILE, plain_tip(str(entry.found.path)))
        state = state_of(entry)
        row.setText(STATE, state)
        row.setToolTip(STATE, plain_tip(state))
        share = 0.0 if entry.state in ("failed", "cancelled") else entry.share
        row.setData(PROGRESS, SHARE, share)
        row.setData(PROGRESS, Qt.ItemDataRole.AccessibleTextRole, f"{share:.0%}")

    def selected(self) -> list[int]:
        """Return the keys of the selected entries."""
        return [row.data(FILE, KEY) for row in self.selectedItems()]


def state_of(entry: QueueEntry) -> str:
    """Return the state of an entry in words."""
    match entry.state:
        case "rendering" if entry.total:
            left = "" if entry.seconds_left is None else f" · {time_left(entry.seconds_left)}"
            return tr("Step {done} of {total}", done=entry.done, total=entry.total) + left
        case "rendering":
            return f"{entry.note}…"
        case "stopping":
            return tr("Stopping after this step…")
        case "failed":
            why = entry.problem.message if entry.problem is not None else ""
            return tr("Failed: {why}", why=without_file(why, entry.found.path))
        case "done":
            name = entry.output.name if entry.output is not None else ""
            return f"{name} · {entry.note}" if entry.note else name
        case "cancelled":
            return tr("Cancelled")
        case "waiting":
            return tr("Waiting")
