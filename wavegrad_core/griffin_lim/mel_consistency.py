"""Scaling of magnitudes to a mel by the algorithm of Richardson (1972) and Lucy (1974).

Each bin is multiplied by the mean of the factors by which the filters covering it fall short, so
magnitudes stay positive and detail finer than the filters is kept.
"""

import warnings
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

TINY = torch.finfo().tiny


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
        found = (filters @ (bins * gain)).clamp_min(TINY)
        gain = gain * (shares.T @ (energy / found).clamp_max(MAX_GAIN**profile.power))
    return spectrum * gain ** (1 / profile.power)


class RowMatcher:
    """`match_mel_energy` on a CPU, for spectra whose frames are rows.

    A mel filter covers a few neighbouring bins and a bin belongs to two filters, so sparse matrices
    take a tenth of the time. Their products are fast if each row holds one bin of many frames, so
    magnitudes and gains are transposed. The buffers are used again for each spectrum: fresh memory
    takes as long to map as these operations to compute.

    Args:
        profile: The mel's profile.
        frames: Number of frames of each spectrum.
    """

    def __init__(self, profile: MelProfile, frames: int) -> None:
        bins = profile.n_fft // 2 + 1
        self._power = profile.power
        self._filters, self._shares = _sparse(profile)
        self._rows = np.empty((frames, bins), np.float32)
        self._columns, self._scaled, self._gain, self._factor = (
            torch.empty(bins, frames) for _ in range(4)
        )
        self._found = torch.empty(profile.n_mels, frames)

    def match_(self, spectrum: Tensor, energy: Tensor) -> Tensor:
        """Scale a spectrum.

        Args:
            spectrum: Complex64 STFT, `[frames, n_fft / 2 + 1]`, overwritten by the result.
            energy: Mel energy, `[n_mels, frames]`.
        """
        bins, gain = self._columns, self._gain
        np.abs(spectrum.numpy(), out=self._rows)  # torch's takes six times as long
        np.copyto(bins.numpy(), self._rows.T)  # torch's copy takes twice as long
        if self._power != 1:
            bins.pow_(self._power)
        self._factor_of(bins, energy, out=gain)
        for _ in range(RICHARDSON_LUCY_ITERATIONS - 1):
            torch.mul(bins, gain, out=self._scaled)
            gain *= self._factor_of(self._scaled, energy, out=self._factor)
        if self._power != 1:
            gain.pow_(1 / self._power)
        np.copyto(self._rows, gain.numpy().T)
        return spectrum.mul_(torch.from_numpy(self._rows))

    def _factor_of(self, bins: Tensor, energy: Tensor, out: Tensor) -> Tensor:
        found = torch.mm(self._filters, bins, out=self._found).clamp_min_(TINY)
        ratio = torch.div(energy, found, out=found).clamp_max_(MAX_GAIN**self._power)
        return torch.mm(self._shares, ratio, out=out)


@lru_cache(maxsize=16)
def _sparse(profile: MelProfile) -> tuple[Tensor, Tensor]:
    """Return the filters, `[n_mels, bins]`, and the shares, `[bins, n_mels]`, in CSR form."""
    dense = FilterShares.of(profile)
    with warnings.catch_warnings(action="ignore"):  # CSR is in beta
        filters, shares = (
            torch.from_numpy(np.ascontiguousarray(x)).to_sparse_csr()
            for x in (dense.filters, dense.shares.T)
        )
    return filters, shares


@lru_cache(maxsize=16)
def _on_device(device: torch.device, profile: MelProfile) -> tuple[Tensor, Tensor]:
    shares = FilterShares.of(profile)
    return torch.from_numpy(shares.filters).to(device), torch.from_numpy(shares.shares).to(device)
