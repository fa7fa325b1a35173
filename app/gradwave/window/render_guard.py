"""Before a render would be ended by what a person asks for: whether it may be is asked first."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gradwave.projects.project import Project
from gradwave.rendering.session import Session

MIN_SECONDS_TO_ASK = 5.0  # seconds that a render has run: less is soon done again


class RenderGuard(QObject):
    """Nobody is asked about the render that the program began by itself."""

    def __init__(self, window: QWidget, session: Session, project: Project) -> None:
        super().__init__(window)
        self.question: QMessageBox | None = None  # while it is on screen
        self._then: Callable[[], None] = lambda: None  # what was asked for last
        self._window, self._session, self._project = window, session, project
        self._began: float | None = None  # the render, or the first of several
        session.render_progress_changed.connect(self._note)
        # Later, when a render that has ended has become a take.
        session.render_progress_changed.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def _note(self) -> None:
        rendering = self._session.render_progress
        if rendering is None or rendering.cancelling:
            self._began = None
        elif self._began is None:
            self._began = monotonic()

    def _look(self) -> None:
        """A question about a render that has ended is none any more."""
        if self.question is not None and self._session.render_progress is None:
            self.question.done(0)

    def before(self, then: Callable[[], None]) -> None:
        """Do `then` at once if no work is lost by it, else after an answer, or never.

        It is done too when the render ends before the answer. The newest request counts.
        """
        began = None if self._session.automatic else self._began
        if began is None or monotonic() - began < MIN_SECONDS_TO_ASK:
            then()
            return
        self._project.cancel_reading()
        self._then = then
        if self.question is None:
            self._ask()

    def leave(self) -> None:
        """Ask no more: the window is closing."""
        if self.question is not None:
            self.question.close()

    def _ask(self) -> None:
        question = QMessageBox(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText("A render is at work. Stop it and open another sound?")
        question.setInformativeText("What it has done so far would be lost.")
        stop = question.addButton("Stop and open", QMessageBox.ButtonRole.AcceptRole)
        keep = question.addButton("Keep rendering", QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)

        def answered() -> None:
            self.question = None
            if question.clickedButton() is stop or self._session.render_progress is None:
                self._then()

        question.finished.connect(lambda _: answered())
        self.question = question
        question.open()
