"""The domain of the diffusion: the signal that noise is added to and removed from.

The diffusion need not run on the sound itself. `DiffusionDomain` is the reversible transform from
one to the other: the noise prior, a fixed pre-emphasis, and the gain.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core.griffin_lim import mel_inversion
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.mel.profile import MelProfile

WHITENING_PASSES = 3  # of STFT and inverse in `DiffusionDomain.to_diffusion`
PROJECTION_PASSES = 2  # in `DiffusionDomain.project`
INVERSE_SAMPLES = 300  # of the impulse response that undoes a pre-emphasis
MAX_TRUNCATION = 1e-5  # of the gain of that response may lie beyond these samples

Prior = Literal["white", "mel"]


@dataclass(frozen=True)
class DiffusionDomain:
    """The signal that the diffusion runs on: the sound divided by its prior, times a gain.

    Attributes:
        profile: The mel profile of the voice.
        prior: "white", as in the paper, or "mel": the sound is whitened by the envelope that its
            mel gives, so that the noise has the colour of the speech (`spectral_envelope`).
        gain: Factor on the sound; 1 in the paper.
        pre_emphasis: Coefficients 1, a_1, ... of a minimum-phase filter A(z) = sum of a_k z^-k on
            the sound before the gain, so that the noise has the colour of 1 / A(z). None in the
            paper: (1,).
    """

    profile: MelProfile
    prior: Prior = "white"
    gain: float = 1.0
    pre_emphasis: tuple[float, ...] = (1.0,)

    def to_diffusion(self, sound: Tensor, mel: Tensor) -> Tensor:
        """Convert a sound to the domain of the diffusion; the sound is preceded by silence.

        Args:
            sound: [..., frames * hop].
            mel: [..., n_mels, frames].

        Returns:
            [..., frames * hop]. A sample depends on `WHITENING_PASSES` times the profile's
            receptive field.
        """
        if self.prior == "mel":
            envelope = spectral_envelope.mel_envelope(mel, self.profile)
            sound = spectral_envelope.whiten(sound, envelope, self.profile)
        if len(self.pre_emphasis) > 1:
            sound = _filter(sound, torch.tensor(self.pre_emphasis).to(sound))
        return self.gain * sound

    def to_sound(self, y: Tensor, mel: Tensor) -> Tensor:
        """Convert back; the inverse of `to_diffusion`, with the same shapes."""
        y = y / self.gain
        if len(self.pre_emphasis) > 1:
            y = _filter(y, torch.from_numpy(inverse_response(self.pre_emphasis)).to(y))
        if self.prior == "mel":
            envelope = spectral_envelope.mel_envelope(mel, self.profile)
            return spectral_envelope.unwhiten(y, envelope, self.profile)
        return y

    def project(self, y: Tensor, mel: Tensor) -> Tensor:
        """Bring a signal in this domain closer to its mel with one Griffin-Lim step.

        Args:
            y: [..., frames * hop].
            mel: [..., n_mels, frames].

        Returns:
            The projected signal, [..., frames * hop]. A sample depends on
            `projection_receptive_field_frames`.
        """
        if self.prior == "mel":
            envelope = spectral_envelope.mel_envelope(mel, self.profile)
            sound = y / self.gain
            return self.gain * mel_inversion.project_whitened(sound, envelope, mel, self.profile)
        projected = mel_inversion.project(self.to_sound(y, mel), mel, self.profile)
        return self.to_diffusion(projected, mel)

    @property
    def to_sound_receptive_field_frames(self) -> int:
        """Mel frames on each side that `to_sound` depends on."""
        inverse = -(-INVERSE_SAMPLES // self.profile.hop) if len(self.pre_emphasis) > 1 else 0
        return max(self.profile.receptive_field_frames, inverse)

    @property
    def projection_receptive_field_frames(self) -> int:
        """Mel frames on each side that `project` depends on."""
        passes = PROJECTION_PASSES * self.profile.receptive_field_frames
        filters = self.to_sound_receptive_field_frames + 1 if len(self.pre_emphasis) > 1 else 0
        return passes + filters


@lru_cache(maxsize=16)
def inverse_response(pre_emphasis: tuple[float, ...]) -> np.ndarray:
    """Return the first samples of the impulse response of 1 / A(z), float32 [INVERSE_SAMPLES]."""
    return _all_pole_response(pre_emphasis, INVERSE_SAMPLES).astype(np.float32)


def can_be_undone(pre_emphasis: tuple[float, ...]) -> bool:
    """Return True if the inverse of a pre-emphasis fades within `INVERSE_SAMPLES`."""
    with np.errstate(over="ignore", invalid="ignore"):
        size = np.abs(_all_pole_response(pre_emphasis, 8 * INVERSE_SAMPLES))
        return bool(size[INVERSE_SAMPLES:].sum() < MAX_TRUNCATION * size.sum())


@lru_cache(maxsize=16)
def magnitude_response(pre_emphasis: tuple[float, ...], n_fft: int) -> Tensor:
    """Return |A| at the bins of an FFT, float32 [n_fft / 2 + 1]."""
    return torch.from_numpy(np.abs(np.fft.rfft(pre_emphasis, n_fft)).astype(np.float32))


def _all_pole_response(coefficients: tuple[float, ...], count: int) -> np.ndarray:
    # scipy.signal's `lfilter` does the same, but takes a second to import.
    past = np.array(coefficients[:0:-1])
    response = np.zeros(len(past) + count)
    for n in range(count):
        response[len(past) + n] = float(n == 0) - past @ response[n : n + len(past)]
    return response[len(past) :]


def _filter(sound: Tensor, taps: Tensor) -> Tensor:
    """Apply a causal FIR filter, [taps], along the last axis."""
    rows = F.pad(sound.reshape(-1, 1, sound.shape[-1]), (len(taps) - 1, 0))
    return F.conv1d(rows, taps.flip(0)[None, None]).reshape(sound.shape)
