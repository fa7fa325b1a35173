"""A skip connection around the network, through the Wiener filter implied by the mel.

The diffusion runs on y = level * x + spread * noise, spread = sqrt(1 - level^2). The mel gives the
power of each STFT bin of x, relative to white noise of unit variance:

    S = power_correction * (gain * |A| * envelope)^2,

with the gain and the pre-emphasis A of the domain. If nothing else is known about a bin, then x is
normal with variance S, y has the variance v = level^2 S + spread^2, and

    W(y)  = istft(stft(y) * level S / v)         is the mean of x given y: the Wiener filter,
    scale = sqrt(S / v)                          times the spread is its deviation from that mean.

Bin by bin this is the preconditioning of Karras et al. 2022 (EDM, arXiv 2206.00364):

    clean = istft(stft(y) * level S / v + spread * scale * stft(network(a, b))),
    a     = istft(stft(y) / sqrt(v)),
    b     = istft(stft(y) * level sqrt(S) / v).

So a network with output 0 is the Wiener filter, and its inputs and outputs have about unit variance
in every bin, at every noise level and for every mel: only phase remains to be learned.

The estimate of a denoiser is a mean over many sounds, so it is quieter than the mel says, by
different amounts in each band. `WienerSkip.match_levels` corrects that in a render: it measures the
mel of the estimate and multiplies each bin by the ratio of the two envelopes. The mel is an exact
measurement of the clean sound, and this brings the estimate into agreement with it, as is usual
when diffusion models solve inverse problems (DDNM, Wang et al. 2022, arXiv 2212.00490). It is one
Griffin-Lim projection per step, much as `DiffusionDomain.project`, and can be left out of a render.
"""

from dataclasses import dataclass, replace
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core.diffusion.domain import DiffusionDomain, magnitude_response
from wavegrad_core.mel import spectral_envelope

MIN_SPREAD_SQUARED = 1e-5  # where the filters divide by it, so that levels near 1 stay finite
FILTER_PASSES = 2  # of STFT and inverse: one before the network, one after it
LEVEL_PASSES = 1  # the same, of `WienerSkip.match_levels`
MAX_LEVEL_CHANGE = 7.4  # factor on a bin, 17 dB: a band that leaked cannot be raised without limit


