"""The first page: recordings are added or recorded."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QTreeWidgetItem, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.views.page_parts import FLUSH_RIGHT, button, row, shortcut, table
from gradwave.training_wizard.views.record_dialog import RecordDialog
from gradwave.training_wizard.views.unfinished_trainings import UnfinishedTrainings
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.drag_and_drop import local_files
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.wrapped_label import wrapped_label

PATH = Qt.ItemDataRole.UserRole
COUNT = 1  # column of the number of recordings
ADVICE = tr(
    "Choose recordings of one voice, without music or other voices, in any format and of any "
    "length. They are copied, not changed."
)
EMPTY = tr("Drop recordings or folders here, add them, or record sentences.")


class RecordingsPage(QWidget):
    """List of the chosen files and folders."""

    title = tr("Recordings")
    next_text = tr("Check recordings")

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        self.setAcceptDrops(True)
        self.record_dialog: RecordDialog | None = None  # while it is on screen
        self.unfinished = UnfinishedTrainings(wizard)
        self.table = table(
            tr("Chosen recordings"), tr("Files and folders"), tr("Recordings"), numbers=(COUNT,)
        )
        self.table.setRootIsDecorated(False)
        self.table.setSelectionMode(self.table.SelectionMode.ExtendedSelection)
        self.empty = styled(plain_label(EMPTY, wordWrap=True), "empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sum = wrapped_label("muted")
        self.files_button = button(
            tr("Add files…"), tr("Add recordings of the voice"), self._ask_files
        )
        self.folder_button = button(
            tr("Add folder…"),
            tr("Add all recordings in a folder and its subfolders"),
            self._ask_folder,
        )
        self.record_button = button(tr("Record…"), tr("Read sentences aloud"), self._record)
        self.remove_button = button(
            tr("Remove"),
            tr("Remove the selected entries from the list; the files stay (Del)"),
            self._remove,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.unfinished)
        column.addWidget(wrapped_label("muted", ADVICE))
        column.addLayout(
            row(self.files_button, self.folder_button, self.record_button, None, self.remove_button)
        )
        column.addWidget(self.empty, stretch=1)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.sum)
        shortcut("Del", self.table, self._remove)
        self.table.itemSelectionChanged.connect(self._show_buttons)
        wizard.recording_list.changed.connect(self._show)
        wizard.changed.connect(self._show_buttons)
        self._show()

    def _show(self) -> None:
        recording_list = self._wizard.recording_list
        self.table.clear()
        for source in recording_list.sources:
            count = recording_list.counts.get(source)
            own = source == self._wizard.training.recordings
            item = QTreeWidgetItem(
                [
                    tr("Recorded in the wizard") if own else str(source),
                    "" if count is None else str(count),
                ]
            )
            item.setData(0, PATH, source)
            item.setToolTip(0, plain_tip(str(source)))
            item.setTextAlignment(COUNT, FLUSH_RIGHT)
            self.table.addTopLevelItem(item)
        self.table.setVisible(bool(recording_list.sources))
        self.empty.setVisible(not recording_list.sources)
        self.sum.setText(self._summary_text())
        self._show_buttons()

    def _summary_text(self) -> str:
        recording_list = self._wizard.recording_list
        if recording_list.searching:
            return tr("Looking for recordings…")
        if not recording_list.sources:
            return ""
        if not recording_list.found:
            return tr(
                "No recordings were found in these. Add WAV, FLAC, MP3, M4A or other audio files."
            )
        return tr("%n recording(s) in total", "", len(recording_list.found))

    def _show_buttons(self) -> None:
        self.remove_button.setEnabled(bool(self.table.selectedItems()))

    # Actions of the user

    def _ask_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Add recordings"))
        self._add(map(Path, paths))

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Add folder"))
        self._add([Path(folder)] if folder else [])

    def _add(self, paths: Iterable[Path]) -> None:
        if chosen := list(paths):
            self._wizard.recording_list.add(chosen)

    def _remove(self) -> None:
        self._wizard.recording_list.remove(
            item.data(0, PATH) for item in self.table.selectedItems()
        )

    def _record(self) -> None:
        self._wizard.clip_player.stop()
        self.record_dialog = RecordDialog(self._wizard, self)
        self.record_dialog.finished.connect(self._recorded)
        self.record_dialog.open()

    def _recorded(self) -> None:
        self.record_dialog = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._add(local_files(event))
