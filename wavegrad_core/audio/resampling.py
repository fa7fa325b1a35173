"""Resampling."""

from collections.abc import Iterable, Iterator

import numpy as np
import soxr

from wavegrad_core.audio.limits import MAX_RATE, MIN_RATE
from wavegrad_core.errors import InputError


def resample(audio: np.ndarray, rate: int, new_rate: int) -> np.ndarray:
    """Resample a sound with soxr at very high quality.

    Sample 0 stays at time 0.

    Args:
        audio: `[..., samples]`.
        rate: Sample rate of `audio` in Hz.
        new_rate: Sample rate of the result in Hz.

    Returns:
        `[..., resampled_length(samples, rate, new_rate)]` float32.

    Raises:
        InputError: A rate is not in `MIN_RATE` .. `MAX_RATE`.
    """
    for value in (rate, new_rate):
        if not MIN_RATE <= value <= MAX_RATE:
            raise InputError(
                f"{value} Hz is not a usable sample rate. Choose one from {MIN_RATE} to "
                f"{MAX_RATE} Hz."
            )
    audio = np.asarray(audio, dtype=np.float32)
    n = audio.shape[-1]
    if rate == new_rate or audio.size == 0:
        return audio
    length = resampled_length(n, rate, new_rate)
    # The length of soxr's result is sometimes one off. It assumes zeros after the end, so appended
    # zeros change nothing, and cutting gives the exact length.
    rows = np.pad(audio.reshape(-1, n), ((0, 0), (0, 2 * rate // new_rate + 2)))
    resampled = soxr.resample(rows.T, rate, new_rate, quality="VHQ")[:length].T
    return np.ascontiguousarray(resampled).reshape(*audio.shape[:-1], length)


def resample_blocks(blocks: Iterable[np.ndarray], rate: int, new_rate: int) -> Iterator[np.ndarray]:
    """Resample a sound block by block; the samples equal those of `resample`.

    Args:
        blocks: `[channels, samples]` each.
        rate: Sample rate of the blocks in Hz.
        new_rate: Sample rate of the result in Hz.

    Yields:
        Blocks `[channels, samples]` float32.

    Raises:
        InputError: A rate is not in `MIN_RATE` .. `MAX_RATE`.
    """
    stream = None
    channels = read = written = 0
    for block in blocks:
        if stream is None:
            resample(block[:, :0], rate, new_rate)  # checks the rates
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
    """Return samples * new_rate / rate, rounded half up, and at least 1."""
    return max(1, (2 * samples * new_rate + rate) // (2 * rate))
