"""A question before an action that ends a running render."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gradwave.language import tr
from gradwave.projects.project import Project
from gradwave.rendering.session import Session
from gradwave.widgets.plain_text import plain_message_box

MIN_SECONDS_TO_ASK = 5.0  # a shorter render is quickly repeated


class RenderGuard(QObject):
    """Guard of actions that end a render: it asks first if the action would lose work.

    A render that the program started automatically is ended without a question.
    """

    def __init__(self, window: QWidget, session: Session, project: Project) -> None:
        super().__init__(window)
        self.question: QMessageBox | None = None  # while it is on screen
        # The newest action that waits for the answer.
        self._action: Callable[[], None] = lambda: None
        self._window, self._session, self._project = window, session, project
        self._began: float | None = None  # when the render, or the first of several, started
        session.render_progress_changed.connect(self._note_start)
        # Queued: by then a finished render has become a take.
        session.render_progress_changed.connect(
            self._close_if_ended, Qt.ConnectionType.QueuedConnection
        )

    def _note_start(self) -> None:
        progress = self._session.render_progress
        if progress is None or progress.cancelling:
            self._began = None
        elif self._began is None:
            self._began = monotonic()

    def _close_if_ended(self) -> None:
        if self.question is not None and self._session.render_progress is None:
            self.question.done(0)

    def run(self, action: Callable[[], None]) -> None:
        """Run an action at once if it loses no work, otherwise only after the user agrees.

        The action also runs if the render ends before the answer. The newest action counts.
        """
        began = None if self._session.automatic else self._began
        if began is None or monotonic() - began < MIN_SECONDS_TO_ASK:
            action()
            return
        self._project.cancel_reading()
        self._action = action
        if self.question is None:
            self._ask()

    def close(self) -> None:
        """Close the question: the window is closing."""
        if self.question is not None:
            self.question.close()

    def _ask(self) -> None:
        question = plain_message_box(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(tr("A render is running. Stop it and open another sound?"))
        question.setInformativeText(tr("Its progress will be lost."))
        stop = question.addButton(tr("Stop and open"), QMessageBox.ButtonRole.AcceptRole)
        keep = question.addButton(tr("Keep rendering"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)

        def answered() -> None:
            self.question = None
            if question.clickedButton() is stop or self._session.render_progress is None:
                self._action()

        question.finished.connect(lambda _: answered())
        self.question = question
        question.open()
