"""The history of listening tests: all runs, and the result of the selected one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.listening.history import History, HistoryEntry
from gradwave.listening.run_summary import RunSummary
from gradwave.listening.views.result_view import ResultView
from gradwave.theme import SPACE
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

COLUMNS = (tr("Date"), tr("Test"), tr("Compared"), tr("Listener"), tr("Result"))
COMPARED = 2  # the column
EVERYBODY = tr("All listeners")
EMPTY = tr("No listening test was run yet. Start one with Listen, Blind test or MUSHRA test.")
NONE = tr("No runs by this listener.")
SIZE = (860, 640)


class HistoryDialog(QDialog):
    """Table of the runs, the newest first; the selected one is shown below."""

    again_wanted = Signal(Path)  # a session file to run once more

    def __init__(self, history: History, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Listening test results"))
        self.resize(*SIZE)
        self.setMinimumSize(560, 400)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._history = history
        self._shown: list[HistoryEntry] = []
        self.listener = with_tooltip(ComboBox(), tr("Show the runs of one listener"))
        self.listener.setAccessibleName(tr("Listener"))
        self.table = with_tooltip(QTreeWidget(), tr("The runs, the newest first"))
        self.table.setAccessibleName(tr("Runs"))
        self.table.setColumnCount(len(COLUMNS))
        self.table.setHeaderLabels(list(COLUMNS))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.notice = wrapped_label("muted")
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view = ResultView()
        self.again_button = _button(tr("Run again"), tr("Run this test once more"))
        self.folder_button = _button(
            tr("Show in folder"), tr("Open the folder with results and sounds")
        )
        self.close_button = _button(tr("Close"), tr("Close the dialog (Esc)"))
        self._lay_out()
        self.listener.currentIndexChanged.connect(self._fill)
        self.table.itemSelectionChanged.connect(self._show_result)
        self.table.itemActivated.connect(lambda item, column: self._again())
        self.again_button.clicked.connect(self._again)
        self.folder_button.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.close)
        history.changed.connect(self._show)
        history.read()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(plain_label(tr("Listener")))
        top.addWidget(self.listener, stretch=1)
        top.addStretch(2)
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(COMPARED, QHeaderView.ResizeMode.Stretch)
        bottom = QHBoxLayout()
        bottom.addWidget(self.again_button)
        bottom.addWidget(self.folder_button)
        bottom.addStretch(1)
        bottom.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(top)
        column.addWidget(self.table, stretch=3)
        column.addWidget(self.notice, stretch=1)
        column.addWidget(self.view, stretch=4)
        column.addLayout(bottom)

    def _show(self) -> None:
        """Show the entries of the history."""
        chosen = self.listener.currentText() or EVERYBODY
        names = sorted({entry.listener for entry in self._history.entries} - {"", EVERYBODY})
        self.listener.blockSignals(True)
        self.listener.clear()
        self.listener.addItems([EVERYBODY, *names])
        self.listener.setCurrentText(chosen)
        self.listener.blockSignals(False)
        self._fill()

    def _fill(self) -> None:
        chosen, entries = self.listener.currentText(), self._history.entries
        everybody = self.listener.currentIndex() <= 0
        self._shown = [entry for entry in entries if everybody or entry.listener == chosen]
        self.table.clear()
        for entry in self._shown:
            date = f"{entry.ended:%Y-%m-%d %H:%M}"
            cells = [date, entry.kind, entry.compared, entry.listener, entry.result]
            item = QTreeWidgetItem(self.table, cells)
            item.setToolTip(COMPARED, plain_tip(entry.compared))
        first = self.table.topLevelItem(0)
        if first is not None:
            self.table.setCurrentItem(first)
        self._show_result()

    @property
    def chosen(self) -> HistoryEntry | None:
        """The selected run."""
        item = self.table.currentItem()
        index = self.table.indexOfTopLevelItem(item) if item is not None else -1
        return self._shown[index] if 0 <= index < len(self._shown) else None

    def _show_result(self) -> None:
        entry = self.chosen
        self.view.show_summary(entry.summary if entry is not None else RunSummary(()))
        for button in (self.again_button, self.folder_button):
            button.setEnabled(entry is not None)
        self.notice.setText(self._notice())
        self.notice.setVisible(bool(self.notice.text()))
        for part in (self.table, self.view):
            part.setVisible(bool(self._shown))

    def _notice(self) -> str:
        history = self._history
        if history.reading:
            return tr("Reading…")
        lines = [] if self._shown else [NONE if history.entries else EMPTY]
        if history.damaged:
            lines.append(
                tr(
                    "%n test(s) in {folder} could not be read. Help, Log says why.",
                    "",
                    history.damaged,
                    folder=history.folder,
                )
            )
        return "\n".join(lines)

    def _again(self) -> None:
        if self.chosen is not None:
            path = self.chosen.path
            self.close()
            self.again_wanted.emit(path)

    def _open_folder(self) -> None:
        if self.chosen is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.chosen.path.parent)))


def _button(text: str, tip: str) -> QPushButton:
    button = with_tooltip(QPushButton(text), tip)
    button.setAutoDefault(False)
    return button
