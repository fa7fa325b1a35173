"""Detection of clipped peaks."""

import numpy as np
from numpy.typing import NDArray

MIN_RUN = 3  # samples in a row at the peak value
MIN_PEAK = 0.01  # relative to full scale; quieter blocks cannot contain the peaks of a recording
FULL_SCALE = 0.999


class ClippingDetector:
    """Counter of flat peaks: runs of three or more samples at the recording's highest value.

    This also finds recordings that were clipped and turned down afterwards. A clean wave can have
    one such run at its highest peak, so a single run counts only at full scale. Runs whose
    neighbours are almost as high do not count either: these are the peaks of a steady tone.
    """

    def __init__(self) -> None:
        self._highest = 0.0
        self._runs = 0

    def add(self, block: NDArray[np.float32]) -> None:
        """Examine the next block, [channels, samples]."""
        highest = float(np.abs(block).max())
        if highest < 0.999 * self._highest or highest < MIN_PEAK:
            return
        if highest > 1.001 * self._highest:
            self._runs = 0
        self._highest = max(highest, self._highest)
        for channel in block:
            self._runs += self._flat_runs(channel) + self._flat_runs(-channel)

    @property
    def count(self) -> int:
        """The number of clipped peaks so far."""
        return self._runs if self._runs > 1 or self._highest > FULL_SCALE else 0

    def _flat_runs(self, wave: NDArray[np.float32]) -> int:
        at_peak = np.flatnonzero(wave > 0.9998 * self._highest)
        runs = np.split(at_peak, np.flatnonzero(np.diff(at_peak) > 1) + 1)
        return sum(
            bool(np.ptp(wave[run]) < 1e-4 and self._drop_beside(wave, run) > 0.001 * self._highest)
            for run in runs
            if len(run) >= MIN_RUN
        )

    def _drop_beside(self, wave: NDArray[np.float32], run: NDArray[np.intp]) -> float:
        beside = wave[[max(run[0] - 1, 0), min(run[-1] + 1, len(wave) - 1)]]
        return float(self._highest - beside.min())
