"""Sound at another rate."""

from collections.abc import Iterable, Iterator

import numpy as np
import soxr

from wavegrad_core.audio.limits import MAX_RATE, MIN_RATE
from wavegrad_core.errors import InputError


def resample(audio: np.ndarray, rate: int, new_rate: int) -> np.ndarray:
    """Sound at another rate, by soxr's VHQ: [..., n] at `rate` -> [..., m] float32 at `new_rate`.

    m is n * new_rate / rate rounded to the nearest whole number (a half goes up), and at least 1.
    Sample 0 stays at time 0. Raises InputError when a rate is not in `MIN_RATE`..`MAX_RATE`.
    """
    for value in (rate, new_rate):
        if not MIN_RATE <= value <= MAX_RATE:
            raise InputError(f"{value} Hz is no usable rate; give {MIN_RATE} to {MAX_RATE} Hz.")
    audio = np.asarray(audio, dtype=np.float32)
    n = audio.shape[-1]
    if rate == new_rate or audio.size == 0:
        return audio
    length = resampled_length(n, rate, new_rate)
    # soxr's own length is now and then one off the rule. It takes what follows the end for zeros,
    # so zeros there change nothing, and the rule is kept by cutting.
    rows = np.pad(audio.reshape(-1, n), ((0, 0), (0, 2 * rate // new_rate + 2)))
    resampled = soxr.resample(rows.T, rate, new_rate, quality="VHQ")[:length].T
    return np.ascontiguousarray(resampled).reshape(*audio.shape[:-1], length)


def resample_blocks(blocks: Iterable[np.ndarray], rate: int, new_rate: int) -> Iterator[np.ndarray]:
    """`resample` of a sound that comes in blocks [channels, n] and is not held; the same samples.

    Raises InputError as `resample` does.
    """
    stream = None
    channels = read = written = 0
    for block in blocks:
        if stream is None:
            resample(block[:, :0], rate, new_rate)  # the rates are checked there
            channels = len(block)
            stream = soxr.ResampleStream(rate, new_rate, channels, quality="VHQ")
        read += block.shape[1]
        if rate != new_rate:
            block = np.ascontiguousarray(stream.resample_chunk(block.T).T)
            written += block.shape[1]
        if block.shape[1]:
            yield block
    if stream is not None and rate != new_rate:
        left = resampled_length(read, rate, new_rate) - written
        zeros = np.zeros((2 * rate // new_rate + 2, channels), np.float32)
        yield np.ascontiguousarray(stream.resample_chunk(zeros, last=True)[:left].T)


def resampled_length(samples: int, rate: int, new_rate: int) -> int:
    """samples * new_rate / rate to the nearest whole number (a half goes up), and at least 1."""
    return max(1, (2 * samples * new_rate + rate) // (2 * rate))
