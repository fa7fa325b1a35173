"""Sound from a mel without a network: brought to the mel again and again, until its phases fit.

Griffin and Lim (1984) give a sound's STFT the wanted magnitudes, keep its phases, invert, repeat. A
mel tells sums of magnitudes only. So what is wanted here are the sound's own magnitudes, scaled
until their sums are the mel's, by rounds of Richardson (1972) and Lucy (1974), which keep them
positive. What is finer than the mel's bands stays as the sound has it: magnitudes that are smooth
there, which are all that a mel tells, make a sound phasy.
"""

from functools import lru_cache

import torch
from torch import Tensor

from wavegrad_core import prior
from wavegrad_core.mel import MelProfile, mel_filters

ITERATIONS = 32
MOMENTUM = 0.99  # of the fast variant, Perraudin et al. 2013
SCALINGS = 2  # of Richardson and Lucy in a round
AUDIBLE = 20.0  # Hz; what a mel does not hear below it would only rumble
LARGEST = 1000.0  # times the magnitude, at once: what is nothing cannot be brought to anything


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
    spectrum = profile.stft(prior.shape(white, envelope, profile))
    spectrum = _settled(spectrum, mel, profile, rounds) / envelope
    return prior.limited(spectrum, prior.LARGEST_BIN, profile)


def polished(sound: Tensor, mel: Tensor, profile: MelProfile, rounds: int) -> Tensor:
    """Brought to its mel by the fast variant, in rounds and a last projection.

    sound [..., frames * hop], mel [..., n_mels, frames] -> as sound. Depends on `reach_frames` of
    so many rounds on each side.
    """
    return profile.istft(_settled(profile.stft(sound), mel, profile, rounds))


def sketch(mel: Tensor, noise: Tensor, profile: MelProfile) -> Tensor:
    """A sound of that mel, from noise: [..., n_mels, frames], [..., frames * hop] -> as noise.

    Depends on `sketch_reach_frames` on each side.
    """
    shaped = prior.shape(noise, prior.envelope(mel, profile), profile)
    return polished(shaped, mel, profile, ITERATIONS)


def reach_frames(profile: MelProfile, rounds: int) -> int:
    """How many frames on each side a sound depends on that was brought to its mel in rounds."""
    return (rounds + 1) * profile.reach_frames


def sketch_reach_frames(profile: MelProfile) -> int:
    """How many frames on each side a sketch depends on."""
    return profile.reach_frames + reach_frames(profile, ITERATIONS)


def _settled(spectrum: Tensor, mel: Tensor, profile: MelProfile, rounds: int) -> Tensor:
    """A spectrum of that mel whose phases fit its magnitudes better, by so many rounds."""
    energy = profile.energy(mel).mT
    energy = torch.cat([energy, energy[..., -1:, :]], dim=-2)  # the frame that a mel leaves out
    spectrum = previous = _fitted(spectrum, energy, profile)
    for _ in range(rounds):
        consistent = profile.stft(profile.istft(spectrum))
        ahead = consistent + MOMENTUM * (consistent - previous)
        spectrum, previous = _fitted(ahead, energy, profile), consistent
    return spectrum


def _fitted(spectrum: Tensor, energy: Tensor, profile: MelProfile) -> Tensor:
    """Scaled bin by bin until it has that mel energy.

    spectrum [..., bins, frames], energy [..., frames, n_mels] -> as spectrum.
    """
    filters, spread = _filters(profile, spectrum.device)
    bins = spectrum.mT.abs() ** profile.power  # a frame's bins lie together, as the STFT made them
    gain = torch.ones_like(bins)
    for _ in range(SCALINGS):
        heard = ((bins * gain) @ filters).clamp_min_(torch.finfo().tiny)
        gain *= (energy / heard).clamp_max_(LARGEST**profile.power) @ spread
    return spectrum * (gain ** (1 / profile.power)).mT


@lru_cache(maxsize=16)
def _filters(profile: MelProfile, device: torch.device) -> tuple[Tensor, Tensor]:
    """The filters [bins, n_mels], and what brings to a bin what its filters miss [n_mels, bins].

    A bin that no filter sees goes with the nearest one that is seen; below `AUDIBLE` all is 0.
    """
    filters = torch.from_numpy(mel_filters(profile)).to(device)
    sums = filters.sum(dim=0)
    bins, seen = torch.arange(len(sums), device=device), sums.nonzero().flatten()
    nearest = seen[(seen - bins[:, None]).abs().argmin(dim=1)]
    audible = bins * profile.sample_rate / profile.n_fft >= AUDIBLE
    return filters.T.contiguous(), (filters / sums)[:, nearest] * audible
