"""Commands of the queue: files are added with the settings of the window."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gradwave.jobs import Jobs
from gradwave.language import tr
from gradwave.name_lists import some_names
from gradwave.preferences import preferences
from gradwave.problem import Problem
from gradwave.queue.file_renderer import FileRenderer
from gradwave.queue.render_queue import RenderQueue
from gradwave.queue.views.queue_dialog import QueueDialog
from gradwave.rendering.session import Session
from gradwave.widgets.raise_window import show_in_front

FOLDER = "queue/folder"


class QueueActions(QObject):
    """The queue, its dialog, and their connection to the session."""

    def __init__(self, window: QWidget, session: Session, jobs: Jobs) -> None:
        super().__init__(window)
        self._session = session
        self.queue = RenderQueue(jobs, FileRenderer(session.engine), _folder_before())
        self.queue.placed.connect(
            lambda folder: preferences().write(FOLDER, "" if folder is None else str(folder))
        )
        self.queue.pause(True)  # until the user starts it
        self.queue.changed.connect(self._rest)
        self.dialog = QueueDialog(self.queue, window)
        self.dialog.wanted.connect(self.add)
        self.queue.message.connect(session.message)
        self.queue.failed.connect(
            lambda error: session.problem.emit(
                Problem.of(error, tr("look for files"), session.facts())
            )
        )
        self._pending: list[Path] = []  # added once the chosen voice is loaded
        session.catalog.voices_changed.connect(self._add_pending)
        session.catalog.failed.connect(self._drop_pending)
        session.render_progress_changed.connect(
            lambda: self.queue.set_waiting(session.render_progress is not None)
        )

    def _rest(self) -> None:
        """Wait for the next start once all files are done."""
        if not self.queue.busy and not self.queue.paused:
            self.queue.pause(True)

    def show(self) -> None:
        show_in_front(self.dialog)

    def take(self, paths: list[Path]) -> bool:
        """Add several files or folders and show the queue.

        Returns:
            False for a single file, which is not for the queue.
        """
        if len(paths) == 1 and not os.path.isdir(paths[0]):
            return False
        self.add(paths)
        self.show()
        return True

    def add(self, paths: Iterable[Path]) -> None:
        """Add files with the settings of the window, once the chosen voice is loaded."""
        self._pending += paths
        self._add_pending()

    def _add_pending(self) -> None:
        session = self._session
        if session.catalog.voice_pending or not self._pending:
            return
        if session.catalog.voice is None or session.settings_model.schedule is None:
            self._drop_pending(
                session.settings_model.missing_voice_error, tr("add files to the queue")
            )
            return
        paths, self._pending = self._pending, []
        self.queue.add(
            paths, session.settings, session.catalog.voice, session.settings_model.schedule
        )

    def _drop_pending(self, error: BaseException, doing: str) -> None:
        """Drop the pending files, since their voice did not load."""
        session = self._session
        # If the voice is still loading, something else failed, such as a schedule.
        if session.catalog.voice_pending or not self._pending:
            return
        paths, self._pending = self._pending, []
        left = tr(
            "{names} not added to the queue. Choose a voice and add them again.",
            names=some_names([path.name for path in paths], 1),
        )
        problem = Problem.of(error, doing, session.facts())
        session.problem.emit(replace(problem, message=f"{left} {problem.message}"))


def _folder_before() -> Path | None:
    """Return the last output folder, if it still exists."""
    folder = preferences().read(FOLDER, "")
    return Path(folder) if os.path.isdir(folder) else None  # unlike Path.is_dir, never raises
