"""Morphing: a mel between two others, aligned in time; level, pitch and timbre mix separately.

The two are aligned by dynamic time warping on the shape of their spectral envelopes and on their
relative levels, so neither pitch nor loudness matters. Each is then split into its level, its
envelope over frequency (the timbre) and its fine structure (harmonics and noise). These are mixed
in dB. If the F0 of both is known, the harmonics of both are first moved to the pitch in between;
otherwise both pitches are audible halfway through the morph.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.edits.edit import MAX_HELD_FRAMES, Edit, EditError, check_frames
from wavegrad_core.edits.fine_structure import shift_frequencies, spectral_envelope
from wavegrad_core.edits.level import Levels, decibels, flat_levels, floor_levels, mel_values
from wavegrad_core.edits.mel_sound import Mel, MelSound
from wavegrad_core.edits.parameters import Curve, Level, curve_at, text
from wavegrad_core.edits.region import frame_seconds

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

MAX_CELLS = 2**24  # size of the alignment's table: 51 seconds on each side at 12.5 ms a frame
CEPSTRA = 13
LEVEL_RANGE = 60.0  # dB below the loudest frame that the alignment uses
LEVEL_WEIGHT = 0.5  # weight of 1 dB of level relative to 1 dB of envelope
SILENCE = 6.0  # dB above the floor; a sound whose loudest value is below is silence


@dataclass(frozen=True)
class Share:
    """Check for a share of the other sound: 0 to 1, a curve of such values, or None."""

    def __call__(self, value: Any) -> float | Curve | None:
        return None if value is None else Level(0, 1)(value)


@dataclass(frozen=True, kw_only=True)
class Morph(Edit):
    """Morph toward another sound. At 0 and at 1 the result is exactly one of the two.

    Both whole sounds are needed. Curves are over the time of the first sound.

    Args:
        other: Name of the other sound, a key of `MelSound.others`; in a file of edits, the path of
            a recording or mel, relative to that file's folder.
        amount: Share of the other sound in the timbre and in the timing.
        pitch: Its share in the pitch; None for `amount`.
        level: Its share in the level; None for `amount`.
    """

    kind = "morph"
    regions = ()
    other: Annotated[str, text]
    amount: Annotated[float | Curve, Level(0, 1)]
    pitch: Annotated[float | Curve | None, Share()] = None
    level: Annotated[float | Curve | None, Share()] = None

    def length_after(self, seconds: float) -> float | None:
        return None

    def apply(self, sound: MelSound) -> MelSound:
        other = self._other(sound)
        amounts = [
            self.amount if share is None else share
            for share in (self.amount, self.pitch, self.level)
        ]
        if all(amount == 0 for amount in amounts):
            return sound
        if all(amount == 1 for amount in amounts):
            return replace(other, others=sound.others)
        longest = max(sound.frames, other.frames)
        if sound.frames * other.frames > MAX_CELLS or longest > MAX_HELD_FRAMES:
            raise EditError(
                self.kind,
                f"sounds of {sound.length:.1f} and {other.length:.1f} s are too long to align; cut "
                "them to 50 s each",
            )
        for name, one in (("the sound", sound), (f"other {self.other!r}", other)):
            loudest = decibels(one.mel, one.profile) - floor_levels(one.profile)
            if loudest.max() < SILENCE:
                raise EditError(self.kind, f"{name} is silent; choose a sound to morph with")
        return self._mixed(sound, other, *amounts)

    def _other(self, sound: MelSound) -> MelSound:
        other = sound.others.get(self.other)
        if other is None:
            raise EditError(self.kind, f"other {self.other!r} is missing; add that sound")
        if other.profile != sound.profile:
            raise EditError(
                self.kind,
                f"other is of mel profile {other.profile.name}, the sound of "
                f"{sound.profile.name}; make both of one profile",
            )
        return other

    def _mixed(self, a: MelSound, b: MelSound, *amounts: float | Curve) -> MelSound:
        profile, step = a.profile, frame_seconds(a.profile)
        path = align(a.mel, b.mel, profile)
        amount = curve_at(amounts[0], path[0] * step)
        rates = (1 - amount[1:]) * np.diff(path[0]) + amount[1:] * np.diff(path[1])
        course = np.concatenate([[0.0], np.cumsum(rates)])
        rests = a.length - (a.frames - 1) * step, b.length - (b.frames - 1) * step
        seconds = course[-1] * step + (1 - amount[-1]) * rests[0] + amount[-1] * rests[1]
        frames = max(1, int(np.ceil(seconds / step - 1e-6)))
        check_frames(self, frames)
        at = np.arange(frames)
        # the last of several at one position
        kept = np.concatenate([np.diff(course) > 1e-9, [True]])
        places = [np.round(np.interp(at, course[kept], row[kept]), 9) for row in path]
        timbre, pitch, level = (curve_at(amount, places[0] * step) for amount in amounts)

        sides, f0 = self._at_common_pitch(a, b, places, pitch)
        flat = flat_levels(profile)
        parts = [_split(side - flat, profile) for side in sides]
        mixed = flat + sum(
            one + share * (other - one) for one, other, share in zip(*parts, (level, timbre, pitch))
        )
        mel = mel_values(mixed, profile)
        for side, one, end in ((a, places[0], 0), (b, places[1], 1)):
            exact = (timbre == end) & (pitch == end) & (level == end) & (one == np.rint(one))
            mel[:, exact] = side.mel[:, one[exact].astype(int)]
        return replace(a, mel=mel, f0=f0, seconds=float(seconds), waveform=None, painted=True)

    def _at_common_pitch(
        self,
        a: MelSound,
        b: MelSound,
        places: list[NDArray[np.float64]],
        pitch: NDArray[np.float64],
    ) -> tuple[list[Levels], NDArray[np.float64] | None]:
        """Return the levels of both sounds at their frames, moved to one pitch if it is known."""
        sides = [_levels_at(one, place) for one, place in zip((a, b), places)]
        if a.f0 is None or b.f0 is None:
            return sides, None
        own = [
            np.log2(one.f0[np.rint(place).astype(int)])
            for one, place in zip((a, b), places)
            if one.f0 is not None
        ]
        common = own[0] + pitch * (own[1] - own[0])
        voiced = np.isfinite(common)
        for index, octaves in enumerate(own):
            ratios = np.exp2(np.where(voiced, common - octaves, 0.0))
            sides[index] = shift_frequencies(sides[index], a.profile, ratios, np.ones_like(ratios))
        alone = np.where(pitch < 0.5, own[0], own[1])
        return sides, np.exp2(np.where(voiced, common, alone))


def align(a: Mel, b: Mel, profile: MelProfile) -> NDArray[np.int64]:
    """Return the corresponding frames of two mels (`librosa.sequence.dtw`).

    Returns:
        [2, n]: from the first frames of both to the last of both, never decreasing.
    """
    import librosa  # compiles for seconds when first used

    features = [_features(mel, profile) for mel in (a, b)]
    _, path = librosa.sequence.dtw(*features, metric="euclidean")
    return np.asarray(path[::-1].T, np.int64)


def _features(mel: Mel, profile: MelProfile) -> NDArray[np.float64]:
    """Return the features to align: the cepstrum of the envelope, and the relative level."""
    from scipy.fft import dct  # slow to import, and not needed to build edits

    level, timbre, _ = _split(decibels(mel, profile) - flat_levels(profile), profile)
    cepstra = dct(timbre, axis=0, norm="ortho")[1 : CEPSTRA + 1] / np.sqrt(profile.n_mels)
    relative = np.maximum(level - level.max(), -LEVEL_RANGE)
    return np.concatenate([cepstra, LEVEL_WEIGHT * relative])


def _split(density: Levels, profile: MelProfile) -> tuple[Levels, Levels, Levels]:
    """Split a mel into level [1, frames], timbre and fine structure [n_mels, frames]."""
    smooth = spectral_envelope(density, profile)
    level = 10 * np.log10(np.mean(10 ** (smooth / 10), axis=0, keepdims=True))
    return level, smooth - level, density - smooth


def _levels_at(sound: MelSound, places: NDArray[np.float64]) -> Levels:
    """Interpolate levels at fractional frames."""
    levels = decibels(sound.mel, sound.profile)
    index = np.minimum(places.astype(int), sound.frames - 1)
    share = places - index
    after = np.minimum(index + 1, sound.frames - 1)
    return levels[:, index] * (1 - share) + levels[:, after] * share
