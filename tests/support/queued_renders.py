"""A queue whose renders are fakes."""

from __future__ import annotations

import threading
from pathlib import Path

from fakes import fake_voice

from gradwave.queue.file_renderer import FileToRender, RenderedFile
from gradwave.queue.render_queue import RenderQueue
from gradwave.sounds import Settings
from wavegrad_core.errors import InputError

SETTINGS = Settings(voice="one", iterations=4)


class FakeRenders:
    """A fake renderer: a step per release of `step`, or at full speed; chosen files fail."""

    def __init__(self, step: threading.Semaphore | None = None) -> None:
        self.orders: list[FileToRender] = []
        self.step = step
        self.bad: set[str] = set()
        self.held = threading.Event()  # a render waits for the queue to continue

    def render(self, job, order: FileToRender, go: threading.Event) -> RenderedFile:
        self.orders.append(order)
        for done in range(1, 5):
            if self.step is not None:
                while not self.step.acquire(timeout=0.05):
                    job.check()
            while not go.wait(0.01):
                self.held.set()
                job.check()
            job._reported_at = 0.0  # every step is reported, however fast
            job.report(done, 4, "Rendering")
        if order.source.name in self.bad:
            raise InputError(f"{order.source}: cannot be used; choose another")
        return RenderedFile(order.folder / f"{order.source.stem} (rendered).wav")


def add(queue: RenderQueue, *paths: Path, settings: Settings = SETTINGS) -> None:
    voice = fake_voice(settings.voice)
    queue.add(paths, settings, voice, voice.schedule(settings.iterations))


def states(queue: RenderQueue) -> list[str]:
    return [entry.state for entry in queue.entries.values()]


def finish(qtbot, queue: RenderQueue) -> None:
    qtbot.waitUntil(lambda: not queue.busy)
