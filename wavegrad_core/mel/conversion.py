"""Conversion of mels between profiles with the same frames, such as those of text-to-speech.

Many systems cut a sound into the same frames and differ only in the logarithm, the normalization,
the filters, and half a hop of delay. Their mels are converted to the profile of a voice.
"""

from functools import lru_cache

import torch
from torch import Tensor

from wavegrad_core.mel.profile import MelProfile

UNMIXING_ITERATIONS = 8  # iterations of Richardson-Lucy; more would amplify noise
# Magnitude below the range of the source, relative to its lowest bin. Speech has little there:
# 1 instead of 0.1 costs mels of ESPnet 0.39 of PESQ, and Coqui's 0.16 (6 held-out clips).
BELOW_RANGE = 0.1


def can_convert(source: MelProfile, target: MelProfile) -> bool:
    """Return True if mels of a profile can be converted: their frames have the same spectra."""
    return _frames(source) == _frames(target) and not source.unit_window and target.offset == 0


def _frames(profile: MelProfile) -> tuple[float, ...]:
    return (
        profile.sample_rate,
        profile.n_fft,
        profile.win_length,
        profile.hop,
        profile.power,
        profile.unit_window,
    )


def convert(mel: Tensor, source: MelProfile, target: MelProfile) -> Tensor:
    """Convert a mel to another profile, frame by frame.

    The delay of a source with an `offset` stays: its frames are those of a sound that begins
    `offset` samples later.

    Args:
        mel: `[n_mels, frames]` of the source.
        source: The profile of the mel.
        target: The profile to convert to; see `can_convert`.

    Returns:
        `[n_mels, frames]` of the target.
    """
    energy = source.energy(mel)
    if _bands(source) != _bands(target):
        energy = _filters(target) @ _spectrum(energy, source)
    return target.values(energy)


def _bands(profile: MelProfile) -> tuple[object, ...]:
    return (
        profile.n_mels,
        profile.f_min,
        profile.f_max,
        profile.mel_scale,
        profile.equal_area,
    )


def _filters(profile: MelProfile) -> Tensor:
    return torch.from_numpy(profile.filters())


def _spectrum(energy: Tensor, profile: MelProfile) -> Tensor:
    """Find a smooth spectrum whose mel energy is given.

    Each bin starts as the mean of the filters that cover it and is corrected by the factors by
    which they fall short. Bins that no filter covers follow the nearest covered bin; those below
    the range of the profile are `BELOW_RANGE` of it.

    Args:
        energy: `[n_mels, frames]`.
        profile: The profile of the energy.

    Returns:
        `[n_fft / 2 + 1, frames]`.
    """
    filters, shares, nearest = _unmixing(profile)
    tiny = torch.finfo(torch.float32).tiny
    spectrum = shares @ (energy / filters.sum(dim=1, keepdim=True).clamp_min(tiny))
    for _ in range(UNMIXING_ITERATIONS):
        found = (filters @ spectrum).clamp_min(tiny)
        spectrum = spectrum * (shares @ (energy / found))
    hertz = torch.arange(len(nearest)) * (profile.sample_rate / profile.n_fft)
    below = torch.where(hertz < profile.f_min, BELOW_RANGE**profile.power, 1.0)
    return spectrum[nearest] * below[:, None]


@lru_cache(maxsize=8)
def _unmixing(profile: MelProfile) -> tuple[Tensor, Tensor, Tensor]:
    """Return filters, their shares in each bin `[bins, n_mels]`, and the nearest covered bins."""
    filters = _filters(profile)
    sums = filters.sum(dim=0)
    covered = sums.nonzero()[:, 0]
    bins = torch.arange(len(sums))
    nearest = covered[(bins[:, None] - covered).abs().argmin(dim=1)]
    shares = filters.T / sums.clamp_min(torch.finfo(torch.float32).tiny)[:, None]
    return filters, shares, nearest
