"""The sample rate that recordings really have, judged by their highest frequencies.

A 48 kHz file may have been converted from 16 kHz, and a voice trained on it would render
nothing above 8 kHz. So the rate to train at follows from the bandwidth, not from the files.
"""

from collections.abc import Iterable

import numpy as np

RATES = (16_000, 22_050, 24_000, 44_100, 48_000)
ROLL_OFF = 0.97  # share of the bandwidth that must fit below half the rate


def median_bandwidth(bandwidths: Iterable[int]) -> int:
    """Return the median of bandwidths in Hz; 0 if there are none."""
    known = list(bandwidths)
    return int(np.median(known)) if known else 0


def proposed_rate(bandwidth: int) -> int:
    """Return the lowest usual sample rate in Hz that covers a bandwidth in Hz."""
    return next((rate for rate in RATES if rate / 2 >= ROLL_OFF * bandwidth), RATES[-1])
