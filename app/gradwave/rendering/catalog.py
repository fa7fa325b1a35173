"""The voices and schedules that a render can use. No widgets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import FINAL, Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.rendering.render_engine import RenderEngine, Survey
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.voices.voice import Voice

NO_VOICE = InputError(
    tr(
        "No voice is installed, so nothing can be rendered. Drop a voice's .safetensors file here, "
        "or choose one under Voice, From a file."
    )
)
NONE_CHOSEN = InputError(
    tr("No voice is chosen, so nothing can be rendered. Choose one under Voice.")
)


class Catalog(QObject):
    """The available voices and schedules, and the voice that is loaded.

    Voices load in a separate lane, so that loading never waits for a render.
    """

    voices_changed = Signal()  # the list, the loaded voice, or the one being loaded
    schedules_changed = Signal()
    surveyed = Signal()  # the initial search has ended
    voice_loaded = Signal(str)  # the name or file by which it was chosen
    schedule_read = Signal(str)  # its name
    failed = Signal(BaseException, str)  # and what was attempted, as in "load the voice"

    def __init__(self, jobs: Jobs, engine: RenderEngine) -> None:
        super().__init__()
        self.voices: list[tuple[str, Path]] = []
        self.voice: Voice | None = None
        self.loading = ""  # name or file of the voice being loaded
        self.schedules: dict[str, Schedule] = {}
        self.surveying = True
        self._jobs, self._engine = jobs, engine
        self._voice_job: Job[tuple[str, Voice]] | None = None

    @property
    def voice_matches_levels(self) -> bool:
        """Whether the loaded voice matches the levels of each step to the mel."""
        skip = self.voice.card.skip if self.voice is not None else None
        return skip is not None and skip.matches_levels

    def survey(self) -> None:
        """Find the installed voices and the named schedules."""
        self._jobs.submit(self._engine.survey, self._on_survey, lane="voices")

    def _on_survey(self, event: Event[Survey]) -> None:
        if isinstance(event, FINAL):
            self.surveying = False
        match event:
            case Finished(result=Survey(voices=voices, schedules=schedules)):
                self.voices = voices
                self.schedules = {**schedules, **self.schedules}
                self.schedules_changed.emit()
                self.surveyed.emit()  # before voices_changed: its listener may choose a voice
                if not voices and not self.loading:
                    self.failed.emit(NO_VOICE, tr("find a voice"))
                self.voices_changed.emit()
            case Failed(error=error):
                self.failed.emit(error, tr("find the voices"))
                self.voices_changed.emit()

    def list_voices(self, voices: list[tuple[str, Path]]) -> None:
        """Replace the installed voices; voices opened from files stay in the list."""
        opened = [(name, path) for name, path in self.voices if name == str(path)]
        self.voices = [*voices, *opened]
        self.voices_changed.emit()

    def choose_voice(self, voice: str) -> None:
        """Load a voice by name or file. If that fails, the loaded voice stays."""
        self.loading = voice
        self._voice_job = self._jobs.submit(
            lambda job: (voice, self._engine.load_voice(voice)),
            self._on_voice,
            lane="voices",
            replaces=self._voice_job,
        )
        self.voices_changed.emit()

    @property
    def voice_pending(self) -> bool:
        """Return whether the survey is running or a voice is loading."""
        return self.surveying or bool(self.loading)

    @property
    def voice_ready(self) -> bool:
        """Return whether the chosen voice is loaded."""
        return self.voice is not None and not self.loading

    def unload_voice(self) -> None:
        """Unload the current voice before another is loaded."""
        self.voice = None

    def missing_voice_error(self, chosen: str) -> InputError:
        """Return an error that says why there is no voice to render with.

        Args:
            chosen: The voice that the settings name, or "" if they name none.
        """
        if not chosen:
            return NONE_CHOSEN if self.voices else NO_VOICE
        return InputError(
            tr(
                "The voice {voice} could not be loaded, so nothing can be rendered. Choose "
                "another one under Voice.",
                voice=chosen,
            )
        )

    def _on_voice(self, event: Event[tuple[str, Voice]]) -> None:
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
                self.failed.emit(error, tr("load the voice"))
                self.voices_changed.emit()  # the combo box returns to the loaded voice

    def open_schedule(self, path: Path) -> None:
        """Read a schedule from a file and add it."""
        self._jobs.submit(lambda job: Schedule.from_file(path), self._on_schedule, lane="files")

    def _on_schedule(self, event: Event[Schedule]) -> None:
        match event:
            case Finished(result=schedule):
                self.add_schedule(schedule)
                self.schedule_read.emit(schedule.name)
            case Failed(error=error):
                self.schedules_changed.emit()  # the combo box returns to the current schedule
                self.failed.emit(error, tr("read the schedule"))

    def add_schedule(self, schedule: Schedule) -> None:
        """Add a schedule, or replace the one of the same name."""
        self.schedules = {**self.schedules, schedule.name: schedule}
        self.schedules_changed.emit()
