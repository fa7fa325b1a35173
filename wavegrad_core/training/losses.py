"""Training losses: the paper's L1 loss on the noise, and an optional loss on magnitudes."""

import torch
from torch import Tensor

from wavegrad_core.diffusion.wiener_skip import MIN_SPREAD_SQUARED

WINDOWS = (256, 1024, 2048)  # samples: 11, 43 and 85 ms at 24 kHz
FLOOR = 1e-4  # added to the power of each bin; white noise of unit variance has 1


def noise_loss(predicted: Tensor, noise: Tensor) -> Tensor:
    """Compute the paper's loss: the mean of |predicted - noise|, both [B, T]."""
    return (predicted - noise).abs().mean()


def weighted_clean_loss(
    clean: Tensor, signal: Tensor, noise_level: Tensor, embedding_level: Tensor, edge: int
) -> Tensor:
    """Compute the L1 loss on the noise for a voice with a Wiener skip.

    The error of the noise is level / spread times that of the clean estimate. It is divided by the
    level that the network receives; otherwise high noise levels would count for almost nothing,
    because there the noise is nearly all of y.

    Args:
        clean: The estimate of the clean signal, [B, T].
        signal: The clean signal, [B, T].
        noise_level: [B].
        embedding_level: The level that the network receives, [B].
        edge: Number of samples to ignore at both ends, where the STFT is incomplete.

    Returns:
        A scalar.
    """
    spread = (1 - noise_level**2).clamp_min(MIN_SPREAD_SQUARED).sqrt()
    error = (clean - signal).abs() * (noise_level / embedding_level / spread)[:, None]
    return error[:, edge : error.shape[1] - edge].mean()


def magnitude_loss(predicted: Tensor, y: Tensor, sound: Tensor, noise_level: Tensor) -> Tensor:
    """Compare the magnitudes of the clean estimate with those of the sound; not in the paper.

    The estimate is (y - sqrt(1 - level^2) * predicted) / level. With an L1 loss on the noise it
    tends to the mean of all sounds that fit, which is too quiet in every bin, so that renders of
    few steps are too smooth. As in the STFT losses of other vocoders (Yamamoto et al. 2020, arXiv
    1910.11480), this is the mean difference of magnitudes plus half that of their logarithms,
    averaged over three window lengths.

    Args:
        predicted: The predicted noise, [B, T].
        y: The noisy sound, [B, T].
        sound: The clean sound, [B, T].
        noise_level: [B].

    Returns:
        A scalar.
    """
    level = noise_level[:, None]
    estimate = (y - torch.sqrt(1 - level**2) * predicted) / level
    total = torch.zeros((), device=y.device)
    for window in WINDOWS:
        a, b = magnitudes(estimate, window), magnitudes(sound, window)
        total = total + (a - b).abs().mean() + 0.5 * (a.log() - b.log()).abs().mean()
    return total / len(WINDOWS)


def magnitudes(sound: Tensor, window: int) -> Tensor:
    """Compute STFT magnitudes: [B, T] -> [B, bins, frames]; white noise has a mean square of 1."""
    hann = torch.hann_window(window, device=sound.device)
    spectrum = torch.stft(
        sound, window, window // 4, window=hann, center=False, return_complex=True
    )
    power = spectrum.real.square() + spectrum.imag.square()
    return (power / hann.square().sum() + FLOOR).sqrt()
