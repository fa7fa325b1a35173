"""A voice: one .safetensors file with weights and all that they need to be used."""

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Literal, Self

import platformdirs
import safetensors
import safetensors.torch
import torch
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from torch import Tensor

from wavegrad_core.audio import write_atomically
from wavegrad_core.bundled import DEFAULT_VOICE, bundled
from wavegrad_core.diffusion.schedule import Schedule, for_iterations
from wavegrad_core.errors import InputError, first_problem
from wavegrad_core.file_types import VOICE_SUFFIX
from wavegrad_core.griffin_lim import griffin_lim
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad

METADATA_KEY = "gradwave"
MAX_BYTES = 2**30  # Large of the paper takes 92 MB in float32
MAX_NAME = 255  # as a file's
MAX_CHANNELS = 2**14  # more than any WaveGrad has, and safe to multiply
MAX_BLOCKS = 64
MAX_CONVOLUTIONS = 16  # of a DBlock
MAX_DILATION = 2**12
MAX_ROUNDS = 64
SAVED_DTYPES = {"F32", "F16", "BF16"}


class VoiceCard(BaseModel):
    """All of a voice but its weights; what its file holds as JSON.

    prior: "white", as in the paper, or "mel": noise in the colour of the speech (see `prior`).
    gain: what a sound is multiplied by before noise is added to it, 1 in the paper.
    clamp: what a render holds within -gain .. gain at each step: nothing, as in the paper, y, or
        x0, the clean sound as the network sees it.
    guide_rounds: of Griffin-Lim in what a guided network is shown, before the last projection.
    polish: how many rounds of Griffin-Lim bring the finished sound to its mel, beginning with
        what the diffusion gave it; None, as in the paper, leaves it as it is, and so is one
        left that began with a recording, whose phases are its own.
    schedules: betas by number of iterations, found or chosen for this voice.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format_version: Literal[1] = 1
    name: str = Field(min_length=1, max_length=MAX_NAME)
    network: NetworkShape
    profile: MelProfile
    prior: Literal["white", "mel"] = "white"
    gain: float = Field(default=1.0, gt=1e-3, lt=1000)
    clamp: Literal["none", "y", "x0"] = "none"
    guide_rounds: int = Field(default=0, ge=0, le=MAX_ROUNDS)
    polish: int | None = Field(default=None, ge=0, le=MAX_ROUNDS)
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

    def to_diffusion(self, sound: Tensor, mel: Tensor) -> Tensor:
        """A sound as the diffusion sees it: [..., frames * hop], [..., n_mels, frames] -> same."""
        if self.prior == "mel":
            sound = spectral_envelope.whiten(
                sound, spectral_envelope.envelope(mel, self.profile), self.profile
            )
        return self.gain * sound

    def to_sound(self, y: Tensor, mel: Tensor) -> Tensor:
        """The inverse of `to_diffusion`."""
        y = y / self.gain
        if self.prior == "mel":
            return spectral_envelope.shape(
                y, spectral_envelope.envelope(mel, self.profile), self.profile
            )
        return y

    def finished(self, sound: Tensor, mel: Tensor) -> Tensor:
        """A sound that a render ends in, polished: [..., frames * hop] -> same.

        With `to_sound` before it, it depends on `finish_reach_frames` on each side.
        """
        if self.polish is None:
            return sound
        return griffin_lim.polished(sound, mel, self.profile, self.polish)

    @property
    def finish_reach_frames(self) -> int:
        """How many frames on each side a finished sound depends on."""
        polish = 0
        if self.polish is not None:
            polish = griffin_lim.reach_frames(self.profile, self.polish)
        return self.profile.reach_frames + polish

    def project(self, y: Tensor, mel: Tensor) -> Tensor:
        """One step of Griffin and Lim toward the mel, on a sound as the diffusion sees it.

        y [..., frames * hop], mel [..., n_mels, frames] -> as y. It depends on two
        `profile.reach_frames` on each side.
        """
        sound = y / self.gain
        if self.prior == "mel":
            colour = spectral_envelope.envelope(mel, self.profile)
            return self.gain * griffin_lim.project_whitened(sound, colour, mel, self.profile)
        return self.gain * griffin_lim.project(sound, mel, self.profile)

    def clamped(self, y: Tensor) -> Tensor:
        """y as a step leaves it, held within bounds where the voice wants that."""
        return y.clamp(-self.gain, self.gain) if self.clamp == "y" else y

    def clamped_noise(self, y: Tensor, noise: Tensor, level: float) -> Tensor:
        """The noise in y, so that the clean sound left by it is held within bounds if wanted."""
        if self.clamp != "x0":
            return noise
        spread = (1 - level**2) ** 0.5
        clean = ((y - spread * noise) / level).clamp(-self.gain, self.gain)
        return (y - level * clean) / spread

    def predict_noise(
        self, network: WaveGrad, y: Tensor, mel: Tensor, noise_level: Tensor, start: int = 0
    ) -> Tensor:
        """The noise in y by a network of this shape, with the guide that it may need.

        y [B, T], mel [B, n_mels, T / hop], noise_level [B] -> [B, T] float32. start: the frame at
        which they begin, where they are a piece of something longer.
        """
        guide = None
        if self.network.guided:
            with torch.autocast(y.device.type, enabled=False):  # as exact as in a render
                guide = self.guide(y, spectral_envelope.envelope(mel, self.profile), mel)
        return network(y, mel, noise_level, guide, start).float()

    def guide(self, y: Tensor, envelope: Tensor, mel: Tensor) -> Tensor:
        """What a guided network is shown beside y: [..., T]; envelope: the mel's (see `prior`)."""
        return griffin_lim.project_whitened(y, envelope, mel, self.profile, self.guide_rounds)

    @property
    def reach_frames(self) -> int:
        """How many mel frames on each side a prediction depends on."""
        if not self.network.guided:
            return self.network.reach_frames
        guide = griffin_lim.reach_frames(self.profile, self.guide_rounds)
        return self.network.reach_frames + self.profile.reach_frames + guide


