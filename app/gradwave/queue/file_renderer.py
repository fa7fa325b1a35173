"""Renders of queued files to files, in the thread of the lane "queue"."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gradwave.jobs import Job
from gradwave.language import tr
from gradwave.rendering.render_engine import RenderEngine
from gradwave.rendering.render_worker import smaller_pieces
from gradwave.sounds import Settings, render_name
from gradwave.takes.export import descriptive_name, free_path

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.render.memory_fallback import MemoryFallback
    from wavegrad_core.render.pipeline import RenderEvent, RenderReport
    from wavegrad_core.render.vocoder import Vocoder
    from wavegrad_core.voices.voice import Voice

LOOK_SECONDS = 0.1  # interval at which a paused render checks for cancellation


@dataclass(frozen=True)
class FileToRender:
    """A file to render and the folder for the result."""

    source: Path
    settings: Settings
    voice: Voice
    schedule: Schedule
    folder: Path


@dataclass(frozen=True)
class RenderedFile:
    """The written file and a notice for the user."""

    output: Path
    notice: str = ""


class FileRenderer:
    """Renderer of queued files; it keeps the newest voice on its device between files."""

    def __init__(self, engine: RenderEngine) -> None:
        self._engine = engine
        self._vocoder: MemoryFallback | None = None

    def render(self, job: Job, order: FileToRender, go: threading.Event) -> RenderedFile:
        """Render a file to a new file whose name describes the settings.

        Between steps, it stops if the job is cancelled and waits while `go` is not set.
        """
        from wavegrad_core.render.edited_source import EditedSource
        from wavegrad_core.render.pipeline import RenderStep, render
        from wavegrad_core.render.sources import source_of

        job.report(0, 0, tr("Starting"))
        settings, voice, schedule = order.settings, order.voice, order.schedule
        name = descriptive_name(
            order.source.stem, voice.name, render_name(len(schedule), settings), settings
        )
        output = free_path(order.folder, name, ".wav")
        options = settings.options(schedule=schedule)
        source = EditedSource(source_of(order.source), settings.edits)
        self._vocoder = self._engine.fit(self._vocoder, voice)
        notice = ""

        def on_event(event: RenderEvent) -> None:
            if not isinstance(event, RenderStep):
                return
            while not go.wait(LOOK_SECONDS):
                job.check()
            job.report(event.index, event.total, tr("Rendering"))

        def work(vocoder: Vocoder) -> RenderReport:
            job.report(0, 0, tr("Reading"))
            return render(source, output, options, vocoder, on_event)

        def on_smaller_pieces(seconds: float) -> None:
            nonlocal notice
            notice = smaller_pieces(seconds)

        report = self._vocoder.run(work, on_smaller_pieces)
        return RenderedFile(output, f"{notice} {report.warning}".strip())
