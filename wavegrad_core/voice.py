"""A voice: one .safetensors file with weights and all that they need to be used."""

import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import platformdirs
import safetensors
import safetensors.torch
import torch
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from torch import Tensor

from wavegrad_core import prior
from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError
from wavegrad_core.mel import MelProfile
from wavegrad_core.network import NetworkShape, WaveGrad
from wavegrad_core.schedule import Schedule, for_iterations

SUFFIX = ".safetensors"
METADATA_KEY = "gradwave"
MAX_BYTES = 2**30  # Large of the paper takes 92 MB in float32
SAVED_DTYPES = {"F32", "F16", "BF16"}


class VoiceCard(BaseModel):
    """All of a voice but its weights; what its file holds as JSON.

    prior: "white", as in the paper, or "mel": noise in the colour of the speech (see `prior`).
    gain: what a sound is multiplied by before noise is added to it, 1 in the paper.
    schedules: betas by number of iterations, found or chosen for this voice.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format_version: Literal[1] = 1
    name: str = Field(min_length=1, max_length=200)
    network: NetworkShape
    profile: MelProfile
    prior: Literal["white", "mel"] = "white"
    gain: float = Field(default=1.0, gt=0, lt=1000)
    schedules: dict[int, list[float]] = {}
    training: dict[str, Any] = {}
    scores: dict[str, Any] = {}
    licence: str = "unknown"
    credit: str = ""

    def to_diffusion(self, sound: Tensor, mel: Tensor) -> Tensor:
        """A sound as the diffusion sees it: [..., frames * hop], [..., n_mels, frames] -> same."""
        if self.prior == "mel":
            sound = prior.whiten(sound, prior.envelope(mel, self.profile), self.profile)
        return self.gain * sound

    def to_sound(self, y: Tensor, mel: Tensor) -> Tensor:
        """The inverse of `to_diffusion`."""
        y = y / self.gain
        if self.prior == "mel":
            return prior.shape(y, prior.envelope(mel, self.profile), self.profile)
        return y

    def predict_noise(
        self, network: WaveGrad, y: Tensor, mel: Tensor, noise_level: Tensor
    ) -> Tensor:
        """The noise in y by a network of this shape, with the guide that it may need.

        y [B, T], mel [B, n_mels, T / hop], noise_level [B] -> [B, T] float32.
        """
        guide = None
        if self.network.guided:
            guide = prior.project(y, prior.envelope(mel, self.profile), self.profile)
        return network(y, mel, noise_level, guide).float()

    @property
    def reach_frames(self) -> int:
        """How many mel frames on each side a prediction depends on."""
        filters = 2 * self.profile.reach_frames if self.network.guided else 0
        return self.network.reach_frames + filters


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
        """A sensible schedule of that many steps, from 1 up: the voice's own where it has one.

        Raises:
            InputError: iterations is under 1.
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
        path = _find(name_or_path)
        card, tensors = _read(path)
        with torch.device("meta"):
            network = WaveGrad(card.network)
        _check_tensors(path, tensors, network.state_dict())
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


def installed_folder() -> Path:
    """Where a person's own voices are kept."""
    return Path(platformdirs.user_data_dir("gradwave", appauthor=False)) / "voices"


def list_voices() -> list[tuple[str, Path]]:
    """Names and files of the bundled voices, then the installed ones, each in order of name."""
    return [
        (path.stem, path) for folder in _folders() for path in sorted(folder.glob("*" + SUFFIX))
    ]


def read_card(path: str | os.PathLike[str]) -> VoiceCard:
    """The card of a voice's file, its weights left unread.

    Raises:
        InputError: the file is no voice.
    """
    with _opened(Path(path)) as file:
        return _card_of(Path(path), file.metadata())


def _folders() -> Iterator[Path]:
    yield Path(str(files("resources"))) / "voices"
    yield installed_folder()


def _find(name_or_path: str | os.PathLike[str]) -> Path:
    voices = dict(reversed(list_voices()))
    given = os.fspath(name_or_path)
    if given in voices:
        return voices[given]
    if Path(given).is_file():
        return Path(given)
    if Path(given).is_dir():
        raise InputError(f"voice {given}: is a folder; give a {SUFFIX} file or a voice's name")
    known = ", ".join(voices) or "none is installed"
    raise InputError(f"voice {given}: no such voice or file; the voices here: {known}")


def _opened(path: Path) -> Any:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"voice {path}: over {MAX_BYTES >> 20} MiB, too large to be a voice")
        return safetensors.safe_open(path, "pt")
    except safetensors.SafetensorError as error:
        raise InputError(
            f"voice {path}: not a whole safetensors file ({error}); copy or export it again"
        ) from error
    except OSError as error:
        raise InputError(f"voice {path}: cannot be read ({error.strerror or error})") from error


def _card_of(path: Path, metadata: dict[str, str] | None) -> VoiceCard:
    if METADATA_KEY not in (metadata or {}):
        raise InputError(
            f"voice {path}: holds weights but nothing that says how to use them; "
            "import it with `gradwave voices import`"
        )
    try:
        return VoiceCard.model_validate_json(metadata[METADATA_KEY])  # type: ignore[index]
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(
            f"voice {path}: its metadata is not usable ({where}: {first['msg']}); "
            "get the voice again from where it came"
        ) from error


def _read(path: Path) -> tuple[VoiceCard, dict[str, Tensor]]:
    with _opened(path) as file:
        card = _card_of(path, file.metadata())
        odd = [k for k in file.keys() if file.get_slice(k).get_dtype() not in SAVED_DTYPES]  # noqa: SIM118
        if odd:
            raise InputError(f"voice {path}: tensor {odd[0]} is not of a floating type")
        tensors = {key: file.get_tensor(key).float() for key in file.keys()}  # noqa: SIM118
    return card, tensors


def _check_tensors(path: Path, found: dict[str, Tensor], expected: dict[str, Tensor]) -> None:
    missing, extra = sorted(expected.keys() - found.keys()), sorted(found.keys() - expected.keys())
    if missing or extra:
        problem = f"{missing[0]} is missing" if missing else f"{extra[0]} belongs to no part"
        count = len(missing) + len(extra)
        raise InputError(f"voice {path}: {count} tensors do not fit its network ({problem})")
    for key, tensor in found.items():
        if tensor.shape != expected[key].shape:
            shapes = f"{list(tensor.shape)}, not {list(expected[key].shape)}"
            raise InputError(f"voice {path}: tensor {key} has shape {shapes}; the file is damaged")
        if not torch.isfinite(tensor).all():
            raise InputError(f"voice {path}: tensor {key} holds NaN or infinity; do not use it")
