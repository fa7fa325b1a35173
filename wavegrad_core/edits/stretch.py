"""Time stretching of a mel by reading its frames at another rate.

Levels are interpolated in dB between frames. Two things are preserved:

- Onsets: the frames around an onset are not stretched, so attacks are neither smeared nor doubled;
  the frames between onsets are stretched more or less to compensate.
- Noise, such as breaths: its levels fluctuate from frame to frame, and interpolation would slow
  that down. Where the mel is noisy, only its slow course is stretched, and the fluctuation is read
  at its own rate in short overlapping grains.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.edits.edit import (
    BLOCK_FRAMES,
    Edit,
    EditError,
    Mel,
    MelSound,
    check_frames,
)
from wavegrad_core.edits.level import Levels, decibels, flat_levels, mel_values
from wavegrad_core.edits.parameters import SECONDS, Curve, Number, Points, in_order
from wavegrad_core.edits.pitch import find_pitch, spectral_envelope
from wavegrad_core.edits.region import frame_seconds

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

LEAST, MOST = 0.05, 20.0
BEFORE, AFTER = 2, 4  # frames around an onset that are not stretched: those that its window covers
ONSET_DELTA = 0.1  # above the local mean of the onset strength, whose maximum is 1
LEAST_SHARE = 0.25  # least share of its stretch that the part between two onsets keeps
SLOW_FRAMES = 4.0  # standard deviation of the Gaussian that extracts the slow course
VOICED_FRAMES = 7  # width of the median that finds voiced frames, whose highs look like noise too
GRAIN = 8  # frames
JITTER = 8.0  # random offset in frames of where grains are read, so that none is audibly repeated
GOLDEN = 0.6180339887
PAD = 64  # frames read on each side of a block, more than the filters and grains need


@dataclass(frozen=True)
class Anchors:
    """Check for points (second, new second): both increase, with slopes in `LEAST` .. `MOST`."""

    def __call__(self, value: Any) -> Curve:
        if value in ((), []):
            return ()
        points = in_order(Points((SECONDS, SECONDS), 1)(value))
        before = (0.0, 0.0)
        for number, point in enumerate(points, 1):
            source, target = point[0] - before[0], point[1] - before[1]
            if source == target == 0:  # at the beginning
                continue
            if source <= 0 or not LEAST * (1 - 1e-9) <= target / source <= MOST * (1 + 1e-9):
                raise ValueError(
                    f"point {number} stretches {source:g} s to {target:g} s; give points whose "
                    f"times rise, with factors from {LEAST:g} to {MOST:g} between them"
                )
            before = point
        return tuple(points)


@dataclass(frozen=True, kw_only=True)
class Stretch(Edit):
    """Stretch time by a factor, or move given points to given times.

    The whole mel is needed, but little memory besides it and the result.

    Args:
        factor: 2 makes the sound, or the region, twice as long.
        anchors: Points (second, new second). Everything after the last one is moved, not
            stretched.
    """

    kind = "stretch"
    regions = ("range",)
    factor: Annotated[float, Number(LEAST, MOST)] = 1.0
    anchors: Annotated[Curve, Anchors()] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.anchors and (self.factor != 1 or self.region is not None):
            raise EditError(
                self.kind, "anchors cannot be combined with a factor or a region; give only one"
            )

    def check(self, seconds: float | None, profile: MelProfile) -> None:
        super().check(seconds, profile)
        if self.anchors:
            self.check_time("anchors", self.anchors[-1][0], seconds, profile)
        if seconds is not None:
            check_frames(self, self.length_after(seconds) / frame_seconds(profile))

    def length_after(self, seconds: float) -> float:
        return float(self.time_map(seconds)[1][-1])

    def time_map(self, seconds: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return times in a sound of this length and their new times, both rising, in seconds."""
        points = [(0.0, 0.0), *self.anchors]
        if self.region is not None:
            start, end = self.region.span
            start, end = min(start, seconds), min(end, seconds)
            points += [(start, start), (end, start + (end - start) * self.factor)]
            rest = 1.0
        else:
            rest = 1.0 if self.anchors else self.factor
        last, target = points[-1]
        points.append((seconds, target + max(0.0, seconds - last) * rest))
        rising = [points[0]]
        for point in points[1:]:
            if point[0] > rising[-1][0]:
                rising.append(point)
        source, targets = zip(*rising)
        return np.array(source), np.array(targets)

    def apply(self, sound: MelSound) -> MelSound:
        source, target = self.time_map(sound.length)
        if np.array_equal(source, target):
            return sound
        step = frame_seconds(sound.profile)
        frames = max(1, int(np.ceil(target[-1] / step - 1e-6)))
        check_frames(self, frames)
        course = TimeMap(source / step, target / step)
        onsets = find_onsets(sound.mel, sound.profile)
        course = course.with_onsets(onsets)
        mel = np.empty((sound.profile.n_mels, frames), np.float32)
        slowest = float(np.min(np.diff(course.target) / np.diff(course.source)))
        # so that few frames are read as well
        block = max(64, int(BLOCK_FRAMES * min(1.0, slowest)))
        for first in range(0, frames, block):
            last = min(frames, first + block)
            mel[:, first:last] = _stretched(sound, course, np.arange(first, last))
        f0 = sound.f0
        if f0 is not None:
            places = np.rint(course.source_of(np.arange(frames))).astype(int)
            f0 = f0[np.clip(places, 0, sound.frames - 1)]
        return replace(sound, mel=mel, f0=f0, seconds=float(target[-1]))


