"""The file that is being opened, in a background job. No widgets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs, Preview
from gradwave.opening.mel_opener import ProfileNeeded
from gradwave.opening.original_file import open_original
from gradwave.opening.recording_loader import PartialRecording
from gradwave.sounds import Original

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile


class FileOpener(QObject):
    """Opener of one file at a time, in the lane "opening"; a new request replaces the last."""

    changed = Signal()
    previewed = Signal(PartialRecording)  # a long recording, as far as it has been read
    opened = Signal(Original)
    profile_needed = Signal(ProfileNeeded)  # the user has to say which profile a mel has
    failed = Signal(BaseException)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.path: Path | None = None  # the file being opened
        self.partial: PartialRecording | None = None  # a long recording that is being read
        self._jobs = jobs
        self._job: Job[Original] | None = None

    def open(self, path: Path, profile: MelProfile | None, stated: str) -> None:
        """Open a recording or a mel file; see `open_original` for the arguments."""
        self.path, self.partial = path, None
        self._job = self._jobs.submit(
            lambda job: open_original(job, path, profile, stated),
            self._on_event,
            lane="opening",
            replaces=self._job,
        )
        self.changed.emit()

    @property
    def reading(self) -> bool:
        """Whether part of a long recording is on screen."""
        return self.partial is not None

    def _on_event(self, event: Event[Original]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Preview(content=PartialRecording() as partial):
                self.partial = partial
                self.previewed.emit(partial)
            case Finished(result=original):
                read, self.path, self.partial = self.partial, None, None
                self.opened.emit(original)
                if read is not None:
                    read.opened.set()
                self.changed.emit()
            case Failed(error=error):
                self.path = self.partial = None
                self.changed.emit()
                if isinstance(error, ProfileNeeded):
                    self.profile_needed.emit(error)
                else:
                    self.failed.emit(error)

    def cancel(self) -> None:
        """Stop opening the file."""
        if self._job is not None and self.path is not None:
            self._job.cancel()
            self._job = None
        self.path = self.partial = None
        self.changed.emit()
