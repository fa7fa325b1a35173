"""What training minimises: the paper's L1 on the noise, and a loss on magnitudes beside it."""

import torch
from torch import Tensor

WINDOWS = (256, 1024, 2048)  # samples: 11, 43 and 85 ms at 24 kHz
FLOOR = 1e-4  # added to the power of a bin, white noise of unit variance having 1


def noise_loss(predicted: Tensor, noise: Tensor) -> Tensor:
    """The paper's: mean |predicted - noise|, both [B, T]."""
    return (predicted - noise).abs().mean()


def magnitude_loss(predicted: Tensor, y: Tensor, sound: Tensor, noise_level: Tensor) -> Tensor:
    """How far the magnitudes of the clean estimate are from the sound's; not in the paper.

    The estimate is (y - sqrt(1 - level^2) * predicted) / level. An L1 on the noise makes it a mean
    over all sounds that it could be, which is too quiet in every bin; few steps then end too
    smooth. As in other vocoders' STFT losses (Yamamoto et al. 2020, arXiv 1910.11480), the mean is
    taken of the differences of magnitudes and half those of their logarithms, over three windows.

    predicted, y, sound: [B, T]; noise_level: [B].
    """
    level = noise_level[:, None]
    estimate = (y - torch.sqrt(1 - level**2) * predicted) / level
    total = torch.zeros((), device=y.device)
    for window in WINDOWS:
        a, b = magnitudes(estimate, window), magnitudes(sound, window)
        total = total + (a - b).abs().mean() + 0.5 * (a.log() - b.log()).abs().mean()
    return total / len(WINDOWS)


def magnitudes(sound: Tensor, window: int) -> Tensor:
    """STFT magnitudes, 1 in the mean square for white noise: [B, T] -> [B, bins, frames]."""
    hann = torch.hann_window(window, device=sound.device)
    spectrum = torch.stft(
        sound, window, window // 4, window=hann, center=False, return_complex=True
    )
    power = spectrum.real.square() + spectrum.imag.square()
    return (power / hann.square().sum() + FLOOR).sqrt()