@dataclass(frozen=True)
class WienerSkip:
    """The constants of the skip.

    Attributes:
        power_correction: Factor on the power that the mel implies, measured on the training data: a
            mel of magnitudes underestimates the power.
        unit_variance_gain: The gain that would bring the training data to unit variance. The
            network receives the noise level with the same signal-to-noise ratio at that gain, so
            the gain of the domain only determines which ratios a schedule visits.
        matches_levels: Whether the levels of each clean estimate are matched to the mel.
    """

    power_correction: float = 1.0
    unit_variance_gain: float = 1.0
    matches_levels: bool = False

    def embedding_level(self, level: Any, domain: DiffusionDomain) -> Any:
        """Convert a noise level, a number or a tensor, to the one that the network receives."""
        signal = level * (domain.gain / self.unit_variance_gain)
        noise = 1 - level**2
        if isinstance(noise, Tensor):
            noise = noise.clamp_min(0)
        return signal / (signal**2 + noise) ** 0.5

    def noise_level(self, embedding_level: float, domain: DiffusionDomain) -> float:
        """Convert a level that the network receives to the noise level of the domain."""
        signal = embedding_level * (self.unit_variance_gain / domain.gain)
        return signal / (signal**2 + 1 - embedding_level**2) ** 0.5

    def power(self, mel: Tensor, domain: DiffusionDomain) -> Tensor:
        """Compute S: [..., n_mels, frames] -> [..., bins, frames + 1]."""
        envelope = spectral_envelope.mel_envelope(mel.float(), domain.profile)
        response = magnitude_response(domain.pre_emphasis, domain.profile.n_fft).to(envelope.device)
        return (envelope * (domain.gain * response * self.power_correction**0.5)[:, None]).square()

    def bin_prior(self, domain: DiffusionDomain, n_fft: int) -> tuple[Tensor, Tensor]:
        """Return the linear map from a mel to ln S at unit variance, in the bins of another FFT.

        Args:
            domain: The domain, whose mel profile has no limits and no value for silence.
            n_fft: Size of that FFT; its bins are interpolated between those of the profile.

        Returns:
            Weights [n_fft / 2 + 1, n_mels] and offset [n_fft / 2 + 1].
        """
        domain, bands = replace(domain, gain=self.unit_variance_gain), domain.profile.n_mels
        of_zero = self.power(torch.zeros(bands, 1), domain)[:, 0].log()
        of_each = self.power(torch.eye(bands), domain)[:, :-1].log()
        rows = torch.stack([of_zero, *(of_each - of_zero[:, None]).T])[:, None]
        size = n_fft // 2 + 1
        rows = F.interpolate(rows, size, mode="linear", align_corners=True)[:, 0]
        return rows[1:].T, rows[0]

    def match_levels(self, clean: Tensor, power: Tensor, domain: DiffusionDomain) -> Tensor:
        """Bring the levels of a clean estimate to those of the mel, band by band.

        Args:
            clean: The estimate, [..., T].
            power: The result of `power` for its mel, [..., bins, frames + 1].
            domain: Domain of the estimate.

        Returns:
            [..., T].
        """
        profile = domain.profile
        response = magnitude_response(domain.pre_emphasis, profile.n_fft).to(clean.device)
        spectrum = profile.stft(clean)
        magnitudes = spectrum[..., :-1].abs() / (domain.gain * response)[:, None]
        measured = self.power(profile.mel_of_magnitudes(magnitudes), domain)
        change = (power / measured).sqrt().clamp(1 / MAX_LEVEL_CHANGE, MAX_LEVEL_CHANGE)
        return profile.istft(spectrum * change)

    @property
    def passes(self) -> int:
        """Number of passes of STFT and inverse around the network."""
        return FILTER_PASSES + LEVEL_PASSES * self.matches_levels


@dataclass(frozen=True)
class WienerEstimate:
    """The estimate from y and the power of its mel, without a network.

    Attributes:
        domain: Domain of y.
        level: Noise level, [...].
        mean: STFT of W(y), complex [..., bins, frames + 1].
        scale: Standard deviation from the mean, divided by the spread, [..., bins, frames + 1].
        inputs: A and b, the inputs of the network, [..., T] each.
    """

    domain: DiffusionDomain
    level: Tensor
    mean: Tensor
    scale: Tensor
    inputs: tuple[Tensor, Tensor]

    @classmethod
    def of(
        cls, y: Tensor, level: Tensor, power: Tensor, domain: DiffusionDomain
    ) -> "WienerEstimate":
        """Compute the estimate.

        Args:
            y: [..., T].
            level: Noise level, [...].
            power: The result of `WienerSkip.power` for the frames of y.
            domain: Domain of y.
        """
        profile = domain.profile
        wide = level[..., None, None]
        variance = wide**2 * power + (1 - wide**2).clamp_min(MIN_SPREAD_SQUARED)
        spectrum = profile.stft(y)
        scale = (power / variance).sqrt()
        white = spectrum * variance.rsqrt()
        first, second = profile.istft(torch.stack([white, white * (wide * scale)]))
        return cls(domain, level, spectrum * (wide * power / variance), scale, (first, second))

    def filtered(self) -> Tensor:
        """Return W(y), the estimate of the clean signal without a network, [..., T]."""
        return self.domain.profile.istft(self.mean)

    def clean(self, out: Tensor) -> Tensor:
        """Return the estimate of the clean signal from the output of the network, both [..., T]."""
        profile = self.domain.profile
        spread = (1 - self.level[..., None] ** 2).clamp_min(MIN_SPREAD_SQUARED) ** 0.5
        return profile.istft(self.mean + profile.stft(out) * (spread[..., None] * self.scale))
