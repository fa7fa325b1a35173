"""A complementary crossover: the render below a voice's band edge, the original above it.

The render passes a linear-phase low-pass, the original the complement of that filter, so the sum
is exact where both are the same sound. The original's part is scaled to the render's level, as
measured just below the crossover.
"""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio.lowpass import design_lowpass, filter_without_delay
from wavegrad_core.audio.stream_buffer import StreamBuffer
from wavegrad_core.mel.profile import MelProfile

# Relative to the band's width; the crossover ends where resampling begins to roll off.
BELOW_TOP = 0.88
TRANSITION = 0.08  # width relative to the crossover's frequency
ATTENUATION = 80.0  # dB
LEVEL_BAND = 0.7  # levels are matched from there to the crossover
LEVEL_SECONDS = 0.25  # length of the window that measures the levels
MAX_GAIN = 4.0  # up or down; a larger difference means another sound, not another level
QUIET = 1e-5  # RMS; in silence there is no level to match


def crossover(profile: MelProfile) -> float:
    """Return the frequency in Hz above which the original is kept."""
    return BELOW_TOP * min(profile.f_max, profile.sample_rate / 2)


def has_highs(rate: int, hertz: float) -> bool:
    """Return whether this sample rate has frequencies above the crossover at `hertz`."""
    return rate / 2 > hertz * (1 + TRANSITION)


def keep_highs(
    rendered: NDArray[np.float32], original: NDArray[np.float32], rate: int, hertz: float
) -> NDArray[np.float32]:
    """Combine the render below a crossover frequency with the original above it.

    Args:
        rendered: [channels, n].
        original: [channels, n].
        rate: Sample rate of both in Hz.
        hertz: Frequency of the crossover.

    Returns:
        [channels, n]; `rendered` itself if the rate has no frequencies above the crossover. Each
        sample depends on `receptive_field_samples(rate, hertz)` samples on each side.
    """
    if not has_highs(rate, hertz):
        return rendered
    low = _lowpass(rate, hertz)
    bass = _lowpass(rate, LEVEL_BAND * hertz)
    kept = original - filter_without_delay(original, low)
    below = filter_without_delay(rendered, low)
    band = below - filter_without_delay(rendered, bass)
    wanted = _level(band, rate)
    found = _level(original - kept - filter_without_delay(original, bass), rate)
    gain = np.clip((wanted + QUIET) / (found + QUIET), 1 / MAX_GAIN, MAX_GAIN)
    return (below + gain * kept).astype(np.float32)


def receptive_field_samples(rate: int, hertz: float) -> int:
    """Return how many samples on each side a sample of `keep_highs` depends on."""
    widest = max(len(_lowpass(rate, hertz)), len(_lowpass(rate, LEVEL_BAND * hertz)))
    return widest // 2 + len(_level_window(rate)) // 2


def keep_highs_blocks(
    rendered: Iterator[NDArray[np.float32]],
    original: Iterator[NDArray[np.float32]],
    rate: int,
    hertz: float,
) -> Iterator[NDArray[np.float32]]:
    """Apply `keep_highs` to sounds that come in blocks [channels, n], the original ahead."""
    if not has_highs(rate, hertz):
        yield from rendered
        return
    reach, done, over = receptive_field_samples(rate, hertz), 0, False
    ours = theirs = None
    while not over:
        block = next(rendered, None)
        over = block is None
        if block is not None:
            ours = ours or StreamBuffer(torch.zeros(len(block), 0))
            ours.append(torch.from_numpy(block))
        if ours is None:
            return
        theirs = theirs or StreamBuffer(torch.zeros(len(ours.read(0, 0)), 0))
        while theirs.end < ours.end:
            theirs.append(torch.from_numpy(next(original)))
        end = ours.end if over else max(done, ours.end - reach)
        first = max(0, done - reach)
        low, high = (buffer.read(first, ours.end).numpy() for buffer in (ours, theirs))
        if end > done:
            yield keep_highs(low, high, rate, hertz)[:, done - first : end - first]
        done = end
        for buffer in (ours, theirs):
            buffer.discard(done - reach)


@lru_cache(maxsize=8)
def _lowpass(rate: int, hertz: float) -> NDArray[np.float64]:
    return design_lowpass(rate, hertz, TRANSITION * hertz, ATTENUATION)


def _level_window(rate: int) -> NDArray[np.float64]:
    window = np.hanning(2 * round(LEVEL_SECONDS * rate / 2) + 1)
    return window / window.sum()


def _level(sound: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    return np.sqrt(np.maximum(filter_without_delay(sound**2, _level_window(rate)), 0))
