"""Time alignment by cross-correlation."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import signal

MIN_CORRELATION = 0.5  # below this, the best lag is meaningless

Scalar = TypeVar("Scalar", bound=np.generic)


def find_lag(reference: NDArray[np.float32], other: NDArray[np.float32], max_lag: int) -> int:
    """Return by how many samples `other` lags behind `reference`; negative if it leads.

    The lag is 0 if the sounds are not similar at any lag: a vocoder keeps the timing but may change
    every phase, and then the highest of many low peaks of the correlation means nothing.

    Args:
        reference: [channels, samples], mixed to mono for the comparison.
        other: [channels, samples] at the same rate.
        max_lag: Largest lag in either direction, in samples.
    """
    one, two = (sound.mean(axis=0, dtype=np.float64) for sound in (reference, other))
    energy = np.sqrt(np.sum(one**2) * np.sum(two**2))
    if energy == 0:
        return 0
    correlation = signal.correlate(two, one, method="fft") / energy
    lags = signal.correlation_lags(two.size, one.size)
    near = np.abs(lags) <= max_lag
    best = int(np.argmax(correlation[near]))
    return int(lags[near][best]) if correlation[near][best] >= MIN_CORRELATION else 0


def shift(audio: NDArray[Scalar], late: int) -> NDArray[Scalar]:
    """Shift [..., samples] forward by `late` samples (negative: back), and pad with zeros."""
    out = np.zeros_like(audio)
    length = max(audio.shape[-1] - abs(late), 0)
    if late >= 0:
        out[..., :length] = audio[..., late : late + length]
    else:
        out[..., -late : -late + length] = audio[..., :length]
    return out
