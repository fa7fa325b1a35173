"""Prompt for the profile of a mel file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gradwave.opening.file_opener import FileOpener
from gradwave.opening.mel_opener import ProfileNeeded
from gradwave.opening.views.mel_profile_dialog import MelProfileDialog


class ProfilePrompt(QObject):
    """Prompt that opens whenever a mel file could have several profiles."""

    chosen = Signal(Path, str)  # the file, and the name of its profile

    def __init__(self, window: QWidget, opener: FileOpener) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: MelProfileDialog | None = None  # the newest dialog
        opener.profile_needed.connect(self._ask)

    def _ask(self, needed: ProfileNeeded) -> None:
        self.dialog = MelProfileDialog(needed, self._window)
        self.dialog.chosen.connect(lambda name: self.chosen.emit(needed.path, name))
        self.dialog.open()