Zone = tuple[float, float, float, float]


@dataclass(frozen=True, eq=False)
class TimeMap:
    """A map of frames: straight lines between points (source, target), both rising, in frames."""

    source: NDArray[np.float64]
    target: NDArray[np.float64]

    def source_of(self, target: NDArray[Any]) -> NDArray[np.float64]:
        """Return the source frames for target frames."""
        return np.interp(target, self.target, self.source)

    def pace(self, target: NDArray[Any]) -> NDArray[np.float64]:
        """Return the stretch factor at target frames."""
        slopes = np.diff(self.target) / np.diff(self.source)
        index = np.searchsorted(self.target, target, side="right") - 1
        return slopes[np.clip(index, 0, len(slopes) - 1)]

    def with_onsets(self, onsets: NDArray[np.int64]) -> TimeMap:
        """Return a map without stretching around onsets, where there is enough space for it.

        Args:
            onsets: Source frames, the strongest first.
        """
        zones: list[Zone] = []  # begin, end, and new position
        for onset in onsets:
            # frame positions stay exact
            where = round(float(np.interp(onset, self.source, self.target)))
            zone = (onset - BEFORE, onset + AFTER, where - BEFORE, where + AFTER)
            place = bisect(zones, zone)
            if self._fits(zone, zones[max(0, place - 1) : place], zones[place : place + 1]):
                zones.insert(place, zone)
        corners = [
            (float(x), float(y))
            for zone in zones
            for x, y in ((zone[0], zone[2]), (zone[1], zone[3]))
        ]
        points = sorted({*zip(self.source.tolist(), self.target.tolist()), *corners})
        source, target = zip(*points)
        return TimeMap(np.array(source), np.array(target))

    def _fits(self, zone: Zone, before: list[Zone], after: list[Zone]) -> bool:
        """Return whether the gaps between a zone and its neighbours keep enough stretch."""
        begin, end, new_begin, new_end = zone
        point = int(np.searchsorted(self.source, begin, side="right"))
        if point == 0 or point == len(self.source) or self.source[point] < end:
            return False  # beyond an end, or across a point where the slope changes
        low = max([(self.source[point - 1], self.target[point - 1])] + [z[1::2] for z in before])
        high = min([(self.source[point], self.target[point])] + [z[0::2] for z in after])
        for (x, y), (x2, y2) in ((low, (begin, new_begin)), ((end, new_end), high)):
            meant = np.interp(x2, self.source, self.target)
            meant -= np.interp(x, self.source, self.target)
            if x2 < x or y2 - y < LEAST_SHARE * meant or (x2 == x and y2 != y):
                return False
        return True


def find_onsets(mel: Mel, profile: MelProfile) -> NDArray[np.int64]:
    """Return the frames of a mel's onsets, the strongest first (librosa's onset strength)."""
    import librosa  # compiles for seconds when first used

    rate, hop = profile.sample_rate, profile.hop
    strength = np.zeros(mel.shape[1])
    for first in range(0, mel.shape[1], BLOCK_FRAMES):
        begin = max(0, first - 1)
        levels = decibels(mel[:, begin : first + BLOCK_FRAMES], profile)
        if levels.shape[1] > 1:
            rise = librosa.onset.onset_strength(S=levels, sr=rate, hop_length=hop, center=False)
            strength[first : first + BLOCK_FRAMES] = rise[first - begin :]
    onsets = librosa.onset.onset_detect(
        onset_envelope=strength, sr=rate, hop_length=hop, delta=ONSET_DELTA
    )
    return np.asarray(onsets[np.argsort(-strength[onsets], kind="stable")], np.int64)


