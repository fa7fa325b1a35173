"""Holes in streams of AAC, MP3 and AC-3 frames: what lies behind them stays in time."""

import numpy as np
import pytest
from audio_encoding import encode, read_with_report

from wavegrad_core.audio import probe
from wavegrad_core.audio.frame_runs import find_runs

RATE = 44_100
CODECS = {"aac": "aac", "mp3": "libmp3lame", "ac3": "ac3", "eac3": "eac3"}
FRAME_SAMPLES = {".aac": 1024, ".mp3": 1152, ".ac3": 1536, ".eac3": 1536}


@pytest.fixture(params=CODECS)
def stream(request, tmp_path):
    """A chirp of 4 s with an envelope, encoded, and what it is decoded to."""
    times = np.arange(4 * RATE) / RATE
    sound = 0.3 * np.sin(2 * np.pi * (200 + 400 * times) * times) * (1.1 + np.sin(9 * times)) / 2
    path = tmp_path / f"whole.{request.param}"
    encode(path, CODECS[request.param], "mono", RATE, sound[None].astype(np.float32))
    return path, read_with_report(path)[0]


def with_hole(path, at, length, filled):
    data = bytearray(path.read_bytes())
    data[at : at + length] = filled
    damaged = path.with_stem("damaged")
    damaged.write_bytes(data)
    return damaged


@pytest.mark.parametrize("length", [60, 700, 3000, 6000])
@pytest.mark.parametrize("kind", ["noise", "zeros"])
def test_what_lies_behind_a_hole_stays_in_time(stream, length, kind):
    path, whole = stream
    noise = np.random.default_rng(length).integers(0, 256, length, np.uint8).tobytes()
    at = path.stat().st_size // 3
    damaged = with_hole(path, at, length, noise if kind == "noise" else bytes(length))
    audio, _, line = read_with_report(damaged)
    frame = FRAME_SAMPLES[path.suffix]
    # The number of lost frames is estimated; those of AAC differ in size.
    tolerance = length // 3000 if path.suffix == ".aac" else 0
    assert abs(audio.shape[1] - whole.shape[1]) <= (1 + tolerance) * frame
    behind = whole.shape[1] // 3 + round(length / path.stat().st_size * whole.shape[1]) + 8 * frame
    end = whole.shape[1] - 4 * frame
    # AC-3 is timed in ticks of 1/90,000 s, so a sample may be missing.
    shifts = [frames * frame - s for frames in range(-tolerance, tolerance + 1) for s in (0, 1)]
    expected = whole[0, behind:end]
    errors = [np.abs(audio[0, behind + s : end + s] - expected).max() for s in shifts]
    assert min(errors) < 2e-3
    assert "damaged and replaced by silence" in line
    assert probe(damaged).frames == pytest.approx(audio.shape[1], abs=3 * frame)


def test_bytes_cut_out_are_not_taken_for_time(stream):
    path, whole = stream
    third = path.stat().st_size // 3
    shorter = with_hole(path, third, 3000, b"")
    audio, _, _ = read_with_report(shorter)
    assert audio.shape[1] < whole.shape[1]


def test_an_intact_stream_is_one_part_with_tags_too(stream):
    path, _ = stream
    format, runs = find_runs(path)
    assert (format, len(runs)) == (path.suffix[1:], 1)
    if path.suffix in (".ac3", ".eac3"):  # has no tags
        return
    tag = b"ID3\x04\x00\x00\x00\x00\x02\x00" + bytes(256)
    ape = b"APETAGEX" + (2000).to_bytes(4, "little") + (64).to_bytes(4, "little") + bytes(16 + 64)
    data = path.read_bytes()
    joined = path.with_stem("joined")
    joined.write_bytes(tag + data + b"TAG" + bytes(125) + tag + data + ape)
    _, runs = find_runs(joined)
    # Each MP3 begins with a frame about its own padding.
    assert len(runs) == (2 if path.suffix == ".mp3" else 1)
    assert not any(run.lost_before for run in runs)
    kept = b"".join(joined.read_bytes()[a : a + n] for run in runs for a, n in run.parts)
    assert kept == tag + data + data[data.index(b"\xff") :]
    assert "damaged" not in read_with_report(joined)[2]


@pytest.mark.parametrize("data", [b"", b"\xff", b"\xff\xf1" * 50, b"ID3" * 9, bytes(1000)])
def test_other_files_have_no_parts(data, tmp_path):
    path = tmp_path / "a.aac"
    path.write_bytes(data)
    assert find_runs(path) == ("", [])
