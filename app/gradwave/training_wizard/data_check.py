"""The check of the recordings: findings, and which recordings the user excludes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs, ProgressUpdate
from gradwave.language import tr
from gradwave.problem import Problem
from gradwave.training_wizard import check_findings
from gradwave.training_wizard.check_findings import Finding
from gradwave.training_wizard.recording_list import NamedPaths

if TYPE_CHECKING:
    from wavegrad_core.dataset.check_report import DataReport

PARTS = 100  # progress units per recording
MIN_SECONDS = 0.5  # of speech: the length of a training crop


class DataCheck(QObject):
    """Check in the lane "training". Excluding recordings does not measure them again."""

    changed = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.report: DataReport | None = None  # on all recordings
        self.included: DataReport | None = None  # on those that are not excluded
        self.excluded: set[str] = set()
        self.as_is: set[str] = set()  # those that are not to be repaired
        self.progress = (0, 0)  # parts done, parts in total
        self.seconds_left: float | None = None
        self.busy = False
        self._jobs = jobs
        self._job: Job[DataReport] | None = None
        self._checked: NamedPaths = []

    def start(self, named: NamedPaths, excluded: Iterable[str], as_is: Iterable[str] = ()) -> None:
        """Check these recordings, unless they have been checked already."""
        if named == self._checked and (self.report is not None or self.busy):
            return
        self._checked, self.excluded, self.as_is = named, set(excluded), set(as_is)
        self.report = self.included = None
        self.progress, self.busy = (0, PARTS * len(named)), True
        self.seconds_left = None
        self._job = self._jobs.submit(
            lambda job: check(job, named), self._on_event, lane="training", replaces=self._job
        )
        self.changed.emit()

    def stop(self) -> None:
        """Cancel a running check; a finished report stays."""
        if self.busy and self._job is not None:
            self._job.cancel()
            self.busy, self._checked = False, []
            self.changed.emit()

    def reset(self) -> None:
        """Drop the report: the recordings have changed."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.report = self.included = None
        self.busy, self._checked = False, []
        self.changed.emit()

    def exclude(self, names: Iterable[str]) -> None:
        self._decide(self.excluded | set(names))

    def include(self, names: Iterable[str]) -> None:
        self._decide(self.excluded - set(names))

    def keep_as_is(self, names: Iterable[str]) -> None:
        self.as_is |= set(names)
        self.changed.emit()

    def repair(self, names: Iterable[str]) -> None:
        self.as_is -= set(names)
        self.changed.emit()

    def _decide(self, excluded: set[str]) -> None:
        from wavegrad_core.dataset.data_checks import without

        self.excluded = excluded
        if self.report is not None:
            self.included = without(self.report, excluded)
        self.changed.emit()

    def _on_event(self, event: Event[DataReport]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case ProgressUpdate(done=done, total=total, seconds_left=left):
                self.progress, self.seconds_left = (done, total), left
                self.changed.emit()
            case Finished(result=report):
                self.report, self.busy = report, False
                names = {file.name for file in report.files}
                self._decide(self.excluded & names)
            case Failed(error=error):
                self.busy = False
                self.problem.emit(Problem.of(error, tr("check the recordings")))
                self.changed.emit()

    # Results

    @property
    def findings(self) -> list[Finding]:
        """Findings about included recordings, then those about excluded ones."""
        if self.included is None or self.report is None:
            return []
        out = [one for one in check_findings.findings_of(self.report) if one.name in self.excluded]
        return [*check_findings.findings_of(self.included), *out]

    @property
    def good(self) -> list[str]:
        """Names of the recordings without findings, including excluded ones."""
        if self.included is None or self.report is None:
            return []
        out = [file for file in self.report.files if file.name in self.excluded]
        return [file.name for file in (*self.included.files, *out) if not file.problems]

    @property
    def used(self) -> list[str]:
        return check_findings.used(self.included) if self.included is not None else []

    @property
    def enough(self) -> bool:
        """Whether the used recordings contain enough speech for a training step."""
        return bool(self.used) and 60 * self.minutes[0] >= MIN_SECONDS

    @property
    def minutes(self) -> tuple[float, float]:
        """Minutes of speech in the used recordings, and in those without open findings."""
        return check_findings.minutes(self.included) if self.included is not None else (0.0, 0.0)

    def path_of(self, name: str) -> Path | None:
        files = self.report.files if self.report is not None else []
        return next((file.path for file in files if file.name == name), None)


def check(job: Job, named: NamedPaths) -> DataReport:
    from wavegrad_core.dataset.data_checks import check_files

    def on_file(done: float, total: int) -> None:
        job.report(round(PARTS * done), PARTS * total, tr("Checking"))

    return check_files(Path(), named, on_file)
