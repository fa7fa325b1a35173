"""Preparation and storage of the runs of a listening test, without widgets.

A run is saved after each answer as if it had been aborted there, so that a crash loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.listening.test_folder import DraftTest, PreparedTest, add_run, open_test, write_test
from gradwave.sounds import Sound

if TYPE_CHECKING:
    from wavegrad_core.listening.abx import ForcedChoice
    from wavegrad_core.listening.mushra import Mushra

ClipSounds = dict[str, dict[str, Sound]]  # sounds by clip and by the run's name for them
# The file of the test, the run, and the sounds of its clips.
BegunRun = tuple[Path, "ForcedChoice | Mushra", ClipSounds]
RunMaker = Callable[[Job, PreparedTest], tuple["ForcedChoice | Mushra", ClipSounds]]


class RunStorage(QObject):
    """Runs of one kind of test, one at a time, created by `make` from a test on disk."""

    changed = Signal()  # the preparation of a run started or ended
    begun = Signal(object, object, object)  # the test, the run and its sounds
    kept = Signal(str)  # the folder of a run that has ended
    written = Signal(str)  # the folder of a test exported for another person
    failed = Signal(BaseException)

    def __init__(self, jobs: Jobs, folder: Path, make: RunMaker) -> None:
        super().__init__()
        self.folder = folder  # for tests made here
        self._jobs, self._make = jobs, make
        self._beginning: Job[BegunRun] | None = None
        self._path = Path()  # the test of the newest run
        self._uuid = ""  # of that run, the same each time it is saved

    @property
    def preparing(self) -> bool:
        return self._beginning is not None

    def begin(self, test: DraftTest | PreparedTest) -> None:
        """Write the test if it is a draft, and start a run of it."""

        def work(job: Job) -> BegunRun:
            prepared = (
                open_test(job, write_test(self.folder, test))
                if isinstance(test, DraftTest)
                else test
            )
            return prepared.path, *self._make(job, prepared)

        def begun(event: Event[BegunRun]) -> None:
            if self._beginning is None or event.job != self._beginning.id:
                return
            match event:
                case Finished(result=(path, run, heard)):
                    self._beginning = None
                    self._path, self._uuid = path, str(uuid4())
                    self.begun.emit(test, run, heard)
                case Failed(error=error):
                    self._beginning = None
                    self.changed.emit()
                    self.failed.emit(error)

        before = self._beginning
        self._beginning = self._jobs.submit(work, begun, lane="files", replaces=before)
        self.changed.emit()

    def leave(self) -> None:
        """Cancel a run that is being prepared."""
        if self._beginning is not None:
            self._beginning.cancel()
            self._beginning = None

    def write(self, folder: Path, draft: DraftTest) -> None:
        """Export the test to a new folder in `folder`, for another person to run."""

        def written(event: Event[Path]) -> None:
            match event:
                case Finished(result=path):
                    self.written.emit(str(path.parent))
                case Failed(error=error):
                    self.failed.emit(error)

        self._jobs.submit(lambda job: write_test(folder, draft), written, lane="files")

    def keep(self, run: ForcedChoice | Mushra) -> None:
        """Save the run beside its test, replacing its previous version."""
        from wavegrad_core.listening.test_record import ListenerRun

        over, ended = run.state != "running", copy(run)
        ended.abort()  # no effect on a finished run
        path, record = self._path, ListenerRun.of(ended, self._uuid)

        def kept(event: Event[Path]) -> None:
            match event:
                case Finished(result=folder) if over:
                    self.kept.emit(str(folder))
                case Failed(error=error):
                    self.failed.emit(error)

        self._jobs.submit(lambda job: add_run(path, record), kept, lane="files", must_finish=True)
