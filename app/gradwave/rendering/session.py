"""The window's state, with no widgets: what is loaded, how to render it, and what came out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Jobs
from gradwave.opening.file_opener import FileOpener
from gradwave.problem import Problem
from gradwave.rendering.catalog import Catalog
from gradwave.rendering.render_jobs import RenderJobs, RenderProgress
from gradwave.rendering.render_worker import Engine, Request
from gradwave.sounds import Original, Result, Settings
from gradwave.takes.export_jobs import ExportJobs
from gradwave.takes.takes import Take, Takes
from wavegrad_core.diffusion.schedule import MAX_ITERATIONS
from wavegrad_core.errors import InputError
from wavegrad_core.file_types import VOICE_SUFFIX

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule

PROJECT_SUFFIX = ".gradwave"
NO_VOICE = InputError(
    "No voice is installed, so nothing can be rendered; drop a voice's .safetensors file here, "
    "or choose one under Voice, From a file."
)
NONE_CHOSEN = InputError("No voice is chosen, so nothing can be rendered; choose one under Voice.")

SWEEP = (3, 6, 12, 25, 50)


class Session(QObject):
    """Opens and renders through `jobs`, and says what changed."""

    original_changed = Signal()
    settings_changed = Signal()
    render_progress_changed = Signal()
    previewed = Signal(object)  # a Sound: what there is so far of the render that runs
    result_changed = Signal()  # another take is shown, or none
    project_wanted = Signal(object)  # the path of a saved session that was to be opened
    problem = Signal(object)  # a Problem to show
    message = Signal(str)  # good news for the status line

    def __init__(self, jobs: Jobs, engine: Engine | None = None) -> None:
        super().__init__()
        self.settings = Settings()
        self.original: Original | None = None
        self.takes = Takes()
        self.opener = FileOpener(jobs)
        self.automatic = False  # what is opened and rendered now is the program's own beginning
        self.jobs = jobs
        self.engine = engine or Engine()
        self.catalog = Catalog(jobs, self.engine)
        self._renders = RenderJobs(jobs, self.engine)
        self.exports = ExportJobs(self.takes, jobs)
        self._render_when_ready = False
        self.catalog.surveyed.connect(self._surveyed)
        self.catalog.voice_loaded.connect(self._voice_loaded)
        self.catalog.schedule_read.connect(lambda name: self.change(schedule=name))
        self.catalog.failed.connect(self._tell)
        self.opener.opened.connect(self._opened)
        self.opener.failed.connect(lambda error: self._tell(error, "open the file"))
        self.takes.chosen_changed.connect(self.result_changed)
        self.exports.message.connect(self.message)
        self.exports.failed.connect(lambda error: self._tell(error, "save the file"))
        self._renders.changed.connect(self.render_progress_changed)
        self._renders.previewed.connect(self.previewed)
        self._renders.done.connect(self._rendered)
        self._renders.failed.connect(lambda error: self._tell(error, "render"))
        self._renders.cancelled.connect(lambda: self.message.emit("The render was cancelled."))

    @property
    def result(self) -> Result | None:
        """The render that is shown."""
        return self.takes.chosen.result if self.takes.chosen is not None else None

    @property
    def render_progress(self) -> RenderProgress | None:
        """How far the render that runs is."""
        return self._renders.now

    # Beginning

    def begin(self, path: Path | None) -> None:
        """Find voices and schedules, open the file if there is one, and render it at once."""
        self.catalog.survey()
        if path is not None:
            self.open(path)
            self.automatic = self.opener.path is not None
            self._render_when_ready = self.automatic

    def _surveyed(self) -> None:
        voices = self.catalog.voices
        if voices and not self.settings.voice and not self.catalog.loading:
            self.catalog.choose_voice(voices[0][0])
        elif not voices and not self.catalog.loading:
            self._tell(NO_VOICE, "find a voice")

    # What is rendered, and how

    def open(self, path: Path, profile: str = "") -> None:
        """A recording, a mel file, a voice, or a saved session; the newest request counts.

        A render ends when another sound is asked for, not when that has been read at last.

        profile: the name of the one that a person says a mel is of.
        """
        if path.suffix.lower() == VOICE_SUFFIX:
            self.catalog.choose_voice(str(path))
            return
        if path.suffix.lower() == PROJECT_SUFFIX:
            self.project_wanted.emit(path)
            return
        self._render_when_ready = self.automatic = False
        self.cancel()
        voice = self.catalog.voice
        self.opener.open(path, voice.profile if voice is not None else None, profile)

    def _opened(self, original: Original) -> None:
        self.show(original)
        self.automatic = self._render_when_ready
        self._begin_first_render()

    def cancel_opening(self) -> None:
        """Open nothing of what is being opened: who waited left, or something takes its place."""
        self._render_when_ready = self.automatic = False
        self.opener.cancel()

    def show(
        self, original: Original | None, takes: tuple[Take, ...] = (), chosen: str = ""
    ) -> None:
        """This sound with these takes, in place of what there is. A render of another one ends."""
        other = original is not self.original
        if other:
            self.cancel()
        self.original = original
        self.takes.put(takes, chosen)
        if other:
            self.original_changed.emit()
        self.takes.changed.emit()
        self.takes.chosen_changed.emit()

    def restore_settings(self, settings: Settings) -> None:
        """Settings that were there before, by undo or from a file, and the voice that they name.

        Without that voice nothing can be rendered: another one would not be what they say.
        """
        if not settings.voice:
            settings = replace(settings, voice=self.settings.voice)
        other = settings.voice != self.settings.voice or (self.catalog.loading and settings.voice)
        if other:
            self.catalog.unload_voice()
        self.set_settings(settings)
        if other:
            self.catalog.choose_voice(settings.voice)

    def set_settings(self, settings: Settings) -> None:
        """These settings, whatever voice is loaded or will be."""
        if settings != self.settings:
            self.settings = settings
            self.settings_changed.emit()

    def list_voices(self, voices: list[tuple[str, Path]]) -> None:
        """Installed voices came or went, the chosen one perhaps with them."""
        self.catalog.list_voices(voices)
        there = self.catalog.voices
        if there and self.settings.voice not in dict(there):
            self.catalog.choose_voice(there[0][0])

    def _voice_loaded(self, key: str) -> None:
        self.change(voice=key)
        self._begin_first_render()

    def change(self, **settings: Any) -> None:
        """Set some of `Settings`. A named schedule sets the iterations, and they unset it."""
        if "iterations" in settings:
            settings["iterations"] = min(max(settings["iterations"], 1), MAX_ITERATIONS)
            settings.setdefault("schedule", None)
        if (name := settings.get("schedule")) is not None:
            settings["iterations"] = len(self.catalog.schedules[name])
        self.set_settings(replace(self.settings, **settings))

    @property
    def schedule(self) -> Schedule | None:
        """The schedule that a render would take now; None while no voice is loaded."""
        if self.settings.schedule is not None:
            return self.catalog.schedules[self.settings.schedule]
        if self.catalog.voice is None:
            return None
        return self.catalog.voice.schedule(self.settings.iterations)

    @property
    def no_voice(self) -> InputError:
        """Why nothing can be rendered while there is no voice, and what to do."""
        if not self.settings.voice:
            return NONE_CHOSEN if self.catalog.voices else NO_VOICE
        return InputError(
            f"The voice {self.settings.voice} could not be loaded, so nothing can be rendered; "
            "choose another one under Voice."
        )

    # Rendering

    @property
    def predicted(self) -> tuple[float, str] | None:
        """How many seconds a render would take now, and on what; None when nobody has measured."""
        schedule, original = self.schedule, self.original
        if schedule is None or original is None:
            return None
        seconds = original.content.seconds * original.channels
        return self.engine.predict(self.settings, seconds, self.settings.steps(schedule))

    @property
    def can_render(self) -> bool:
        open_whole = self.original is not None and self.opener.path is None
        return open_whole and self.catalog.voice_ready and self.render_progress is None

    def _begin_first_render(self) -> None:
        if self._render_when_ready and self.can_render:
            self.render()
            self._render_when_ready, self.automatic = False, True

    def render(self) -> None:
        """Start a render of the original with the settings as they are now."""
        self.automatic = False
        original, voice, schedule = self.original, self.catalog.voice, self.schedule
        if self.can_render and original and voice and schedule:
            self._renders.start([Request(original, self.settings, voice, schedule)])

    def sweep(self, counts: Sequence[int] = SWEEP) -> None:
        """Render with each of these counts, one after another, by the voice's own schedules."""
        self.automatic = False
        original, voice = self.original, self.catalog.voice
        if not self.can_render or original is None or voice is None:
            return
        chosen = [replace(self.settings, iterations=count, schedule=None) for count in counts]
        self._renders.start(
            [Request(original, one, voice, voice.schedule(one.iterations)) for one in chosen]
        )

    def cancel(self) -> None:
        """Stop the render at its next step, and what waits behind it."""
        self._renders.cancel()

    def _rendered(self, result: Result) -> None:
        if result.original is self.original:
            self.takes.add(result)
            self.automatic = False
            self.message.emit(f"Rendered in {result.seconds_taken:.1f} s. {result.notice}".strip())

    # Trouble

    def _tell(self, error: BaseException, doing: str) -> None:
        self.problem.emit(Problem.of(error, doing, self.facts()))

    def facts(self) -> dict[str, object]:
        """The settings and the files, for the details of a problem."""
        facts: dict[str, object] = dict(asdict(self.settings))
        facts["input"] = self.original.path if self.original is not None else None
        return facts
