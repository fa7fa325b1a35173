"""Many files in the render queue, with flat memory, descriptors and threads.

The rounds of a long session: 20 files are rendered by the real engine with a tiny voice, a project
is saved and opened, and preferences change. What the process holds is measured after each round.
A whole day: `run.py use --count 10000000 --minutes 1440`.
"""

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
import soundfile
import torch
from forked_cases import Losses
from project_seed import RATE, open_recording, save_project
from PySide6.QtCore import QCoreApplication
from small_voice import write_small_voice

from gradwave.jobs import Job, Jobs
from gradwave.preferences import Preferences
from gradwave.projects import project_file
from gradwave.projects.take_store import Checksums
from gradwave.queue.file_renderer import FileRenderer
from gradwave.queue.render_queue import RenderQueue
from gradwave.rendering.render_worker import RenderWorker
from gradwave.sounds import Settings
from wavegrad_core.voices.voice import Voice

ROUND_FILES = 20
MEMORY_GROWTH = 16 * 2**20  # bytes between the first and the last third of the rounds


@dataclass(frozen=True)
class ResourceUse:
    """Bytes of memory, file descriptors and threads that a process holds."""

    memory: int
    descriptors: int
    threads: int

    @classmethod
    def now(cls) -> "ResourceUse":
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        descriptors, threads = os.listdir("/proc/self/fd"), os.listdir("/proc/self/task")
        return cls(pages * os.sysconf("SC_PAGE_SIZE"), len(descriptors), len(threads))


def run(count: int, seed: int, hang_seconds: float, time_limit: float) -> Losses:
    """Render that many queued files in rounds."""
    torch.set_num_threads(1)
    app = QCoreApplication.instance() or QCoreApplication(["campaign"])
    losses, began, held = Losses(), time.monotonic(), []
    with tempfile.TemporaryDirectory() as temporary:
        folder, jobs = Path(temporary), Jobs()
        voice = Voice.load(write_small_voice(folder / "small.safetensors"))
        inputs = _inputs(folder / "inputs")
        queue = RenderQueue(jobs, FileRenderer(RenderWorker()), folder / "outputs")
        for number in range(-(-count // ROUND_FILES)):
            if time.monotonic() - began > time_limit:
                break
            settings = Settings(voice="small", iterations=2, seed=number)
            queue.add([inputs], settings, voice, voice.schedule(2))
            while jobs.busy() or queue.busy:
                app.processEvents()
                time.sleep(0.001)
            for entry in queue.entries.values():
                losses.add("file", entry.state, f"round {number}" if entry.problem else "")
                if entry.output is not None:
                    entry.output.unlink()
            queue.remove(list(queue.entries))
            _other_work(folder, number)
            held.append(ResourceUse.now())
        jobs.stop()
        while not jobs.ended:
            app.processEvents()
            time.sleep(0.001)
    _compare(losses, held)
    losses.seconds = time.monotonic() - began
    return losses


def _inputs(folder: Path) -> Path:
    folder.mkdir()
    for number in range(ROUND_FILES):
        sound = 0.1 * np.sin(np.arange(RATE // 20) / (9 + number))
        soundfile.write(folder / f"{number}.wav", sound, RATE)
    return folder


def _other_work(folder: Path, number: int) -> None:
    """Save and open a project, and change a preference."""
    project = save_project(folder / "work.gradwave", f"take {number}")
    job: Job[None] = Job(lambda job: None, lambda event: None, "campaign")
    project_file.read(job, project, open_recording, Checksums(), agreed=True)
    Preferences(folder / "desktop.json").write("round", number)


def _compare(losses: Losses, held: list[ResourceUse]) -> None:
    """Compare the middle third of the rounds with the last one; the first fills caches."""
    third = len(held) // 3
    if not third:
        return
    for name, allowed in (("memory", MEMORY_GROWTH), ("descriptors", 0), ("threads", 0)):
        before, after = (
            median(getattr(one, name) for one in part)
            for part in (held[third : 2 * third], held[-third:])
        )
        flat = after - before <= allowed
        print(f"{name}: {before:,.0f}, at the end {after:,.0f}", file=sys.stderr)
        losses.add(name, "flat" if flat else "grown", "" if flat else f"{before} to {after}")
