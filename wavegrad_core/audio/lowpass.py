"""Linear-phase low-pass filters."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

# scipy.signal is imported in the functions: it takes a second, and most renders do not need it.


def design_lowpass(rate: int, cutoff: float, width: float, decibels: float) -> NDArray[np.float64]:
    """Design a low-pass filter with a Kaiser window.

    Args:
        rate: Sample rate in Hz.
        cutoff: Middle of the transition band in Hz.
        width: Width of the transition band in Hz.
        decibels: Attenuation above it in dB.

    Returns:
        An odd number of filter taps.
    """
    from scipy.signal import firwin, kaiserord

    taps, beta = kaiserord(decibels, width / (rate / 2))
    return firwin(taps | 1, cutoff, window=("kaiser", beta), fs=rate)


def filter_without_delay(sound: NDArray[Any], taps: NDArray[np.float64]) -> NDArray[np.float64]:
    """Filter a sound `[..., samples]` by an odd number of taps and compensate the delay."""
    from scipy.signal import oaconvolve

    shape = (1,) * (sound.ndim - 1) + (-1,)
    full = oaconvolve(sound.astype(np.float64), taps.reshape(shape), axes=-1)
    return full[..., len(taps) // 2 :][..., : sound.shape[-1]]
