"""The file that is being opened: at work in a job, on screen while it grows. No widgets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs, Preview
from gradwave.opening.mel_opener import ProfileNeeded
from gradwave.opening.original_file import open_original

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile


class FileOpener(QObject):
    """One file at a time, in the lane "opening": the newest request counts."""

    changed = Signal()
    previewed = Signal(object)  # a SoFar: what has been read of a long recording
    opened = Signal(object)  # an Original
    profile_needed = Signal(object)  # a ProfileWanted: a person must say of which the mel is
    failed = Signal(object)  # an exception

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.path: Path | None = None  # while it is opened
        self.reading = False  # a part of it is on screen, and not all of it is there
        self._jobs = jobs
        self._job: Job | None = None

    def open(self, path: Path, profile: MelProfile | None, stated: str) -> None:
        """A recording or a mel file (see `open_original`)."""
        self.path, self.reading = path, False
        self._job = self._jobs.submit(
            lambda job: open_original(job, path, profile, stated),
            self._heard,
            lane="opening",
            replaces=self._job,
        )
        self.changed.emit()

    def _heard(self, event: Event) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Preview(content=so_far):
                self.reading = True
                self.previewed.emit(so_far)
            case Finished(result=original):
                self.path, self.reading = None, False
                self.opened.emit(original)
                self.changed.emit()
            case Failed(error=error):
                self.path, self.reading = None, False
                self.changed.emit()
                wanted = isinstance(error, ProfileNeeded)
                (self.profile_needed if wanted else self.failed).emit(error)

    def cancel(self) -> None:
        """Open nothing of it: who waited left, or something else takes its place."""
        if self._job is not None and self.path is not None:
            self._job.cancel()
            self._job = None
        self.path, self.reading = None, False
        self.changed.emit()
