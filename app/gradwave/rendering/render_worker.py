"""The worker of the "render" lane, which also finds voices and schedules.

It runs in job threads, never in the GUI thread. Heavy modules are imported inside the functions, so
that the window is on screen before they load.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gradwave.jobs import Job
from gradwave.language import tr
from gradwave.rendering import torch_library
from gradwave.rendering.render_engine import Request, Survey
from gradwave.rendering.render_inputs import options_of, source_of
from gradwave.rendering.speed_history import SpeedHistory
from gradwave.rendering.start_cache import StartCache
from gradwave.rendering.step_estimates import EstimateStore, place
from gradwave.sounds import NO_EDITS, Result, Settings, Sound

if TYPE_CHECKING:
    from wavegrad_core.render.memory_fallback import MemoryFallback
    from wavegrad_core.render.pipeline import RenderEvent, RenderStarted, RenderStep
    from wavegrad_core.render.vocoder import Vocoder
    from wavegrad_core.voices.voice import Voice

PREVIEW_SECONDS = 0.4  # minimum time between two previews of a render
LONGEST_PREVIEW = 1800.0  # seconds over all channels; a longer preview takes too much memory
WAITING_SECONDS = 0.05  # between two checks whether a waiting render was cancelled
PREVIEW_SHARE = 0.05  # largest share of the render time spent on previews


class RenderWorker:
    """Worker that loads voices and renders; its vocoder belongs to the "render" lane."""

    def __init__(
        self, speeds: SpeedHistory | None = None, start_cache: StartCache | None = None
    ) -> None:
        self._start_cache = start_cache
        self.speeds = speeds or SpeedHistory()
        self.device = self.precision = "auto"  # as for `Vocoder`
        self._vocoder: MemoryFallback | None = None

    def survey(self, job: Job[Survey]) -> Survey:
        """Find the voices and the schedules."""
        torch_library.load()
        from wavegrad_core.diffusion.schedule import Schedule
        from wavegrad_core.voices.library import list_voices

        self.speeds.read()
        schedules = {name: Schedule.named(name) for name in Schedule.names()}
        return Survey([(name, Path(path)) for name, path in list_voices()], schedules)

    def load_voice(self, voice: str) -> Voice:
        """Load a voice by name or file.

        Raises:
            InputError: The voice cannot be used.
        """
        from wavegrad_core.voices.voice import Voice

        return Voice.load(voice)

    def predict(self, settings: Settings, seconds: float, steps: int) -> tuple[float, str] | None:
        """Predict the duration of a render on the chosen device (see `SpeedHistory.predict`)."""
        return self.speeds.predict(settings, self.device, self.precision, seconds, steps)

    def fit(self, kept: MemoryFallback | None, voice: Voice) -> MemoryFallback:
        """Return `kept` if it has this voice and device, else a new vocoder."""
        from wavegrad_core.render.memory_fallback import MemoryFallback

        device, precision = self.device, self.precision
        if kept is not None and kept.matches(voice, device, precision):
            return kept
        return MemoryFallback(voice, device, precision)

    def render(self, job: Job[Result], request: Request) -> Result:
        """Render in the "render" lane, reporting each step; cancelling stops within a step."""
        from wavegrad_core.render.pipeline import render
        from wavegrad_core.render.sinks import ArraySink

        if request.region is not None:
            return self._render_region(job, request)
        cache = self._start_cache if request.automatic else None
        chosen = f"{self.device} {self.precision}"
        if cache is not None and (kept := cache.load(request, chosen)) is not None:
            return kept
        settings, original = request.settings, request.original
        voice, schedule = request.voice, request.schedule
        options = options_of(settings, original, schedule, voice.profile)
        steps = settings.steps(schedule)
        job.report(0, 0, tr("Starting"))
        self._vocoder = self.fit(self._vocoder, voice)
        began, notice, device = time.monotonic(), "", ""

        def work(vocoder: Vocoder) -> tuple[ArraySink, _Progress, str]:
            nonlocal device
            device = f"{vocoder.device}, {vocoder.precision}"
            sink, progress = ArraySink(), _Progress(job, steps)
            source = source_of(original, settings.edits)
            report = render(source, sink, options, vocoder, progress, job.check)
            return sink, progress, report.warning

        def on_smaller_pieces(seconds: float) -> None:
            nonlocal notice
            notice = smaller_pieces(seconds)
            job.report(0, 0, notice)

        sink, progress, warning = self._vocoder.run(work, on_smaller_pieces)
        result = replace(
            _result_of(request, Sound.of(sink.audio, sink.rate), began, device),
            estimates=progress.kept.estimates(),
            notice=f"{notice} {warning}".strip(),
        )
        self.speeds.note(result, self._vocoder.device, self._vocoder.precision)
        if cache is not None:
            cache.keep(request, result, chosen)
        return result

    def _render_region(self, job: Job[Result], request: Request) -> Result:
        """Render a part and insert it into its target, without previews or kept steps."""
        from wavegrad_core.audio import FileSamples
        from wavegrad_core.render.pipeline import render
        from wavegrad_core.render.region import RegionSource
        from wavegrad_core.render.sinks import ArraySink
        from wavegrad_core.render.sources import AudioArraySource, MelArraySource

        settings, original = request.settings, request.original
        voice, schedule, target = request.voice, request.schedule, request.target
        whole = target.sound if target is not None else original.sound
        source = source_of(original, NO_EDITS)
        assert request.region is not None
        assert whole is not None
        if request.opened is not None and (file := FileSamples(original.path)).is_seekable:
            source = AudioArraySource(file, whole.rate, original.name)
        assert isinstance(source, AudioArraySource | MelArraySource)
        region = RegionSource(source, *request.region, settings.edits)
        options = replace(options_of(settings, original, schedule, voice.profile), rate=whole.rate)
        job.report(0, 0, tr("Starting"))
        self._vocoder = self.fit(self._vocoder, voice)
        began, device = time.monotonic(), ""

        def work(vocoder: Vocoder) -> ArraySink:
            nonlocal device
            device = f"{vocoder.device}, {vocoder.precision}"
            sink = ArraySink()
            render(region, sink, options, vocoder, _count(job))
            return sink

        notice = ""

        def on_smaller_pieces(seconds: float) -> None:
            nonlocal notice
            notice = smaller_pieces(seconds)

        sink = self._vocoder.run(work, on_smaller_pieces)
        if request.opened is None:
            begin, samples = region.insertion(
                sink.audio, whole.audio, whole.rate, voice.profile, options
            )
            result = _result_of(request, whole.replaced(begin, samples), began, device)
            return replace(result, notice=notice)
        assert isinstance(source, AudioArraySource)
        begin, samples = region.insertion(
            sink.audio, source.channels, whole.rate, voice.profile, options
        )
        alone = Sound.with_part(whole.audio.shape, whole.rate, begin, samples)
        result = replace(_result_of(request, alone, began, device), notice=notice)
        job.show(result)
        _wait_until_read(job, request.opened)
        return replace(result, sound=whole.replaced(begin, samples))


def _result_of(request: Request, sound: Sound, began: float, device: str) -> Result:
    """Return the result of a request whose render began at a time of the monotonic clock."""
    return Result(
        sound=sound,
        original=request.original,
        settings=request.settings,
        voice=request.voice.name,
        schedule=request.schedule.name,
        iterations=len(request.schedule),
        seconds_taken=time.monotonic() - began,
        device=device,
        steps=request.settings.steps(request.schedule),
        region=request.region,
    )


def _wait_until_read(job: Job[Result], opened: threading.Event) -> None:
    """Wait for the rest of the recording that a part is inserted into."""
    while not opened.wait(WAITING_SECONDS):
        job.report(0, 0, tr("Waiting for the rest of the file"))


def _count(job: Job[Result]) -> Callable[[RenderEvent], None]:
    """Return a render listener that reports only the steps."""
    from wavegrad_core.render.pipeline import RenderStep

    def on_event(event: RenderEvent) -> None:
        if isinstance(event, RenderStep):
            job.report(event.index, event.total, tr("Rendering"))

    return on_event


class _Progress:
    """Listener of a render that reports its steps, shows previews and stores estimates."""

    kept: EstimateStore
    _preview: RenderPreview

    def __init__(self, job: Job[Result], steps: int) -> None:
        self._job, self._steps = job, steps

    def __call__(self, event: RenderEvent) -> None:
        from wavegrad_core.render.pipeline import RenderStarted, RenderStep

        if isinstance(event, RenderStarted):
            self.kept = EstimateStore(self._steps, event.channels, event.samples, event.rate)
            self._preview = RenderPreview(event)
        elif isinstance(event, RenderStep):
            self._job.report(event.index, event.total, tr("Rendering"))
            self.kept.keep(event)
            self._preview.show(self._job, event)


def smaller_pieces(seconds: float) -> str:
    """Return the notice that memory ran out and the render was restarted in smaller pieces."""
    return tr(
        "Memory ran out, so it was rendered in pieces of {seconds:.2g} s, which sound the same.",
        seconds=seconds,
    )


class RenderPreview:
    """The current estimate of the sound, shown at intervals while rendering."""

    def __init__(self, started: RenderStarted) -> None:
        self._sound = np.zeros((started.channels, started.samples), np.float32)
        self._rate = started.rate
        self._next = 0.0  # time of the next preview

    def show(self, job: Job[Result], step: RenderStep) -> None:
        """Insert a step's estimates and show a copy of the whole estimate."""
        if self._sound.size > LONGEST_PREVIEW * self._rate:
            return
        place(step, self._sound)
        began = time.monotonic()
        if began < self._next:
            return
        job.show(Sound.of(self._sound.copy(), self._rate))
        taken = time.monotonic() - began
        self._next = began + max(PREVIEW_SECONDS, taken / PREVIEW_SHARE)
