"""Painting on a mel: level changes within a region.

All edits here except `Fill`, `Copy` and `Freeze` are local in time: they depend on at most a few
frames on each side, and can be applied block by block to a sound of any length. Those three need
the whole mel, and their regions may be no longer than `MAX_HELD_FRAMES`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

import numpy as np

from wavegrad_core.edits.edit import (
    Edit,
    EditError,
    LevelEdit,
    MelSound,
    blended,
    check_held,
    region_frames,
)
from wavegrad_core.edits.level import (
    Levels,
    band_centres,
    decibels,
    floor_levels,
    mel_values,
    sine_response,
)
from wavegrad_core.edits.parameters import (
    MAX_SECONDS,
    SECONDS,
    Choice,
    Curve,
    Level,
    Number,
    Whole,
    curve_at,
)
from wavegrad_core.edits.region import MAX_BANDS, Frames, frame_seconds
from wavegrad_core.mel.filters import LN_10

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

DECIBELS = Number(-100, 60)
NEIGHBOURS = 3  # frames or bands on each side from which a gap is filled
TRUNCATE = 3.0  # standard deviations at which the blur's Gaussian ends
GRID_HERTZ = 2.0  # spacing of the tabulated sines


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


@dataclass(frozen=True, kw_only=True)
class Fill(Edit):
    """Fill a region from its neighbours: from adjacent frames or adjacent bands.

    Args:
        along: "time": from the frames before and after; "frequency": from the bands below and
            above.
    """

    kind = "fill"
    regions = ("range", "band", "rectangle")
    needs_region = True
    along: Annotated[str, Choice(("time", "frequency"))] = "time"

    def apply(self, sound: MelSound) -> MelSound:
        assert self.region is not None
        first, last = region_frames(self.region, sound)
        check_held(self, first, last)
        low, high = max(0, first - NEIGHBOURS), min(sound.frames, last + NEIGHBOURS)
        frames = Frames(sound.profile, sound.first + low, high - low)
        weights = self.region.weights(frames)
        axis = 1 if self.along == "time" else 0
        inside = np.flatnonzero(weights.any(axis=1 - axis))
        if not len(inside):
            return sound
        levels = decibels(sound.mel[:, low:high], sound.profile)
        changed = _filled(levels, int(inside[0]), int(inside[-1]) + 1, axis)
        if changed is None:
            raise EditError(
                self.kind,
                f"region leaves nothing beside it along {self.along} to fill it from; make it "
                "smaller",
            )
        mel = sound.mel.copy()
        mel[:, low:high] = blended(mel[:, low:high], levels, changed, self.region, frames)
        return replace(sound, mel=mel)


@dataclass(frozen=True, kw_only=True)
class Copy(Edit):
    """Copy a region to another time, with the soft edges of the region.

    Args:
        to: Start time of the copy in seconds.
        decibels: Gain of the copy in dB.
    """

    kind = "copy"
    regions = ("range", "rectangle")
    needs_region = True
    to: Annotated[float, SECONDS]
    decibels: Annotated[float, DECIBELS] = 0.0

    def check(self, seconds: float | None, profile: MelProfile) -> None:
        super().check(seconds, profile)
        assert self.region is not None
        start, end = self.region.span
        self.check_time("to", self.to + end - start, seconds, profile)

    def apply(self, sound: MelSound) -> MelSound:
        assert self.region is not None
        step = frame_seconds(sound.profile)
        first, last = region_frames(self.region, sound)
        check_held(self, first, last)
        shift = round((self.to - self.region.span[0]) / step)
        last = min(last, sound.frames - shift)
        if last <= first:
            return sound
        weights = self.region.weights(Frames(sound.profile, sound.first + first, last - first))
        copied = sound.mel[:, first:last]
        there = sound.mel[:, first + shift : last + shift]
        levels = decibels(there, sound.profile)
        changed = decibels(copied, sound.profile) + self.decibels
        mixed = mel_values(levels + weights * (changed - levels), sound.profile)
        if self.decibels == 0:
            mixed = np.where(weights == 1, copied, mixed)
        mel = sound.mel.copy()
        mel[:, first + shift : last + shift] = np.where(weights > 0, mixed, there)
        return replace(sound, mel=mel)


@dataclass(frozen=True, kw_only=True)
class Freeze(Edit):
    """Repeat one frame throughout a region.

    Args:
        at: Time of the frame in seconds.
    """

    kind = "freeze"
    needs_region = True
    at: Annotated[float, Number(0, MAX_SECONDS)]

    def check(self, seconds: float | None, profile: MelProfile) -> None:
        super().check(seconds, profile)
        self.check_time("at", self.at, seconds, profile)

    def apply(self, sound: MelSound) -> MelSound:
        profile = sound.profile
        first, last = region_frames(self.region, sound)
        check_held(self, first, last)
        held = min(round(self.at / frame_seconds(profile)), sound.frames - 1)
        frames = Frames(profile, sound.first + first, last - first)
        mel = sound.mel.copy()
        levels = decibels(mel[:, first:last], profile)
        changed = np.repeat(decibels(mel[:, held : held + 1], profile), last - first, axis=1)
        mel[:, first:last] = blended(mel[:, first:last], levels, changed, self.region, frames)
        return replace(sound, mel=mel)


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


def _filled(levels: Levels, first: int, last: int, axis: int) -> Levels | None:
    """Interpolate linearly across a gap along an axis; None if the gap has no neighbours."""
    rows = np.moveaxis(levels, axis, 0)
    before, after = rows[max(0, first - NEIGHBOURS) : first], rows[last : last + NEIGHBOURS]
    if not len(before) and not len(after):
        return None
    begin = (before if len(before) else after).mean(axis=0)
    end = (after if len(after) else before).mean(axis=0)
    filled = rows.copy()
    for index in range(first, last):
        share = (index - first + 1) / (last - first + 1)
        filled[index] = begin + share * (end - begin)
    return np.moveaxis(filled, 0, axis)


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
