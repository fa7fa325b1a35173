"""A training plan: starting voice, device and steps, with the measured time."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs, ProgressUpdate
from gradwave.language import tr
from gradwave.problem import Problem
from gradwave.training_wizard.data_check import PARTS
from gradwave.training_wizard.dataset_copy import prepare_copy
from gradwave.training_wizard.failure_causes import TrainingFailure, describe_failure
from gradwave.training_wizard.rate_note import HIGH_PROFILE, SCRATCH_RATES, rate_note
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_command import (
    BATCH,
    arguments,
    preset_steps,
    quick_steps,
    steps_of,
)
from gradwave.training_wizard.training_process import TrainingProcess
from gradwave.training_wizard.training_speed import Shortage, SpeedMeasurement, shortage
from gradwave.training_wizard.voice_fit import VoiceFit, measure_fit
from wavegrad_core.dataset.rate_proposal import median_bandwidth, proposed_rate
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.dataset.check_report import DataReport

MEASURED = ("voice", "device", "batch", "minutes")  # choices that a measurement depends on


class TrainingPlan(QObject):
    """Preparation of the copy in the lane "training", then measurement of steps in a process."""

    changed = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.process = TrainingProcess()
        self.voices: list[str] = []
        self.rates: dict[str, int] = {}
        self.measured: SpeedMeasurement | None = None
        self.failure: TrainingFailure | None = None
        self.progress = (0, 0)  # parts done, parts in total
        self.seconds_left: float | None = None
        self.preparing = self.fitting = False
        self.fit: VoiceFit | None = None
        self._jobs = jobs
        self._training: Training | None = None
        self._report: DataReport | None = None
        self._job: Job[str] | None = None
        self._fit_job: Job[VoiceFit | None] | None = None
        self._fitted: tuple[str, str] | None = None  # voice and fingerprint of the copy
        self._listing: Job[dict[str, int]] | None = None
        self.bandwidth = 0  # highest frequency of the recordings in Hz, the median
        self._again = False  # the choices changed during the measurement
        self._paused = False  # the wizard was closed during the measurement
        self.process.ended.connect(self._measured)

    @property
    def busy(self) -> bool:
        return self.preparing or self.process.running

    @property
    def training(self) -> Training:
        assert self._training is not None
        return self._training

    def begin(self, training: Training, report: DataReport) -> None:
        """Plan a training run on the recordings of a report."""
        self._training, self._report = training, report
        measured = (clip.measured for clip in report.files)
        self.bandwidth = median_bandwidth(one.bandwidth_hz for one in measured if one is not None)
        if not training.started:
            high = proposed_rate(self.bandwidth) > SCRATCH_RATES[""]
            self._choose(profile=HIGH_PROFILE if high else "")
        self.measured = self.failure = None  # may belong to other recordings
        self._forget_fit()
        self._listing = self._jobs.submit(
            list_start_voices, self._listed, lane="training", replaces=self._listing
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
                self.problem.emit(Problem.of(error, tr("list the voices")))

    def choose(self, **choices: Any) -> None:
        """Change choices of the training run, and measure again if they affect its speed."""
        before = self.training.choices
        self._choose(**choices)
        now = self.training.choices
        if before.voice != now.voice:
            self._forget_fit()
        if any(getattr(before, name) != getattr(now, name) for name in MEASURED):
            self.measured = None
            self._prepare()
        self.changed.emit()

    def _choose(self, **choices: Any) -> None:
        try:
            self.training.choose(**choices)
        except Exception as error:  # shown to the user, whatever the cause
            self.problem.emit(Problem.of(error, tr("save your choices")))

    # The copy

    def _prepare(self) -> None:
        training, report = self.training, self._report
        if report is None:
            return
        rate = self.rate
        self.preparing, self.progress = True, (0, PARTS * len(report.files))
        self.measured = self.failure = self.seconds_left = None
        self._job = self._jobs.submit(
            lambda job: prepare_copy(job, training, report, rate),
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
            case Finished(result=made_from):
                self.preparing = False
                self._choose(prepared=made_from)
                self._measure()
            case Failed(error=InputError() as error):  # such as a full disk; it can be retried
                self.preparing = False
                problem = Problem.of(error, tr("prepare the recordings"))
                self.failure = TrainingFailure(problem.message, problem.details, "resume")
            case Failed(error=error):
                self.preparing = False
                self.problem.emit(Problem.of(error, tr("prepare the recordings")))
        self.changed.emit()

    # The measurement

    def _measure(self) -> None:
        if self._paused:
            return
        if self.process.running:
            self._again = True
            self.process.kill()
            return
        self.measured = self.failure = None
        try:
            self.process.start([*arguments(self.training), "--measure"], self.training.log_file)
        except Exception as error:
            self.problem.emit(Problem.of(error, tr("measure the speed")))
        self.changed.emit()

    def measure_again(self) -> None:
        if not self.busy:
            self._prepare()

    def pause(self) -> None:
        """End the measurement, or skip the one to come, while the wizard is closed."""
        self._paused = self.busy
        if self.process.running:
            self.process.kill()

    def resume(self) -> None:
        """Measure again if closing the wizard ended or prevented the measurement."""
        if not self._paused:
            return
        self._paused = False
        if self.process.running:
            self._again = True  # it has been killed, and its end is still to come
        else:
            self.measure_again()

    def _measured(self, status: int) -> None:
        if self._paused:
            self._again = False
            return
        if self._again:
            self._again = False
            if not self.preparing:
                self._measure()
            return
        output = self.process.output()
        try:
            self.measured = SpeedMeasurement.read(output) if status == 0 else None
        except ValueError:
            self.measured = None
        if self.measured is None:
            self.failure = describe_failure(status, output, saved=False)
        else:
            self._choose(quick_steps=quick_steps(self.measured.steps_per_second))
            self._look_at_fit()
        self.changed.emit()

    # The fit of the voice to the recordings before training

    def _look_at_fit(self) -> None:
        """Measure the voice's fit, unless this voice and this copy have been measured."""
        training = self.training
        subject = (training.choices.voice, training.choices.prepared)
        if subject == self._fitted or not training.choices.voice:
            return
        self._fitted, self.fitting = subject, True
        self._fit_job = self._jobs.submit(
            lambda job: measure_fit(job, training),
            self._on_fit,
            lane="training",
            replaces=self._fit_job,
        )

    def _on_fit(self, event: Event[VoiceFit | None]) -> None:
        if self._fit_job is None or event.job != self._fit_job.id:
            return
        match event:
            case Finished(result=fit):
                self.fit, self.fitting = fit, False
            case Failed(error=error):
                self.fitting = False
                self.problem.emit(Problem.of(error, tr("render your recordings")))
        self.changed.emit()

    def _forget_fit(self) -> None:
        if self._fit_job is not None:
            self._fit_job.cancel()
        self._fit_job = self._fitted = self.fit = None
        self.fitting = False

    # Results

    @property
    def steps(self) -> int:
        return steps_of(self.training)

    @property
    def rate(self) -> int:
        """Sample rate of the voice in Hz."""
        choices = self.training.choices
        return self.rates.get(choices.voice) or SCRATCH_RATES[choices.profile]

    @property
    def rate_note(self) -> str:
        """A sentence about the frequencies of the recordings and of the voice."""
        scratch_rate = SCRATCH_RATES[self.training.choices.profile]
        return rate_note(self.bandwidth, self.rate, scratch_rate, self.rates)

    @property
    def batch(self) -> int:
        return self.training.choices.batch or BATCH

    @property
    def seconds(self) -> float | None:
        """Duration of the training run on this machine; None while unknown."""
        return self.measured.seconds(self.steps) if self.measured is not None else None

    def seconds_for(self, quality: str) -> float | None:
        """Return the duration for another quality; None while unknown."""
        if self.measured is None:
            return None
        return self.measured.seconds(preset_steps(self.training.choices, quality))

    @property
    def shortage(self) -> Shortage | None:
        if self.measured is None:
            return None
        free = shutil.disk_usage(self.training.folder).free
        return shortage(self.measured, free, self.batch)

    def apply_remedy(self) -> None:
        """Apply the remedy of the shortage or the failure."""
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
        """Stop copying and measuring."""
        self._again = self._paused = self.preparing = False
        self._forget_fit()
        for job in (self._listing, self._job):
            if job is not None:
                job.cancel()
        self._listing = self._job = None  # an event already posted is ignored
        if self.process.running:
            self.process.kill()
            self.process.leave()


def list_start_voices(job: Job) -> dict[str, int]:
    """Return the usable voices to start from, with their sample rates in Hz."""
    from wavegrad_core.errors import InputError
    from wavegrad_core.voices.library import list_voices
    from wavegrad_core.voices.voice import read_card

    rates = {}
    for name, path in list_voices():
        job.check()
        try:
            rates[name] = read_card(path).profile.sample_rate
        except InputError:  # the voices dialog shows why
            continue
    return rates
