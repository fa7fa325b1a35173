"""SNR gain of a voice's clean estimate over a Wiener filter that knows only the mel.

A network with a low L1 loss may have learned only the magnitudes that the mel contains. The Wiener
filter of the mel (`diffusion.wiener_skip`) uses exactly these, so any gain over it is phase and
detail finer than the mel's bands.
"""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from wavegrad_core.diffusion.denoiser import Denoiser
from wavegrad_core.diffusion.domain import DiffusionDomain
from wavegrad_core.diffusion.wiener_skip import WienerEstimate, WienerSkip

LEVELS = (0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99)
BANDS = {"all": (0, 1e9), "0-2 kHz": (0, 2e3), "2-6 kHz": (2e3, 6e3), "6-12 kHz": (6e3, 12e3)}
SEED = 1

CleanEstimate = Callable[[Tensor, Tensor, Tensor], Tensor]
"""(y [B, T], mel [B, n_mels, frames], noise levels [B]) -> estimate of the clean signal [B, T]."""


def wiener_gain(
    estimate: CleanEstimate,
    sound: Tensor,
    mel: Tensor,
    domain: DiffusionDomain,
    skip: WienerSkip,
    levels: Sequence[float] = LEVELS,
) -> dict[float, dict[str, float]]:
    """Compare the SNR of an estimate with that of the Wiener filter.

    Args:
        estimate: The estimate to measure.
        sound: Held-out sound, [B, frames * hop].
        mel: [B, n_mels, frames].
        domain: The domain of the diffusion.
        skip: The constants of the filter.
        levels: Noise levels as the network receives them (`WienerSkip.embedding_level`), which are
            those of sounds with unit variance.

    Returns:
        The gain in dB by level and band: how far the estimate's error is below the filter's. 0
        means that the estimate is no better than the filter.
    """
    profile = domain.profile
    x = domain.to_diffusion(sound, mel)
    power = skip.power(mel, domain)
    frequency = torch.linspace(0, profile.sample_rate / 2, profile.n_fft // 2 + 1)
    generator = torch.Generator().manual_seed(SEED)
    gains: dict[float, dict[str, float]] = {}
    for embedding_level in levels:
        level = torch.full((len(x),), skip.noise_level(embedding_level, domain))
        noise = torch.randn(x.shape, generator=generator)
        y = level[:, None] * x + (1 - level[:, None] ** 2).sqrt() * noise
        filtered = WienerEstimate.of(y, level, power, domain).filtered()
        errors = [
            profile.stft(guess - x).abs().square().sum(dim=(0, 2))
            for guess in (filtered, estimate(y, mel, level))
        ]
        gains[embedding_level] = {}
        for name, (low, high) in BANDS.items():
            band = (frequency >= low) & (frequency < high)
            of_filter, of_estimate = (float(error[band].sum()) for error in errors)
            gain = 10 * (torch.tensor(of_filter) / of_estimate).log10().item()
            gains[embedding_level][name] = gain
    return gains


def clean_estimate(denoiser: Denoiser) -> CleanEstimate:
    """Return the clean estimate of a voice's denoiser in the form that `wiener_gain` takes."""

    def estimate(y: Tensor, mel: Tensor, level: Tensor) -> Tensor:
        if denoiser.skip:
            return denoiser.wiener_estimate(y, denoiser.conditions(mel), level)[1]
        noise = denoiser.predict_noise(y, mel, level)
        level = level[:, None]
        return (y - (1 - level**2).sqrt() * noise) / level

    return estimate
