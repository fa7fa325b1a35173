"""The models that save a session: project file, undo history, recent files, autosave, recovery."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from gradwave.jobs import Jobs
from gradwave.projects.autosave import Autosave
from gradwave.projects.project import OpenRequest, Project
from gradwave.projects.recent_files import RecentFiles
from gradwave.projects.recovery import Recovery
from gradwave.projects.undo_history import UndoHistory
from gradwave.rendering.session import Session
from gradwave.sounds import Original


class Persistence(QObject):
    """Owner of the models that save a session.

    Args:
        folder: Where the program keeps its state.
        sample: The bundled clip, which is not listed among the recent files.
    """

    def __init__(self, session: Session, jobs: Jobs, folder: Path, sample: Path) -> None:
        super().__init__()
        self._session, self.sample = session, sample
        self.history = UndoHistory(session)
        self.project = Project(session, self.history, jobs)
        self.recent_files = RecentFiles(jobs, folder / "recent.json")
        self.autosave = Autosave(self.project, jobs, folder / "autosave")
        self.recovery = Recovery(self.project, self.autosave, jobs, folder / "autosave")
        session.original_changed.connect(self._remember_sound)
        self.project.saved.connect(self.recent_files.note)
        self.project.opened.connect(self._remember_project)

    @property
    def folder(self) -> Path:
        """Default folder for exports: the recording's own, or home for the bundled clip."""
        return self.folder_of(self._session.original)

    def folder_of(self, original: Original | None) -> Path:
        """Return the default folder for files beside a recording."""
        if original is None or original.path == self.sample:
            return Path.home()
        return original.path.parent

    def begin(self) -> None:
        """Look for recent files and crashed sessions, once the window is on screen."""
        self.recent_files.look()
        self.recovery.look()

    def _remember_sound(self) -> None:
        original = self._session.original
        if original is not None and original.path != self.sample:
            self.recent_files.note(original.path)

    def _remember_project(self, request: OpenRequest) -> None:
        if self.project.path is not None:
            self.recent_files.note(self.project.path)

    def stop(self) -> None:
        """Stop autosaving; sessions that were not recovered are offered at the next start."""
        self.autosave.stop()
        self.recovery.end()

    def end(self) -> None:
        """Delete the autosave after a regular close."""
        self.autosave.end()