class Voice:
    """A network with its card.

    Attributes:
        card: what the file says beside the weights.
        network: the plain network, float32, in evaluation mode, on the CPU.
    """

    def __init__(self, card: VoiceCard, network: WaveGrad) -> None:
        self.card = card
        self.network = network.eval().requires_grad_(False)

    name = property(lambda self: self.card.name)
    profile = property(lambda self: self.card.profile)
    sample_rate = property(lambda self: self.card.profile.sample_rate)
    training = property(lambda self: self.card.training)
    scores = property(lambda self: self.card.scores)
    licence = property(lambda self: self.card.licence)
    credit = property(lambda self: self.card.credit)

    def schedule(self, iterations: int) -> Schedule:
        """A sensible schedule of 1 to 1000 steps: the voice's own where it has one.

        Raises:
            InputError: iterations is not in 1 .. 1000.
        """
        return for_iterations(self.card.schedules, iterations)

    @classmethod
    def load(cls, name_or_path: str | os.PathLike[str]) -> "Voice":
        """A voice by the name of a bundled or installed one, or by the path of its file.

        The file is checked whole (names, shapes, types, finite numbers, sizes) before a model is
        built.

        Raises:
            InputError: there is no such voice, or its file is no sound voice.
        """
        return cls(*_read(_find(name_or_path)))

    @classmethod
    def of(cls, card: VoiceCard, tensors: dict[str, Tensor]) -> "Voice":
        """A voice of weights that fit its card's network."""
        with torch.device("meta"):
            network = WaveGrad(card.network)
        network.load_state_dict(tensors, assign=True)
        return cls(card, network)

    def save(self, path: str | os.PathLike[str], dtype: torch.dtype = torch.float32) -> None:
        """Write the voice's file, whole or not at all; bfloat16 halves it.

        Raises:
            InputError: the file cannot be written.
        """
        tensors = {
            key: value.to(dtype).contiguous() for key, value in self.network.state_dict().items()
        }
        metadata = {METADATA_KEY: self.card.model_dump_json()}
        write_atomically(path, safetensors.torch.save(tensors, metadata))


def bundled_folder() -> Path:
    """Where the voices that come with the program lie."""
    return bundled("voices")


def installed_folder() -> Path:
    """Where a person's own voices are kept."""
    return Path(platformdirs.user_data_dir("gradwave", appauthor=False)) / "voices"


