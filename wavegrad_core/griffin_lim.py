"""Sound from a mel without a network: the phases that fit its magnitudes best.

Griffin and Lim (1984): give a sound's STFT the wanted magnitudes, keep its phases, invert, repeat.
The magnitudes are the mel's envelope (see `prior.envelope`), on all bins of the STFT.
"""

import torch
from torch import Tensor

from wavegrad_core import prior
from wavegrad_core.mel import MelProfile

ITERATIONS = 32
MOMENTUM = 0.99  # of the fast variant, Perraudin et al. 2013


def project(sound: Tensor, mel: Tensor, profile: MelProfile) -> Tensor:
    """One step toward the mel: [..., frames * hop], [..., n_mels, frames] -> [..., frames * hop].

    Depends on `profile.reach_frames` frames on each side.
    """
    return _with_magnitude(profile.stft(sound), prior.magnitude(mel, profile), profile)


def sketch(mel: Tensor, noise: Tensor, profile: MelProfile) -> Tensor:
    """A sound of that mel, from the phases of noise: [..., n_mels, frames], [..., frames * hop].

    Depends on `sketch_reach_frames(profile)` frames on each side.
    """
    magnitude = prior.magnitude(mel, profile)
    previous = spectrum = profile.stft(noise)
    for _ in range(ITERATIONS):
        consistent = profile.stft(_with_magnitude(spectrum, magnitude, profile))
        spectrum = consistent + MOMENTUM * (consistent - previous)
        previous = consistent
    return _with_magnitude(spectrum, magnitude, profile)


def sketch_reach_frames(profile: MelProfile) -> int:
    """How many frames on each side a sketch depends on."""
    return (ITERATIONS + 1) * profile.reach_frames


def _with_magnitude(spectrum: Tensor, magnitude: Tensor, profile: MelProfile) -> Tensor:
    return profile.istft(magnitude * torch.sgn(spectrum))
