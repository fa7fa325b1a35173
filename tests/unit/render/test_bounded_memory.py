"""Bounded memory, and an early first piece."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from piece_settings import TWO, WG_6

from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.streaming import Stream
from wavegrad_core.render.trajectory import Trajectory
from wavegrad_core.render.vocoder import Channel, Piece, Step, Vocoder


def test_the_first_piece_is_ready_when_little_has_been_done_or_read(tiny_voice):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 1)
    read = []

    def mels():
        for block in range(1000):
            read.append(block)
            yield torch.zeros(20, 100)

    for event in vocoder.stream_channel(Channel(100_000, mels()), WG_6, RenderOptions()):
        if isinstance(event, Step):
            last = event
        else:
            break
    assert last.total > 2000
    assert last.index <= 2 * len(WG_6)
    assert len(read) < 10


def test_the_first_piece_waits_for_a_part_of_a_block_only(tiny_voice):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 10)  # blocks of 24 reads
    read = []

    def mels():
        for block in range(100):
            read.append(block)
            yield torch.zeros(20, 100)

    events = vocoder.stream_channel(Channel(10_000, mels()), WG_6, RenderOptions())
    assert next(event for event in events if isinstance(event, Piece)).start == 0
    assert len(read) < 12


@pytest.mark.parametrize("strength", [1, 0.5])
def test_what_is_held_does_not_grow_with_length(tiny_voice, strength):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32", 0.5)

    def most_held(frames):
        mels = (torch.zeros(20, 50) for _ in range(frames // 50))
        trajectory = Trajectory(TWO, "gla", 0.0, strength, SeededNoise(0).samples)
        stream = Stream(
            vocoder.denoiser,
            Channel(frames, mels),
            trajectory,
            vocoder._block,
            torch.device("cpu"),
        )
        most = 0
        for _ in stream.events():
            held = [stream._mel, stream._sound, *stream._conditions, *stream._y]
            most = max(most, sum(buffer.end - buffer.begin for buffer in held))
        return most

    assert most_held(2400) <= most_held(1200)


MEASURE = """
import json, sys
from pathlib import Path
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import render
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.voice import Voice
vocoder = Vocoder(Voice.load(sys.argv[1]), "cpu", "fp32", 2)
one = Schedule("one", [0.5])
grown = []
for options in json.loads(sys.argv[2]):
    peaks = []
    for path in sys.argv[3:]:
        output = Path(path).with_suffix(".out.flac")
        render(path, output, RenderOptions(schedule=one, **options), vocoder)
        peaks.append(int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]))
    grown.append(peaks[1] - peaks[0])
print(json.dumps(grown))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="VmHWM is Linux's")
def test_a_file_fifteen_times_as_long_takes_no_more_memory(tiny_voice, tmp_path):
    """The longer file's samples would be 53 MB as float32, and 29 MB at the voice's rate."""
    tiny_voice.save(tmp_path / "voice.safetensors")
    paths = []
    for name, seconds in (("short", 20), ("long", 300)):
        paths.append(str(tmp_path / f"{name}.flac"))
        sound = np.random.default_rng(0).standard_normal(44_100) * 0.1
        with soundfile.SoundFile(paths[-1], "w", 44_100, 1, "PCM_16") as file:
            for _ in range(seconds):
                file.write(sound)
    # In the last two cases, part of the file is never read.
    options = [
        {"dry_wet": 0.5},
        {"keep_highs": True, "rate": 16_000},
        {"start": "original", "strength": 0},
    ]
    given = [str(tmp_path / "voice.safetensors"), json.dumps(options), *paths]
    outcome = subprocess.run(
        [sys.executable, "-c", MEASURE, *given],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert soundfile.info(str(tmp_path / "long.out.flac")).frames == 300 * 44_100
    assert max(json.loads(outcome.stdout)) < 15_000  # kB
