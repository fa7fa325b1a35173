"""Frequency scales of spectrograms. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]

LOWEST_LOG = 0.05  # kHz, lower end of the logarithmic axis


@dataclass(frozen=True)
class FrequencyScale:
    """A scale: `place` maps kHz to the axis, `frequency` back; `lowest` kHz is its lower end."""

    name: str
    place: Callable[[Any], Any]
    frequency: Callable[[Any], Any]
    lowest: float = 0.0

    def rows(self, top: float, count: int) -> Floats:
        """Return the `count` + 1 edges in kHz of rows of equal height up to `top`."""
        places = np.linspace(self.place(self.lowest), self.place(top), count + 1)
        return np.clip(self.frequency(places), self.lowest, top)


def _identity(value: Any) -> Any:
    return value


# Mel: O'Shaughnessy's formula, as HTK has it.
SCALES = {
    "linear": FrequencyScale("linear", _identity, _identity),
    "mel": FrequencyScale(
        "mel",
        lambda khz: 2.595 * np.log10(1 + np.asarray(khz) / 0.7),
        lambda place: 0.7 * (10 ** (np.asarray(place) / 2.595) - 1),
    ),
    "log": FrequencyScale(
        "log",
        lambda khz: np.log2(np.maximum(khz, LOWEST_LOG) / LOWEST_LOG),
        lambda place: LOWEST_LOG * 2.0 ** np.asarray(place),
        LOWEST_LOG,
    ),
}
LINEAR = SCALES["linear"]
