"""Sound from a mel without a network: brought to the mel again and again, until its phases fit.

Griffin and Lim (1984) give a sound's STFT the wanted magnitudes, keep its phases, invert, repeat. A
mel tells sums of magnitudes only. So what is wanted here are the sound's own magnitudes, scaled
until their sums are the mel's (`scaling`). What is finer than the mel's bands stays as the sound
has it: magnitudes that are smooth there, which are all that a mel tells, make a sound phasy.
"""

import torch
from torch import Tensor

from wavegrad_core.griffin_lim.mel_consistency import scaled
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.mel.profile import MelProfile

ITERATIONS = 32
MOMENTUM = 0.99  # of the fast variant, Perraudin et al. 2013


def project(sound: Tensor, mel: Tensor, profile: MelProfile) -> Tensor:
    """One step toward the mel: [..., frames * hop], [..., n_mels, frames] -> [..., frames * hop].

    Depends on `profile.reach_frames` frames on each side.
    """
    return polished(sound, mel, profile, 0)


def project_whitened(
    white: Tensor, envelope: Tensor, mel: Tensor, profile: MelProfile, rounds: int = 0
) -> Tensor:
    """The same on a whitened sound, after rounds of the fast variant: [..., T] -> [..., T].

    It is shaped by its envelope, and what comes is whitened again, within the bounds of what is
    whitened (see `prior`). Depends on `reach_frames` of so many rounds and `profile.reach_frames`
    on each side.
    """
    spectrum = profile.stft(spectral_envelope.shape(white, envelope, profile))
    spectrum = _of_mel(spectrum, mel, profile, rounds) / envelope
    return spectral_envelope.limited(spectrum, spectral_envelope.LARGEST_BIN, profile)


def polished(sound: Tensor, mel: Tensor, profile: MelProfile, rounds: int) -> Tensor:
    """Brought to its mel by the fast variant, in rounds and a last projection.

    sound [..., frames * hop], mel [..., n_mels, frames] -> as sound. Depends on `reach_frames` of
    so many rounds on each side.
    """
    return profile.istft(_of_mel(profile.stft(sound), mel, profile, rounds))


def sketch(mel: Tensor, noise: Tensor, profile: MelProfile) -> Tensor:
    """A sound of that mel, from noise: [..., n_mels, frames], [..., frames * hop] -> as noise.

    Depends on `sketch_reach_frames` on each side.
    """
    shaped = spectral_envelope.shape(noise, spectral_envelope.envelope(mel, profile), profile)
    return polished(shaped, mel, profile, ITERATIONS)


def reach_frames(profile: MelProfile, rounds: int) -> int:
    """How many frames on each side a sound depends on that was brought to its mel in rounds."""
    return (rounds + 1) * profile.reach_frames


def sketch_reach_frames(profile: MelProfile) -> int:
    """How many frames on each side a sketch depends on."""
    return profile.reach_frames + reach_frames(profile, ITERATIONS)


def _of_mel(spectrum: Tensor, mel: Tensor, profile: MelProfile, rounds: int) -> Tensor:
    """A spectrum of that mel whose phases fit its magnitudes better, by so many rounds."""
    energy = profile.energy(mel)
    energy = torch.cat([energy, energy[..., -1:]], dim=-1)  # the frame that a mel leaves out
    if spectrum.device.type != "cpu":
        return settled(spectrum, energy, profile, rounds, MOMENTUM)
    from wavegrad_core.griffin_lim import fused  # late: a GPU does without

    return fused.settled(spectrum, energy, profile, rounds, MOMENTUM)


def settled(
    spectrum: Tensor, energy: Tensor, profile: MelProfile, rounds: int, momentum: float
) -> Tensor:
    """The rounds in plain words: what a GPU runs, and the truth for what a CPU runs.

    spectrum [..., bins, frames], energy [..., n_mels, frames] -> as spectrum.
    """
    spectrum = previous = scaled(spectrum, energy, profile)
    for _ in range(rounds):
        consistent = profile.stft(profile.istft(spectrum))
        ahead = consistent + momentum * (consistent - previous)
        spectrum, previous = scaled(ahead, energy, profile), consistent
    return spectrum
