"""Pitch and formants: harmonics and spectral envelope, moved independently.

The pitch of a recording of one voice is shifted in its samples, with the formants kept
(`edits.waveform`); everything else is shifted in the mel (`edits.fine_structure`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.edits.edit import BLOCK_FRAMES, Edit, EditError, region_frames
from wavegrad_core.edits.fine_structure import HIGHEST_PITCH, Ratios, shift_frequencies
from wavegrad_core.edits.level import decibels, mel_values
from wavegrad_core.edits.mel_sound import MelSound
from wavegrad_core.edits.parameters import Curve, Level, Number, curve_at, switch
from wavegrad_core.edits.region import Frames, frame_seconds

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

SEMITONES = Level(-36, 36)


@dataclass(frozen=True, kw_only=True)
class FrequencyShift(Edit):
    """Base of the edits that move harmonics or formants along frequency.

    Args:
        highest_pitch: In Hz; harmonics of a higher pitch are mistaken for formants. Raise it for
            high voices and instruments; the lower it is, the more closely formants are followed.
    """

    regions = ("range",)
    highest_pitch: Annotated[float, Number(100, 2000)] = HIGHEST_PITCH

    def ratios(self, sound: MelSound) -> tuple[Ratios, Ratios] | None:
        """Return the factors of pitch and formants for each frame; None for no change."""
        raise NotImplementedError

    def apply(self, sound: MelSound) -> MelSound:
        found = self.ratios(sound)
        if found is None:
            return sound
        pitch, formants = found
        f0 = None if sound.f0 is None else sound.f0 * pitch
        warped = None if np.all(pitch == 1) else _warped(sound, pitch, f0)
        if warped is not None:
            if not sound.painted and np.all(formants == 1):
                return warped
            sound = replace(sound, waveform=warped.waveform)
        mel = sound.mel.copy()
        begin, end = region_frames(self.region, sound)
        for first in range(begin, end, BLOCK_FRAMES):
            part = slice(first, min(end, first + BLOCK_FRAMES))
            levels = decibels(sound.mel[:, part], sound.profile)
            moved = shift_frequencies(
                levels, sound.profile, pitch[part], formants[part], self.highest_pitch
            )
            still = (pitch[part] == 1) & (formants[part] == 1)
            mel[:, part] = np.where(still, mel[:, part], mel_values(moved, sound.profile))
        return sound.with_mel(mel, f0=f0)


@dataclass(frozen=True, kw_only=True)
class Pitch(FrequencyShift):
    """Shift the pitch, and keep the formants or move them along.

    Each frame is processed independently.

    Args:
        semitones: The shift, with cents as fractions; a number or a curve over time.
        keep_formants: False moves the formants with the pitch, as when a tape is played faster.
    """

    kind = "pitch"
    semitones: Annotated[float | Curve, SEMITONES]
    keep_formants: Annotated[bool, switch] = True

    def receptive_field_frames(self, profile: MelProfile) -> int | None:
        return 0

    def ratios(self, sound: MelSound) -> tuple[Ratios, Ratios] | None:
        if self.semitones == 0:
            return None
        pitch = _ratios_of(self.semitones, self, sound)
        return pitch, np.ones_like(pitch) if self.keep_formants else pitch


@dataclass(frozen=True, kw_only=True)
class Formants(FrequencyShift):
    """Shift the formants and keep the pitch. Each frame is processed independently.

    Args:
        semitones: The shift; a number or a curve over time.
    """

    kind = "formants"
    semitones: Annotated[float | Curve, SEMITONES]

    def receptive_field_frames(self, profile: MelProfile) -> int | None:
        return 0

    def ratios(self, sound: MelSound) -> tuple[Ratios, Ratios] | None:
        if self.semitones == 0:
            return None
        formants = _ratios_of(self.semitones, self, sound)
        return np.ones_like(formants), formants


@dataclass(frozen=True, kw_only=True)
class Intonation(FrequencyShift):
    """Flatten or exaggerate the movement of the pitch about its median; formants are kept.

    The F0 of the recording is needed, which a mel does not contain: `MelSound.f0`, from
    `track_pitch`.

    Args:
        amount: 0 flattens, 1 changes nothing, 2 doubles each distance in semitones.
    """

    kind = "intonation"
    amount: Annotated[float | Curve, Level(0, 4)]

    def ratios(self, sound: MelSound) -> tuple[Ratios, Ratios] | None:
        if self.amount == 1:
            return None
        if sound.f0 is None:
            raise EditError(
                self.kind,
                "the pitch is unknown, because a mel alone does not contain it; apply the edit to "
                "a recording",
            )
        first, last = region_frames(self.region, sound)
        voiced = np.isfinite(sound.f0)
        inside = voiced[first:last]
        if not inside.any():
            return None
        octaves = np.log2(np.where(voiced, sound.f0, 1.0))
        distance = octaves - np.median(octaves[first:last][inside])
        every = np.arange(sound.frames)
        # interpolates across unvoiced frames
        distance = np.interp(every, every[voiced], distance[voiced])
        amount = curve_at(self.amount, Frames(sound.profile, sound.first, sound.frames).seconds)
        pitch = 2 ** ((amount - 1) * distance * _frame_weights(self, sound))
        return pitch, np.ones_like(pitch)


def _warped(sound: MelSound, pitch: Ratios, f0: Ratios | None) -> MelSound | None:
    """Return a sound whose waveform has another pitch, by a factor for each frame of the mel."""
    times = np.arange(sound.frames) * frame_seconds(sound.profile)
    return sound.warped(
        sound.length,
        sound.frames,
        lambda second: second,
        lambda second: float(np.interp(second, times, pitch)),
        f0,
    )


def _ratios_of(semitones: float | Curve, edit: Edit, sound: MelSound) -> Ratios:
    frames = Frames(sound.profile, sound.first, sound.frames)
    shift = curve_at(semitones, frames.seconds) * _frame_weights(edit, sound)
    return np.asarray(2 ** (shift / 12))


def _frame_weights(edit: Edit, sound: MelSound) -> NDArray[np.float32] | float:
    """Return how strongly each frame is edited, for gradual transitions at soft edges: [frames]."""
    if edit.region is None:
        return 1.0
    return edit.region.weights(Frames(sound.profile, sound.first, sound.frames))[0]
