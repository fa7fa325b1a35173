"""Peak resident memory of a render from disk to disk, each in a process of its own.

A long render can be stopped early: its memory no longer grows after the first pieces.
"""

import json
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import torch

from speed_of.machine import peak_memory, resident_memory
from speed_of.voices import voice_of, write_speech

TENTHS = 10  # of the rendered sound, after each of which the memory is measured

CHILD = """
import json, sys
sys.path.insert(0, sys.argv[1])
from speed_of.memory import render
print(json.dumps(render(*sys.argv[2:])))
"""


class _Enough(Exception):
    """The part of the sound that was to be rendered is rendered."""


def peak(
    network: str,
    seconds: float,
    iterations: int,
    device: str,
    precision: str = "auto",
    rendered: float | None = None,
) -> dict[str, Any]:
    """Render a sound in a child process; return its report and peak memory.

    Args:
        network: A name for `voice_of`.
        seconds: Length of the sound.
        iterations: Of the render.
        device: Where to render.
        precision: "auto", "fp32" or "bf16".
        rendered: The seconds of the sound after which the render is stopped, or None.
    """
    share = min(1.0, (rendered or seconds) / seconds)
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder) / "source.wav", Path(folder) / "render.wav"
        write_speech(source, seconds)
        here = str(Path(__file__).parents[1])
        given = [here, network, str(iterations), str(source), str(output), device, precision]
        given += [str(share), str(torch.get_num_threads())]
        done = subprocess.run(
            [sys.executable, "-c", CHILD, *given], stdout=subprocess.PIPE, text=True, check=True
        )
    return json.loads(done.stdout) | {"rendered": share * seconds}


def render(
    network: str,
    iterations: str,
    source: str,
    output: str,
    device: str,
    precision: str,
    share: str,
    threads: str,
) -> dict[str, Any]:
    """Render the file; runs in the child."""
    from wavegrad_core.render.options import RenderOptions
    from wavegrad_core.render.pipeline import RenderStep, render
    from wavegrad_core.render.vocoder import Vocoder

    torch.set_num_threads(int(threads))
    vocoder = Vocoder(voice_of(network), device, precision)
    schedule = vocoder.voice.schedule(int(iterations))
    resident: list[int | None] = []

    def on_event(event: object) -> None:
        if not isinstance(event, RenderStep):
            return
        done = event.index / event.total / float(share)
        if done * TENTHS >= 1 + len(resident):
            resident.append(resident_memory())
        if done >= 1 and event.index < event.total:
            raise _Enough

    with suppress(_Enough):
        render(source, output, RenderOptions(schedule=schedule), vocoder, on_event)
    return {"precision": vocoder.precision, "peak": peak_memory(), "resident": resident}