def noisiness(density: Levels) -> Levels:
    """Return how noisy, as opposed to tonal, a mel is, 0 to 1, [n_mels, frames].

    The ripple of a tone over the bands persists for many frames; that of noise changes as soon as
    the window has moved on. So the ripple is correlated with itself four frames later.

    Args:
        density: Levels over those of a flat spectrum in dB, [n_mels, frames].
    """
    from scipy.ndimage import gaussian_filter1d

    ripple = density - gaussian_filter1d(density, 4.0, axis=0)
    last = density.shape[1] - 1
    earlier, later = (ripple[:, np.clip(np.arange(last + 1) + shift, 0, last)] for shift in (-2, 2))
    product, power = earlier * later, (earlier**2 + later**2) / 2
    for axis, deviation in ((0, 6.0), (1, SLOW_FRAMES)):
        product = gaussian_filter1d(product, deviation, axis=axis)
        power = gaussian_filter1d(power, deviation, axis=axis)
    return np.clip((0.6 - product / (power + 1e-3)) / 0.4, 0, 1)


def _stretched(sound: MelSound, course: TimeMap, target: NDArray[np.int64]) -> Mel:
    """Return the frames `target` of the stretched mel."""
    from scipy.ndimage import gaussian_filter1d, median_filter

    places = np.clip(np.round(course.source_of(target), 9), 0, sound.frames - 1)
    low = max(0, int(places[0]) - PAD)
    high = min(sound.frames, int(places[-1]) + PAD + 1)
    levels = decibels(sound.mel[:, low:high], sound.profile)
    index = np.minimum(places.astype(int), sound.frames - 1)
    share = places - index
    after = np.minimum(index + 1, sound.frames - 1)

    def between(rows: Levels) -> Levels:
        return rows[:, index - low] * (1 - share) + rows[:, after - low] * share

    pace = course.pace(target)
    changed = between(levels)
    density = levels - flat_levels(sound.profile)
    fine = density - spectral_envelope(density, sound.profile)
    voiced = median_filter(find_pitch(fine, sound.profile)[1], VOICED_FRAMES)
    noise = between(noisiness(density) * (1 - voiced)) * np.clip(np.abs(np.log(pace)) / 0.1, 0, 1)
    if noise.any():
        slow = gaussian_filter1d(levels, SLOW_FRAMES, axis=1, mode="nearest")
        flutter = levels - slow
        grains = _grains(flutter, course, target, low)
        # Powers, not levels, are summed where both are mixed, so that neither loses its
        # fluctuation.
        changed += np.sqrt(noise) * grains + (np.sqrt(1 - noise) - 1) * between(flutter)
    mel = mel_values(changed, sound.profile)
    whole = (share == 0) & (pace == 1)
    return np.where(whole, sound.mel[:, index], mel)


def _grains(flutter: Levels, course: TimeMap, target: NDArray[np.int64], low: int) -> Levels:
    """Read the fluctuation at its own rate in overlapping grains around their new positions."""
    out = np.zeros((len(flutter), len(target)))
    hop = GRAIN // 2
    for grain in range(int(target[0]) // hop - 1, int(target[-1]) // hop + 2):
        centre = np.array([grain * hop])
        pace = float(course.pace(centre)[0])
        offset = (grain * GOLDEN) % 1 - 0.5
        offset *= min(2 * JITTER, 8 * max(0.0, pace - 1))
        begin = round(float(course.source_of(centre)[0]) + offset) - hop
        frames = np.arange(grain * hop - hop, grain * hop + hop)
        here = (frames >= target[0]) & (frames <= target[-1])
        if here.any():
            read = np.clip(begin + np.arange(GRAIN) - low, 0, flutter.shape[1] - 1)
            weights = np.sin(np.pi * (np.arange(GRAIN) + 0.5) / GRAIN)
            out[:, frames[here] - target[0]] += (flutter[:, read] * weights)[:, here]
    return out
