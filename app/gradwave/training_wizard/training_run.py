"""A training as it runs: started, watched, paused, kept, thrown away, and gone on with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.problem import Problem
from gradwave.training_wizard.failure_causes import TrainingFailure, describe_failure
from gradwave.training_wizard.run_progress import NOTHING_READ, RunProgress, look
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_plan import BATCH, arguments
from gradwave.training_wizard.training_process import TrainingProcess
from wavegrad_core.errors import InputError

State = Literal["idle", "training", "stopping", "paused", "done", "failed"]
LOOK = 1000  # milliseconds between two looks at the run's folder
STOPPED = 130  # the command's exit status when it was asked to stop, and has saved


class TrainingRun(QObject):
    """The child trains; this only watches its folder, in the lane "training watch"."""

    changed = Signal()
    progress_changed = Signal()
    finished = Signal()  # trained to its end, or stopped to be kept
    failed = Signal(object)  # a Fault
    discarded = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.process = TrainingProcess()
        self.state: State = "idle"
        self.progress = RunProgress()
        self.failure: TrainingFailure | None = None
        self._after: Literal["", "keep", "throw away"] = ""  # what follows when it has stopped
        self._at_once = False  # killed, because the person did not want to wait
        self._jobs = jobs
        self._training: Training | None = None
        self._job: Job[RunProgress] | None = None
        self._again = False  # there may be more to see than the look that runs will tell
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)
        self.process.ended.connect(self._ended)

    @property
    def training(self) -> Training:
        assert self._training is not None
        return self._training

    @property
    def busy(self) -> bool:
        """Whether there is a process that trains."""
        return self.process.running

    def show(self, training: Training) -> None:
        """This one, as it is: it goes on when a person wants it to."""
        if not self.busy and training is not self._training:
            self._training = training
            self.show_again()

    def show_again(self) -> None:
        """What the folder tells now, in place of what it told."""
        self.failure, self.progress = None, RunProgress()
        self.state = "paused" if self.training.started else "idle"
        self._look()
        self.changed.emit()

    def go_on(self) -> None:
        """Begin, or go on from what was saved last."""
        training = self.training
        if self.busy:
            return
        words = arguments(training)
        if training.started:
            words.append("--resume")
        try:
            self.process.start(words, training.report)
        except InputError as error:
            self.problem.emit(Problem.of(error, "train"))
            return
        self.failure, self.state, self._after, self._at_once = None, "training", "", False
        self.progress = replace(self.progress, reading=NOTHING_READ)
        self._timer.start()
        self.changed.emit()

    def pause(self) -> None:
        """Save, and give memory and processor back."""
        self._stop("")

    def keep(self) -> None:
        """Stop here for good, with the voice as it is."""
        if self.busy:
            self._stop("keep")
        elif self.training.voice.exists():
            self.finished.emit()

    def discard(self) -> None:
        """Delete the run; the choices and the recordings stay."""
        if self.busy:
            self._stop("throw away")
            self.process.kill()
        else:
            self._delete()

    def stop_at_once(self) -> None:
        """For who does not want to wait: what was saved last stays."""
        self._at_once = True
        self.process.kill()

    def _stop(self, after: Literal["", "keep", "throw away"]) -> None:
        if not self.busy:
            return
        self._after, self.state = after, "stopping"
        self.process.ask_to_stop()
        self.changed.emit()

    def apply_remedy(self) -> None:
        """Do what the fault advises. Going back to the recordings is for whoever shows them."""
        if self.failure is not None and self.failure.remedy == "smaller":
            batch = max((self.training.choices.batch or BATCH) // 2, 1)
            try:
                self.training.choose(batch=batch)
            except InputError as error:
                self.problem.emit(Problem.of(error, "change the batch"))
                return
        self.go_on()

    def leave(self) -> None:
        """The window closes: save and end, watched by nobody."""
        self._timer.stop()
        self.process.leave()

    def _ended(self, status: int) -> None:
        self._timer.stop()
        after, self._after = self._after, ""
        if after == "throw away":
            self._delete()
            return
        if status == 0:
            self.state = "done"
        elif self._at_once or status == STOPPED:
            self.state = "paused"
        else:
            self.state = "failed"
            self.failure = describe_failure(status, self.process.told(), self.training.started)
        self._look()
        self.changed.emit()
        if self.failure is not None:
            self.failed.emit(self.failure)
        if self.state == "done" or (after == "keep" and self.training.voice.exists()):
            self.finished.emit()

    def _delete(self) -> None:
        try:
            self.training.discard(["run"])
        except InputError as error:
            self.problem.emit(Problem.of(error, "throw the run away"))
        self.state, self.failure, self.progress = "idle", None, RunProgress()
        self.progress_changed.emit()
        self.changed.emit()
        self.discarded.emit()

    # What the folder tells

    def _look(self) -> None:
        """At most one look runs and one waits: what ended in the midst of one is seen as well."""
        if self._job is not None and not self._job.over:
            self._again = True
            return
        self._again = False
        folder = self.training.run
        self._job = self._jobs.submit(
            lambda job: look(folder, self.process.told()),
            lambda event: self._seen(folder, event),
            lane="training watch",
        )

    def _seen(self, folder: Path, event: Event[RunProgress]) -> None:
        match event:
            case Finished(result=progress) if (
                folder == self.training.run and progress != self.progress
            ):
                self.progress = progress
                self.progress_changed.emit()
            case Failed(error=error):
                self.problem.emit(Problem.of(error, "look at the run"))
        if self._again and isinstance(event, Finished):
            self._look()
