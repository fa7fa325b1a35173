"""Peak resident memory of a render from disk to disk, each in a process of its own."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from speed_of.machine import peak_memory, resident_memory
from speed_of.voices import voice_of, write_speech

TENTHS = 10  # of a render, after each of which the memory is measured

CHILD = """
import json, sys
sys.path.insert(0, sys.argv[1])
from speed_of.memory import render
print(json.dumps(render(sys.argv[2], int(sys.argv[3]), *sys.argv[4:])))
"""


def peak(network: str, seconds: float, iterations: int, device: str) -> dict[str, Any]:
    """Render that many seconds in a child process; return its report and peak memory."""
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder) / "source.wav", Path(folder) / "render.wav"
        write_speech(source, seconds)
        here = str(Path(__file__).parents[1])
        given = [here, network, str(iterations), str(source), str(output), device]
        done = subprocess.run(
            [sys.executable, "-c", CHILD, *given], stdout=subprocess.PIPE, text=True, check=True
        )
    return json.loads(done.stdout)


def render(network: str, iterations: int, source: str, output: str, device: str) -> dict[str, Any]:
    """Render the file; runs in the child."""
    from wavegrad_core.render.options import RenderOptions
    from wavegrad_core.render.pipeline import RenderStep, render
    from wavegrad_core.render.vocoder import Vocoder

    vocoder = Vocoder(voice_of(network), device)
    schedule = vocoder.voice.schedule(iterations)
    resident: list[int | None] = []

    def on_event(event: object) -> None:
        if isinstance(event, RenderStep) and event.index * TENTHS >= event.total * (
            1 + len(resident)
        ):
            resident.append(resident_memory())

    rendered = render(source, output, RenderOptions(schedule=schedule), vocoder, on_event)
    return {
        "precision": rendered.precision,
        "render_seconds": rendered.render_seconds,
        "peak": peak_memory(),
        "resident": resident,
    }
