"""The denoiser: a network with everything around it that turns its answer into sound.

The diffusion need not run on the sound itself. `DiffusionDomain` is the reversible transform from
one to the other (noise prior and gain); a fixed pre-emphasis would belong there. `Denoiser` wraps a
network with the other parts: the Griffin-Lim guide that the network is given, the clamp on its
answer, and the refinement of the finished sound. A skip connection around the network, through a
Wiener filter say, would be one more such part, applied in `Denoiser.predict`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import torch
from torch import Tensor

from wavegrad_core.griffin_lim import mel_inversion
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.network.shape import NetworkShape

WHITENING_PASSES = 3  # of STFT and inverse in `DiffusionDomain.to_diffusion`
PROJECTION_PASSES = 2  # in `DiffusionDomain.project`

Prior = Literal["white", "mel"]
Clamp = Literal["none", "y", "x0"]


@dataclass(frozen=True)
class DiffusionDomain:
    """The signal that the diffusion runs on: the sound divided by its prior, times a gain.

    Attributes:
        profile: the mel profile of the voice.
        prior: "white", as in the paper, or "mel": the sound is whitened by the envelope that its
            mel gives, so that the noise has the colour of the speech (`spectral_envelope`).
        gain: factor on the sound; 1 in the paper.
    """

    profile: MelProfile
    prior: Prior = "white"
    gain: float = 1.0

    def to_diffusion(self, sound: Tensor, mel: Tensor) -> Tensor:
        """Convert a sound to the domain of the diffusion.

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
        return self.gain * sound

    def to_sound(self, y: Tensor, mel: Tensor) -> Tensor:
        """Convert back; the inverse of `to_diffusion`, with the same shapes."""
        y = y / self.gain
        if self.prior == "mel":
            envelope = spectral_envelope.mel_envelope(mel, self.profile)
            return spectral_envelope.unwhiten(y, envelope, self.profile)
        return y

    def project(self, y: Tensor, mel: Tensor) -> Tensor:
        """Bring a signal in this domain nearer to its mel by one Griffin-Lim step.

        Args:
            y: [..., frames * hop].
            mel: [..., n_mels, frames].

        Returns:
            As y. A sample depends on `PROJECTION_PASSES` times the profile's receptive field.
        """
        sound = y / self.gain
        if self.prior == "mel":
            envelope = spectral_envelope.mel_envelope(mel, self.profile)
            return self.gain * mel_inversion.project_whitened(sound, envelope, mel, self.profile)
        return self.gain * mel_inversion.project(sound, mel, self.profile)


class NoisePredictor(Protocol):
    """A network as the denoiser calls it: `NetworkEngine`, or a plain network as `PlainPredictor`.

    Attributes:
        conditions_reach: mel frames on each side that `conditions` depends on.
    """

    conditions_reach: int

    def conditions(self, mel: Tensor) -> Tensor:
        """Compute what depends on the mel alone: [..., n_mels, frames] -> [..., frames, n]."""

    def predict_noise(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: Any,  # a number, or [batch] for a network that takes batches
        guide: Tensor | None = None,
        start: int = 0,
    ) -> Tensor:
        """Predict the noise in y, [..., T] -> [..., T]; `start` is the frame at which y begins."""


class PlainPredictor:
    """A plain network, batched and differentiable, as a `NoisePredictor`.

    Args:
        network: called as `WaveGrad` is; a compiled or a parallel one too.
    """

    conditions_reach = 0

    def __init__(self, network: Callable[..., Tensor]) -> None:
        self._network = network

    def conditions(self, mel: Tensor) -> Tensor:
        """[batch, n_mels, frames] -> [batch, frames, n_mels]."""
        return mel.mT

    def predict_noise(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: Any,
        guide: Tensor | None = None,
        start: int = 0,
    ) -> Tensor:
        """[batch, T], [batch, frames, n_mels], [batch] -> [batch, T]."""
        return self._network(y, conditions.mT, noise_level, guide, start)