def list_voices() -> list[tuple[str, Path]]:
    """Names and files of the bundled voices, then the installed ones, each in order of name.

    The first of all is the one to use where nobody chose.
    """
    folders = filter(os.path.isdir, _folders())  # False, too, where one may not look
    found = [path for folder in folders for path in sorted(folder.glob("*" + VOICE_SUFFIX))]
    found.sort(key=lambda path: path.parent != bundled_folder() or path.stem != DEFAULT_VOICE)
    return [(path.stem, path) for path in found]


def read_card(path: str | os.PathLike[str]) -> VoiceCard:
    """The card of a voice's file, its weights left unread.

    Raises:
        InputError: the file is no voice.
    """
    with _opened(Path(path)) as file:
        return _card_of(Path(path), file.metadata())


def _folders() -> Iterator[Path]:
    yield bundled_folder()
    yield installed_folder()


def _find(name_or_path: str | os.PathLike[str]) -> Path:
    voices = dict(reversed(list_voices()))
    given = os.fspath(name_or_path)
    if given in voices:
        return voices[given]
    if os.path.isfile(given):
        return Path(given)
    if os.path.isdir(given):
        raise InputError(
            f"voice {given}: is a folder; give a {VOICE_SUFFIX} file or a voice's name"
        )
    known = ", ".join(voices) or "none is installed"
    raise InputError(f"voice {given}: no such voice or file; the voices here: {known}")


def _opened(path: Path) -> Any:
    try:
        with open(path, "rb") as file:  # safetensors does not tell why a file does not open
            size = os.fstat(file.fileno()).st_size
        if size > MAX_BYTES:
            raise InputError(f"voice {path}: over {MAX_BYTES >> 20} MiB, too large to be a voice")
        return safetensors.safe_open(path, "pt")
    except safetensors.SafetensorError as error:
        raise InputError(
            f"voice {path}: not a whole safetensors file ({error}); copy or export it again"
        ) from error
    except OSError as error:
        raise InputError(
            f"voice {path}: cannot be read ({error.strerror or error}); "
            "change that, or choose another"
        ) from error


def _card_of(path: Path, metadata: dict[str, str] | None) -> VoiceCard:
    if METADATA_KEY not in (metadata or {}):
        raise InputError(
            f"voice {path}: holds weights but nothing that says how to use them; "
            "import it with `gradwave voices import`"
        )
    try:
        return VoiceCard.model_validate_json(metadata[METADATA_KEY])  # type: ignore[index]
    except ValidationError as error:
        raise InputError(
            f"voice {path}: its metadata is not usable ({first_problem(error)}); "
            "get the voice again from where it came"
        ) from error


def _read(path: Path) -> tuple[VoiceCard, WaveGrad]:
    with _opened(path) as file:
        card = _card_of(path, file.metadata())
        with torch.device("meta"):  # shapes without memory
            network = WaveGrad(card.network)
        keys = list(file.keys())
        _check_header(path, {key: file.get_slice(key) for key in keys}, network.state_dict())
        tensors = {key: file.get_tensor(key).float() for key in keys}
    for key, tensor in tensors.items():
        if not torch.isfinite(tensor).all():
            raise InputError(f"voice {path}: tensor {key} holds NaN or infinity; do not use it")
    network.load_state_dict(tensors, assign=True)
    return card, network


def _check_header(path: Path, found: dict[str, Any], expected: dict[str, Tensor]) -> None:
    missing, extra = sorted(expected.keys() - found.keys()), sorted(found.keys() - expected.keys())
    if missing or extra:
        problem = f"{missing[0]} is missing" if missing else f"{extra[0]} belongs to no part"
        count = len(missing) + len(extra)
        raise InputError(
            f"voice {path}: {count} tensors do not fit its network ({problem}); "
            "get the voice again from where it came"
        )
    for key, tensor in found.items():
        shape, wanted = tensor.get_shape(), list(expected[key].shape)
        if shape != wanted:
            raise InputError(
                f"voice {path}: tensor {key} has shape {shape}, not {wanted}; the file is damaged"
            )
        if tensor.get_dtype() not in SAVED_DTYPES:
            kinds = ", ".join(sorted(SAVED_DTYPES))
            raise InputError(f"voice {path}: tensor {key} is stored as none of {kinds}")
