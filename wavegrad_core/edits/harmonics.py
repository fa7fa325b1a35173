"""Harmonics of a pitch, drawn on a mel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

import numpy as np

from wavegrad_core.edits.edit import LevelEdit
from wavegrad_core.edits.level import Levels, band_centres, sine_response
from wavegrad_core.edits.parameters import DECIBELS, Curve, Level, Number, Whole, curve_at
from wavegrad_core.edits.region import Frames
from wavegrad_core.mel.filters import LN_10

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

GRID_HERTZ = 2.0  # spacing of the tabulated sines


@dataclass(frozen=True, kw_only=True)
class Harmonics(LevelEdit):
    """Add the harmonics of a pitch.

    Without a region, they are drawn from the first to the last point of the curve, or everywhere if
    the pitch is a single number.

    Args:
        pitch: In Hz, or a curve of it over time.
        decibels: Level of the first harmonic; 0 is a sine at full scale.
        tilt: dB for each octave above the first harmonic.
        count: Maximum number of harmonics.
    """

    kind = "harmonics"
    pitch: Annotated[float | Curve, Level(20, 8000)]
    decibels: Annotated[float, DECIBELS] = -20.0
    tilt: Annotated[float, Number(-24, 24)] = -6.0
    count: Annotated[int, Whole(1, 200)] = 40

    def check(self, seconds: float | None, profile: MelProfile) -> None:
        super().check(seconds, profile)
        if not isinstance(self.pitch, float):
            self.check_time("pitch", self.pitch[-1][0], seconds, profile)

    def changed(self, levels: Levels, frames: Frames) -> Levels:
        profile, power = frames.profile, frames.profile.power
        pitch = curve_at(self.pitch, frames.seconds)
        drawn = np.zeros_like(levels)
        for harmonic in range(1, self.count + 1):
            level = self.decibels + self.tilt * np.log2(harmonic)
            drawn += 10 ** (power * level / 20) * _sines(profile, harmonic * pitch)
        if not isinstance(self.pitch, float) and self.region is None:
            first, last = self.pitch[0][0], self.pitch[-1][0]
            drawn *= (frames.seconds >= first) & (frames.seconds <= last)
        added = np.logaddexp(levels * (power * LN_10 / 20), np.log(drawn + 1e-300))
        return np.where(drawn > 0, added * (20 / LN_10 / power), levels)


@lru_cache(maxsize=4)
def _sine_table(profile: MelProfile) -> Levels:
    """Energies that full-scale sines give each band, relative to a sine at the band's centre.

    [n_mels, n], for sines `GRID_HERTZ` apart from 0 to half the sample rate.
    """
    grid = np.arange(0, profile.sample_rate / 2 + GRID_HERTZ, GRID_HERTZ)
    parts = np.array_split(grid, -(-len(grid) // 256))
    response = np.concatenate([sine_response(profile, part) for part in parts], axis=1)
    own = np.diagonal(sine_response(profile, band_centres(profile)))[:, None]
    return response / own


def _sines(profile: MelProfile, hertz: np.ndarray) -> Levels:
    """Return the relative energies of one full-scale sine per frame: [n_mels, frames]."""
    place = hertz / GRID_HERTZ
    table = _sine_table(profile)
    index = np.minimum(place.astype(int), table.shape[1] - 2)
    share = place - index
    sines = table[:, index] * (1 - share) + table[:, index + 1] * share
    return np.where(hertz < profile.sample_rate / 2, np.maximum(sines, 0), 0.0)
