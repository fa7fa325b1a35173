"""The wizard: one training at a time, and the pages that it is led through. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Jobs, Work
from gradwave.problem import Problem
from gradwave.training_wizard import remote_training
from gradwave.training_wizard.clip_player import Hearing
from gradwave.training_wizard.data_check import Looking
from gradwave.training_wizard.recorder import Recorder, Take
from gradwave.training_wizard.recording_list import Gathering
from gradwave.training_wizard.spectrogram_pictures import Picturing
from gradwave.training_wizard.training import Training, new_training, unfinished
from gradwave.training_wizard.training_plan import Planning
from gradwave.training_wizard.training_run import Running
from gradwave.training_wizard.voice_export import Finishing
from wavegrad_core.errors import InputError

PAGES = ("recordings", "look", "plan", "train", "finish")


class Wizard(QObject):
    """Owns what the pages show; the training's choices on disk say where a person is."""

    changed = Signal()  # the page, the training, or whether it is recorded
    listed = Signal()  # the unfinished trainings
    installed = Signal(str)  # a voice's name
    told = Signal(str)
    problem = Signal(object)

    def __init__(self, jobs: Jobs, home: Path) -> None:
        super().__init__()
        self.home = home  # where trainings are kept
        self.unfinished: list[Training] = []
        self.gathering = Gathering(jobs)
        self.looking = Looking(jobs)
        self.planning = Planning(jobs)
        self.running = Running(jobs)
        self.finishing = Finishing(jobs)
        self.recorder = Recorder(jobs)
        self.hearing = Hearing(jobs)
        self.picturing = Picturing(jobs)
        self.training = Training(home)  # until one is begun
        self.page = "recordings"
        self.moving = ""  # to another machine or back, in words while it lasts
        self._jobs = jobs
        parts = (self.gathering, self.looking, self.planning, self.running, self.finishing)
        for part in (*parts, self.recorder, self.hearing, self.picturing):
            part.problem.connect(self.problem)
        self.gathering.changed.connect(self._keep_sources)
        self.looking.changed.connect(self._keep_left_out)
        self.running.finished.connect(lambda: self.go("finish"))
        self.running.thrown_away.connect(lambda: self.go("plan"))
        self.finishing.installed.connect(self._installed)
        self.recorder.changed.connect(self.changed)
        self.recorder.levelled.connect(lambda level: self._keep_recordings())
        self.recorder.taken.connect(self._taken)
        self.begin()

    # Which training

    def begin(self) -> None:
        """A new one."""
        self.open(new_training(self.home))

    def open(self, training: Training) -> None:
        """One that was begun: at its end, its training, or its recordings if it was left before.

        Not while another one works.
        """
        if self.busy:
            return
        self.hearing.stop()
        self.looking.forget()
        self.training = training
        self.gathering.begin(training.choices.sources)
        page = training.choices.page
        if training.voice.exists() and page == "finish":
            self.go("finish")
        else:
            self.go("train" if training.started else "recordings")

    def resume(self, training: Training) -> None:
        """Open one, and train on if it was training."""
        if not self.busy:
            self.open(training)
            if self.page == "train":
                self.running.go_on()

    def look_for_unfinished(self) -> None:
        """Trainings that were begun before, in the lane "files"."""
        home, current = self.home, self.training.folder

        def heard(event: Event) -> None:
            match event:
                case Finished(result=found):
                    self.unfinished = [one for one in found if one.folder != current]
                    self.listed.emit()
                case Failed(error=error):
                    self.problem.emit(Problem.of(error, "look for unfinished trainings"))

        self._jobs.submit(lambda job: unfinished(home), heard, lane="files")

    def throw_away(self, training: Training) -> None:
        """Delete one that is not open, with the recordings that were made in the program."""

        def heard(event: Event) -> None:
            if isinstance(event, Failed):
                self.problem.emit(Problem.of(event.error, "throw the training away"))
            self.look_for_unfinished()

        self._jobs.submit(lambda job: training.throw_away(), heard, lane="files")

    # Which page

    def go(self, page: str) -> None:
        """Show that page, with what it needs being made ready.

        To plan takes the report on the recordings: without one it is the recordings.
        """
        if page == "plan" and self.looking.kept is None:
            page = "recordings"
        self.hearing.stop()
        self.picturing.clear()
        self.page = page
        if page != "plan":
            self.planning.leave()
        if page == "recordings":
            self.looking.stop()
        if self.training.choices.sources or page != "recordings":
            self._choose(page=page)
        if page == "look":
            choices = self.training.choices
            self.looking.look(self.gathering.found, choices.left_out, choices.as_is)
        elif page == "plan" and self.looking.kept is not None:
            self.planning.begin(self.training, self.looking.kept)
        elif page in ("train", "finish"):
            self.running.show(self.training)
        self.changed.emit()

    @property
    def can_go_on(self) -> bool:
        """Whether the page has all that the next one needs."""
        if self.page == "recordings":
            busy = self.gathering.searching or self.recorder.recording
            return bool(self.gathering.found) and not busy
        if self.page == "look":
            return not self.looking.busy and self.looking.enough
        if self.page == "plan":
            return not self.planning.busy and self.planning.measured is not None
        return False

    @property
    def can_go_back(self) -> bool:
        if self.page == "train":
            return not (self.running.busy or self.moving)
        return self.page != "recordings" and not self.finishing.busy

    def go_on(self) -> None:
        if self.can_go_on:
            self.go(PAGES[PAGES.index(self.page) + 1])
            if self.page == "train":
                self.running.go_on()

    def go_back(self) -> None:
        if self.can_go_back:
            self.go(PAGES[PAGES.index(self.page) - 1])

    # To another machine, and back

    def take_out(self, folder: Path) -> None:
        training = self.training
        self._move(
            "Copying",
            lambda job: remote_training.take_out(job, training, folder),
            lambda target: self.told.emit(f"All that the other machine needs is in {target}"),
        )

    def bring_back(self, folder: Path) -> None:
        training = self.training

        def brought(steps: int) -> None:
            self.running.show_again()
            self.go("finish")
            self.told.emit(f"The voice was brought back after {steps:,} steps.")

        self._move(
            "Copying", lambda job: remote_training.bring_back(job, training, folder), brought
        )

    def _move(self, words: str, work: Work, then: Callable) -> None:
        def heard(event: Event) -> None:
            match event:
                case Finished(result=result):
                    self.moving = ""
                    then(result)
                case Failed(error=error):
                    self.moving = ""
                    self.problem.emit(Problem.of(error, "copy the training"))
            self.changed.emit()

        self.moving = words
        self._jobs.submit(work, heard, lane="training")
        self.changed.emit()

    # What is kept of it

    def _keep_sources(self) -> None:
        sources = tuple(map(str, self.gathering.sources))
        if sources != self.training.choices.sources:
            self._choose(sources=sources)
        self.changed.emit()

    def _keep_recordings(self) -> None:
        """A take is among the recordings from its first sound on, and not only when it is whole."""
        if self.training.recordings not in self.gathering.sources:
            self.gathering.add([self.training.recordings])

    def _taken(self, take: Take) -> None:
        """A take may be of a sentence that was recorded, heard and looked over before."""
        if take.kept:
            self.looking.forget()
            self.hearing.clear()
        self.gathering.add([self.training.recordings])

    def keep_credit(self, name: str, owner: str, licence: str) -> None:
        """As it is filled in, before the voice has it."""
        self._choose(name=name, owner=owner, licence=licence)

    def _keep_left_out(self) -> None:
        looking, choices = self.looking, self.training.choices
        left_out, as_is = tuple(sorted(looking.left_out)), tuple(sorted(looking.as_is))
        if looking.report is not None and (left_out, as_is) != (choices.left_out, choices.as_is):
            self._choose(left_out=left_out, as_is=as_is)
        self.changed.emit()

    def _choose(self, **choices: object) -> None:
        try:
            self.training.choose(**choices)
        except InputError as error:
            self.problem.emit(Problem.of(error, "keep what you chose"))

    def _installed(self, name: str) -> None:
        self._choose(page="done")
        self.installed.emit(name)
        self.changed.emit()

    @property
    def busy(self) -> bool:
        """Whether closing the window would stop something."""
        at_work = self.running.busy or self.finishing.busy or self.recorder.recording
        return at_work or bool(self.moving)

    def leave(self) -> None:
        """The window closes: what runs saves and ends by itself."""
        self.hearing.stop()
        for part in (self.recorder, self.planning, self.running, self.finishing):
            part.leave()
