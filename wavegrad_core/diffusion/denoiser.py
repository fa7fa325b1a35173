"""The denoiser: a network together with the steps that turn its prediction into sound.

`Denoiser` wraps a network with the other parts: the domain of the diffusion, the Griffin-Lim guide
that the network receives or the Wiener skip around it, the clamp on its prediction, and the
refinement of the finished sound.
"""

from collections.abc import Callable
from typing import Any, Literal, Protocol

import torch
from torch import Tensor

from wavegrad_core.diffusion.domain import DiffusionDomain
from wavegrad_core.diffusion.wiener_skip import WienerEstimate, WienerSkip
from wavegrad_core.griffin_lim import mel_inversion
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.mel.onset_limit import limit_onsets
from wavegrad_core.network.networks import Shape

MIN_SPREAD = 1e-6  # as a divisor, for noise levels of 1

Clamp = Literal["none", "y", "x0"]


class NoisePredictor(Protocol):
    """Interface that the denoiser needs of a network: `NetworkEngine` or `PlainPredictor`.

    Attributes:
        conditions_receptive_field_frames: Mel frames on each side that `conditions` depends on.
    """

    conditions_receptive_field_frames: int

    def conditions(self, mel: Tensor) -> Tensor:
        """Compute inputs that depend only on the mel: [..., n_mels, frames] -> [..., frames, n]."""

    def predict_noise(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: Any,  # a number, or [batch] for a batched network
        guide: Tensor | None = None,
        start: int = 0,
    ) -> Tensor:
        """Predict the noise in y, [..., T] -> [..., T]; `start` is the frame at which y begins."""


class PlainPredictor:
    """A plain network, batched and differentiable, as a `NoisePredictor`.

    Args:
        network: Called as `WaveGrad` is; a compiled or a parallel one too.
    """

    conditions_receptive_field_frames = 0

    def __init__(self, network: Callable[..., Tensor]) -> None:
        self._network = network

    def conditions(self, mel: Tensor) -> Tensor:
        """Transpose the mel: [batch, n_mels, frames] -> [batch, frames, n_mels]."""
        return mel.mT

    def predict_noise(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: Any,
        guide: Tensor | None = None,
        start: int = 0,
    ) -> Tensor:
        """Predict the noise: [batch, T], [batch, frames, n_mels], [batch] -> [batch, T]."""
        return self._network(y, conditions.mT, noise_level, guide, start)


