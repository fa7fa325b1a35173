"""The end of the window: ask if work would be lost, end all work, and only then close."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from gradwave.jobs import Jobs
from gradwave.playing.player import Player
from gradwave.rendering.session import Session


class Shutdown(QObject):
    """Asks about work that is not finished, then about what is not saved, and ends all jobs."""

    stopping = Signal()  # the work is being ended
    ended = Signal()  # the work has ended, and the window may go

    def __init__(
        self, window: QWidget, session: Session, players: list[Player], jobs: Jobs
    ) -> None:
        super().__init__(window)
        self.question: QMessageBox | None = None  # while it is on screen
        self._window = window
        self._session, self._players, self._jobs = session, players, jobs
        self._closing = self._ended = False
        self.unfinished: list[Callable[[], bool]] = []  # more work that closing would lose
        # May ask a question before it calls its argument.
        self.confirm_discard: Callable[[Callable[[], None]], None] = lambda then: then()

    def asked(self, event: QCloseEvent) -> None:
        """Somebody wants to close: not yet, unless the work has ended."""
        event.setAccepted(self._ended)
        if self._ended or self._closing or self.question is not None:
            return
        if self._session.render_progress is not None or any(ask() for ask in self.unfinished):
            self._ask()
        else:
            self.confirm_discard(self.end_work)

    def _ask(self) -> None:
        question = QMessageBox(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setText("There is work that is not finished. Stop here and close?")
        stop = question.addButton("Stop and close", QMessageBox.ButtonRole.AcceptRole)
        keep = question.addButton("Keep working", QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.finished.connect(lambda _: self._answered(question.clickedButton() is stop))
        self.question = question
        question.open()

    def _answered(self, close: bool) -> None:
        self.question = None
        if close:
            self.confirm_discard(self.end_work)

    def end_work(self) -> None:
        """Cancel all jobs; when their threads are gone the window closes."""
        self._closing = True
        self.stopping.emit()
        for player in self._players:
            player.stop()
        self._jobs.stopped.connect(self._work_ended)
        self._jobs.stop()

    def _work_ended(self) -> None:
        self._ended = True
        for player in self._players:
            player.output.close()
        self._window.close()
        self.ended.emit()
