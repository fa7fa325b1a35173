"""The noise prior: what the diffusion runs on, so that its noise has the colour of the speech.

As in SpecGrad (Koizumi et al. 2022, arXiv 2203.16749) the noise follows an envelope made from the
mel. Shaped noise added to a sound is white noise added to the whitened sound, so the diffusion runs
on the whitened sound, at unit variance, exactly as the paper has it; the envelope is put back once,
at the end. Whatever noise is left at few iterations then lies under the speech.
"""

from functools import lru_cache

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core.mel import MelProfile, mel_edges, mel_filters

SMOOTHING = 5  # bins: of 0, 5, 9, 21 and 41 the noise alone has its best STOI here (.84)
CORRECTION = 0.7  # of what the first inversion missed: lifts the round trip from 22 to 31 dB


def envelope(mel: Tensor, profile: MelProfile) -> Tensor:
    """The standard deviation of each STFT bin in units of white noise's own.

    [..., n_mels, frames] -> [..., n_fft / 2 + 1, frames + 1]; the last frame is repeated.
    """
    weights, area, window_gain = _interpolation(profile)
    energy = profile.energy(mel) / area.to(mel.device)[:, None]
    magnitude = energy.log().mul(1 / profile.power)
    # between filter centres on a log scale; then smoothed as power over neighbouring bins
    power = (weights.to(mel.device) @ magnitude).mul(2).exp()
    flat = power.transpose(-1, -2).reshape(-1, 1, power.shape[-2])
    half = SMOOTHING // 2
    kernel = torch.hann_window(SMOOTHING + 2, periodic=False, device=mel.device)[1:-1]
    smooth = F.conv1d(
        F.pad(flat, (half, half), mode="replicate"), (kernel / kernel.sum())[None, None]
    )
    smooth = smooth.sqrt().reshape(power.transpose(-1, -2).shape).transpose(-1, -2)
    return torch.cat([smooth, smooth[..., -1:]], dim=-1) / window_gain


def shape(white: Tensor, envelope: Tensor, profile: MelProfile) -> Tensor:
    """White noise, or a whitened sound, takes on the envelope: [..., T] -> [..., T]."""
    return profile.istft(profile.stft(white) * envelope)


def whiten(sound: Tensor, envelope: Tensor, profile: MelProfile) -> Tensor:
    """What `shape` turns into the sound, to about 31 dB: [..., T] -> [..., T]."""
    white = profile.istft(profile.stft(sound) / envelope)
    missed = sound - shape(white, envelope, profile)
    return white + CORRECTION * profile.istft(profile.stft(missed) / envelope)


@lru_cache(maxsize=16)
def _interpolation(profile: MelProfile) -> tuple[Tensor, Tensor, float]:
    """Weights [bins, n_mels] from filter centres to bins, the filters' areas, the window's gain."""
    centres = mel_edges(profile)[1:-1]
    bins = np.linspace(0, profile.sample_rate / 2, profile.n_fft // 2 + 1)
    columns = np.eye(profile.n_mels)
    weights = np.stack([np.interp(bins, centres, column) for column in columns], axis=1)
    area = torch.from_numpy(mel_filters(profile).sum(axis=1))
    gain = float(torch.hann_window(profile.win_length).square().sum().sqrt())
    return torch.from_numpy(weights.astype(np.float32)), area, gain
