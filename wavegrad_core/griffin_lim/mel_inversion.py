"""Griffin-Lim inversion of a mel spectrogram, without a network.

Griffin and Lim (1984) give the STFT of a sound the wanted magnitudes, keep its phases, invert it,
and repeat. A mel contains only sums of magnitudes, so the target magnitudes here are the sound's
own, scaled until their sums match the mel (`mel_consistency`). Detail finer than the mel bands is
kept from the sound: the smooth magnitudes implied by a mel alone make a sound phasy.
"""

from types import ModuleType

import torch
from torch import Tensor

from wavegrad_core.griffin_lim import blockwise, reference
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.mel.profile import MelProfile

SKETCH_ITERATIONS = 32
MOMENTUM = 0.99  # as in Perraudin et al. 2013


def project(sound: Tensor, mel: Tensor, profile: MelProfile) -> Tensor:
    """Scale the spectrum of a sound to its mel, once.

    The result depends on `profile.receptive_field_frames` frames on each side.

    Args:
        sound: `[..., frames * hop]`.
        mel: `[..., n_mels, frames]`.
        profile: The mel's profile.

    Returns:
        A sound shaped like `sound`.
    """
    return refine(sound, mel, profile, 0)


def project_whitened(
    white: Tensor,
    envelope: Tensor,
    mel: Tensor,
    profile: MelProfile,
    iterations: int = 0,
    momentum: float = MOMENTUM,
) -> Tensor:
    """Bring a whitened sound to its mel.

    The sound is shaped by the envelope, refined, and whitened again within the limits of a whitened
    sound (see `spectral_envelope`). The result depends on `profile.receptive_field_frames` plus
    `receptive_field_frames(profile, iterations)` frames on each side.

    Args:
        white: Whitened sound, `[..., frames * hop]`.
        envelope: The mel's spectral envelope, `[..., n_fft / 2 + 1, frames + 1]`.
        mel: `[..., n_mels, frames]`.
        profile: The mel's profile.
        iterations: Griffin-Lim iterations before the last projection.
        momentum: Weight of the extrapolation in each iteration.

    Returns:
        A whitened sound shaped like `white`.
    """
    implementation, energy = _implementation(white), _energy_of_frames(mel, profile)
    return implementation.refine_whitened(white, envelope, energy, profile, iterations, momentum)


def refine(sound: Tensor, mel: Tensor, profile: MelProfile, iterations: int) -> Tensor:
    """Bring a sound to its mel by Griffin-Lim iterations and a last projection.

    The result depends on `receptive_field_frames(profile, iterations)` frames on each side.

    Args:
        sound: `[..., frames * hop]`.
        mel: `[..., n_mels, frames]`.
        profile: The mel's profile.
        iterations: Number of iterations.

    Returns:
        A sound shaped like `sound`.
    """
    implementation, energy = _implementation(sound), _energy_of_frames(mel, profile)
    return implementation.refine(sound, energy, profile, iterations, MOMENTUM)


def sketch(mel: Tensor, noise: Tensor, profile: MelProfile) -> Tensor:
    """Make a sound from a mel and white noise by Griffin-Lim alone.

    The result depends on `sketch_receptive_field_frames(profile)` frames on each side.

    Args:
        mel: `[..., n_mels, frames]`.
        noise: White noise of unit variance, `[..., frames * hop]`.
        profile: The mel's profile.

    Returns:
        A sound shaped like `noise`.
    """
    envelope = spectral_envelope.mel_envelope(mel, profile)
    return refine(
        spectral_envelope.unwhiten(noise, envelope, profile), mel, profile, SKETCH_ITERATIONS
    )


def receptive_field_frames(profile: MelProfile, iterations: int) -> int:
    """Return how many frames on each side a sound after this number of iterations depends on."""
    return (iterations + 1) * profile.receptive_field_frames


def sketch_receptive_field_frames(profile: MelProfile) -> int:
    """Return how many frames on each side a sketch depends on."""
    return profile.receptive_field_frames + receptive_field_frames(profile, SKETCH_ITERATIONS)


def _implementation(sound: Tensor) -> ModuleType:
    return blockwise if sound.device.type == "cpu" else reference


def _energy_of_frames(mel: Tensor, profile: MelProfile) -> Tensor:
    """Return the mel energy of each frame of a centred STFT, which has one more than the mel."""
    energy = profile.energy(mel)
    return torch.cat([energy, energy[..., -1:]], dim=-1)
