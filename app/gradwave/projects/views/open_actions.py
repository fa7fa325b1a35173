"""Actions that replace the open sound: the file dialog, drag and drop, undo and redo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from gradwave.projects.persistence import Persistence
from gradwave.projects.views.render_guard import RenderGuard
from gradwave.rendering.session import PROJECT_SUFFIX, Session
from wavegrad_core.file_types import MEL_SUFFIXES, VOICE_SUFFIX


class OpenActions(QObject):
    """Actions that open files or move through the undo history; they ask before ending a render."""

    def __init__(
        self, window: QWidget, session: Session, persistence: Persistence, guard: RenderGuard
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._persistence, self._guard = persistence, guard

    def ask_for_file(self) -> None:
        """Ask for a file and open it."""
        title = "Open a recording, a mel spectrogram or a project"
        path, _ = QFileDialog.getOpenFileName(self._window, title, "", _file_filter())
        if path:
            self.open(Path(path))

    def open_sample(self) -> None:
        """Open the bundled clip."""
        self.open(self._persistence.sample)

    def open(self, path: Path, profile: str = "") -> None:
        """Open a file; see `Session.open`."""
        if path.suffix.lower() == VOICE_SUFFIX:
            self._session.open(path)
        else:
            self._guard.run(lambda: self._session.open(path, profile))

    def undo(self) -> None:
        """Undo the last change."""
        self._move(-1)

    def redo(self) -> None:
        """Redo the change that was undone last."""
        self._move(1)

    @property
    def can_cancel(self) -> bool:
        """Whether a render is running, or a file or project is being opened."""
        session = self._session
        opening = session.opener.path is not None or self._persistence.project.reading
        return session.render_progress is not None or opening

    def cancel(self) -> None:
        """Cancel the running render, or else the file or project that is being opened."""
        if self._session.render_progress is not None:
            self._session.cancel()
            return
        self._persistence.project.cancel_reading()
        if self._session.opener.path is not None:
            self._session.cancel_opening()

    def _move(self, by: int) -> None:
        """Undo (-1) or redo (1) one change, asking first if it opens another sound."""
        history = self._persistence.history
        here = history.stack.index()

        def move() -> None:
            if history.stack.index() == here:  # a render that has ended since is a new change
                history.stack.setIndex(here + by)

        if history.opens(min(here, here + by)):
            self._guard.run(move)
        else:
            move()


def _file_filter() -> str:
    from wavegrad_core.audio import AUDIO_SUFFIXES  # slow to import before the window is shown

    suffixes = [*sorted(AUDIO_SUFFIXES), *sorted(MEL_SUFFIXES), PROJECT_SUFFIX]
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    return f"Sounds, mels and projects ({patterns});;All files (*)"
