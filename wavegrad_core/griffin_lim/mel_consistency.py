"""Scaling of magnitudes to a mel by the algorithm of Richardson (1972) and Lucy (1974).

Each bin is multiplied by the mean of the factors by which the filters covering it fall short, so
magnitudes stay positive and detail finer than the filters is kept.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.mel.profile import MelProfile

RICHARDSON_LUCY_ITERATIONS = 2
MIN_AUDIBLE_HZ = 20.0  # energy below it would only rumble
MAX_GAIN = 1000.0  # of a magnitude in one iteration; silence cannot be scaled to anything


@dataclass(frozen=True, eq=False)
class FilterShares:
    """The mel filters of a profile, and the weights with which each bin corrects their errors.

    A bin that no filter covers follows the nearest bin that one does. Bins below `MIN_AUDIBLE_HZ`
    have weight 0.

    Attributes:
        filters: The mel filters, float32 `[n_mels, bins]`.
        shares: The weight of each filter's factor in a bin's factor, float32 `[n_mels, bins]`. Only
            one filter and the next are nonzero for a bin.
    """

    filters: NDArray[np.float32]
    shares: NDArray[np.float32]

    @classmethod
    @lru_cache(maxsize=16)
    def of(cls, profile: MelProfile) -> "FilterShares":
        filters = profile.filters()
        sums = filters.sum(axis=0)
        bins, covered = np.arange(len(sums)), np.flatnonzero(sums)
        nearest = covered[np.abs(covered - bins[:, None]).argmin(axis=1)]
        audible = bins * profile.sample_rate / profile.n_fft >= MIN_AUDIBLE_HZ
        shares = filters[:, nearest] / sums[nearest] * audible
        return cls(filters, shares.astype(np.float32))


def match_mel_energy(spectrum: Tensor, energy: Tensor, profile: MelProfile) -> Tensor:
    """Scale the magnitudes of a spectrum until it has the given mel energy; keep its phases.

    Args:
        spectrum: Complex STFT, `[..., n_fft / 2 + 1, frames]`.
        energy: Mel energy (see `MelProfile.energy`), `[..., n_mels, frames]`.
        profile: The mel's profile.

    Returns:
        A spectrum shaped like `spectrum`.
    """
    filters, shares = _on_device(spectrum.device, profile)
    bins = spectrum.abs() ** profile.power
    gain = torch.ones_like(bins)
    for _ in range(RICHARDSON_LUCY_ITERATIONS):
        found = (filters @ (bins * gain)).clamp_min(torch.finfo().tiny)
        gain = gain * (shares.T @ (energy / found).clamp_max(MAX_GAIN**profile.power))
    return spectrum * gain ** (1 / profile.power)


@lru_cache(maxsize=16)
def _on_device(device: torch.device, profile: MelProfile) -> tuple[Tensor, Tensor]:
    shares = FilterShares.of(profile)
    return torch.from_numpy(shares.filters).to(device), torch.from_numpy(shares.shares).to(device)
