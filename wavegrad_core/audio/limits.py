"""What is believed of a sound file, and the checks of it."""

from pathlib import Path

import numpy as np

from wavegrad_core.errors import InputError

MIN_RATE, MAX_RATE = 1_000, 768_000  # Hz; outside, a rate is a broken header and not a recording
MAX_SAMPLES = 2**30  # held at once, over all channels: 4 GiB as float32
MAX_READ = 2**34  # a block at a time: two days of 48 kHz stereo; more is a header that lies
BLOCK = 2**18  # frames decoded at a time


def check_rate(path: Path, rate: int) -> None:
    """Raises InputError where a file has a rate, in Hz, that no recording has."""
    if not MIN_RATE <= rate <= MAX_RATE:
        raise InputError(
            f"{path}: says it has {rate} samples a second, where {MIN_RATE} to {MAX_RATE} can be "
            "used; export it again."
        )


def check_size(path: Path, samples: int) -> None:
    """Raises InputError where a file has more samples than are ever read."""
    _check_at_most(path, samples, MAX_READ)


def check_held(path: Path, samples: int) -> None:
    """Raises InputError where a file has more samples than are held at once."""
    _check_at_most(path, samples, MAX_SAMPLES)


def _check_at_most(path: Path, samples: int, most: int) -> None:
    if samples > most:
        raise InputError(
            f"{path}: says it holds {samples:,} samples, where {most:,} can be held; "
            "cut it into parts, or, if it is not that long, export it again."
        )


def check_not_empty(path: Path, samples: int) -> None:
    """Raises InputError where a file has no samples."""
    if samples == 0:
        raise InputError(f"{path}: holds no samples; choose a file with sound in it.")


def check_finite(path: Path, audio: np.ndarray) -> None:
    """Raises InputError where the samples of a file are not all numbers."""
    if not np.isfinite(audio).all():
        raise InputError(
            f"{path}: holds samples that are no numbers (NaN or infinity), so it is damaged; "
            "export it again from the program that made it."
        )
