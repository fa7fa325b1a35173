"""Sound files for tests, and the error messages for bad ones."""

import io
import struct
from contextlib import contextmanager
from importlib.resources import files

import numpy as np
import pytest
import soundfile

from wavegrad_core.errors import InputError

CLIP = files("wavegrad_core.resources") / "clips" / "kathleen.flac"


def tone(n, rate=24_000, hertz=440.0, peak=0.5):
    return (peak * np.sin(2 * np.pi * hertz * np.arange(n) / rate)).astype(np.float32)


def encoded(format, subtype, samples, rate=24_000):
    """Return the bytes of a sound file made by libsndfile; samples are [n] or [n, channels]."""
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format=format, subtype=subtype)
    return file.getvalue()


def chunk(name, content):
    return name + struct.pack("<I", len(content)) + content


def wav_of(*chunks):
    body = b"WAVE" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


FMT_16_BIT_MONO = chunk(b"fmt ", struct.pack("<HHIIHH", 1, 1, 8000, 16000, 2, 16))


@contextmanager
def limited_file_size():
    """Limit all files to 1,000 bytes, as on a full disk; this includes pytest's own output."""
    import resource  # Windows has none

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def complaint_about(call, *arguments):
    """Return the one-line error message of a call."""
    with pytest.raises(InputError) as caught:
        call(*arguments)
    line = str(caught.value)
    assert "\n" not in line
    assert str(arguments[0]).replace("\0", r"\x00") in line  # unprintable characters are escaped
    return line


def pausing(speech, count, pause=1.0):
    """Return the speech, at 24 kHz, repeated with pauses of room noise."""
    gap = np.zeros(round(pause * 24_000), np.float32)
    noise = np.random.default_rng(0).normal(0, 1e-4, count * (len(speech) + len(gap)))
    return np.concatenate([speech, gap] * count) + noise.astype(np.float32)
