"""Sound from a mel without a network: the phases that fit its magnitudes best.

Griffin and Lim (1984): give a sound's STFT the wanted magnitudes, keep its phases, invert, repeat.
The magnitudes are what the mel tells (see `prior.magnitude`), on all bins of the STFT.
"""

import torch
from torch import Tensor

from wavegrad_core import prior
from wavegrad_core.mel import MelProfile

ITERATIONS = 32
# Of a guide's phases; without it rounding grows ten times as far in a render's six steps.
SOFTNESS = 0.3
MOMENTUM = 0.99  # of the fast variant, Perraudin et al. 2013


def project(sound: Tensor, mel: Tensor, profile: MelProfile) -> Tensor:
    """One step toward the mel: [..., frames * hop], [..., n_mels, frames] -> [..., frames * hop].

    Depends on `profile.reach_frames` frames on each side.
    """
    return polished(sound, mel, profile, 0)


def project_whitened(
    white: Tensor,
    envelope: Tensor,
    magnitude: Tensor,
    profile: MelProfile,
    rounds: int = 0,
    softness: float = 0,
) -> Tensor:
    """The same on a whitened sound, after rounds of the fast variant: [..., T] -> [..., T].

    The shaped sound takes the magnitude that the mel tells (`prior.envelope` and
    `prior.magnitude`), and what comes is whitened again. softness: a bin with so much of its
    magnitude is made half as large, one with less the smaller. Depends on `reach_frames` of so many
    rounds and `profile.reach_frames` on each side.
    """
    spectrum = profile.stft(prior.shape(white, envelope, profile))
    spectrum = _settled(spectrum, magnitude, profile, rounds, softness)
    return profile.istft(_phase(spectrum, magnitude, softness) * (magnitude / envelope))


def polished(sound: Tensor, mel: Tensor, profile: MelProfile, rounds: int) -> Tensor:
    """Brought to its mel by the fast variant, beginning with the phases it has, in rounds and a
    last projection.

    sound [..., frames * hop], mel [..., n_mels, frames] -> as sound. Depends on `reach_frames` of
    so many rounds on each side.
    """
    magnitude = prior.magnitude(mel, profile)
    spectrum = _settled(profile.stft(sound), magnitude, profile, rounds, 0)
    return profile.istft(magnitude * _phase(spectrum, magnitude, 0))


def sketch(mel: Tensor, noise: Tensor, profile: MelProfile) -> Tensor:
    """A sound of that mel, from the phases of noise: [..., n_mels, frames], [..., frames * hop].

    Depends on `reach_frames` of ITERATIONS rounds on each side.
    """
    return polished(noise, mel, profile, ITERATIONS)


def reach_frames(profile: MelProfile, rounds: int) -> int:
    """How many frames on each side a sound depends on that was brought to its mel in rounds."""
    return (rounds + 1) * profile.reach_frames


def _settled(
    spectrum: Tensor, magnitude: Tensor, profile: MelProfile, rounds: int, softness: float
) -> Tensor:
    """A spectrum whose phases fit the magnitudes better, by so many rounds."""
    previous = spectrum
    for _ in range(rounds):
        sound = profile.istft(magnitude * _phase(spectrum, magnitude, softness))
        consistent = profile.stft(sound)
        spectrum = consistent + MOMENTUM * (consistent - previous)
        previous = consistent
    return spectrum


def _phase(spectrum: Tensor, magnitude: Tensor, softness: float) -> Tensor:
    """Of length 1, or, soft, the shorter the less there is of what there should be.

    A bin that is near nothing may have any phase, and rounding decides: where that is made long at
    each step of a render, two ways to round end in two sounds.
    """
    if softness == 0:
        return torch.sgn(spectrum)
    return spectrum / (spectrum.abs() + softness * magnitude)
