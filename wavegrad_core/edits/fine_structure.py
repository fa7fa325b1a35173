"""Harmonics and spectral envelope of a mel, moved independently.

A mel is split into a smooth envelope over frequency (the formants) and the remaining fine structure
(harmonics and noise), and each is moved along frequency separately.

A mel resolves harmonics only where its bands are narrower than the distance between them. With the
profile `wavegrad` (128 bands up to 12 kHz) that is up to about 4 kHz for a pitch of 200 Hz, and 2
kHz for 100 Hz; with 80 bands much less. Above that there is nothing to move, and the result depends
on the voice.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.edits.level import Levels, band_centres, flat_levels
from wavegrad_core.edits.region import band_position

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

HIGHEST_PITCH = 350.0  # Hz, for speech
LOWEST_PITCH, PITCH_STEP = 65.0, 1.015
COMB_HERTZ = 1500.0  # highest frequency of the harmonics that are searched
SWING = 15.0  # dB above and below the envelope at which levels are clipped
UNSURE, SURE = 4.0, 7.0  # dB of harmonics above the levels between them
ENVELOPE_ROUNDS = 12
Ratios = NDArray[np.float64]
"""Factors by which frequencies are multiplied, [frames]."""


def shift_frequencies(
    levels: Levels,
    profile: MelProfile,
    pitch: Ratios,
    formants: Ratios,
    highest_pitch: float = HIGHEST_PITCH,
) -> Levels:
    """Move harmonics and formants along frequency and return the new levels.

    Args:
        levels: In dB, [n_mels, frames].
        profile: The mel's profile.
        pitch: Factors of the harmonics' frequencies, [frames].
        formants: Factors of the envelope's frequencies, [frames].
        highest_pitch: As for `spectral_envelope`.
    """
    flat, centres = flat_levels(profile), band_centres(profile)[:, None]
    density = levels - flat
    smooth = spectral_envelope(density, profile, highest_pitch)
    fine = density - smooth
    last = profile.n_mels - 1
    wanted = np.clip(band_position(centres / formants, profile), 0, last)
    smooth = _read(smooth, wanted)
    f0, sure = find_pitch(fine, profile, highest_pitch)
    # The lobe around each harmonic is moved, not widened, because its width is set by the window.
    number = np.rint(centres / (f0 * pitch))
    lobes = number * f0 + np.clip(centres - number * f0 * pitch, -f0 / 2, f0 / 2)
    moved = [_read(fine, _mirrored(place, profile)) for place in (lobes, centres / pitch)]
    return smooth + sure * moved[0] + (1 - sure) * moved[1] + flat


def find_pitch(
    fine: Levels, profile: MelProfile, highest_pitch: float = HIGHEST_PITCH
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Estimate the pitch of each frame from the fine structure with a comb of harmonics.

    The comb rates levels at the harmonics against levels between them. It is accurate enough to
    move harmonics, but does not track the pitch over time: for that use `track_pitch`.

    Args:
        fine: Levels over the spectral envelope in dB, [n_mels, frames].
        profile: The mel's profile.
        highest_pitch: In Hz.

    Returns:
        The pitch in Hz, and its confidence, 0 to 1, each [frames].
    """
    tried, combs = _combs(profile, highest_pitch)
    scores = combs @ np.clip(fine, -SWING, SWING)
    best = np.clip(scores.argmax(axis=0), 1, len(tried) - 2)
    before, here, after = (scores[best + k, np.arange(len(best))] for k in (-1, 0, 1))
    bend = np.minimum(before + after - 2 * here, -1e-9)
    peak = np.clip((before - after) / bend / 2, -0.5, 0.5)
    return tried[best] * PITCH_STEP**peak, np.clip((here - UNSURE) / (SURE - UNSURE), 0, 1)


@lru_cache(maxsize=16)
def _combs(
    profile: MelProfile, highest_pitch: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return candidate pitches, [n], and the weights of bands at and between their harmonics."""
    tried = LOWEST_PITCH * PITCH_STEP ** np.arange(
        np.log(highest_pitch / LOWEST_PITCH) / np.log(PITCH_STEP) + 2
    )
    combs = np.zeros((len(tried), profile.n_mels))
    for comb, pitch in zip(combs, tried):
        harmonics = pitch * np.arange(1, max(2, int(COMB_HERTZ / pitch)) + 1)
        for shift, weight in ((0.0, 1.0), (-0.5, -0.5), (0.5, -0.5)):
            place = band_position(harmonics + shift * pitch, profile)
            place = np.clip(place, 0, profile.n_mels - 1.001)
            low = place.astype(int)
            np.add.at(comb, low, weight * (low + 1 - place) / len(harmonics))
            np.add.at(comb, low + 1, weight * (place - low) / len(harmonics))
    return tried, combs


def _mirrored(hertz: NDArray[np.float64], profile: MelProfile) -> NDArray[np.float64]:
    """Return the band positions of frequencies, mirrored at both ends."""
    last = profile.n_mels - 1
    place = np.abs(band_position(hertz, profile))
    return np.clip(last - np.abs(last - place), 0, last)


def spectral_envelope(
    density: Levels, profile: MelProfile, highest_pitch: float = HIGHEST_PITCH
) -> Levels:
    """Return the true envelope of a mel over its bands, [n_mels, frames].

    Cepstral smoothing is repeated on the larger of the levels and their smoothed version, until
    the curve lies on the harmonics' tops (Röbel and Rodet 2005).

    Args:
        density: Levels over those of a flat spectrum in dB, [n_mels, frames].
        profile: The mel's profile.
        highest_pitch: In Hz; the ripple of harmonics so far apart or closer is smoothed away.
    """
    smoother = _smoother(profile, highest_pitch)
    smooth = smoother @ density
    for _ in range(ENVELOPE_ROUNDS):
        smooth = smoother @ np.maximum(density, smooth)
    return smooth


@lru_cache(maxsize=16)
def _smoother(profile: MelProfile, highest_pitch: float) -> NDArray[np.float64]:
    """Return the matrix [n_mels, n_mels] that keeps the low part of a mel's cepstrum."""
    from scipy.fft import dct

    low, high = band_position([500.0, 600.0], profile)
    ripple = highest_pitch * (high - low) / 100  # bands from one harmonic to the next
    order = 2 * profile.n_mels / ripple
    basis = dct(np.eye(profile.n_mels), norm="ortho", axis=0)
    fade = np.clip((np.arange(profile.n_mels) / order - 0.7) / 0.6, 0, 1)
    kept = np.cos(np.pi / 2 * fade) ** 2
    return np.asarray(basis.T @ (kept[:, None] * basis))


def _read(rows: Levels, positions: NDArray[np.float64]) -> Levels:
    """Read each column at fractional rows by cubic (Catmull-Rom) interpolation.

    Args:
        rows: [n, frames].
        positions: Rows to read, within 0 and n - 1, [n, frames].
    """
    index = np.floor(positions).astype(int)
    x = positions - index
    a, b, c, d = (
        np.take_along_axis(rows, np.clip(index + k, 0, len(rows) - 1), axis=0)
        for k in (-1, 0, 1, 2)
    )
    return b + x / 2 * (c - a + x * (2 * a - 5 * b + 4 * c - d + x * (3 * (b - c) + d - a)))
