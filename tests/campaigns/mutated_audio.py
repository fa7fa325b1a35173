"""Mutated sound files of every container that the program reads.

The seeds are made by libsndfile and FFmpeg. A file is probed, read in blocks and searched for
markers; only the program's own error may come out.
"""

import io
import random
import sys
import tempfile
from pathlib import Path

import av
import numpy as np
import soundfile
from forked_cases import READ, REFUSED, Losses, run_forked
from mutation import mutated

from wavegrad_core.audio import probe, read_blocks, write_audio
from wavegrad_core.audio.markers import Marker, read_markers
from wavegrad_core.errors import InputError

FIXTURES = Path(__file__).parents[1] / "fixtures" / "audio"
RATE = 8_000
LONG = ("FLAC", "OGG", "MP3")  # where a short sound is one frame, which any damage removes
FORMATS = {"mka": "matroska", "wma": "asf"}  # others follow from the suffix
FFMPEG = {  # container: codec, sample rate in Hz
    "m4a": ("aac", 16_000),
    "mp4": ("alac", RATE),
    "aac": ("aac", 16_000),
    "webm": ("libopus", 48_000),
    "mka": ("aac", 16_000),
    "wma": ("wmav2", 16_000),
    "mp2": ("mp2", 16_000),
    "ac3": ("ac3", 32_000),
    "tta": ("tta", RATE),
    "wv": ("wavpack", RATE),
    "avi": ("pcm_s16le", RATE),
    "nut": ("pcm_s16le", RATE),
    "latm": ("aac", 16_000),
    "3gp": ("libopencore_amrnb", RATE),
    "amr": ("libopencore_amrnb", RATE),
}
SUBTYPES = {
    "WAV": [
        "PCM_U8",
        "PCM_24",
        "PCM_32",
        "FLOAT",
        "DOUBLE",
        "ULAW",
        "ALAW",
        "IMA_ADPCM",
        "MS_ADPCM",
        "GSM610",
    ],
    "OGG": ["OPUS"],
}


def run(count: int, seed: int, hang_seconds: float, time_limit: float) -> Losses:
    """Read that many mutated files, the kinds of file in turn."""
    seeds = make_seeds()
    with tempfile.TemporaryDirectory() as folder:

        def read_case(kind: str, number: int) -> str:
            draw = random.Random(f"{seed} {kind} {number}")
            suffix = kind.split("_")[0]
            path = Path(folder) / f"case.{suffix}"
            path.write_bytes(mutated(seeds[kind], draw))
            return read(path)

        kinds = list(seeds)
        cases = ((kinds[number % len(kinds)], number) for number in range(count))
        return run_forked(cases, read_case, hang_seconds, time_limit)


def read(path: Path) -> str:
    """Read a file as the program does; return whether it was read or refused."""
    outcome = READ
    for reading in (probe, _read_blocks, lambda path: read_markers(path, RATE)):
        try:
            reading(path)
        except InputError:
            outcome = REFUSED
    return outcome


def _read_blocks(path: Path) -> None:
    for _ in read_blocks(path, lambda report: str(report.line)):
        pass


def make_seeds() -> dict[str, bytes]:
    """Return a small file of each container and codec that this machine can write."""
    seeds = {}
    for name in soundfile.available_formats():
        for subtype in (None, *SUBTYPES.get(name, ())):
            if (data := _sndfile(name, subtype)) is not None:
                kind = name.lower() if subtype is None else f"{name}_{subtype}".lower()
                seeds[kind] = data
    seeds["wav_markers"] = _with_markers()
    for suffix, (codec, rate) in FFMPEG.items():
        if (data := _ffmpeg(suffix, codec, rate)) is not None:
            seeds[f"{suffix}_{codec}"] = data
    seeds["ogg_chained"] = seeds["ogg"] * 2
    for kind in ("mp3", "wav", "w64", "aiff", "flac"):
        seeds[f"{kind}_joined"] = seeds[kind] * 2
    seeds["wav_tagged"] = b"ID3\3\0\0\0\0\0\x40" + bytes(64) + seeds["wav"]
    for suffix in ("dts", "thd"):
        seeds[suffix] = (FIXTURES / f"chirp.{suffix}").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        for kind, data in seeds.items():
            path = Path(folder) / f"seed.{kind.split('_')[0]}"
            path.write_bytes(data)
            assert read(path) == READ, f"the intact {kind} is refused"
    return seeds


def _sndfile(name: str, subtype: str | None) -> bytes | None:
    if name == "SD2":  # its header is in the resource fork, a second file
        return None
    t = np.arange(2 * RATE if name in LONG else RATE // 5) / RATE
    sound = np.stack([0.5 * np.sin(2 * np.pi * 440 * t), 0.3 * np.sin(2 * np.pi * 300 * t)], 1)
    if name in LONG:
        sound += np.random.default_rng(0).normal(0, 0.1, sound.shape)
    for samples in (sound, sound[:, 0]):
        file = io.BytesIO()
        try:
            chosen = subtype or soundfile.default_subtype(name)
            soundfile.write(file, samples, RATE, format=name, subtype=chosen)
        except (soundfile.LibsndfileError, TypeError, ValueError):
            continue  # mono only, or without a default
        return file.getvalue()
    return None


def _ffmpeg(suffix: str, codec: str, rate: int) -> bytes | None:
    t = np.arange(rate // 5) / rate
    tone = (0.5 * np.sin(2 * np.pi * 440 * t)).astype(np.float32)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"seed.{suffix}"
        try:
            with av.open(str(path), "w", format=FORMATS.get(suffix)) as container:
                stream = container.add_stream(codec, rate=rate, layout="mono")
                stream.bit_rate = 12_200 if codec == "libopencore_amrnb" else 32_000
                frame = av.AudioFrame.from_ndarray(tone[None], format="fltp", layout="mono")
                frame.sample_rate = rate
                container.mux(stream.encode(frame) + stream.encode(None))
        except (av.FFmpegError, ValueError) as error:
            print(f"no {suffix} with {codec} here: {error}", file=sys.stderr)
            return None
        return path.read_bytes()


def _with_markers() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seed.wav"
        markers = [Marker(0.05, 0.1, "a loop"), Marker(0.15, 0.15, "a cue")]
        write_audio(path, 0.5 * np.sin(np.arange(RATE // 5) / 3), RATE, markers=markers)
        return path.read_bytes()
