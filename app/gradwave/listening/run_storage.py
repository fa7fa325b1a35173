"""Preparation and storage of the runs of a listening test, without widgets.

A run is saved after each answer as if it had been aborted there, so that a crash loses nothing.
Practice is not saved.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.listening.run_summary import RunSummary, summarize_run
from gradwave.listening.test_folder import DraftTest, PreparedTest, add_run, open_test, write_test
from gradwave.sounds import Sound

if TYPE_CHECKING:
    from wavegrad_core.listening.abx import ForcedChoice
    from wavegrad_core.listening.mushra import Mushra

ClipSounds = dict[str, dict[str, Sound]]  # sounds by clip and by the run's name for them
# The bool is whether the run is for practice.
RunMaker = Callable[[Job, PreparedTest, bool], tuple["ForcedChoice | Mushra", ClipSounds]]


@dataclass(frozen=True)
class BegunRun:
    """A run that can start, with the sounds of its clips."""

    prepared: PreparedTest
    run: ForcedChoice | Mushra
    sounds: ClipSounds


class RunStorage(QObject):
    """Runs of one kind of test, one at a time, created by `make` from a test on disk."""

    changed = Signal()  # the preparation of a run started or ended
    begun = Signal(BegunRun)
    kept = Signal(str)  # the folder of a run that has ended
    written = Signal(str)  # the folder of a test exported for another person
    failed = Signal(BaseException)

    def __init__(self, jobs: Jobs, folder: Path, make: RunMaker) -> None:
        super().__init__()
        self.folder = folder  # folder of the tests that this program makes
        self.practice = False  # whether the newest run is for practice
        self.drafted = False  # whether it is the first run of its test
        self.result: RunSummary | None = None  # result of the newest run, once it is over
        self._jobs, self._make = jobs, make
        self._beginning: Job[BegunRun] | None = None
        self._prepared: PreparedTest | None = None  # the test of the newest run
        self._listener = ""
        self._uuid = ""  # identifies that run, the same each time it is saved

    @property
    def preparing(self) -> bool:
        return self._beginning is not None

    def begin(
        self, test: DraftTest | PreparedTest, listener: str = "", practice: bool = False
    ) -> None:
        """Start a run of a test; a draft is written to its folder first, except for practice."""

        def prepare(job: Job) -> PreparedTest:
            if isinstance(test, PreparedTest):
                return test
            if not practice:
                return open_test(job, write_test(self.folder, test))
            with TemporaryDirectory(prefix="gradwave-") as folder:
                return open_test(job, write_test(Path(folder), test))

        def work(job: Job) -> BegunRun:
            prepared = prepare(job)
            return BegunRun(prepared, *self._make(job, prepared, practice))

        def begun(event: Event[BegunRun]) -> None:
            if self._beginning is None or event.job != self._beginning.id:
                return
            match event:
                case Finished(result=BegunRun() as begun):
                    self._beginning = None
                    self._prepared, self._listener, self._uuid = (
                        begun.prepared,
                        listener,
                        str(uuid4()),
                    )
                    self.practice, self.drafted = practice, isinstance(test, DraftTest)
                    self.result = None
                    self.begun.emit(begun)
                case Failed(error=error):
                    self._beginning = None
                    self.changed.emit()
                    self.failed.emit(error)

        before = self._beginning
        self._beginning = self._jobs.submit(work, begun, lane="files", replaces=before)
        self.changed.emit()

    def again(self) -> None:
        """Start another run of the newest run's test, for the same listener."""
        if self._prepared is not None and not self.preparing:
            self.begin(self._prepared, self._listener)

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
        """Save the run beside its test, replacing its previous version; practice is not saved."""
        from wavegrad_core.listening.test_record import ListenerRun

        assert self._prepared is not None
        over, ended = run.state != "running", copy(run)
        ended.abort()  # has no effect on a finished run
        path, plan = self._prepared.path, self._prepared.test.plan
        record = ListenerRun.of(ended, self._uuid, self._listener)
        if over:
            self.result = summarize_run(plan, record, practice=self.practice)
        if self.practice:
            return

        def kept(event: Event[Path]) -> None:
            match event:
                case Finished(result=folder) if over:
                    self.kept.emit(str(folder))
                case Failed(error=error):
                    self.failed.emit(error)

        self._jobs.submit(lambda job: add_run(path, record), kept, lane="files", must_finish=True)
