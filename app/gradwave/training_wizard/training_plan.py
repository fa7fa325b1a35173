"""What to train: from which voice, on what, for how long; measured on this machine."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs, ProgressUpdate
from gradwave.problem import Problem
from gradwave.training_wizard.data_check import PARTS
from gradwave.training_wizard.dataset_copy import ready
from gradwave.training_wizard.failure_causes import TrainingFailure, describe_failure
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_process import TrainingProcess
from gradwave.training_wizard.training_speed import Shortage, SpeedMeasurement, shortage
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.dataset.check_report import DataReport

STEPS = {  # by quality: of a voice that begins with another one, and of one from nothing
    "quick": (1000, 20_000),
    "good": (3000, 100_000),
    "best": (10_000, 300_000),
}
BATCH = 12  # the recipe's
MEASURED = ("voice", "device", "batch", "minutes")  # the choices that a measurement is of
SAVE_MINUTES = "1"  # what a kill loses at most, and how often there are previews


class TrainingPlan(QObject):
    """Prepares the copy in the lane "training", then measures steps on it in a child."""

    changed = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.process = TrainingProcess()
        self.voices: list[str] = []
        self.rates: dict[str, int] = {}
        self.measured: SpeedMeasurement | None = None
        self.failure: TrainingFailure | None = None
        self.progress = (0, 0)  # hundredths of recordings, of how many
        self.seconds_left: float | None = None
        self.preparing = False
        self._jobs = jobs
        self._training: Training | None = None
        self._report: DataReport | None = None
        self._job: Job[str] | None = None
        self._listing: Job[dict[str, int]] | None = None
        self._again = False  # what is measured is no longer what is chosen
        self.process.ended.connect(self._measured)

    @property
    def busy(self) -> bool:
        return self.preparing or self.process.running

    @property
    def training(self) -> Training:
        assert self._training is not None
        return self._training

    def begin(self, training: Training, report: DataReport) -> None:
        """Plan on these recordings; the copy is made anew if they are others."""
        self._training, self._report = training, report
        self.measured = self.failure = None  # of other recordings, perhaps
        self._listing = self._jobs.submit(
            list_starts, self._listed, lane="training", replaces=self._listing
        )
        self.changed.emit()

    def _listed(self, event: Event[dict[str, int]]) -> None:
        if self._listing is None or event.job != self._listing.id:
            return
        match event:
            case Finished(result=rates):
                self.rates, self.voices = rates, list(rates)
                chosen = self.training.choices.voice
                first = not self.training.choices.prepared and self.voices
                if first or (chosen and chosen not in rates):
                    self._choose(voice=self.voices[0] if self.voices else "")
                self._prepare()
            case Failed(error=error):
                self.problem.emit(Problem.of(error, "list the voices"))

    def choose(self, **choices: Any) -> None:
        """Set some of the training's choices; what was measured is measured again if it counts."""
        before = self.training.choices
        self._choose(**choices)
        now = self.training.choices
        if any(getattr(before, name) != getattr(now, name) for name in MEASURED):
            self.measured = None
            self._prepare()
        self.changed.emit()

    def _choose(self, **choices: Any) -> None:
        try:
            self.training.choose(**choices)
        except Exception as error:  # a full disk, or a fault: the person hears of it
            self.problem.emit(Problem.of(error, "keep what you chose"))

    # The copy

    def _prepare(self) -> None:
        training, report = self.training, self._report
        if report is None:
            return
        rate = self.rates.get(training.choices.voice, 24_000)
        self.preparing, self.progress = True, (0, PARTS * len(report.files))
        self.measured = self.failure = self.seconds_left = None
        self._job = self._jobs.submit(
            lambda job: ready(job, training, report, rate),
            self._prepared,
            lane="training",
            replaces=self._job,
        )
        self.changed.emit()

    def _prepared(self, event: Event[str]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case ProgressUpdate(done=done, total=total, seconds_left=left):
                self.progress, self.seconds_left = (done, total), left
            case Finished(result=made_of):
                self.preparing = False
                self._choose(prepared=made_of)
                self._measure()
            case Failed(error=InputError() as error):  # as a full disk: it can be tried again
                self.preparing = False
                problem = Problem.of(error, "prepare the recordings")
                self.failure = TrainingFailure(problem.message, problem.details, "go on")
            case Failed(error=error):
                self.preparing = False
                self.problem.emit(Problem.of(error, "prepare the recordings"))
        self.changed.emit()

    # The measurement

    def _measure(self) -> None:
        if self.process.running:
            self._again = True
            self.process.kill()
            return
        self.measured = self.failure = None
        try:
            self.process.start([*arguments(self.training), "--measure"], self.training.report)
        except Exception as error:
            self.problem.emit(Problem.of(error, "measure the machine"))
        self.changed.emit()

    def measure_again(self) -> None:
        if not self.busy:
            self._prepare()

    def _measured(self, status: int) -> None:
        if self._again:
            self._again = False
            if not self.preparing:
                self._measure()
            return
        said = self.process.told()
        try:
            self.measured = SpeedMeasurement.read(said) if status == 0 else None
        except ValueError:
            self.measured = None
        if self.measured is None:
            self.failure = describe_failure(status, said, saved=False)
        self.changed.emit()

    # What it comes to

    @property
    def steps(self) -> int:
        return steps_of(self.training)

    @property
    def batch(self) -> int:
        return self.training.choices.batch or BATCH

    @property
    def seconds(self) -> float | None:
        """That the whole training takes here; None while nobody has measured."""
        return self.measured.seconds(self.steps) if self.measured is not None else None

    def seconds_for(self, quality: str) -> float | None:
        """As `seconds`, for another of the choices."""
        if self.measured is None:
            return None
        return self.measured.seconds(STEPS[quality][not self.training.choices.voice])

    @property
    def shortage(self) -> Shortage | None:
        if self.measured is None:
            return None
        free = shutil.disk_usage(self.training.folder).free
        return shortage(self.measured, free, self.batch)

    def apply_remedy(self) -> None:
        """Do what the shortage, or the fault, advises."""
        lack = self.shortage
        remedy = lack.remedy if lack else self.failure.remedy if self.failure else ""
        if remedy == "cpu":
            self.choose(device="cpu")
        elif remedy == "part" and lack is not None:
            self.choose(minutes=lack.minutes)
        elif remedy == "smaller" and self.batch > 1:
            self.choose(batch=self.batch // 2)
        else:
            self.measure_again()

    def leave(self) -> None:
        """Nobody looks any more: copy and measure nothing."""
        self._again = self.preparing = False
        for job in (self._listing, self._job):
            if job is not None:
                job.cancel()
        self._listing = self._job = None  # one that has just ended is not heard either
        if self.process.running:
            self.process.kill()
            self.process.leave()


def steps_of(training: Training) -> int:
    choices = training.choices
    return choices.steps or STEPS[choices.quality][not choices.voice]


def arguments(training: Training) -> list[str]:
    """Of `gradwave`, for this training from its start."""
    choices = training.choices
    words = ["train", str(training.data), "-o", str(training.run), "--device", choices.device]
    words += ["--steps", str(steps_of(training)), "--save-minutes", SAVE_MINUTES]
    if choices.voice:
        words += ["--from", choices.voice]
    if choices.batch:
        words += ["--batch", str(choices.batch)]
    return words


def list_starts(job: Job) -> dict[str, int]:
    """Voices to begin with, and their rates in Hz; those that cannot be used are left out."""
    from wavegrad_core.errors import InputError
    from wavegrad_core.voices.library import list_voices
    from wavegrad_core.voices.voice import read_card

    rates = {}
    for name, path in list_voices():
        job.check()
        try:
            rates[name] = read_card(path).profile.sample_rate
        except InputError:  # the window of the voices says why
            continue
    return rates
