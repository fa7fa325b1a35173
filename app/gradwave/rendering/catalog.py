"""What there is to choose from: voices, of which one is loaded, and schedules. No widgets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import FINAL, Event, Failed, Finished, Job, Jobs
from gradwave.rendering.render_worker import Engine, Survey, load_schedule

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.voices.voice import Voice


class Catalog(QObject):
    """Voices are loaded in a lane of their own, so that none waits for a render to end."""

    voices_changed = Signal()  # those there are, the one that is loaded, or the one that will be
    schedules_changed = Signal()
    surveyed = Signal()  # what there is at the start has been found
    voice_loaded = Signal(str)  # by which name or file it was chosen
    schedule_read = Signal(str)  # its name
    failed = Signal(object, str)  # an exception, and what was tried

    def __init__(self, jobs: Jobs, engine: Engine) -> None:
        super().__init__()
        self.voices: list[tuple[str, Path]] = []
        self.voice: Voice | None = None
        self.loading = ""  # the voice that was chosen, until it is there
        self.schedules: dict[str, Schedule] = {}
        self.surveying = True
        self._jobs, self._engine = jobs, engine
        self._voice_job: Job | None = None

    def survey(self) -> None:
        """Find the voices and the schedules."""
        self._jobs.submit(self._engine.survey, self._found, lane="voices")

    def _found(self, event: Event) -> None:
        if isinstance(event, FINAL):
            self.surveying = False
        match event:
            case Finished(result=Survey(voices=voices, schedules=schedules)):
                self.voices = voices
                self.schedules = {**schedules, **self.schedules}
                self.schedules_changed.emit()
                self.surveyed.emit()  # first: the first voice may be chosen
                self.voices_changed.emit()
            case Failed(error=error):
                self.failed.emit(error, "find the voices")
                self.voices_changed.emit()

    def list_voices(self, voices: list[tuple[str, Path]]) -> None:
        """Installed voices came or went; those that were opened from files stay."""
        opened = [(name, path) for name, path in self.voices if name == str(path)]
        self.voices = [*voices, *opened]
        self.voices_changed.emit()

    def choose_voice(self, voice: str) -> None:
        """By name or file. One that cannot be used leaves the one before, if there is one."""
        self.loading = voice
        self._voice_job = self._jobs.submit(
            lambda job: (voice, self._engine.load_voice(voice)),
            self._heard_of_voice,
            lane="voices",
            replaces=self._voice_job,
        )
        self.voices_changed.emit()

    @property
    def voice_pending(self) -> bool:
        """Whether a voice is yet to come: voices are looked for, or one is being loaded."""
        return self.surveying or bool(self.loading)

    @property
    def voice_ready(self) -> bool:
        """Whether the voice that was chosen is there."""
        return self.voice is not None and not self.loading

    def unload_voice(self) -> None:
        """Be without one: another is about to be chosen, and only that one will do."""
        self.voice = None

    def _heard_of_voice(self, event: Event) -> None:
        if self._voice_job is None or event.job != self._voice_job.id:
            return
        if isinstance(event, FINAL):
            self.loading = ""
        match event:
            case Finished(result=(key, voice)):
                self.voice = voice
                if key not in dict(self.voices):
                    self.voices = [*self.voices, (key, Path(key))]
                self.voice_loaded.emit(key)
                self.voices_changed.emit()
            case Failed(error=error):
                self.failed.emit(error, "load the voice")
                self.voices_changed.emit()  # the choice on screen goes back

    def open_schedule(self, path: Path) -> None:
        """Add a schedule from a file."""
        self._jobs.submit(
            lambda job: load_schedule(job, path), self._heard_of_schedule, lane="files"
        )

    def _heard_of_schedule(self, event: Event) -> None:
        match event:
            case Finished(result=schedule):
                self.add_schedule(schedule)
                self.schedule_read.emit(schedule.name)
            case Failed(error=error):
                self.schedules_changed.emit()  # the choice on screen goes back
                self.failed.emit(error, "read the schedule")

    def add_schedule(self, schedule: Schedule) -> None:
        """In place of one of its name."""
        self.schedules = {**self.schedules, schedule.name: schedule}
        self.schedules_changed.emit()
