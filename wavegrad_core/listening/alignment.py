"""Time alignment by cross-correlation."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import signal

LEAST_LIKENESS = 0.5  # of two sounds for their best lag to be believed

Scalar = TypeVar("Scalar", bound=np.generic)


def lag(reference: NDArray[np.float32], other: NDArray[np.float32], most: int) -> int:
    """How many samples `other` is late (negative: early), at most `most` of them either way.

    Both are [channels, samples] of one rate and are compared as the means of their channels. 0 when
    no lag makes them alike: a vocoder keeps the time and may change every phase, and then the
    highest of many low peaks says nothing.
    """
    one, two = (sound.mean(axis=0, dtype=np.float64) for sound in (reference, other))
    energy = np.sqrt(np.sum(one**2) * np.sum(two**2))
    if energy == 0:
        return 0
    likeness = signal.correlate(two, one, method="fft") / energy
    lags = signal.correlation_lags(two.size, one.size)
    near = np.abs(lags) <= most
    best = int(np.argmax(likeness[near]))
    return int(lags[near][best]) if likeness[near][best] >= LEAST_LIKENESS else 0


def moved(audio: NDArray[Scalar], late: int) -> NDArray[Scalar]:
    """[..., samples] brought forward by `late` samples (negative: back), zeros in the gap."""
    out = np.zeros_like(audio)
    length = max(audio.shape[-1] - abs(late), 0)
    if late >= 0:
        out[..., :length] = audio[..., late : late + length]
    else:
        out[..., -late : -late + length] = audio[..., :length]
    return out
