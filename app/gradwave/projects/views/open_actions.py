"""Actions that open and show sounds: the file dialog, drag and drop, undo and redo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from gradwave.language import tr
from gradwave.projects.open_sounds import OpenSound
from gradwave.projects.persistence import Persistence
from gradwave.projects.views.render_guard import RenderGuard
from gradwave.rendering.session import PROJECT_SUFFIX, Session
from wavegrad_core.file_suffixes import MEL_SUFFIXES, VOICE_SUFFIX


class OpenActions(QObject):
    """Actions that open files or show another open sound; they ask before ending a render."""

    def __init__(
        self, window: QWidget, session: Session, persistence: Persistence, guard: RenderGuard
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._persistence, self._guard = persistence, guard
        self._waiting: list[Path] = []  # opened one after another
        session.opener.opened.connect(lambda original: self._open_waiting())
        session.opener.failed.connect(lambda error: self._open_waiting())
        session.opener.profile_needed.connect(lambda needed: self._open_waiting())
        persistence.project.opened.connect(lambda request: self._open_waiting())
        persistence.project.failed.connect(lambda request: self._open_waiting())

    def ask_for_file(self) -> None:
        """Ask for a file and open it."""
        title = tr("Open recordings, mel spectrograms or projects")
        paths, _ = QFileDialog.getOpenFileNames(self._window, title, "", _file_filter())
        if paths:
            self.open_all([Path(path) for path in paths])

    def open_sample(self) -> None:
        """Open the bundled clip."""
        self.open(self._persistence.sample)

    def open(self, path: Path, profile: str = "") -> None:
        """Open a file, or show it if it is open; see `Session.open`."""
        already = self._persistence.project.open_already(path)
        if path.suffix.lower() == VOICE_SUFFIX:
            self._session.open(path)
        elif already is not None and not profile:
            self.show(already)
        else:
            self._guard.run(lambda: self._session.open(path, profile))

    def open_all(self, paths: list[Path]) -> None:
        """Open files one after another."""
        self._waiting = paths[1:]
        self.open(paths[0])
        self._skip_open()

    def _open_waiting(self) -> None:
        """Open the next of several files."""
        if self._waiting:
            QTimer.singleShot(0, self, self._open_next)

    def _open_next(self) -> None:
        if self._waiting:
            self.open(self._waiting.pop(0))
            self._skip_open()

    def _skip_open(self) -> None:
        """Continue with the next file if this one was already open."""
        reading = self._session.opener.path is not None or self._persistence.project.reading
        if not reading and self._guard.question is None:
            self._open_waiting()

    def show(self, sound: OpenSound) -> None:
        """Show an open sound."""
        sounds = self._persistence.project.sounds
        if sound is not sounds.current:
            self._guard.run(lambda: sounds.show(sound))

    def show_next(self, by: int) -> None:
        """Show the sound a number of positions later in the list."""
        sounds = self._persistence.project.sounds
        if len(sounds.all) > 1:
            self._guard.run(lambda: sounds.show_next(by))

    def undo(self) -> None:
        """Undo the last change."""
        self._persistence.history.stack.undo()

    def redo(self) -> None:
        """Redo the change that was undone last."""
        self._persistence.history.stack.redo()

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
        self._waiting = []
        self._persistence.project.cancel_reading()
        if self._session.opener.path is not None:
            self._session.cancel_opening()


def _file_filter() -> str:
    from wavegrad_core.audio import AUDIO_SUFFIXES  # slow to import before the window is shown

    suffixes = [*sorted(AUDIO_SUFFIXES), *sorted(MEL_SUFFIXES), PROJECT_SUFFIX]
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    return tr("Sounds, mels and projects ({patterns});;All files (*)", patterns=patterns)
