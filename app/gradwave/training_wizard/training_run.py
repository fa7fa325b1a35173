"""A running training process: start, watch, pause, resume, stop and discard."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.problem import Problem
from gradwave.training_wizard.failure_causes import TrainingFailure, describe_failure
from gradwave.training_wizard.run_progress import NOTHING_READ, RunProgress, read_progress
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_command import BATCH, arguments
from gradwave.training_wizard.training_process import TrainingProcess
from wavegrad_core.errors import InputError

State = Literal["idle", "training", "stopping", "paused", "done", "failed"]
POLL = 1000  # milliseconds between two reads of the run folder
STOPPED = 130  # exit status after being asked to stop


class TrainingRun(QObject):
    """Watcher of the process that trains; it reads the run folder in the lane "training watch"."""

    changed = Signal()
    progress_changed = Signal()
    finished = Signal()  # all steps done, or stopped and kept
    failed = Signal(TrainingFailure)
    discarded = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.process = TrainingProcess()
        self.state: State = "idle"
        self.progress = RunProgress()
        self.failure: TrainingFailure | None = None
        self._after: Literal["", "keep", "discard"] = ""  # called once it has stopped
        self._at_once = False  # killed on the user's request
        self._jobs = jobs
        self._training: Training | None = None
        self._job: Job[RunProgress] | None = None
        self._again = False  # the folder may have changed since the current read
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._read_folder)
        self.process.ended.connect(self._ended)

    @property
    def training(self) -> Training:
        assert self._training is not None
        return self._training

    @property
    def busy(self) -> bool:
        """Whether the process is running."""
        return self.process.running

    def show(self, training: Training) -> None:
        """Show a training run without starting it."""
        if not self.busy and training is not self._training:
            self._training = training
            self.show_again()

    def show_again(self) -> None:
        """Read the folder again."""
        self.failure, self.progress = None, RunProgress()
        self.state = "paused" if self.training.started else "idle"
        self._read_folder()
        self.changed.emit()

    def start_or_resume(self) -> None:
        """Start the training run, or resume it from its last checkpoint."""
        training = self.training
        if self.busy:
            return
        words = arguments(training)
        if training.started:
            words.append("--resume")
        try:
            self.process.start(words, training.log_file)
        except InputError as error:
            self.problem.emit(Problem.of(error, tr("train")))
            return
        self.failure, self.state, self._after, self._at_once = None, "training", "", False
        self.progress = replace(self.progress, reading=NOTHING_READ)
        self._timer.start()
        self.changed.emit()

    def pause(self) -> None:
        """Save and stop the process."""
        self._stop("")

    def keep(self) -> None:
        """Stop and finish with the current voice."""
        if self.busy:
            self._stop("keep")
        elif os.path.exists(self.training.voice):
            self.finished.emit()

    def discard(self) -> None:
        """Delete the run; choices and recordings stay."""
        if self.busy:
            self._stop("discard")
            self.process.kill()
        else:
            self._delete()

    def stop_at_once(self) -> None:
        """Kill the process instead of waiting for it; its last checkpoint stays."""
        self._at_once = True
        self.process.kill()

    def _stop(self, after: Literal["", "keep", "discard"]) -> None:
        if not self.busy:
            return
        self._after, self.state = after, "stopping"
        self.process.ask_to_stop()
        self.changed.emit()

    def apply_remedy(self) -> None:
        """Apply the remedy of the failure, except for going back to the recordings."""
        if self.failure is not None and self.failure.remedy == "smaller":
            batch = max((self.training.choices.batch or BATCH) // 2, 1)
            try:
                self.training.choose(batch=batch)
            except InputError as error:
                self.problem.emit(Problem.of(error, tr("change the batch size")))
                return
        self.start_or_resume()

    def leave(self) -> None:
        """Let the process save and end when the window closes."""
        self._timer.stop()
        self.process.leave()

    def _ended(self, status: int) -> None:
        self._timer.stop()
        after, self._after = self._after, ""
        if after == "discard":
            self._delete()
            return
        if status == 0:
            self.state = "done"
        elif self._at_once or status == STOPPED:
            self.state = "paused"
        else:
            self.state = "failed"
            self.failure = describe_failure(status, self.process.output(), self.training.started)
        self._read_folder()
        self.changed.emit()
        if self.failure is not None:
            self.failed.emit(self.failure)
        if self.state == "done" or (after == "keep" and os.path.exists(self.training.voice)):
            self.finished.emit()

    def _delete(self) -> None:
        try:
            self.training.discard(["run"])
        except InputError as error:
            self.problem.emit(Problem.of(error, tr("discard the run")))
        self.state, self.failure, self.progress = "idle", None, RunProgress()
        self.progress_changed.emit()
        self.changed.emit()
        self.discarded.emit()

    # Watching the folder

    def _read_folder(self) -> None:
        """Read the folder. One read may be running and one pending, so no change is missed."""
        if self._job is not None and not self._job.over:
            self._again = True
            return
        self._again = False
        folder = self.training.run
        self._job = self._jobs.submit(
            lambda job: read_progress(folder, self.process.output()),
            lambda event: self._on_progress(folder, event),
            lane="training watch",
        )

    def _on_progress(self, folder: Path, event: Event[RunProgress]) -> None:
        match event:
            case Finished(result=progress) if (
                folder == self.training.run and progress != self.progress
            ):
                self.progress = progress
                self.progress_changed.emit()
            case Failed(error=error):
                self.problem.emit(Problem.of(error, tr("read the run folder")))
        if self._again and isinstance(event, Finished):
            self._read_folder()
