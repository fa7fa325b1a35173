"""The noise prior: what the diffusion runs on, so that its noise has the colour of the speech.

As in SpecGrad (Koizumi et al. 2022, arXiv 2203.16749) the noise follows an envelope made from the
mel. Shaped noise added to a sound is white noise added to the whitened sound, so the diffusion runs
on the whitened sound, at unit variance, exactly as the paper has it; the envelope is put back once,
at the end. Whatever noise is left at few iterations then lies under the speech.
"""

from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from wavegrad_core.mel.profile import MelProfile, mel_edges, mel_filters

CORRECTION = 0.7  # of what the first inversion missed: lifts the round trip by 7 to 15 dB
LARGEST_BIN, LARGEST_SAMPLE = 4.0, 8.0  # of a whitened sound, whose variance is 1


def envelope(mel: Tensor, profile: MelProfile) -> Tensor:
    """The standard deviation of each STFT bin in units of white noise's own.

    [..., n_mels, frames] -> [..., n_fft / 2 + 1, frames + 1]. Between the centres of the mel
    filters it goes straight on a logarithmic scale, so harmonics that the mel resolves are in it.
    The last frame is repeated.
    """
    weights, area = _interpolation(profile, mel.device)
    energy = profile.energy(mel) / area[:, None]
    bins = (weights @ energy.log() / profile.power).exp()
    return torch.cat([bins, bins[..., -1:]], dim=-1) / _white_magnitude(profile)


def shape(white: Tensor, envelope: Tensor, profile: MelProfile) -> Tensor:
    """White noise, or a whitened sound, takes on the envelope: [..., T] -> [..., T]."""
    return profile.istft(profile.stft(white) * envelope)


def whiten(sound: Tensor, envelope: Tensor, profile: MelProfile) -> Tensor:
    """What `shape` turns into the sound, to 24 dB or better: [..., T] -> [..., T].

    What leaks from an onset or a loud bin into what the envelope has as silent would be raised
    without end, and a network makes NaN of that: so no bin and no sample may stand out by more than
    a few times what it has in white noise.
    """
    white = limited(profile.stft(sound) / envelope, LARGEST_BIN, profile)
    missed = profile.stft(sound - shape(white, envelope, profile)) / envelope
    white = white + CORRECTION * limited(missed, 1.0, profile)
    return white.clamp(-LARGEST_SAMPLE, LARGEST_SAMPLE)


def limited(spectrum: Tensor, largest: float, profile: MelProfile) -> Tensor:
    """A whitened spectrum back to a sound, no bin being over `largest` times what white noise has.

    [..., n_fft / 2 + 1, frames + 1] -> [..., frames * hop].
    """
    limit = largest * _white_magnitude(profile)
    white = profile.istft(spectrum * (limit / spectrum.abs().clamp_min(limit)))
    return white.clamp(-LARGEST_SAMPLE, LARGEST_SAMPLE)


@lru_cache(maxsize=16)
def _white_magnitude(profile: MelProfile) -> float:
    """Root mean square of an STFT bin of white noise of unit variance."""
    return float(torch.hann_window(profile.win_length).square().sum().sqrt())


@lru_cache(maxsize=16)
def _interpolation(profile: MelProfile, device: torch.device) -> tuple[Tensor, Tensor]:
    """Weights [bins, n_mels] from filter centres to bins, and the filters' areas, [n_mels]."""
    centres = mel_edges(profile)[1:-1]
    bins = np.linspace(0, profile.sample_rate / 2, profile.n_fft // 2 + 1)
    weights = np.stack([np.interp(bins, centres, row) for row in np.eye(profile.n_mels)], axis=1)
    area = torch.from_numpy(mel_filters(profile).sum(axis=1))
    return torch.from_numpy(weights.astype(np.float32)).to(device), area.to(device)