class Denoiser:
    """A network with its domain, guide or skip, clamp and refinement.

    Args:
        network: Predicts the noise.
        shape: Shape of the network.
        domain: Domain of y.
        clamp: Signal that is clamped to -gain .. gain at each step of a render: "none", "y" or
            "x0", the clean estimate.
        griffin_lim_guide_rounds: Griffin-Lim rounds of the guide, if the network takes one.
        refinement_rounds: Griffin-Lim rounds on the finished sound; None for no refinement.
        skip: The Wiener skip around a network whose output is a "residual".
        limits_onsets: Whether the refined sound is limited by `mel.onset_limit`.
        griffin_lim_guide_momentum: Momentum of the rounds of the guide.

    Attributes:
        domain: Domain of y.
        skip: The Wiener skip, if any.
        conditions_receptive_field_frames: Mel frames on each side that `conditions` depends on.
    """

    def __init__(
        self,
        network: NoisePredictor,
        shape: Shape,
        domain: DiffusionDomain,
        clamp: Clamp = "none",
        griffin_lim_guide_rounds: int = 0,
        refinement_rounds: int | None = None,
        skip: WienerSkip | None = None,
        limits_onsets: bool = False,
        griffin_lim_guide_momentum: float = mel_inversion.MOMENTUM,
    ) -> None:
        self.domain, self.skip, self._limits_onsets = domain, skip, limits_onsets
        self.conditions_receptive_field_frames = network.conditions_receptive_field_frames
        self._network, self._shape, self._clamp = network, shape, clamp
        self._griffin_lim_guide_rounds = griffin_lim_guide_rounds
        self._griffin_lim_guide_momentum = griffin_lim_guide_momentum
        self._refinement_rounds = refinement_rounds

    # The prediction

    def conditions(self, mel: Tensor) -> list[Tensor]:
        """Compute the parts of a prediction that depend on the mel alone.

        Args:
            mel: [..., n_mels, frames].

        Returns:
            Tensors [..., frames, n], which can be cut along the frames.
        """
        conditions = [self._network.conditions(mel)]
        if self.skip:
            with torch.autocast(mel.device.type, enabled=False):
                power = self.skip.power(mel, self.domain)
            conditions.append(power[..., :-1].mT)
        elif self._shape.guided:
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
            conditions: The result of `conditions` for the T / hop frames of y.
            noise_level: sqrt(alpha_bar).
            start: The frame at which y begins, if it is a part of a longer signal.

        Returns:
            [..., T] float32.
        """
        if self.skip:
            clean = self.wiener_estimate(y, conditions, noise_level, start)[1]
            return noise_in(y, clean, noise_level)
        guide = None
        if self._shape.guided:
            _, envelope, mel = conditions
            envelope = _with_last_frame_twice(envelope).mT
            with torch.autocast(y.device.type, enabled=False):  # as exact in training as later
                guide = self.griffin_lim_guide(y, envelope, mel.mT)
        return self._network.predict_noise(y, conditions[0], noise_level, guide, start).float()

    def predict_noise(
        self, y: Tensor, mel: Tensor, noise_level: Tensor | float, start: int = 0
    ) -> Tensor:
        """Predict the noise in y, [..., T], from its mel, [..., n_mels, T / hop]."""
        return self.predict(y, self.conditions(mel), noise_level, start)

    def wiener_estimate(
        self, y: Tensor, conditions: list[Tensor], noise_level: Tensor | float, start: int = 0
    ) -> tuple[WienerEstimate, Tensor]:
        """Estimate the clean signal without and with the network, for a voice with a skip.

        Args:
            y: [..., T].
            conditions: The result of `conditions` for the T / hop frames of y.
            noise_level: sqrt(alpha_bar).
            start: The frame at which y begins, if it is a part of a longer signal.

        Returns:
            The Wiener estimate, and the network's estimate of the clean signal, [..., T] float32.
        """
        assert self.skip
        of_network, power = conditions
        with torch.autocast(y.device.type, enabled=False):  # as precise in training as in a render
            level = torch.as_tensor(noise_level, dtype=torch.float32, device=y.device)
            power = _with_last_frame_twice(power).mT
            estimate = WienerEstimate.of(y, level, power, self.domain)
            embedding_level = self.skip.embedding_level(noise_level, self.domain)
        out = self._network.predict_noise(
            estimate.inputs[0], of_network, embedding_level, estimate.inputs[1], start
        )
        with torch.autocast(y.device.type, enabled=False):
            return estimate, estimate.clean(out.float())

    def griffin_lim_guide(self, y: Tensor, envelope: Tensor, mel: Tensor) -> Tensor:
        """Compute the guide: y after rounds of Griffin-Lim toward the mel.

        Args:
            y: [..., T].
            envelope: The mel's (`spectral_envelope.mel_envelope`), [..., bins, frames + 1].
            mel: [..., n_mels, frames].

        Returns:
            [..., T].
        """
        rounds, momentum = self._griffin_lim_guide_rounds, self._griffin_lim_guide_momentum
        profile = self.domain.profile
        return mel_inversion.project_whitened(y, envelope, mel, profile, rounds, momentum)

    # Around each step of a render

    def clamp(self, y: Tensor) -> Tensor:
        """Clamp y after a step, if the voice asks for it."""
        gain = self.domain.gain
        return y.clamp(-gain, gain) if self._clamp == "y" else y

    def match_levels(
        self, y: Tensor, noise: Tensor, conditions: list[Tensor], level: float
    ) -> Tensor:
        """Match the levels of the clean estimate to the mel, if the voice asks for it.

        Training compares predictions with the noise as they are, without this.

        Args:
            y: [..., T].
            noise: The predicted noise in y, [..., T].
            conditions: The result of `conditions` for the T / hop frames of y.
            level: sqrt(alpha_bar).

        Returns:
            The noise in y if the clean signal has the levels of the mel; otherwise `noise` itself.
        """
        if not self.skip or not self.skip.matches_levels:
            return noise
        clean = (y - (1 - level**2) ** 0.5 * noise) / level
        power = _with_last_frame_twice(conditions[1]).mT
        return noise_in(y, self.skip.match_levels(clean, power, self.domain), level)

    def clamp_noise(self, y: Tensor, noise: Tensor, level: float) -> Tensor:
        """Adjust the noise so that the clean estimate stays in range, if the voice asks for it."""
        if self._clamp != "x0":
            return noise
        spread, gain = (1 - level**2) ** 0.5, self.domain.gain
        clean = ((y - spread * noise) / level).clamp(-gain, gain)
        return (y - level * clean) / spread

    # The finished sound

    def refine(self, sound: Tensor, mel: Tensor) -> Tensor:
        """Refine a finished sound with Griffin-Lim rounds, starting from its own phases.

        Args:
            sound: [..., frames * hop].
            mel: [..., n_mels, frames].

        Returns:
            The refined sound, with the same shape; unchanged for a voice without refinement.
        """
        if self._refinement_rounds is None:
            return sound
        profile = self.domain.profile
        refined = mel_inversion.refine(sound, mel, profile, self._refinement_rounds)
        return limit_onsets(refined, mel, profile) if self._limits_onsets else refined

    # Receptive fields

    @property
    def receptive_field_frames(self) -> int:
        """Mel frames on each side that a prediction depends on."""
        profile = self.domain.profile
        if self.skip:
            filters = self.skip.passes * profile.receptive_field_frames
            return self._shape.receptive_field_frames + filters
        if not self._shape.guided:
            return self._shape.receptive_field_frames
        guide = mel_inversion.receptive_field_frames(profile, self._griffin_lim_guide_rounds)
        return self._shape.receptive_field_frames + profile.receptive_field_frames + guide

    @property
    def refinement_receptive_field_frames(self) -> int:
        """Mel frames on each side that `to_sound` followed by `refine` depends on."""
        refinement, profile = 0, self.domain.profile
        if self._refinement_rounds is not None:
            refinement = mel_inversion.receptive_field_frames(profile, self._refinement_rounds)
        if self._limits_onsets:
            refinement += profile.receptive_field_frames
        return self.domain.to_sound_receptive_field_frames + refinement


def noise_in(y: Tensor, clean: Tensor, noise_level: Any) -> Tensor:
    """Return the noise in y, [..., T], given its clean signal, [..., T].

    Args:
        y: Level * signal + sqrt(1 - level^2) * noise.
        clean: The signal.
        noise_level: A number, or [...].
    """
    if isinstance(noise_level, Tensor):
        noise_level = noise_level[..., None]
        return (y - noise_level * clean) / (1 - noise_level**2).sqrt().clamp_min(MIN_SPREAD)
    return (y - noise_level * clean) / max((1 - noise_level**2) ** 0.5, MIN_SPREAD)


def _with_last_frame_twice(x: Tensor) -> Tensor:
    """Repeat the last frame, as a centred STFT has one more: [..., n, k] -> [..., n + 1, k]."""
    return torch.cat([x, x[..., -1:, :]], dim=-2)
