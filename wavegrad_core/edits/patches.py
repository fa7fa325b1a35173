"""Regions of a mel that are filled from elsewhere in it.

These edits need the whole mel, and their regions may be no longer than `MAX_HELD_FRAMES`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import numpy as np

from wavegrad_core.edits.edit import Edit, EditError, blended, check_held, region_frames
from wavegrad_core.edits.level import Levels, decibels, mel_values
from wavegrad_core.edits.mel_sound import MelSound
from wavegrad_core.edits.parameters import DECIBELS, MAX_SECONDS, SECONDS, Choice, Number
from wavegrad_core.edits.region import Frames, frame_seconds

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

NEIGHBOURS = 3  # frames or bands on each side from which a gap is filled


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
                f"region has no neighbours in {self.along} to fill it from; make it smaller",
            )
        mel = sound.mel.copy()
        mel[:, low:high] = blended(mel[:, low:high], levels, changed, self.region, frames)
        return sound.with_mel(mel)


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
        return sound.with_mel(mel)


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
        return sound.with_mel(mel)


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
