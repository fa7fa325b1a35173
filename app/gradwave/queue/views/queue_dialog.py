"""The dialog of the render queue."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.durations import time_left
from gradwave.language import tr
from gradwave.queue.file_search import OUTPUTS
from gradwave.queue.queue_entry import QueueEntry
from gradwave.queue.render_queue import RenderQueue
from gradwave.queue.views.queue_table import QueueTable
from gradwave.theme import SPACE, styled
from gradwave.widgets.drag_and_drop import local_files
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.wrapped_label import wrapped_label

PROGRESS_STEPS = 1000
WIDTH, LINES = 160, 34  # characters and lines of text
EMPTY = tr(
    "Drop recordings, mel files or folders here, or add them. They are rendered one after another."
)


class QueueDialog(QDialog):
    """Dialog that stays open beside the window; the queue continues when it is closed."""

    wanted = Signal(list)  # paths to add, with the settings of the window

    def __init__(self, queue: RenderQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Queue"))
        self.setAcceptDrops(True)
        self._queue = queue
        self.table = QueueTable()
        self.empty = styled(plain_label(EMPTY, wordWrap=True), "empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add_files_button = _button(
            tr("Add files…"), tr("Recordings or mel files"), self._ask_files
        )
        self.add_folder_button = _button(
            tr("Add folder…"),
            tr("All recordings and mel files in it and its subfolders"),
            self._ask_folder,
        )
        self.place = styled(ElidedLabel(), "muted")
        self.place.setAccessibleName(tr("Output folder"))
        self.place_button = _button(
            tr("Change…"), tr("Write all renders to one folder"), self._ask_place
        )
        self.beside_button = _button(
            tr("Beside each file"),
            tr("Write to a folder {folder} beside each file", folder=OUTPUTS),
            self._put_beside,
        )
        self.cancel_button = _button(
            tr("Cancel"), tr("Cancel the selected files (Del)"), self._cancel
        )
        self.retry_button = _button(tr("Retry"), tr("Render the selected files again"), self._retry)
        self.open_button = _button(
            tr("Open"), tr("Open the render in the default player"), self._open
        )
        self.show_button = _button(
            tr("Show in folder"), tr("Open the folder of the render"), self._show_folder
        )
        self.reason = wrapped_label("warning")
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = _button(
            tr("Copy details"),
            tr("Copy what a bug report needs: error, settings and versions"),
            self._copy,
        )
        self.overall = wrapped_label("muted")
        self.progress = QProgressBar(textVisible=False, maximum=PROGRESS_STEPS)
        self.progress.setAccessibleName(tr("Progress of the queue"))
        self.pause_button = _button(tr("Pause"), tr("Pause at the next step (Ctrl+P)"), self._pause)
        self.start_button = styled(
            _button(
                tr("Start", "button"), tr("Render the files (Ctrl+P)"), lambda: queue.pause(False)
            ),
            "primary",
        )
        self.cancel_all_button = _button(
            tr("Cancel all"), tr("Cancel all files that are not finished"), queue.cancel_all
        )
        self.retry_failed_button = _button(
            tr("Retry failed"), tr("Render all failed files again"), self._retry_failed
        )
        self.clear_button = _button(
            tr("Clear finished"),
            tr("Remove finished files from the list; files on disk stay"),
            self._clear,
        )
        self._lay_out()
        self._connect()
        letter = self.fontMetrics().averageCharWidth()
        self.resize(WIDTH * letter, LINES * self.fontMetrics().lineSpacing())
        self._show_list()
        self._show_queue()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(
            _row(
                self.add_files_button,
                self.add_folder_button,
                2 * SPACE,
                self.place,
                self.place_button,
                self.beside_button,
                grows=self.place,
            )
        )
        column.addWidget(self.empty, stretch=1)
        column.addWidget(self.table, stretch=1)
        column.addLayout(_row(self.reason, self.copy_button, grows=self.reason))
        column.addLayout(
            _row(
                self.cancel_button,
                self.retry_button,
                self.open_button,
                self.show_button,
                None,
                self.clear_button,
            )
        )
        column.addWidget(self.progress)
        column.addLayout(
            _row(
                self.overall,
                self.retry_failed_button,
                self.cancel_all_button,
                self.pause_button,
                self.start_button,
                grows=self.overall,
            )
        )

    def _connect(self) -> None:
        queue = self._queue
        queue.listed.connect(self._show_list)
        queue.altered.connect(self._show_entries)
        queue.changed.connect(self._show_queue)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.table.itemActivated.connect(lambda item, column: self._open())
        for keys, act in (("Del", self._cancel), ("Ctrl+P", self._pause)):
            QShortcut(QKeySequence(keys), self, act)

    # Showing the queue

    def _show_list(self) -> None:
        entries = self._queue.entries
        self.table.show_entries(entries)
        self.table.setVisible(bool(entries))
        self.empty.setVisible(not entries)
        self._show_chosen()

    def _show_entries(self, keys: list[int]) -> None:
        for key in keys:
            self.table.show_entry(self._queue.entries[key])
        if not set(keys).isdisjoint(self.table.selected()):
            self._show_chosen()

    def _show_queue(self) -> None:
        queue = self._queue
        self.progress.setValue(round(queue.progress * PROGRESS_STEPS))
        self.overall.setText(overall_text(queue))
        beside = tr("Renders are written in a folder “{folder}” beside each file", folder=OUTPUTS)
        chosen = tr("Renders are written to {folder}", folder=queue.folder)
        self.place.set_line(beside if queue.folder is None else chosen)
        self.beside_button.setEnabled(queue.folder is not None)
        begun = queue.busy and not queue.ready
        self.pause_button.setVisible(begun)
        self.pause_button.setText(tr("Resume") if queue.paused else tr("Pause"))
        self.start_button.setVisible(not begun)
        self.start_button.setEnabled(queue.ready)
        self.cancel_all_button.setEnabled(queue.busy)
        self.retry_failed_button.setEnabled(bool(queue.of("failed")))
        self.clear_button.setEnabled(bool(queue.of("done", "cancelled")))

    def _chosen(self) -> list[QueueEntry]:
        return [self._queue.entries[key] for key in self.table.selected()]

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        states = {entry.state for entry in chosen}
        self.cancel_button.setEnabled(bool(states & {"waiting", "rendering"}))
        self.retry_button.setEnabled(bool(states & {"failed", "cancelled"}))
        one = chosen[0] if len(chosen) == 1 else None
        for button in (self.open_button, self.show_button):
            button.setEnabled(one is not None and one.output is not None)
        problem = one.problem if one is not None else None
        self.reason.setVisible(problem is not None)
        self.copy_button.setVisible(problem is not None)
        self.copy_button.setText(tr("Copy details"))
        if problem is not None:
            self.reason.setText(problem.message)

    # Actions of the user

    def _ask_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Add files to the queue"))
        self._want(map(Path, paths))

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Add a folder to the queue"))
        self._want([Path(folder)] if folder else [])

    def _want(self, paths: Iterable[Path]) -> None:
        if wanted := list(paths):
            self.wanted.emit(wanted)

    def _ask_place(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Choose output folder"))
        if folder:
            self._queue.set_output_folder(Path(folder))

    def _put_beside(self) -> None:
        self._queue.set_output_folder(None)

    def _pause(self) -> None:
        if self._queue.busy:
            self._queue.pause(not self._queue.paused)

    def _cancel(self) -> None:
        self._queue.cancel(self.table.selected())

    def _retry(self) -> None:
        self._queue.retry(self.table.selected())
        self._queue.pause(False)

    def _retry_failed(self) -> None:
        self._queue.retry_failed()
        self._queue.pause(False)

    def _clear(self) -> None:
        self._queue.remove([entry.key for entry in self._queue.of("done", "cancelled")])

    def _open(self) -> None:
        for entry in self._chosen():
            if entry.output is not None:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.output)))

    def _show_folder(self) -> None:
        for entry in self._chosen():
            if entry.output is not None:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.output.parent)))

    def _copy(self) -> None:
        for entry in self._chosen():
            if entry.problem is not None:
                QGuiApplication.clipboard().setText(entry.problem.details)
                self.copy_button.setText(tr("Copied"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._want(local_files(event))


def overall_text(queue: RenderQueue) -> str:
    """Return the progress of the queue in words."""
    if not queue.entries:
        return tr("Looking for files…") if queue.searching else tr("The queue is empty.")
    total, done, failed = len(queue.entries), len(queue.of("done")), len(queue.of("failed"))
    parts = [tr("{done} of {total} done", done=done, total=total)]
    parts += [tr("{failed} failed", failed=failed)] * bool(failed)
    if queue.ready:
        files = len(queue.of("waiting"))
        return tr("%n file(s) ready. Press Start.", "", files)
    if queue.paused and queue.busy:
        parts.append(tr("paused"))
    elif queue.waiting_for_window and queue.busy:
        parts.append(tr("waiting for the render in the window"))
    elif queue.seconds_left is not None:
        parts.append(time_left(queue.seconds_left))
    return " · ".join(parts)


def _button(text: str, tip: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text, autoDefault=False)
    button.setToolTip(plain_tip(tip))
    button.clicked.connect(lambda: act())
    return button


def _row(*parts: QWidget | int | None, grows: QWidget | None = None) -> QHBoxLayout:
    """Return a row of widgets; a number is a gap in pixels, None a stretch."""
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for part in parts:
        if part is None:
            row.addStretch(1)
        elif isinstance(part, int):
            row.addSpacing(part)
        else:
            row.addWidget(part, stretch=1 if part is grows else 0)
    return row
