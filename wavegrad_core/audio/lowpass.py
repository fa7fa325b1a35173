"""Linear-phase low-pass filters, and sound filtered without delay."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

# scipy.signal is imported late: it takes a second, and most renders do without.


def lowpass(rate: int, hertz: float, width: float, decibels: float) -> NDArray[np.float64]:
    """Taps, an odd number, of a low-pass at `hertz`, designed with a Kaiser window.

    width: Hz from where it passes all to where it takes `decibels` away; `hertz` is their middle.
    """
    from scipy.signal import firwin, kaiserord

    taps, beta = kaiserord(decibels, width / (rate / 2))
    return firwin(taps | 1, hertz, window=("kaiser", beta), fs=rate)


def filtered(sound: NDArray[Any], taps: NDArray[np.float64]) -> NDArray[np.float64]:
    """[..., samples] through a filter of odd length, its delay taken away: as many samples."""
    from scipy.signal import oaconvolve

    shape = (1,) * (sound.ndim - 1) + (-1,)
    full = oaconvolve(sound.astype(np.float64), taps.reshape(shape), axes=-1)
    return full[..., len(taps) // 2 :][..., : sound.shape[-1]]
