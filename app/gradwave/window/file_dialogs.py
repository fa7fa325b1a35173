"""The dialogs that ask for a file, or about one, and what is done with the answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gradwave.opening.mel_opener import ProfileNeeded
from gradwave.opening.views.mel_profile_dialog import MelProfileDialog
from gradwave.projects.persistence import Persistence
from gradwave.rendering.session import PROJECT_SUFFIX, Session
from gradwave.takes.export import file_name
from gradwave.takes.step_browser import StepBrowser
from gradwave.widgets.save_dialog import ask_where_to_save
from gradwave.window.render_guard import RenderGuard
from wavegrad_core.file_types import MEL_SUFFIXES, VOICE_SUFFIX

VOICES = f"Voices (*{VOICE_SUFFIX});;All files (*)"
SCHEDULES = "Schedules (*.json *.txt *.npy);;All files (*)"
SAVED = {".flac": "FLAC", ".wav": "WAV"}


class FileDialogs:
    """Asks, and hands the answer to the session; nothing happens without one."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        scrubbing: StepBrowser,
        persistence: Persistence,
        interrupting: RenderGuard,
    ) -> None:
        self._parent, self._persistence = parent, persistence
        self._interrupting = interrupting
        self._session, self._scrubbing = session, scrubbing
        self.profile_dialog: MelProfileDialog | None = None  # the newest
        session.opener.profile_needed.connect(self.profile)

    def profile(self, wanted: ProfileNeeded) -> None:
        """Of a mel file that can be of several."""
        self.profile_dialog = MelProfileDialog(wanted, self._parent)
        self.profile_dialog.said.connect(lambda name: self.take(wanted.path, name))
        self.profile_dialog.open()

    def open(self) -> None:
        self._ask("Open a recording, a mel or a project", _openable(), self.take)

    def take(self, path: Path, profile: str = "") -> None:
        """Open this file; if that ends a render, only once a person agrees."""
        if path.suffix.lower() == VOICE_SUFFIX:
            self._session.open(path)
        else:
            self._interrupting.before(lambda: self._session.open(path, profile))

    def undo(self) -> None:
        self._go(-1)

    def redo(self) -> None:
        self._go(1)

    def _go(self, by: int) -> None:
        """A step forth or back; if it opens another sound and ends a render, it is asked first."""
        history = self._persistence.history
        here = history.stack.index()

        def go() -> None:
            if history.stack.index() == here:  # else a render has ended, and is a step of its own
                history.stack.setIndex(here + by)

        if history.opens(min(here, here + by)):
            self._interrupting.before(go)
        else:
            go()

    def voice(self) -> None:
        choose = self._session.catalog.choose_voice
        self._ask("Choose a voice", VOICES, lambda path: choose(str(path)))

    def schedule(self) -> None:
        self._ask("Choose a schedule", SCHEDULES, self._session.catalog.open_schedule)

    def _ask(self, title: str, kinds: str, use: Callable[[Path], None]) -> None:
        path, _ = QFileDialog.getOpenFileName(self._parent, title, "", kinds)
        if path:
            use(Path(path))

    def save(self) -> None:
        """The take, or the step of it that is shown. The suggested name tells the settings."""
        result, estimate = self._session.result, self._scrubbing.estimate
        if result is None:
            return
        suggested = self._persistence.folder / f"{file_name(result, estimate)}.flac"
        title = "Export the take" if estimate is None else f"Export step {estimate.step}"
        path = ask_where_to_save(self._parent, title, suggested, SAVED)
        if path is not None:
            self._session.exports.save(path, estimate)

    def save_steps(self) -> None:
        """A folder for all steps of the take that were kept."""
        self._ask_folder("Export the steps into a folder", self._session.exports.save_steps)

    def save_all(self) -> None:
        """A folder for all takes, each under a name that tells its settings."""
        self._ask_folder("Export all takes into a folder", self._session.exports.save_all)

    def _ask_folder(self, title: str, use: Callable[[Path], None]) -> None:
        beside = str(self._persistence.folder)
        folder = QFileDialog.getExistingDirectory(self._parent, title, beside)
        if folder:
            use(Path(folder))


def _openable() -> str:
    from wavegrad_core.audio import AUDIO_SUFFIXES  # the window is on screen before it is read

    endings = [*sorted(AUDIO_SUFFIXES), *sorted(MEL_SUFFIXES), PROJECT_SUFFIX]
    patterns = " ".join(f"*{ending}" for ending in endings)
    return f"Sounds, mels and projects ({patterns});;All files (*)"
