"""Loudness of a sound that comes in blocks (ITU-R BS.1770-4), and a warning about its level."""

import math

import numpy as np
from numpy.typing import NDArray
from pyloudnorm.iirfilter import IIRfilter
from scipy.signal import lfilter

STEP_SECONDS, STEPS_PER_BLOCK = 0.1, 4  # gating blocks of 0.4 s, three quarters overlapping
OFFSET, ABSOLUTE_GATE, RELATIVE_GATE = -0.691, -70.0, -10.0  # constants of BS.1770
USUAL_LUFS = (-50.0, -5.0)


class LoudnessMeter:
    """Meter of the integrated loudness of one channel; its memory grows by 80 bytes per second.

    Args:
        rate: Sample rate in Hz.
    """

    def __init__(self, rate: int) -> None:
        k_weighting = (
            IIRfilter(4.0, math.sqrt(0.5), 1500.0, rate, "high_shelf"),
            IIRfilter(0.0, 0.5, 38.0, rate, "high_pass"),
        )
        self._filters = [(one.b, one.a, np.zeros(2)) for one in k_weighting]
        self._step = round(STEP_SECONDS * rate)
        self._rest = np.zeros(0)
        self._energies: list[float] = []  # mean square of each step

    def add(self, block: NDArray[np.float32]) -> None:
        """Add the next samples, `[n]`."""
        weighted = block.astype(np.float64)
        for number, (b, a, state) in enumerate(self._filters):
            weighted, state = lfilter(b, a, weighted, zi=state)
            self._filters[number] = (b, a, state)
        held = np.concatenate([self._rest, weighted])
        steps = len(held) // self._step
        whole, self._rest = held[: steps * self._step], held[steps * self._step :]
        self._energies += np.mean(whole.reshape(steps, self._step) ** 2, axis=1).tolist()

    def loudness(self) -> float | None:
        """Return the loudness in LUFS; None for silence and for less than a gating block."""
        steps = np.array(self._energies)
        if len(steps) < STEPS_PER_BLOCK:
            return None
        blocks = np.convolve(steps, np.full(STEPS_PER_BLOCK, 1 / STEPS_PER_BLOCK), "valid")
        blocks = blocks[blocks > _energy(ABSOLUTE_GATE)]
        if blocks.size == 0:
            return None
        blocks = blocks[blocks > blocks.mean() * 10 ** (RELATIVE_GATE / 10)]
        return float(OFFSET + 10 * math.log10(blocks.mean()))


def _energy(lufs: float) -> float:
    return 10 ** ((lufs - OFFSET) / 10)


def level_warning(loudness: float | None) -> str:
    """Return a warning if a render is much quieter or louder than typical recordings, or ""."""
    low, high = USUAL_LUFS
    if loudness is None or low <= loudness <= high:
        return ""
    return (
        f"The render has {loudness:.0f} LUFS, which is very {'quiet' if loudness < low else 'loud'}"
        ". The mel may have another profile than the voice reads: check how it was made."
    )
