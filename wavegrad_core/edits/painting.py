"""Painting on a mel: level changes within a region.

All edits here are local in time: they depend on at most a few frames on each side, and can be
applied block by block to a sound of any length.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import numpy as np

from wavegrad_core.edits.edit import LevelEdit
from wavegrad_core.edits.level import Levels, band_centres, floor_levels
from wavegrad_core.edits.parameters import DECIBELS, Curve, Level, Number, curve_at
from wavegrad_core.edits.region import MAX_BANDS, Frames, frame_seconds

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

TRUNCATE = 3.0  # standard deviations at which the blur's Gaussian ends


@dataclass(frozen=True, kw_only=True)
class Gain(LevelEdit):
    """Change the level of a region by a number of dB or a curve over time."""

    kind = "gain"
    decibels: Annotated[float | Curve, Level(DECIBELS.low, DECIBELS.high)]

    def changed(self, levels: Levels, frames: Frames) -> Levels:
        return levels + curve_at(self.decibels, frames.seconds)


@dataclass(frozen=True, kw_only=True)
class Erase(LevelEdit):
    """Silence a region."""

    kind = "erase"
    needs_region = True

    def changed(self, levels: Levels, frames: Frames) -> Levels:
        return np.broadcast_to(floor_levels(frames.profile), levels.shape)


@dataclass(frozen=True, kw_only=True)
class Blur(LevelEdit):
    """Smooth a region with a Gaussian in time, in frequency, or in both.

    Args:
        seconds: Standard deviation in time.
        bands: Standard deviation in mel bands.
    """

    kind = "blur"
    seconds: Annotated[float, Number(0, 10)] = 0.0
    bands: Annotated[float, Number(0, MAX_BANDS)] = 0.0

    def context(self, profile: MelProfile) -> int:
        return gaussian_radius(self.seconds / frame_seconds(profile))

    def changed(self, levels: Levels, frames: Frames) -> Levels:
        return _smooth(levels, self.seconds / frame_seconds(frames.profile), self.bands)


@dataclass(frozen=True, kw_only=True)
class Sharpen(LevelEdit):
    """Emphasize details that differ from their surroundings in time or frequency (unsharp mask).

    Args:
        seconds, bands: Standard deviations of the Gaussian that smooths the surroundings.
        amount: Factor on the added difference.
    """

    kind = "sharpen"
    seconds: Annotated[float, Number(0, 10)] = 0.0
    bands: Annotated[float, Number(0, MAX_BANDS)] = 0.0
    amount: Annotated[float, Number(0, 10)] = 1.0

    def context(self, profile: MelProfile) -> int:
        return gaussian_radius(self.seconds / frame_seconds(profile))

    def changed(self, levels: Levels, frames: Frames) -> Levels:
        step = frame_seconds(frames.profile)
        return levels + self.amount * (levels - _smooth(levels, self.seconds / step, self.bands))


@dataclass(frozen=True, kw_only=True)
class Gate(LevelEdit):
    """Reduce levels below a threshold.

    Args:
        threshold: In dB, where 0 is a sine at full scale.
        reduction: Reduction in dB well below the threshold.
        knee: Width in dB, below the threshold, over which the reduction sets in.
    """

    kind = "gate"
    threshold: Annotated[float, Number(-140, 20)]
    reduction: Annotated[float, Number(0, 140)] = 60.0
    knee: Annotated[float, Number(0, 60)] = 6.0

    def changed(self, levels: Levels, frames: Frames) -> Levels:
        below = self.threshold - levels
        depth = np.clip(below / self.knee, 0, 1) if self.knee else below > 0
        return levels - self.reduction * depth


@dataclass(frozen=True, kw_only=True)
class Tilt(LevelEdit):
    """Tilt the spectrum about a pivot frequency.

    Args:
        decibels: dB per octave, added above the pivot and subtracted below it.
        pivot: In Hz.
    """

    kind = "tilt"
    decibels: Annotated[float, Number(-24, 24)]
    pivot: Annotated[float, Number(20, 20_000)] = 1000.0

    def changed(self, levels: Levels, frames: Frames) -> Levels:
        octaves = np.log2(band_centres(frames.profile) / self.pivot)
        return levels + self.decibels * octaves[:, None]


def gaussian_radius(deviation: float) -> int:
    """Return the number of samples on each side that scipy's Gaussian filter depends on."""
    return int(TRUNCATE * deviation + 0.5)


def _smooth(levels: Levels, frames: float, bands: float) -> Levels:
    from scipy.ndimage import gaussian_filter1d

    for deviation, axis in ((frames, 1), (bands, 0)):
        if deviation:
            levels = gaussian_filter1d(
                levels, deviation, axis=axis, mode="nearest", truncate=TRUNCATE
            )
    return levels
