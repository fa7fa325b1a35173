"""The session: the open sound, the settings to render it with, and its takes. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.durations import time_measured
from gradwave.jobs import Jobs
from gradwave.language import tr
from gradwave.opening.file_opener import FileOpener
from gradwave.problem import Problem
from gradwave.rendering import render_requests
from gradwave.rendering.automatic_voice import AutomaticVoice, missing_highs
from gradwave.rendering.catalog import Catalog
from gradwave.rendering.classic_voice import SWEEP_VOICE, ClassicVoice
from gradwave.rendering.render_engine import RenderEngine, Request
from gradwave.rendering.render_jobs import RenderJobs, RenderProgress
from gradwave.rendering.settings_model import SettingsModel
from gradwave.rendering.sweep_counts import SweepCounts
from gradwave.sounds import Original, Result, Settings, Sound, edited_seconds, without_recording
from gradwave.takes.export_jobs import ExportJobs
from gradwave.takes.takes import Take, Takes
from wavegrad_core.file_suffixes import VOICE_SUFFIX

if TYPE_CHECKING:
    from gradwave.opening.recording_loader import PartialRecording
    from wavegrad_core.voices.voice import Voice

PROJECT_SUFFIX = ".gradwave"


class Session(QObject):
    """The open sound, its settings and its takes; opening and rendering run in background jobs.

    Attributes:
        automatic: Whether the sound that is open, or being opened, is the program's own start-up
            sound, which the user did not request.
    """

    original_changing = Signal()  # another sound is about to be shown
    original_changed = Signal()
    render_progress_changed = Signal()
    previewed = Signal(Sound)  # the current state of the running render
    result_changed = Signal()  # another take is shown, or none
    project_requested = Signal(Path)  # a project file is to be opened
    problem = Signal(Problem)
    message = Signal(str)  # for the status line
    attempted = Signal()  # the user opens or renders something: earlier problems are history

    def __init__(self, jobs: Jobs, engine: RenderEngine) -> None:
        super().__init__()
        self.original: Original | None = None
        self.takes = Takes()
        self.opener = FileOpener(jobs)
        self.automatic = False
        self.jobs = jobs
        self.engine = engine
        self.catalog = Catalog(jobs, self.engine)
        self.classic_voice = ClassicVoice(jobs, self.engine, self.catalog)
        self.settings_model = SettingsModel(self.catalog)
        self.sweep_counts = SweepCounts()
        self.renders = RenderJobs(jobs, self.engine)
        self.exports = ExportJobs(self.takes, jobs)
        self._automatic_voice = AutomaticVoice(self.catalog, self.settings_model)
        self._render_when_ready = False  # the first render of the program's start
        self._render_requested = False  # by the user
        self.catalog.voice_loaded.connect(lambda voice: self._start_first_render())
        self.catalog.failed.connect(self._on_catalog_failed)
        self.opener.opened.connect(self._on_opened)
        self.opener.failed.connect(lambda error: self.renders.cancel(silently=True))
        self.opener.failed.connect(lambda error: self.report_error(error, tr("open the file")))
        self.takes.chosen_changed.connect(self.result_changed)
        self.exports.message.connect(self.message)
        self.exports.failed.connect(lambda error: self.report_error(error, tr("export the take")))
        self.renders.changed.connect(self.render_progress_changed)
        self.renders.previewed.connect(self.previewed)
        self.renders.done.connect(self._on_rendered)
        self.renders.failed.connect(lambda error: self.report_error(error, tr("render")))
        self.renders.cancelled.connect(lambda: self.message.emit(tr("The render was cancelled.")))

    @property
    def settings(self) -> Settings:
        """The settings of the next render."""
        return self.settings_model.value

    @property
    def result(self) -> Result | None:
        """The result of the take that is shown."""
        return self.takes.chosen.result if self.takes.chosen is not None else None

    @property
    def render_progress(self) -> RenderProgress | None:
        """The progress of the running render; None if nothing renders."""
        return self.renders.progress

    # Start-up

    def begin(self, path: Path | None) -> None:
        """Find voices and schedules; open a file, if given, and render it as soon as possible."""
        self.catalog.survey()
        if path is not None:
            self.open(path)
            self.automatic = self.opener.path is not None
            self._render_when_ready = self.automatic

    # The open sound

    def open(self, path: Path, profile: str = "") -> None:
        """Open a recording, a mel file, a voice or a project. The newest request counts.

        Opening a sound cancels a running render at once, not only when the sound has been read.

        Args:
            path: The file.
            profile: The name of the mel profile that the user says a mel file has.
        """
        if path.suffix.lower() == VOICE_SUFFIX:
            self.catalog.choose_voice(str(path))
            return
        if path.suffix.lower() == PROJECT_SUFFIX:
            self.project_requested.emit(path)
            return
        self._forget_requests()
        self.attempted.emit()
        voice = self.catalog.voice
        self.opener.open(path, voice.profile if voice is not None else None, profile)

    def _on_opened(self, original: Original) -> None:
        self.show(original, opened=True)
        self.settings_model.changed.emit()
        read = original.sound.notice if original.sound is not None else ""
        if notice := " ".join(filter(None, (read, self._automatic_voice.choose_for(original)))):
            self.message.emit(notice)
        self.automatic = self._render_when_ready
        self._start_first_render()

    def cancel_opening(self) -> None:
        """Stop opening the file that is being read."""
        self._forget_requests()
        self.opener.cancel()

    def show(
        self,
        original: Original | None,
        takes: tuple[Take, ...] = (),
        chosen: str = "",
        opened: bool = False,
    ) -> None:
        """Replace the open sound and its takes. A render of another sound is cancelled.

        Args:
            original: The sound; None for none.
            takes: Its takes.
            chosen: Key of the take to show.
            opened: Whether it was just opened, so that it has no edits yet.
        """
        other = original is not self.original
        if other:
            self.renders.cancel_other_than(original)
            if self.original is not None:
                self.message.emit("")  # the last one is about the sound before
            self.original_changing.emit()
        if opened:
            self.settings_model.forget_edits()
        self.original = original
        self.takes.put(takes, chosen)
        if other:
            self.original_changed.emit()
        self.takes.changed.emit()
        self.takes.chosen_changed.emit()

    # Rendering

    @property
    def predicted(self) -> tuple[float, str] | None:
        """The estimated duration of a render in seconds, and its device; None if unknown."""
        schedule, original = self.settings_model.schedule, self.original
        if schedule is None or original is None:
            return None
        settings = self.effective_settings
        seconds = edited_seconds(original, settings.edits) * original.channels
        return self.engine.predict(settings, seconds, settings.steps(schedule))

    @property
    def effective_settings(self) -> Settings:
        """The settings of the next render, without those that need a recording if it is a mel."""
        settings = self.settings
        if self.original is None or self.original.sound is not None:
            return settings
        return without_recording(settings)

    @property
    def can_render(self) -> bool:
        """Whether a sound is open, its voice is loaded and nothing is rendering."""
        return self.original is not None and self.opener.path is None and self.is_free

    @property
    def is_free(self) -> bool:
        """Whether the voice is loaded and nothing is rendering."""
        return self.catalog.voice_ready and self.render_progress is None

    @property
    def can_request_render(self) -> bool:
        """Return whether a render can start now, or once the voice is loaded."""
        sound = (self.original is None) == (self.opener.path is not None)
        waits = sound and self.catalog.voice_pending and self.render_progress is None
        return self.can_render or waits

    def _start_first_render(self) -> None:
        if (self._render_when_ready or self._render_requested) and self.can_render:
            automatic = not self._render_requested
            self._start_render(automatic)
            self._render_when_ready, self.automatic = False, automatic

    def _forget_requests(self) -> None:
        """Cancel the running and waiting renders of the previous sound."""
        self._render_when_ready = self._render_requested = self.automatic = False
        self.renders.cancel(silently=True)

    def render(self) -> None:
        """Render the original with the current settings, or as soon as all is loaded."""
        self._start_render(automatic=False)

    def _start_render(self, automatic: bool) -> None:
        self.automatic = self._render_requested = False
        if request := self.begin_request():
            used = self.takes.used_seeds(request.original, request.settings)
            if request.settings.seed in used:  # the same take again would be useless
                request = render_requests.with_unused_seed(request, used)
                seed = request.settings.seed
                self.message.emit(
                    tr("These settings were rendered before: now with seed {seed}.", seed=seed)
                )
            self.renders.start([replace(request, automatic=automatic)])
        elif self.can_request_render:
            self._render_requested = True
            self.message.emit(
                tr("The render starts as soon as the sound and the voice are loaded.")
            )

    def begin_request(self, partial: PartialRecording | None = None) -> Request | None:
        """Return the request for a render with the current settings, if one can start now.

        Args:
            partial: The recording to render a part of while it is being read.
        """
        original, voice, schedule = self.original, self.catalog.voice, self.settings_model.schedule
        ready = self.can_render if partial is None else self.is_free
        if not ready or voice is None or schedule is None:
            return None
        self.automatic = False
        self.attempted.emit()
        if partial is not None:
            return render_requests.of_partial(partial, self.settings, voice, schedule)
        assert original is not None  # as a render can start
        return Request(original, self.effective_settings, voice, schedule)

    def sweep(self, counts: Sequence[int] | None = None, own_voice: bool = False) -> None:
        """Render once per iteration count, with the voice's own schedules.

        Args:
            counts: The counts; by default those that the user has chosen.
            own_voice: Whether to render with the chosen voice even if iterations are heard better
                in `classic`.
        """
        chosen = counts or self.sweep_counts.value
        request = self.begin_request()
        if request is None:
            return

        def start(request: Request) -> None:
            if self.can_render and request.original is self.original:
                self.renders.start(render_requests.of_sweep(request, chosen))

        if own_voice or not self.classic_voice.is_needed_beside(request.voice):
            start(request)
            return
        self.message.emit(SWEEP_VOICE)
        self.classic_voice.load_for(
            request, start, lambda error: self.report_error(error, tr("load the voice"))
        )

    def render_all(self, settings: Sequence[Settings], voices: Mapping[str, Voice]) -> None:
        """Render once with each of several settings.

        Args:
            settings: The settings.
            voices: The loaded voices by the names in the settings.
        """
        if request := self.begin_request():
            schedules = self.catalog.schedules
            self.renders.start(render_requests.with_settings(request, settings, voices, schedules))

    def cancel(self) -> None:
        """Cancel the running render at its next step, and all waiting renders."""
        self._render_requested = False
        self.renders.cancel()

    def _on_catalog_failed(self, error: BaseException, doing: str) -> None:
        self._render_requested = False
        self.report_error(error, doing)

    def _on_rendered(self, result: Result) -> None:
        original = self.original
        if original is not None and result.original.has_samples_of(original):
            result = replace(result, original=original)
            other = result.settings.voice != self.settings.voice
            self.takes.add(result, result.name_and_voice if other else "")
            self.automatic = False
            highs = missing_highs(original, self.catalog.voice, result.settings)
            took = tr("Rendered in {time}.", time=time_measured(result.seconds_taken))
            self.message.emit(" ".join(filter(None, (took, result.notice, highs))))

    # Problems

    def report_error(self, error: BaseException, doing: str) -> None:
        """Show a problem; `doing` completes "Could not …": "open the file", "render"."""
        self.problem.emit(Problem.of(error, doing, self.facts()))

    def facts(self) -> dict[str, object]:
        """Return the settings and the input file, for the details of a problem report."""
        facts: dict[str, object] = vars(self.settings) | {"edits": self.settings.edits.to_values()}
        facts["input"] = self.original.path if self.original is not None else None
        return facts
