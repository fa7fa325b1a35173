"""Reference implementation of the fast Griffin-Lim algorithm toward a mel, in PyTorch.

It runs on GPUs, and the blockwise version for CPUs is tested against it.
"""

from torch import Tensor

from wavegrad_core.griffin_lim.mel_consistency import match_mel_energy
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.mel.profile import MelProfile


def refine(
    sound: Tensor, energy: Tensor, profile: MelProfile, iterations: int, momentum: float
) -> Tensor:
    """Bring a sound to a mel energy (see `fast_griffin_lim`).

    Args:
        sound: `[..., frames * hop]`.
        energy: Mel energy, `[..., n_mels, frames + 1]`.
        profile: The mel's profile.
        iterations: Number of iterations.
        momentum: Weight of the extrapolation in each iteration.

    Returns:
        A sound shaped like `sound`.
    """
    spectrum = profile.stft(sound)
    return profile.istft(fast_griffin_lim(spectrum, energy, profile, iterations, momentum))


def refine_whitened(
    white: Tensor,
    envelope: Tensor,
    energy: Tensor,
    profile: MelProfile,
    iterations: int,
    momentum: float,
) -> Tensor:
    """Unwhiten a sound, refine it, and whiten it again.

    Args:
        white: Whitened sound, `[..., frames * hop]`.
        envelope: The mel's spectral envelope, `[..., n_fft / 2 + 1, frames + 1]`.
        energy: Mel energy, `[..., n_mels, frames + 1]`.
        profile: The mel's profile.
        iterations: Number of iterations.
        momentum: Weight of the extrapolation in each iteration.

    Returns:
        A whitened sound shaped like `white`.
    """
    spectrum = profile.stft(spectral_envelope.unwhiten(white, envelope, profile))
    spectrum = fast_griffin_lim(spectrum, energy, profile, iterations, momentum) / envelope
    return spectral_envelope.limited_istft(spectrum, spectral_envelope.MAX_BIN, profile)


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
