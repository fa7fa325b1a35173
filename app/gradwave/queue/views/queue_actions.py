"""The queue in the window: what is dropped and added goes to it with the window's settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gradwave.jobs import Jobs
from gradwave.preferences import preferences
from gradwave.problem import Problem
from gradwave.queue.file_renderer import FileRenders
from gradwave.queue.render_queue import RenderQueue
from gradwave.queue.views.queue_dialog import QueueDialog
from gradwave.rendering.session import Session
from gradwave.widgets.raise_window import show_in_front

FOLDER = "queue/folder"


class QueueActions(QObject):
    """The queue, its window, and their ties to the session."""

    def __init__(self, window: QWidget, session: Session, jobs: Jobs) -> None:
        super().__init__(window)
        self._session = session
        self.queue = RenderQueue(jobs, FileRenders(session.engine), _folder_before())
        self.queue.placed.connect(
            lambda folder: preferences().setValue(FOLDER, "" if folder is None else str(folder))
        )
        self.dialog = QueueDialog(self.queue, window)
        self.dialog.wanted.connect(self.add)
        self.queue.told.connect(session.message)
        self.queue.failed.connect(
            lambda error: session.problem.emit(Problem.of(error, "look for files", session.facts()))
        )
        self._wanted: list[Path] = []  # to be added as soon as the voice that was chosen is there
        session.catalog.voices_changed.connect(self._add_what_is_wanted)
        session.catalog.failed.connect(self._leave_what_is_wanted)
        session.render_progress_changed.connect(
            lambda: self.queue.give_way(session.render_progress is not None)
        )

    def show(self) -> None:
        show_in_front(self.dialog)

    def take(self, paths: list[Path]) -> bool:
        """Add several files, or folders, and show the queue; one file is not for it."""
        if len(paths) == 1 and not paths[0].is_dir():
            return False
        self.add(paths)
        self.show()
        return True

    def add(self, paths: Iterable[Path]) -> None:
        """With the settings of the window, once the voice that is chosen there is loaded."""
        self._wanted += paths
        self._add_what_is_wanted()

    def _add_what_is_wanted(self) -> None:
        session = self._session
        if session.catalog.voice_pending or not self._wanted:
            return
        if session.catalog.voice is None or session.settings_model.schedule is None:
            self._leave_what_is_wanted(session.settings_model.missing_voice_error, "fill the queue")
            return
        paths, self._wanted = self._wanted, []
        self.queue.add(
            paths, session.settings, session.catalog.voice, session.settings_model.schedule
        )

    def _leave_what_is_wanted(self, error: BaseException, doing: str) -> None:
        """What waits for a voice that does not come is not rendered with another one."""
        session = self._session
        if session.catalog.voice_pending or not self._wanted:  # what failed was a schedule, say
            return
        paths, self._wanted = self._wanted, []
        more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
        left = f"Not added to the queue: {paths[0].name}{more}; choose a voice and add them again."
        problem = Problem.of(error, doing, session.facts())
        session.problem.emit(replace(problem, message=f"{left} {problem.message}"))


def _folder_before() -> Path | None:
    """Where renders went at the last start, if that is still there: a drive may be unplugged."""
    folder = str(preferences().value(FOLDER, ""))
    return Path(folder) if folder and Path(folder).is_dir() else None
