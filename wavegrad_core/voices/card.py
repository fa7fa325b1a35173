"""The card of a voice: its metadata, checked."""

from itertools import chain
from typing import Any, Literal, Self

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, model_validator

from wavegrad_core.diffusion.denoiser import Clamp, Denoiser, DiffusionDomain, NoisePredictor, Prior
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.network.shape import NetworkShape

MAX_NAME = 255  # as a file's
MAX_CHANNELS = 2**14  # more than any WaveGrad has, and safe to multiply
MAX_BLOCKS = 64
MAX_CONVOLUTIONS = 16  # of a DBlock
MAX_DILATION = 2**12
MAX_ROUNDS = 64


class VoiceCard(BaseModel):
    """The metadata of a voice: everything but its weights, stored in its file as JSON.

    Attributes:
        format_version: version of this format.
        name: as a person sees it.
        network: shape of the network.
        profile: mel profile that the voice reads.
        prior: "white", as in the paper, or "mel" (`DiffusionDomain`).
        gain: factor on the sound before noise is added; 1 in the paper.
        clamp: what a render holds within -gain .. gain at each step: "none", as in the paper, "y",
            or "x0", the estimate of the clean sound.
        griffin_lim_guide_rounds: rounds in the guide of a guided network, before the last
            projection. Files written before version 0.2 call it `guide_rounds`.
        griffin_lim_refinement: rounds that bring the finished sound to its mel; None, as in the
            paper: none. A render that starts from a recording is not refined, since its phases are
            the recording's. Files written before version 0.2 call it `polish`.
        schedules: betas by number of iterations, found or chosen for this voice.
        training: facts about the training.
        scores: objective scores.
        licence: of the weights.
        credit: whose recordings and work they are.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format_version: Literal[1] = 1
    name: str = Field(min_length=1, max_length=MAX_NAME)
    network: NetworkShape
    profile: MelProfile
    prior: Prior = "white"
    gain: float = Field(default=1.0, gt=1e-3, lt=1000)
    clamp: Clamp = "none"
    griffin_lim_guide_rounds: int = Field(
        default=0,
        ge=0,
        le=MAX_ROUNDS,
        validation_alias=AliasChoices("griffin_lim_guide_rounds", "guide_rounds"),
        serialization_alias="guide_rounds",
    )
    griffin_lim_refinement: int | None = Field(
        default=None,
        ge=0,
        le=MAX_ROUNDS,
        validation_alias=AliasChoices("griffin_lim_refinement", "polish"),
        serialization_alias="polish",
    )
    schedules: dict[int, list[float]] = {}
    training: dict[str, Any] = {}
    scores: dict[str, Any] = {}
    licence: str = "unknown"
    credit: str = ""

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        shape, profile = self.network, self.profile
        widths = (shape.frame, shape.audio_channels, *shape.down_channels, shape.mel_channels)
        widths += (*shape.up_channels, *shape.factors)
        dilations = (*shape.down_dilations, *chain.from_iterable(shape.up_dilations))
        if (
            len(shape.factors) * shape.blocks_per_rate > MAX_BLOCKS
            or len(shape.down_dilations) > MAX_CONVOLUTIONS
            or not all(1 <= width <= MAX_CHANNELS for width in widths)
            or not all(1 <= dilation <= MAX_DILATION for dilation in dilations)
        ):
            raise InputError("a size of the network is out of range")
        if (shape.hop, shape.n_mels) != (profile.hop, profile.n_mels):
            raise InputError(
                f"the network reads {shape.n_mels} mels {shape.hop} samples apart, "
                f"the mel profile makes {profile.n_mels}, {profile.hop} apart"
            )
        for count, betas in self.schedules.items():
            if count != len(Schedule(f"of {count} steps", betas)):
                raise InputError(f"the schedule of {count} steps has {len(betas)}")
        return self

    @property
    def domain(self) -> DiffusionDomain:
        """The signal that the voice's diffusion runs on."""
        return DiffusionDomain(self.profile, self.prior, self.gain)

    def denoiser(self, network: NoisePredictor) -> Denoiser:
        """Return the denoiser of a network with this card's shape."""
        return Denoiser(
            network,
            self.network,
            self.domain,
            self.clamp,
            self.griffin_lim_guide_rounds,
            self.griffin_lim_refinement,
        )
