"""The card of a voice: its validated metadata."""

from itertools import chain
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AliasChoices,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    SerializerFunctionWrapHandler,
    Tag,
    model_serializer,
    model_validator,
)

from wavegrad_core.diffusion.denoiser import Clamp, Denoiser, NoisePredictor
from wavegrad_core.diffusion.domain import DiffusionDomain, Prior, can_be_undone
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.diffusion.wiener_skip import WienerSkip
from wavegrad_core.errors import InputError
from wavegrad_core.griffin_lim.mel_inversion import MOMENTUM
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.network.spectral_shape import SpectralShape

MAX_NAME = 255  # the limit for file names
MAX_CHANNELS = 2**14  # more than any WaveGrad has, and safe to multiply
MAX_BLOCKS = 64
MAX_CONVOLUTIONS = 16  # in a DBlock
MAX_DILATION = 2**12
MAX_ROUNDS = 64
MAX_PRE_EMPHASIS = 32  # coefficients
# Fields that version 0.1 does not know.
SINCE_0_2 = {"pre_emphasis", "skip", "limits_onsets", "griffin_lim_guide_momentum"}


def _kind(shape: Any) -> str:
    """Return the tag of a network shape, or of its JSON."""
    kind = shape.get("kind") if isinstance(shape, dict) else getattr(shape, "kind", None)
    return "wavegrad" if kind is None else "spectral"


AnyShape = Annotated[
    Annotated[NetworkShape, Tag("wavegrad")] | Annotated[SpectralShape, Tag("spectral")],
    Discriminator(_kind),
]


class VoiceCard(BaseModel):
    """The metadata of a voice: everything but its weights, stored in its file as JSON.

    Attributes:
        format_version: Version of this format.
        name: Display name.
        network: Shape of the network.
        profile: Mel profile that the voice reads.
        prior: "white", as in the paper, or "mel" (`DiffusionDomain`).
        gain: Factor on the sound before noise is added; 1 in the paper.
        pre_emphasis: Coefficients of the filter on the sound before noise is added
            (`DiffusionDomain`); (1,), as in the paper, is none.
        skip: The Wiener filter around a network whose output is a "residual" (`WienerSkip`), which
            needs the prior "white"; None, as in the paper.
        clamp: Signal that is clamped to -gain .. gain at each step: "none", as in the paper, "y",
            or "x0", the clean estimate.
        griffin_lim_guide_rounds: Rounds in the guide of a guided network, before the last
            projection. Its key in a voice file is `guide_rounds`.
        griffin_lim_guide_momentum: Weight of the extrapolation in each of these rounds.
        griffin_lim_refinement: Rounds that bring the finished sound closer to its mel; None, as in
            the paper, for no refinement. A render that starts from a recording is not refined,
            since its phases are the recording's. Its key in a voice file is `polish`.
        limits_onsets: Whether a refined sound is kept from having more energy before and after a
            click than its mel allows (`mel.onset_limit`).
        schedules: Betas by number of iterations, found or chosen for this voice.
        training: Facts about the training.
        scores: Objective scores.
        licence: Licence of the weights.
        credit: Credit for the recordings and the work.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format_version: Literal[1] = 1
    name: str = Field(min_length=1, max_length=MAX_NAME)
    network: AnyShape
    profile: MelProfile
    prior: Prior = "white"
    gain: float = Field(default=1.0, gt=1e-3, lt=1000)
    pre_emphasis: tuple[float, ...] = Field(default=(1.0,), max_length=MAX_PRE_EMPHASIS)
    skip: WienerSkip | None = None
    clamp: Clamp = "none"
    griffin_lim_guide_rounds: int = Field(
        default=0,
        ge=0,
        le=MAX_ROUNDS,
        validation_alias=AliasChoices("griffin_lim_guide_rounds", "guide_rounds"),
        serialization_alias="guide_rounds",
    )
    griffin_lim_guide_momentum: float = Field(default=MOMENTUM, ge=0, lt=2)
    griffin_lim_refinement: int | None = Field(
        default=None,
        ge=0,
        le=MAX_ROUNDS,
        validation_alias=AliasChoices("griffin_lim_refinement", "polish"),
        serialization_alias="polish",
    )
    limits_onsets: bool = False
    schedules: dict[int, list[float]] = {}
    training: dict[str, Any] = {}
    scores: dict[str, Any] = {}
    licence: str = "unknown"
    credit: str = ""

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if isinstance(self.network, NetworkShape):  # the other kind checks itself
            _check_sizes(self.network)
        self._check_profile()
        self._check_filters()
        for count, betas in self.schedules.items():
            if count != len(Schedule(f"of {count} steps", betas)):
                raise InputError(f"the schedule of {count} steps has {len(betas)}")
        return self

    def _check_profile(self) -> None:
        """Raise InputError if the network does not fit the mel profile."""
        shape, profile = self.network, self.profile
        if profile.offset:
            raise InputError("the mel profile has an offset, and a voice reads mels without one")
        if (shape.hop, shape.n_mels) != (profile.hop, profile.n_mels):
            raise InputError(
                f"the network reads {shape.n_mels} bands with a hop of {shape.hop} samples, "
                f"but the mel profile has {profile.n_mels} bands and a hop of {profile.hop}"
            )

    def _check_filters(self) -> None:
        """Raise InputError if the pre-emphasis or the skip is not usable."""
        filtered = self.pre_emphasis != (1.0,)
        if filtered and (self.pre_emphasis[:1] != (1.0,) or not can_be_undone(self.pre_emphasis)):
            raise InputError("the pre-emphasis is not a minimum-phase filter that begins with 1")
        if (filtered or self.skip) and self.prior != "white":
            raise InputError('pre-emphasis and skip require prior "white"')
        if (self.skip is not None) != (self.network.output == "residual"):
            raise InputError(
                "a skip requires a network whose output is a residual, and such a network "
                "requires a skip"
            )
        if self.skip is None:
            return
        numbers = (self.skip.power_correction, self.skip.unit_variance_gain)
        if not all(1e-3 < number < 1000 for number in numbers):
            raise InputError("a parameter of the skip is out of range")
        if self.griffin_lim_guide_rounds or self.network.conditioning != "level":
            raise InputError(
                "a skip needs a network without a guide that is conditioned on the level"
            )

    @model_serializer(mode="wrap")
    def _without_unused_new_fields(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Omit new fields that are not used, so that older versions can read the card."""
        content = handler(self)
        for name in SINCE_0_2:
            if getattr(self, name) == type(self).model_fields[name].default:
                content.pop(name, None)
        # Version 0.1 does not know it either, and a voice's is always 0.
        content.get("profile", {}).pop("offset", None)
        return content

    @property
    def domain(self) -> DiffusionDomain:
        """The signal that the voice's diffusion runs on."""
        return DiffusionDomain(self.profile, self.prior, self.gain, self.pre_emphasis)

    def denoiser(self, network: NoisePredictor, kind: type[Denoiser] = Denoiser) -> Denoiser:
        """Return a denoiser of that class around a network with this card's shape."""
        return kind(
            network,
            self.network,
            self.domain,
            self.clamp,
            self.griffin_lim_guide_rounds,
            self.griffin_lim_refinement,
            self.skip,
            self.limits_onsets,
            self.griffin_lim_guide_momentum,
        )


def _check_sizes(shape: NetworkShape) -> None:
    """Raise InputError if a size could make a network of any size."""
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
