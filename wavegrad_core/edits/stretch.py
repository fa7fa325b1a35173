"""Time stretching of a recording by repeating its periods, or of a mel alone.

The samples of a recording of one voice are stretched, and its mel is computed from them
(`edits.waveform`). Otherwise the frames of the mel are read at another rate, with levels
interpolated in dB. Two things are preserved:

- Onsets: the frames around an onset are not stretched, so attacks are neither smeared nor doubled;
  the frames between onsets are stretched more or less to compensate.
- Noise, such as breaths: its levels fluctuate from frame to frame, and interpolation would slow
  that down. Where the mel is noisy, only its slow course is stretched, and the fluctuation is read
  at its own rate in short overlapping grains.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.edits.edit import (
    BLOCK_FRAMES,
    Edit,
    EditError,
    check_frames,
)
from wavegrad_core.edits.fine_structure import find_pitch, spectral_envelope
from wavegrad_core.edits.level import Levels, decibels, flat_levels, mel_values
from wavegrad_core.edits.mel_sound import Mel, MelSound
from wavegrad_core.edits.parameters import SECONDS, Curve, Number, Points, in_order
from wavegrad_core.edits.region import frame_seconds
from wavegrad_core.edits.time_map import TimeMap

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

MIN_FACTOR, MAX_FACTOR = 0.05, 20.0
BURST_BEFORE, BURST_AFTER = 0.009, 0.014  # seconds that are not stretched: a burst, and a grain
SETTLE = 0.05  # seconds in which the stretch makes up for a burst
ONSET_DELTA = 0.1  # above the local mean of the onset strength, whose maximum is 1
SLOW_FRAMES = 4.0  # standard deviation of the Gaussian that extracts the slow course
VOICED_FRAMES = 7  # width of the median that finds voiced frames, whose highs look like noise too
GRAIN = 8  # frames
JITTER = 8.0  # random offset in frames of where grains are read, so that none is audibly repeated
GOLDEN = 0.6180339887
PAD = 64  # frames read on each side of a block, more than the filters and grains need


@dataclass(frozen=True)
class Anchors:
    """Check for points (second, new second): both increase.

    The slopes are from `MIN_FACTOR` to `MAX_FACTOR`.
    """

    def __call__(self, value: Any) -> Curve:
        if value in ((), []):
            return ()
        points = in_order(Points((SECONDS, SECONDS), 1)(value))
        before = (0.0, 0.0)
        for number, point in enumerate(points, 1):
            source, target = point[0] - before[0], point[1] - before[1]
            if source == target == 0:  # at the beginning
                continue
            if source <= 0 or not MIN_FACTOR * (1 - 1e-9) <= target / source <= MAX_FACTOR * (
                1 + 1e-9
            ):
                raise ValueError(
                    f"point {number} stretches {source:g} s to {target:g} s; use points whose "
                    f"times rise, with factors from {MIN_FACTOR:g} to {MAX_FACTOR:g} between them"
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
    factor: Annotated[float, Number(MIN_FACTOR, MAX_FACTOR)] = 1.0
    anchors: Annotated[Curve, Anchors()] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.anchors and (self.factor != 1 or self.region is not None):
            raise EditError(
                self.kind, "anchors cannot be combined with a factor or a region; use only one"
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
        even = TimeMap(source / step, target / step)
        onsets = find_onsets(sound.mel, sound.profile)
        warped = _warped(sound, even, onsets, frames, float(target[-1]))
        if warped is not None:
            if not sound.painted:
                return warped
            sound = replace(sound, waveform=warped.waveform)
        course = even.with_onsets(onsets)
        mel = np.empty((sound.profile.n_mels, frames), np.float32)
        slowest = float(np.min(np.diff(course.target) / np.diff(course.source)))
        # so that few frames are read as well
        block = max(64, int(BLOCK_FRAMES * min(1.0, slowest)))
        for first in range(0, frames, block):
            last = min(frames, first + block)
            mel[:, first:last] = _stretched(sound, course, np.arange(first, last))
        f0 = _f0_at(sound, course, frames)
        return sound.with_mel(mel, f0=f0, seconds=float(target[-1]))


def _warped(
    sound: MelSound, course: TimeMap, onsets: NDArray[np.int64], frames: int, seconds: float
) -> MelSound | None:
    """Return a sound whose waveform is stretched; None if it has no waveform.

    Periods are copied as a whole, so only onsets without a pitch, such as the burst of a stop, must
    be left unstretched.
    """
    if sound.waveform is None:
        return None
    step = frame_seconds(sound.profile)
    bursts = [sound.waveform.burst_near(onset * step) for onset in onsets]
    places = np.array([burst for burst in bursts if burst is not None]) / step
    course = course.with_onsets(places, BURST_BEFORE / step, BURST_AFTER / step, SETTLE / step)
    times, sources = course.target * step, course.source * step
    return sound.warped(
        seconds,
        frames,
        lambda time: float(np.interp(time, times, sources)),
        lambda second: 1.0,
        _f0_at(sound, course, frames),
    )


def _f0_at(sound: MelSound, course: TimeMap, frames: int) -> NDArray[np.float64] | None:
    """Return the F0 of the stretched sound, [frames], if that of the sound is known."""
    if sound.f0 is None:
        return None
    places = np.rint(course.source_of(np.arange(frames))).astype(int)
    return sound.f0[np.clip(places, 0, sound.frames - 1)]


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
