"""Scaling a spectrum until it has a mel, by rounds of Richardson (1972) and Lucy (1974).

Each bin is multiplied by the mean of what the filters that see it miss, so magnitudes stay positive
and what is finer than the filters stays as it was.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.mel.profile import MelProfile, mel_filters

ROUNDS = 2
AUDIBLE = 20.0  # Hz; what a mel does not hear below it would only rumble
LARGEST = 1000.0  # times the magnitude, at once: what is nothing cannot be brought to anything


@dataclass(frozen=True, eq=False)
class Filters:
    """What a profile's filters see, and where what they miss goes.

    A bin that no filter sees goes with the nearest one that is seen; below `AUDIBLE` all is 0.

    Attributes:
        seen: [n_mels, bins] float32, the mel filters.
        shares: [n_mels, bins] float32, what part of what a filter misses a bin takes; a bin takes
            of one filter and of the next one, and all others are 0.
    """

    seen: NDArray[np.float32]
    shares: NDArray[np.float32]

    @classmethod
    @lru_cache(maxsize=16)
    def of(cls, profile: MelProfile) -> "Filters":
        seen = mel_filters(profile)
        sums = seen.sum(axis=0)
        bins, within = np.arange(len(sums)), np.flatnonzero(sums)
        nearest = within[np.abs(within - bins[:, None]).argmin(axis=1)]
        audible = bins * profile.sample_rate / profile.n_fft >= AUDIBLE
        shares = seen[:, nearest] / sums[nearest] * audible
        return cls(seen, shares.astype(np.float32))


def scaled(spectrum: Tensor, energy: Tensor, profile: MelProfile) -> Tensor:
    """A spectrum of that mel energy (see `MelProfile.energy`), with the phases of the given one.

    spectrum [..., bins, frames], energy [..., n_mels, frames] -> as spectrum.
    """
    seen, shares = _on(spectrum.device, profile)
    bins = spectrum.abs() ** profile.power
    gain = torch.ones_like(bins)
    for _ in range(ROUNDS):
        heard = (seen @ (bins * gain)).clamp_min(torch.finfo().tiny)
        gain = gain * (shares.T @ (energy / heard).clamp_max(LARGEST**profile.power))
    return spectrum * gain ** (1 / profile.power)


@lru_cache(maxsize=16)
def _on(device: torch.device, profile: MelProfile) -> tuple[Tensor, Tensor]:
    """What is seen, and the shares, on a device."""
    filters = Filters.of(profile)
    return torch.from_numpy(filters.seen).to(device), torch.from_numpy(filters.shares).to(device)
