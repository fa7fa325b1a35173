"""A voice: one .safetensors file with the weights and everything needed to use them."""

import os
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
import torch
from pydantic import ValidationError
from torch import Tensor

from wavegrad_core.audio import write_atomically
from wavegrad_core.diffusion.denoiser import Denoiser, PlainPredictor
from wavegrad_core.diffusion.schedule import Schedule, for_iterations
from wavegrad_core.errors import InputError, first_problem, reason
from wavegrad_core.file_signature import refuse_misnamed
from wavegrad_core.network.networks import Network, build_network
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.library import find_voice

METADATA_KEY = "gradwave"
MAX_BYTES = 2**30  # Large of the paper takes 92 MB in float32
SAVED_DTYPES = {"F32", "F16", "BF16"}


class Voice:
    """A network with its card.

    Attributes:
        card: Metadata of the voice.
        network: The plain network, float32, in evaluation mode, on the CPU.
    """

    def __init__(self, card: VoiceCard, network: Network) -> None:
        self.card = card
        self.network = network.eval().requires_grad_(False)

    name = property(lambda self: self.card.name)
    profile = property(lambda self: self.card.profile)
    sample_rate = property(lambda self: self.card.profile.sample_rate)
    training = property(lambda self: self.card.training)
    scores = property(lambda self: self.card.scores)
    licence = property(lambda self: self.card.licence)
    credit = property(lambda self: self.card.credit)

    @property
    def denoiser(self) -> Denoiser:
        """The plain network's denoiser: batched, float32, on the CPU."""
        return self.card.denoiser(PlainPredictor(self.network))

    def schedule(self, iterations: int) -> Schedule:
        """Return a schedule of 1 to 1000 steps: the voice's own if it has one of that length.

        Raises:
            InputError: `iterations` is not in 1 .. 1000.
        """
        return for_iterations(self.card.schedules, iterations)

    @classmethod
    def load(cls, name_or_path: str | os.PathLike[str]) -> "Voice":
        """Load a voice by the name of a bundled or installed one, or by the path of its file.

        The file is checked completely (names, shapes, types, finite numbers, sizes) before a model
        is built.

        Raises:
            InputError: There is no such voice, or its file is invalid.
        """
        return cls(*_read(find_voice(name_or_path)))

    @classmethod
    def of(cls, card: VoiceCard, tensors: dict[str, Tensor]) -> "Voice":
        """Create a voice from weights that fit the network of the card."""
        with torch.device("meta"):
            network = build_network(card.network)
        network.load_state_dict(tensors, assign=True)
        return cls(card, network)

    def save(self, path: str | os.PathLike[str], dtype: torch.dtype = torch.float32) -> None:
        """Write the voice to a file atomically.

        Args:
            path: The file; an existing one is replaced.
            dtype: Type of the stored weights; bfloat16 halves the file.

        Raises:
            InputError: The file cannot be written.
        """
        tensors = {
            key: value.to(dtype).contiguous() for key, value in self.network.state_dict().items()
        }
        metadata = {METADATA_KEY: self.card.model_dump_json()}
        write_atomically(path, safetensors.torch.save(tensors, metadata))


def read_card(path: str | os.PathLike[str]) -> VoiceCard:
    """Return the card in a voice file without reading its weights.

    Raises:
        InputError: The file is not a voice.
    """
    with _opened(Path(path)) as file:
        return _card_of(Path(path), file.metadata())


def _opened(path: Path) -> Any:
    refuse_misnamed(path, "the voice")
    if os.path.exists(path) and not os.path.isfile(path):  # opening a pipe could block forever
        raise InputError(
            f"Could not read the voice {path}: it is not a regular file. Choose another file."
        )
    try:
        with open(path, "rb") as file:  # safetensors does not say why a file cannot be opened
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                raise InputError(
                    f"Could not read the voice {path}: at over {MAX_BYTES >> 20} MiB it is too "
                    "large to be a voice. Choose another file."
                )
            # safetensors takes no path that is not UTF-8, which only POSIX systems have.
            is_utf8 = str(path).encode(errors="ignore").decode() == str(path)
            return safetensors.safe_open(path if is_utf8 else f"/dev/fd/{file.fileno()}", "pt")
    except safetensors.SafetensorError as error:
        raise InputError(
            f"Could not read the voice {path}: it is not a complete safetensors file "
            f"({reason(error)}). Copy or export it again."
        ) from error
    except OSError as error:
        raise InputError(
            f"Could not read the voice {path}: {reason(error)}. Check the file and its permissions."
        ) from error


def _card_of(path: Path, metadata: dict[str, str] | None) -> VoiceCard:
    if METADATA_KEY not in (metadata or {}):
        raise InputError(
            f"Could not read the voice {path}: it contains weights without the metadata of a "
            "voice. Import it with `gradwave voices import`."
        )
    try:
        return VoiceCard.model_validate_json(metadata[METADATA_KEY])  # type: ignore[index]
    except ValidationError as error:
        raise InputError(
            f"Could not read the voice {path}: the metadata of the voice is invalid "
            f"({first_problem(error)}). Get the voice again from its source."
        ) from error


def _read(path: Path) -> tuple[VoiceCard, Network]:
    with _opened(path) as file:
        card = _card_of(path, file.metadata())
        with torch.device("meta"):  # shapes without memory
            network = build_network(card.network)
        keys = list(file.keys())
        _check_header(path, {key: file.get_slice(key) for key in keys}, network.state_dict())
        tensors = {key: file.get_tensor(key).float() for key in keys}
    for key, tensor in tensors.items():
        if not torch.isfinite(tensor).all():
            raise InputError(
                f"Could not use the voice {path}: tensor {key} contains NaN or infinity. "
                "Get the voice again from its source."
            )
    network.load_state_dict(tensors, assign=True)
    return card, network


def _check_header(path: Path, found: dict[str, Any], expected: dict[str, Tensor]) -> None:
    missing, extra = sorted(expected.keys() - found.keys()), sorted(found.keys() - expected.keys())
    if missing or extra:
        problem = f"{missing[0]} is missing" if missing else f"{extra[0]} is not part of it"
        count = len(missing) + len(extra)
        raise InputError(
            f"Could not use the voice {path}: {count} tensors do not fit its network ({problem}). "
            "Get the voice again from its source."
        )
    for key, tensor in found.items():
        shape, wanted = tensor.get_shape(), list(expected[key].shape)
        if shape != wanted:
            raise InputError(
                f"Could not use the voice {path}: tensor {key} has shape {shape} instead of "
                f"{wanted}. The file is damaged. Get the voice again from its source."
            )
        if tensor.get_dtype() not in SAVED_DTYPES:
            kinds = ", ".join(sorted(SAVED_DTYPES))
            raise InputError(
                f"Could not use the voice {path}: tensor {key} is not stored as one of {kinds}. "
                "Export the voice again."
            )
