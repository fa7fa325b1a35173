"""Limits for sound files, and the checks against them."""

from pathlib import Path

import numpy as np

from wavegrad_core.errors import InputError

MIN_RATE, MAX_RATE = 1_000, 768_000  # Hz; any other rate is a broken header
MAX_SAMPLES = 2**30  # in memory, over all channels: 4 GiB as float32
MAX_STREAMED_SAMPLES = 2**34  # two days of 48 kHz stereo; more is a broken header
MAX_PEAK = 100.0  # 40 dB over full scale; more is integers stored as floats
MAX_WAV_BYTES = 2**32 - 2**12  # a WAV stores sizes in 32 bits; this leaves room for the header
BLOCK_SAMPLES = 2**18  # per channel, decoded at a time


def check_rate(path: Path, rate: int) -> None:
    """Raise InputError if a file's sample rate, in Hz, is implausible for a recording."""
    if not MIN_RATE <= rate <= MAX_RATE:
        raise InputError(
            f"Could not read {path}: its sample rate is {rate} Hz, and rates from {MIN_RATE} to "
            f"{MAX_RATE} Hz are supported. Export it again at a supported rate."
        )


def check_streamable(path: Path, samples: int) -> None:
    """Raise InputError if a file has more samples than `MAX_STREAMED_SAMPLES`."""
    _check_at_most(path, samples, MAX_STREAMED_SAMPLES)


def check_fits_memory(path: Path, samples: int) -> None:
    """Raise InputError if a file has more samples than are allowed in memory."""
    _check_at_most(path, samples, MAX_SAMPLES)


def _check_at_most(path: Path, samples: int, limit: int) -> None:
    if samples > limit:
        raise InputError(
            f"Could not read {path}: its header states {samples:,} samples, and at most {limit:,} "
            "are supported. Split it into parts, or export it again if it is not that long."
        )


def check_not_empty(path: Path, samples: int) -> None:
    """Raise InputError if a file has no samples."""
    if samples == 0:
        raise InputError(
            f"Could not read {path}: it contains no samples. Choose a file with sound."
        )


def check_finite(path: Path, audio: np.ndarray) -> None:
    """Raise InputError if any sample is NaN or infinite."""
    if not np.isfinite(audio).all():
        raise InputError(
            f"Could not read {path}: it is damaged, since some samples are NaN or infinity. Export "
            "it again from the program that made it."
        )


def check_full_scale(path: Path, audio: np.ndarray) -> None:
    """Raise InputError if float samples are so large that they must be integers."""
    if max(audio.max(initial=0.0), -audio.min(initial=0.0)) > MAX_PEAK:
        peak = np.abs(audio).max()
        raise InputError(
            f"Could not read {path}: a sample is {peak:,.0f}, where full scale is 1, so integers "
            "were probably stored as floating-point numbers. Divide the samples by 32,768 if they "
            "were 16-bit integers, and save the file again."
        )
