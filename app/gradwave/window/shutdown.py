"""Closing the window: ask about unfinished work, end all jobs, then close."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from gradwave.jobs import Jobs
from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.widgets.plain_text import plain_message_box


class Shutdown(QObject):
    """Closing of the window, which waits until all work has ended.

    Args:
        window: The window.
        jobs: The jobs to end.
        players: The players to stop.
        busy: Returns whether closing would lose unfinished work.
        confirm: Calls the function passed to it once nothing unsaved would be lost.
    """

    stopping = Signal()  # jobs are being cancelled
    ended = Signal()  # all work has ended

    def __init__(
        self,
        window: QWidget,
        jobs: Jobs,
        players: Sequence[Player],
        busy: Callable[[], bool],
        confirm: Callable[[Callable[[], None]], None],
    ) -> None:
        super().__init__(window)
        self.question: QMessageBox | None = None  # while it is on screen
        self._window, self._jobs, self._players = window, jobs, players
        self._busy, self._confirm = busy, confirm
        self._closing = self._ended = False

    def handle(self, event: QCloseEvent) -> None:
        """Accept a close event if the work has ended; else begin to end it, or ask first."""
        event.setAccepted(self._ended)
        if self._ended or self._closing or self.question is not None:
            return
        if self._busy():
            self._ask()
        else:
            self._confirm(self.end_work)

    def _ask(self) -> None:
        question = plain_message_box(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setText(tr("Work is still in progress. Stop it and close Gradwave?"))
        stop = question.addButton(tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        keep = question.addButton(tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.finished.connect(lambda _: self._answered(question.clickedButton() is stop))
        self.question = question
        question.open()

    def _answered(self, close: bool) -> None:
        self.question = None
        if close:
            self._confirm(self.end_work)

    def end_work(self) -> None:
        """Cancel all jobs and close all dialogs; the window closes when the threads have ended."""
        self._closing = True
        self.stopping.emit()
        for dialog in self._window.findChildren(QDialog):
            dialog.hide()  # closing it might ask about work that is being stopped anyway
        for player in self._players:
            player.stop()
        self._jobs.stopped.connect(self._close_window)
        self._jobs.stop()

    def _close_window(self) -> None:
        self._ended = True
        for player in self._players:
            player.output.close()
        self._window.close()
        self.ended.emit()
