"""Mel levels in decibels, independent of the profile's logarithm, shift and scale.

0 dB is the level that a full-scale sine gives the band at whose centre it lies.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.mel.filters import LN_10

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

Levels = NDArray[np.float64]
ROUNDING = 1e-6  # rounding error of a logarithm converted to dB and back


def decibels(mel: NDArray[np.float32], profile: MelProfile) -> Levels:
    """Return the levels of a mel in dB, [n_mels, frames]."""
    energy = mel.astype(np.float64) * profile.scale + profile.mean
    if profile.silence is not None:
        energy = np.where(mel == np.float32(profile.silence), math.log(profile.floor), energy)
    return (energy - _full_scale(profile)) * (20 / LN_10 / profile.power)


def mel_values(levels: Levels, profile: MelProfile) -> NDArray[np.float32]:
    """Return the mel with these levels in dB: the inverse of `decibels`, above the floor."""
    energy = levels * (profile.power * LN_10 / 20) + _full_scale(profile)
    floor = math.log(profile.floor)
    mel = ((np.maximum(energy, floor) - profile.mean) / profile.scale).astype(np.float32)
    if profile.silence is not None:
        mel = np.where(energy <= floor + ROUNDING, np.float32(profile.silence), mel)
    return mel if profile.limits is None else mel.clip(*profile.limits)


def floor_levels(profile: MelProfile) -> Levels:
    """Return the level of silence in each band in dB, [n_mels, 1]."""
    return (math.log(profile.floor) - _full_scale(profile)) * (20 / LN_10 / profile.power)


def band_centres(profile: MelProfile) -> NDArray[np.float64]:
    """Return the frequency in the middle of each band in Hz, [n_mels]."""
    return profile.filter_edges()[1:-1]


@lru_cache(maxsize=16)
def _full_scale(profile: MelProfile) -> Levels:
    """Return the log energy of a full-scale sine at each band's centre, [n_mels, 1]."""
    response = sine_response(profile, band_centres(profile))
    return np.log(np.maximum(np.diagonal(response), profile.floor))[:, None]


def sine_response(profile: MelProfile, hertz: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the energy that full-scale sines give each band, [n_mels, sines]."""
    time = np.arange(profile.win_length) - profile.win_length / 2
    window = np.sin(np.pi * np.arange(profile.win_length) / profile.win_length) ** 2
    if profile.unit_window:
        window /= np.sqrt(np.sum(window**2))
    waves = window * np.exp(2j * np.pi * hertz[:, None] / profile.sample_rate * time)
    spectrum = np.abs(np.fft.fft(waves, profile.n_fft))[:, : profile.n_fft // 2 + 1] / 2
    return profile.filters().astype(np.float64) @ spectrum.T**profile.power


def flat_levels(profile: MelProfile) -> Levels:
    """Return the levels in dB of a spectrum that is flat over frequency, [n_mels, 1].

    Relative to these, a mel's levels are smooth wherever the spectrum of the sound is smooth,
    although the widths of the bands in FFT bins differ.
    """
    area = np.log(profile.filters().sum(axis=1, dtype=np.float64) + 1e-30)[:, None]
    return (area - _full_scale(profile)) * (20 / LN_10 / profile.power)
