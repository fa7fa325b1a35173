"""View model of the wizard: one training run at a time, led through the pages. No widgets."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Jobs, Work
from gradwave.language import tr
from gradwave.problem import Problem
from gradwave.training_wizard import remote_training
from gradwave.training_wizard.clip_player import ClipPlayer
from gradwave.training_wizard.data_check import DataCheck
from gradwave.training_wizard.recorder import RecordedTake, Recorder
from gradwave.training_wizard.recording_list import RecordingList
from gradwave.training_wizard.spectrogram_pictures import SentenceSpectrograms
from gradwave.training_wizard.training import Training, new_training, unfinished
from gradwave.training_wizard.training_plan import TrainingPlan
from gradwave.training_wizard.training_run import TrainingRun
from gradwave.training_wizard.voice_export import VoiceExport
from wavegrad_core.errors import InputError

PAGES = ("recordings", "look", "plan", "train", "finish")

T = TypeVar("T")


class Wizard(QObject):
    """Owner of the view models of the pages. The current page is saved with the training run."""

    changed = Signal()  # the page, the training run or the recorder
    listed = Signal()  # the unfinished training runs
    installed = Signal(str)  # a voice's name
    message = Signal(str)  # for the status line
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs, home: Path) -> None:
        super().__init__()
        self.home = home  # the folder of all training runs
        self.unfinished: list[Training] = []
        self.recording_list = RecordingList(jobs)
        self.data_check = DataCheck(jobs)
        self.training_plan = TrainingPlan(jobs)
        self.training_run = TrainingRun(jobs)
        self.voice_export = VoiceExport(jobs)
        self.recorder = Recorder(jobs)
        self.clip_player = ClipPlayer(jobs)
        self.spectrograms = SentenceSpectrograms(jobs)
        self.training = Training(home)  # replaced in begin()
        self.page = "recordings"
        self.moving = ""  # description of the copy from or to another machine
        self._jobs = jobs
        parts = (
            self.recording_list,
            self.data_check,
            self.training_plan,
            self.training_run,
            self.voice_export,
        )
        for part in (*parts, self.recorder, self.clip_player, self.spectrograms):
            part.problem.connect(self.problem)
        self.recording_list.changed.connect(self._save_sources)
        self.data_check.changed.connect(self._save_excluded)
        self.training_run.finished.connect(lambda: self.go("finish"))
        self.training_run.discarded.connect(lambda: self.go("plan"))
        self.voice_export.installed.connect(self._installed)
        self.recorder.changed.connect(self.changed)
        self.recorder.levelled.connect(lambda level: self._add_recordings())
        self.recorder.taken.connect(self._taken)
        self.begin()

    # Training runs

    def begin(self) -> None:
        """Start a new training run."""
        self.open(new_training(self.home))

    def open(self, training: Training) -> None:
        """Open a training run at its last page, unless another one is busy.

        Without a checkpoint it opens at the recordings.
        """
        if self.busy:
            return
        if training.folder != self.training.folder:
            try:
                training.hold()
            except InputError as error:
                self.problem.emit(Problem.of(error, tr("open the training run")))
                return
            self.training.release()
        self.clip_player.stop()
        self.data_check.reset()
        self.training = training
        self.recording_list.set_sources(training.choices.sources)
        page = training.choices.page
        if os.path.exists(training.voice) and page == "finish":
            self.go("finish")
        else:
            self.go("train" if training.started else "recordings")

    def resume(self, training: Training) -> None:
        """Open a training run and resume it if it has started."""
        if not self.busy:
            self.open(training)
            if self.page == "train" and self.training is training:
                self.training_run.start_or_resume()

    def look_for_unfinished(self) -> None:
        """Look for unfinished training runs, in the lane "files"."""
        home, current = self.home, self.training.folder

        def handle(event: Event[list[Training]]) -> None:
            match event:
                case Finished(result=found):
                    self.unfinished = [one for one in found if one.folder != current]
                    self.listed.emit()
                case Failed(error=error):
                    self.problem.emit(Problem.of(error, tr("look for unfinished training runs")))

        self._jobs.submit(lambda job: unfinished(home), handle, lane="files")

    def discard(self, training: Training) -> None:
        """Delete a training run that is not open, with the recordings made in it."""

        def handle(event: Event[None]) -> None:
            if isinstance(event, Failed):
                self.problem.emit(Problem.of(event.error, tr("delete the training run")))
            self.look_for_unfinished()

        self._jobs.submit(lambda job: training.discard(), handle, lane="files")

    # Pages

    def go(self, page: str) -> None:
        """Show a page and start what it needs.

        Without a report of the data check, the recordings are shown instead of the plan.
        """
        if page == "plan" and self.data_check.included is None:
            page = "recordings"
        self.clip_player.stop()
        self.spectrograms.clear()
        self.page = page
        if page != "plan":
            self.training_plan.leave()
        if page == "recordings":
            self.data_check.stop()
        if self.training.choices.sources or page != "recordings":
            self._choose(page=page)
        if page == "look":
            choices = self.training.choices
            self.data_check.start(self.recording_list.found, choices.excluded, choices.as_is)
        elif page == "plan" and self.data_check.included is not None:
            self.training_plan.begin(self.training, self.data_check.included)
        elif page in ("train", "finish"):
            self.training_run.show(self.training)
        self.changed.emit()

    @property
    def can_continue(self) -> bool:
        """Whether the next page can be shown."""
        if self.page == "recordings":
            busy = self.recording_list.searching or self.recorder.recording
            return bool(self.recording_list.found) and not busy
        if self.page == "look":
            return not self.data_check.busy and self.data_check.enough
        if self.page == "plan":
            return not self.training_plan.busy and self.training_plan.measured is not None
        return False

    @property
    def can_go_back(self) -> bool:
        if self.page == "train":
            return not (self.training_run.busy or self.moving)
        return self.page != "recordings" and not self.voice_export.busy

    def next_page(self) -> None:
        if self.can_continue:
            self.go(PAGES[PAGES.index(self.page) + 1])
            if self.page == "train":
                self.training_run.start_or_resume()

    def go_back(self) -> None:
        if self.can_go_back:
            self.go(PAGES[PAGES.index(self.page) - 1])

    # Training on another machine

    def export_training(self, folder: Path) -> None:
        training = self.training
        self._move(
            tr("Copying"),
            lambda job: remote_training.export_training(job, training, folder),
            lambda target: self.message.emit(
                tr("Exported to {target}. Copy this folder to the other machine.", target=target)
            ),
        )

    def import_training(self, folder: Path) -> None:
        training = self.training

        def imported(steps: int) -> None:
            self.training_run.show_again()
            self.go("finish")
            self.message.emit(tr("Imported the voice after {steps:,} steps.", steps=steps))

        self._move(
            tr("Copying"),
            lambda job: remote_training.import_training(job, training, folder),
            imported,
        )

    def _move(self, words: str, work: Work[T], then: Callable[[T], None]) -> None:
        def handle(event: Event[T]) -> None:
            match event:
                case Finished(result=result):
                    self.moving = ""
                    then(result)
                case Failed(error=error):
                    self.moving = ""
                    self.problem.emit(Problem.of(error, tr("copy the training run")))
            self.changed.emit()

        self.moving = words
        self._jobs.submit(work, handle, lane="training")
        self.changed.emit()

    # Saving choices

    def _save_sources(self) -> None:
        sources = tuple(map(str, self.recording_list.sources))
        if sources != self.training.choices.sources:
            self._choose(sources=sources)
        self.changed.emit()

    def _add_recordings(self) -> None:
        """Add the folder of takes when recording starts, so that an interrupted take counts too."""
        if self.training.recordings not in self.recording_list.sources:
            self.recording_list.add([self.training.recordings])

    def _taken(self, take: RecordedTake) -> None:
        """Drop checks and sounds of a take that was replaced."""
        if take.kept:
            self.data_check.reset()
            self.clip_player.clear()
        self.recording_list.add([self.training.recordings])

    def keep_credit(self, name: str, owner: str, licence: str) -> None:
        """Save the credits while they are being entered."""
        self._choose(name=name, owner=owner, licence=licence)

    def _save_excluded(self) -> None:
        check, choices = self.data_check, self.training.choices
        excluded, as_is = tuple(sorted(check.excluded)), tuple(sorted(check.as_is))
        if check.report is not None and (excluded, as_is) != (choices.excluded, choices.as_is):
            self._choose(excluded=excluded, as_is=as_is)
        self.changed.emit()

    def _choose(self, **choices: object) -> None:
        try:
            self.training.choose(**choices)
            self.training.hold()
        except InputError as error:
            self.problem.emit(Problem.of(error, tr("save your choices")))

    def _installed(self, name: str) -> None:
        self._choose(page="done")
        self.installed.emit(name)
        self.changed.emit()

    @property
    def busy(self) -> bool:
        """Whether closing the window would interrupt something."""
        at_work = self.training_run.busy or self.voice_export.busy or self.recorder.recording
        return at_work or bool(self.moving)

    def leave(self) -> None:
        """Stop everything when the window closes; processes save and end on their own."""
        self.clip_player.stop()
        for part in (self.recorder, self.training_plan, self.training_run, self.voice_export):
            part.leave()
        self.training.release()
