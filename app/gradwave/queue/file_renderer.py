"""From a file to a file, for the queue. It runs in the thread of the lane "queue"."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gradwave.jobs import Job
from gradwave.rendering.render_engine import RenderEngine
from gradwave.rendering.render_worker import smaller_pieces
from gradwave.sounds import Settings, render_name
from gradwave.takes.export import descriptive_name, free_path

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.render.memory_fallback import Fitting
    from wavegrad_core.render.pipeline import Rendered
    from wavegrad_core.render.vocoder import Vocoder
    from wavegrad_core.voices.voice import Voice

LOOK_SECONDS = 0.1  # how often a held render looks whether it was cancelled


@dataclass(frozen=True)
class Order:
    """One file to render: with what, and into which folder."""

    source: Path
    settings: Settings
    voice: Voice
    schedule: Schedule
    folder: Path


@dataclass(frozen=True)
class Written:
    """The file that came of an order, and what should be said of how it went."""

    output: Path
    notice: str = ""


class FileRenders:
    """Keeps the newest voice on its device, from one file to the next."""

    def __init__(self, engine: RenderEngine) -> None:
        self._engine = engine
        self._fitting: Fitting | None = None

    def render(self, job: Job, order: Order, go: threading.Event) -> Written:
        """Render disk to disk, under a name that tells the settings and that is not taken.

        Between steps it stops where the job is cancelled, and waits while `go` is not set.
        """
        from wavegrad_core.render.pipeline import render_file

        job.report(0, 0, "Starting")
        settings, voice, schedule = order.settings, order.voice, order.schedule
        name = descriptive_name(
            order.source.stem, voice.name, render_name(len(schedule), settings), settings
        )
        output = free_path(order.folder, name, ".wav")
        self._fitting = self._engine.fit(self._fitting, voice)
        notice = ""

        def on_step(done: int, total: int) -> None:
            while not go.wait(LOOK_SECONDS):
                job.check()
            job.report(done, total, "Rendering")

        def work(vocoder: Vocoder) -> Rendered:
            job.report(0, 0, "Reading")
            return render_file(
                vocoder,
                order.source,
                output,
                schedule,
                settings.seed,
                on_step=on_step,
                sampler=settings.sampler,
                eta=settings.eta,
                start=settings.start,
                strength=settings.strength,
                keep_highs=settings.keep_highs,
            )

        def smaller(seconds: float) -> None:
            nonlocal notice
            notice = smaller_pieces(seconds)

        self._fitting.use(work, smaller)
        return Written(output, notice)
