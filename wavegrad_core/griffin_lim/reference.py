"""Reference implementation of the fast Griffin-Lim algorithm toward a mel, in PyTorch.

It runs on GPUs, and the fused version for CPUs is tested against it.
"""

from torch import Tensor

from wavegrad_core.griffin_lim.mel_consistency import match_mel_energy
from wavegrad_core.mel.profile import MelProfile


def fast_griffin_lim(
    spectrum: Tensor, energy: Tensor, profile: MelProfile, iterations: int, momentum: float
) -> Tensor:
    """Make a spectrum consistent with a mel and its phases consistent with its magnitudes.

    The fast algorithm of Perraudin et al. (2013). Where Griffin and Lim (1984) replace the
    magnitudes, this scales them to the mel energy, since a mel contains only sums of magnitudes.

    Args:
        spectrum: Complex STFT, `[..., n_fft / 2 + 1, frames]`.
        energy: Mel energy (see `MelProfile.energy`), `[..., n_mels, frames]`.
        profile: The mel's profile.
        iterations: Number of iterations; with 0 the spectrum is only scaled.
        momentum: Weight of the extrapolation in each iteration.

    Returns:
        A spectrum shaped like `spectrum`.
    """
    spectrum = previous = match_mel_energy(spectrum, energy, profile)
    for _ in range(iterations):
        consistent = profile.stft(profile.istft(spectrum))
        ahead = consistent + momentum * (consistent - previous)
        spectrum, previous = match_mel_energy(ahead, energy, profile), consistent
    return spectrum
