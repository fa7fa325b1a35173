"""Time to the first piece of a long render, to the window, and to the first render in it.

Each is measured in its own process, with its own folders, from the start of the process. Processor
times exclude other work on the machine; they are compared with that of `import torch`, which is
measured beside them, since the speed of a machine varies.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from speed_of.voices import clip_path, write_speech

ROOT = Path(__file__).parents[3]
LONG = 600.0  # seconds

FIRST_PIECE = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from speed_of.voices import voice_of
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.recording import Recording
from wavegrad_core.render.vocoder import Piece, Vocoder
vocoder = Vocoder(voice_of(sys.argv[2]), sys.argv[5])
schedule = vocoder.voice.schedule(int(sys.argv[3]))
ready = time.time()
recording = Recording.of(Path(sys.argv[4]))
channel = recording.render_channels(recording.blocks(), vocoder.voice.profile)[0]
for event in vocoder.stream_channel(channel, schedule, RenderOptions()):
    if isinstance(event, Piece):
        break
print(json.dumps({
    "ready": ready,
    "first piece": time.time(),
    "seconds in it": len(event.audio) / vocoder.voice.sample_rate,
    "precision": vocoder.precision,
}))
"""

WINDOW = """
import json, os, sys, time
from gradwave import desktop
times = {}
begin = desktop.begin

def note(event):
    times.setdefault(event, {"wall": time.time(), "processor": time.process_time()})

def watched(window, path):
    note("window")

    def rendered():
        if window.session.takes.chosen is not None and "render" not in times:
            note("render")
            print(json.dumps(times), flush=True)
            window.close()

    window.session.catalog.voice_loaded.connect(lambda voice: note("voice"))
    window.session.result_changed.connect(rendered)
    begin(window, path)

desktop.begin = watched
desktop.main([])
"""


def first_piece(network: str, iterations: int, device: str) -> dict[str, Any]:
    """Measure the seconds to the first piece, from the start of the process and from a ready
    vocoder."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "long.wav"
        write_speech(source, LONG)
        here = str(Path(__file__).parents[1])
        given = [here, network, str(iterations), str(source), device]
        _run(FIRST_PIECE, given, Path(folder))  # fills the caches
        started, times = _run(FIRST_PIECE, given, Path(folder))
    return {
        "start": times["first piece"] - started,
        "render": times["first piece"] - times["ready"],
        "seconds in it": times["seconds in it"],
        "precision": times["precision"],
    }


def window(clock: str) -> dict[str, dict[str, float]]:
    """Measure the seconds until the window is shown, a voice is loaded and a clip is rendered.

    Once for the first start, in which Python compiles all modules, and once for the next. With the
    clock "processor" wall times are left out.
    """
    with tempfile.TemporaryDirectory() as folder:
        starts = {}
        for name in ("first start", "next start"):
            started, times = _run(WINDOW, [], Path(folder))
            starts[name] = {
                f"{event} processor": time["processor"] for event, time in times.items()
            }
            if clock == "wall":
                starts[name] |= {event: time["wall"] - started for event, time in times.items()}
    return starts


def command(rounds: int) -> dict[str, Any]:
    """Measure the processor seconds of `gradwave render` and of `import torch`, alternating."""
    programs = {
        "processor": "from gradwave.__main__ import main; main()",
        "torch": "import torch",
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        output = str(Path(folder) / "out.wav")
        with clip_path() as clip:
            for _ in range(rounds + 1):
                for name, program in programs.items():
                    given = ["render", str(clip), "-o", output] if name == "processor" else []
                    times[name].append(_processor_seconds(program, given, Path(folder)))
    # The first round fills the caches.
    return {name: median(values[1:]) for name, values in times.items()} | {"rounds": times}


def _processor_seconds(program: str, given: list[str], folder: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _child(program, given, folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _run(program: str, given: list[str], folder: Path) -> tuple[float, dict[str, Any]]:
    """Run a program; return its start time and the last line of its output, as JSON."""
    started = time.time()
    return started, json.loads(_child(program, given, folder).splitlines()[-1])


def _child(program: str, given: list[str], folder: Path) -> str:
    """Run a program whose caches and settings are in a folder; return its output."""
    homes = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CACHE", "STATE", "DATA")}
    homes |= {"XDG_CONFIG_HOME": str(folder / "config"), "PYTHONDONTWRITEBYTECODE": ""}
    homes |= {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    done = subprocess.run(
        [sys.executable, "-c", program, *given],
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout
