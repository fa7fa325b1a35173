"""Spectral envelopes made from a mel, for noise in the colour of speech.

As in SpecGrad (Koizumi et al. 2022, arXiv 2203.16749) the noise of the diffusion follows an
envelope made from the mel. Shaped noise added to a sound is white noise added to the whitened
sound. So the diffusion runs on the whitened sound at unit variance, as in the paper, and the
envelope is applied once at the end. The noise left after few iterations then lies under the speech.
"""

from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from wavegrad_core.mel.profile import MelProfile

CORRECTION = 0.7  # share of the first inversion's error; raises the round trip's SNR by 7 to 15 dB
# Limits for a whitened sound, relative to white noise of unit variance.
MAX_BIN, MAX_SAMPLE = 4.0, 8.0


def mel_envelope(mel: Tensor, profile: MelProfile) -> Tensor:
    """Compute the standard deviation of each STFT bin relative to white noise.

    The logarithm is interpolated linearly between the centres of the mel filters, so the envelope
    has the harmonics that the mel resolves. The last frame is repeated.

    Args:
        mel: `[..., n_mels, frames]`.
        profile: The mel's profile.

    Returns:
        `[..., n_fft / 2 + 1, frames + 1]`.
    """
    weights, area = _interpolation(profile, mel.device)
    energy = profile.energy(mel) / area[:, None]
    bins = (weights @ energy.log() / profile.power).exp()
    return torch.cat([bins, bins[..., -1:]], dim=-1) / _white_magnitude(profile)


def unwhiten(white: Tensor, envelope: Tensor, profile: MelProfile) -> Tensor:
    """Apply an envelope to white noise or a whitened sound, `[..., samples]` -> the same shape."""
    return profile.istft(profile.stft(white) * envelope)


def whiten(sound: Tensor, envelope: Tensor, profile: MelProfile) -> Tensor:
    """Find the whitened sound that `unwhiten` turns into a sound, with an SNR of 24 dB or better.

    An onset or a loud bin leaks into bins where the envelope is silent. Division would amplify that
    without limit, and a network would return NaN. So bins and samples are limited to a few times
    their size in white noise.

    Args:
        sound: `[..., samples]`.
        envelope: `[..., n_fft / 2 + 1, frames + 1]`.
        profile: The profile of the envelope's mel.

    Returns:
        A sound shaped like `sound`.
    """
    white = limited_istft(profile.stft(sound) / envelope, MAX_BIN, profile)
    missed = profile.stft(sound - unwhiten(white, envelope, profile)) / envelope
    white = white + CORRECTION * limited_istft(missed, 1.0, profile)
    return white.clamp(-MAX_SAMPLE, MAX_SAMPLE)


def limited_istft(spectrum: Tensor, limit: float, profile: MelProfile) -> Tensor:
    """Invert the STFT of a whitened sound, with limited bins and samples.

    Args:
        spectrum: Complex `[..., n_fft / 2 + 1, frames + 1]`.
        limit: Largest magnitude of a bin, relative to white noise of unit variance.
        profile: The profile of the STFT.

    Returns:
        The sound, `[..., frames * hop]`.
    """
    white = profile.istft(limit_bins(spectrum, limit, profile))
    return white.clamp(-MAX_SAMPLE, MAX_SAMPLE)


def limit_bins(spectrum: Tensor, limit: float, profile: MelProfile) -> Tensor:
    """Limit the magnitudes of an STFT, [...], relative to white noise of unit variance."""
    largest = limit * _white_magnitude(profile)
    return spectrum * (largest / spectrum.abs().clamp_min(largest))


@lru_cache(maxsize=16)
def _white_magnitude(profile: MelProfile) -> float:
    """Return the root mean square of an STFT bin of white noise of unit variance."""
    return float(torch.hann_window(profile.win_length).square().sum().sqrt())


@lru_cache(maxsize=16)
def _interpolation(profile: MelProfile, device: torch.device) -> tuple[Tensor, Tensor]:
    """Return weights from filters to bins, `[bins, n_mels]`, and the filters' areas, `[n_mels]`."""
    centres = profile.filter_edges()[1:-1]
    bins = np.linspace(0, profile.sample_rate / 2, profile.n_fft // 2 + 1)
    weights = np.stack([np.interp(bins, centres, row) for row in np.eye(profile.n_mels)], axis=1)
    area = torch.from_numpy(profile.filters().sum(axis=1))
    return torch.from_numpy(weights.astype(np.float32)).to(device), area.to(device)
