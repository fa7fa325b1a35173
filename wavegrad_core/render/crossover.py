"""A complementary crossover: the render below a voice's band edge, the original above it.

The render passes a linear-phase low-pass, the original the complement of that filter, so the sum
is exact where both are the same sound. The original's part is scaled to the render's level, as
measured just below the crossover.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio.lowpass import design_lowpass, filter_without_delay
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.render.paired_blocks import Blocks, process_pair

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


def keep_highs_blocks(rendered: Blocks, original: Blocks, rate: int, hertz: float) -> Blocks:
    """Apply `keep_highs` block by block, [channels, n]; the original may be read ahead."""
    if not has_highs(rate, hertz):
        return rendered
    return process_pair(
        rendered,
        original,
        lambda ours, theirs: keep_highs(ours, theirs, rate, hertz),
        receptive_field_samples(rate, hertz),
    )


@lru_cache(maxsize=8)
def _lowpass(rate: int, hertz: float) -> NDArray[np.float64]:
    return design_lowpass(rate, hertz, TRANSITION * hertz, ATTENUATION)


def _level_window(rate: int) -> NDArray[np.float64]:
    window = np.hanning(2 * round(LEVEL_SECONDS * rate / 2) + 1)
    return window / window.sum()


def _level(sound: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    return np.sqrt(np.maximum(filter_without_delay(sound**2, _level_window(rate)), 0))