class Denoiser:
    """A network and the parts around it.

    Args:
        network: predicts the noise.
        shape: the network's.
        domain: what y is.
        clamp: what a render holds within -gain .. gain at each step: "none", "y" or "x0", the
            estimate of the clean sound.
        guide_rounds: Griffin-Lim rounds of the guide, for a network that is given one.
        refinement_rounds: Griffin-Lim rounds on the finished sound; None: no refinement.

    Attributes:
        conditions_reach: mel frames on each side that `conditions` depends on.
    """

    def __init__(
        self,
        network: NoisePredictor,
        shape: NetworkShape,
        domain: DiffusionDomain,
        clamp: Clamp = "none",
        guide_rounds: int = 0,
        refinement_rounds: int | None = None,
    ) -> None:
        self.domain = domain
        self.conditions_reach = network.conditions_reach
        self._network, self._shape, self._clamp = network, shape, clamp
        self._guide_rounds, self._refinement_rounds = guide_rounds, refinement_rounds

    # The prediction

    def conditions(self, mel: Tensor) -> list[Tensor]:
        """Compute what a prediction takes from the mel alone.

        Args:
            mel: [..., n_mels, frames].

        Returns:
            Tensors [..., frames, n], which can be cut along the frames.
        """
        conditions = [self._network.conditions(mel)]
        if self._shape.guided:
            with torch.autocast(mel.device.type, enabled=False):
                envelope = spectral_envelope.mel_envelope(mel, self.domain.profile)
            conditions += [envelope[..., :-1].mT, mel.mT]
        return conditions

    def predict(
        self, y: Tensor, conditions: list[Tensor], noise_level: Tensor | float, start: int = 0
    ) -> Tensor:
        """Predict the noise in y.

        Args:
            y: [..., T].
            conditions: what `conditions` gives for the T / hop frames of y.
            noise_level: sqrt(alpha_bar).
            start: the frame at which y begins, where it is a part of something longer.

        Returns:
            [..., T] float32.
        """
        guide = None
        if self._shape.guided:
            _, envelope, mel = conditions
            envelope = torch.cat([envelope, envelope[..., -1:, :]], dim=-2).mT
            with torch.autocast(y.device.type, enabled=False):  # as exact in training as later
                guide = self.griffin_lim_guide(y, envelope, mel.mT)
        return self._network.predict_noise(y, conditions[0], noise_level, guide, start).float()

    def predict_noise(
        self, y: Tensor, mel: Tensor, noise_level: Tensor | float, start: int = 0
    ) -> Tensor:
        """Predict the noise in y, [..., T], from its mel, [..., n_mels, T / hop]."""
        return self.predict(y, self.conditions(mel), noise_level, start)

    def griffin_lim_guide(self, y: Tensor, envelope: Tensor, mel: Tensor) -> Tensor:
        """Compute the guide: y after rounds of Griffin-Lim toward the mel.

        Args:
            y: [..., T].
            envelope: the mel's (`spectral_envelope.mel_envelope`), [..., bins, frames + 1].
            mel: [..., n_mels, frames].

        Returns:
            [..., T].
        """
        profile = self.domain.profile
        return mel_inversion.project_whitened(y, envelope, mel, profile, self._guide_rounds)

    # Around each step of a render

    def clamp(self, y: Tensor) -> Tensor:
        """Hold y, as a step leaves it, within its bounds if the voice asks for it."""
        gain = self.domain.gain
        return y.clamp(-gain, gain) if self._clamp == "y" else y

    def clamp_noise(self, y: Tensor, noise: Tensor, level: float) -> Tensor:
        """Change the noise so that the clean estimate stays within its bounds, if asked for."""
        if self._clamp != "x0":
            return noise
        spread, gain = (1 - level**2) ** 0.5, self.domain.gain
        clean = ((y - spread * noise) / level).clamp(-gain, gain)
        return (y - level * clean) / spread

    # The finished sound

    def refine(self, sound: Tensor, mel: Tensor) -> Tensor:
        """Bring a finished sound to its mel by Griffin-Lim, beginning with its own phases.

        Args:
            sound: [..., frames * hop].
            mel: [..., n_mels, frames].

        Returns:
            As sound; unchanged for a voice without refinement.
        """
        if self._refinement_rounds is None:
            return sound
        profile = self.domain.profile
        return mel_inversion.refine(sound, mel, profile, self._refinement_rounds)

    # Receptive fields

    @property
    def receptive_field_frames(self) -> int:
        """Mel frames on each side that a prediction depends on."""
        if not self._shape.guided:
            return self._shape.receptive_field_frames
        profile = self.domain.profile
        guide = mel_inversion.receptive_field_frames(profile, self._guide_rounds)
        return self._shape.receptive_field_frames + profile.receptive_field_frames + guide

    @property
    def refinement_receptive_field_frames(self) -> int:
        """Mel frames on each side that `to_sound` followed by `refine` depends on."""
        refinement, profile = 0, self.domain.profile
        if self._refinement_rounds is not None:
            refinement = mel_inversion.receptive_field_frames(profile, self._refinement_rounds)
        return profile.receptive_field_frames + refinement
