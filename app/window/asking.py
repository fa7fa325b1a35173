"""The dialogs that ask for a file, or about one, and what is done with the answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.opening.mel import ProfileWanted
from app.session import Session
from app.takes.export import file_name
from app.takes.scrubbing import Scrubbing
from app.views.mel_profile import MelProfileDialog

SOUNDS = (
    "Sounds, mels and projects (*.wav *.flac *.ogg *.opus *.mp3 *.aiff *.aif *.caf *.m4a *.webm "
    "*.npy *.gradwave)"
    ";;All files (*)"
)
VOICES = "Voices (*.safetensors);;All files (*)"
SCHEDULES = "Schedules (*.json *.txt *.npy);;All files (*)"
SAVED = "FLAC (*.flac);;WAV (*.wav)"


class Asking:
    def __init__(self, parent: QWidget, session: Session, scrubbing: Scrubbing) -> None:
        self._parent = parent
        self._session, self._scrubbing = session, scrubbing
        self.profile_dialog: MelProfileDialog | None = None  # the newest
        session.opening.profile_wanted.connect(self.profile)

    def profile(self, wanted: ProfileWanted) -> None:
        """Of a mel file that can be of several."""
        self.profile_dialog = MelProfileDialog(wanted, self._parent)
        self.profile_dialog.said.connect(lambda name: self._session.open(wanted.path, name))
        self.profile_dialog.open()

    def open(self) -> None:
        self._ask("Open a recording, a mel or a project", SOUNDS, self._session.open)

    def voice(self) -> None:
        choose = self._session.choices.choose_voice
        self._ask("Choose a voice", VOICES, lambda path: choose(str(path)))

    def schedule(self) -> None:
        self._ask("Choose a schedule", SCHEDULES, self._session.choices.open_schedule)

    def _ask(self, title: str, kinds: str, use: Callable[[Path], None]) -> None:
        path, _ = QFileDialog.getOpenFileName(self._parent, title, "", kinds)
        if path:
            use(Path(path))

    def save(self) -> None:
        """The take, or the step of it that is shown. The suggested name tells the settings;

        the kind chosen is the suffix when none is.
        """
        result, estimate = self._session.result, self._scrubbing.estimate
        if result is None:
            return
        suggested = str(Path.home() / f"{file_name(result, estimate)}.flac")
        title = "Export the take" if estimate is None else f"Export step {estimate.step}"
        path, kind = QFileDialog.getSaveFileName(self._parent, title, suggested, SAVED)
        if path:
            suffix = "" if Path(path).suffix else f".{kind.split()[0].lower()}"
            self._session.exports.save(Path(path + suffix), estimate)

    def save_steps(self) -> None:
        """A folder for all steps of the take that were kept."""
        folder = QFileDialog.getExistingDirectory(self._parent, "Export the steps into a folder")
        if folder:
            self._session.exports.save_steps(Path(folder))

    def save_all(self) -> None:
        """A folder for all takes, each under a name that tells its settings."""
        folder = QFileDialog.getExistingDirectory(self._parent, "Export all takes into a folder")
        if folder:
            self._session.exports.save_all(Path(folder))
