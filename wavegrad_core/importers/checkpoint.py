"""What the importers share: safe reading, names of layers, and the check that every tensor fits."""

import json
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

import torch
from torch import Tensor

from wavegrad_core.errors import InputError
from wavegrad_core.mel import MelProfile
from wavegrad_core.network import WaveGrad
from wavegrad_core.network_shape import NetworkShape

MAX_BYTES = 2**30  # Base with its optimizer takes 190 MB in float32
MAX_WEIGHTS = 2**28
MAX_CONFIG_BYTES = 2**20
MAX_BLOCKS = 64
MAX_SETTING = 1e9
MAX_DILATION = 4096
NORM_NAMES = (
    (".weight_g", ".weight_v"),
    (".parametrizations.weight.original0", ".parametrizations.weight.original1"),
)

T = TypeVar("T")


@dataclass(frozen=True)
class Imported:
    """What a voice is made of, read from another program's checkpoint.

    tensors: by the names of our network.
    clamp: what is held within -1 .. 1 at each step there.
    dropped: names of the file's tensors that are not weights and are not needed.
    step: how long it was trained, where the file tells.
    """

    shape: NetworkShape
    profile: MelProfile
    tensors: dict[str, Tensor]
    clamp: Literal["none", "y", "x0"]
    dropped: tuple[str, ...] = ()
    step: int | None = None


@dataclass(frozen=True)
class LayerNames:
    """How a program names its layers; {i} is a block, counted from 0, {k} a convolution in it.

    {next_i} and {next_k} are one more. film_out: one layer that gives shift and scale, or two.
    """

    audio: str
    down_residual: str
    down_conv: str
    film_in: str
    film_out: tuple[str, ...]
    mel: str
    up_residual: str
    up_convs: tuple[str, str, str, str]
    last: str

    def of_network(self, blocks: int, down_convs: int) -> Iterator[tuple[str, tuple[str, ...]]]:
        """(our layer, their layers) of a network with so many UBlocks."""

        def named(template: str, i: int, k: int = 0) -> str:
            return template.format(i=i, next_i=i + 1, k=k, next_k=k + 1)

        yield "audio_conv", (self.audio,)
        yield "mel_conv", (self.mel,)
        yield "last_conv", (self.last,)
        for i in range(blocks - 1):
            yield f"dblocks.{i}.residual", (named(self.down_residual, i),)
            for k in range(down_convs):
                yield f"dblocks.{i}.convs.{k}", (named(self.down_conv, i, k),)
        for i in range(blocks):
            yield f"films.{i}.input_conv", (named(self.film_in, i),)
            yield f"films.{i}.output_conv", tuple(named(part, i) for part in self.film_out)
            yield f"ublocks.{i}.residual", (named(self.up_residual, i),)
            for k, template in enumerate(self.up_convs):
                yield f"ublocks.{i}.convs.{k}", (named(template, i),)

    def blocks(self, tensors: Mapping[str, Tensor]) -> int:
        """How many UBlocks a file has."""
        pattern = re.compile(re.escape(self.up_residual).replace(r"\{i\}", r"(\d{1,4})") + r"\.")
        found = [int(match[1]) for key in tensors if (match := pattern.match(key))]
        return max(found, default=-1) + 1


def read_checkpoint(path: Path) -> dict[str, Any]:
    """A file of torch.save, with nothing in it but tensors and plain values.

    Raises:
        InputError: it cannot be read, is too large, or would run code.
    """
    if not path.is_file():
        raise InputError(f"checkpoint {path}: there is no such file; check the name")
    try:
        size = path.stat().st_size
        if zipfile.is_zipfile(path):  # its parts may be packed: what counts is what they become
            with zipfile.ZipFile(path) as archive:
                size = max(size, sum(part.file_size for part in archive.infolist()))
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise InputError(f"checkpoint {path}: cannot be read ({error}); copy it again") from error
    if size > MAX_BYTES:
        raise InputError(
            f"checkpoint {path}: takes {size >> 20:,} MiB, where {MAX_BYTES >> 20:,} are the most; "
            "save it again without the optimizer"
        )
    try:
        with warnings.catch_warnings(action="ignore"):  # of old kinds of pickle
            content = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # the parser of a damaged file can fail in any way
        reason = str(error).split(" Please file an issue")[0].strip().splitlines()
        raise InputError(
            f"checkpoint {path}: is no checkpoint of tensors and plain values alone, and nothing "
            f"else is opened ({_brief(reason, error)}); save its model's state dict by itself"
        ) from error
    if not isinstance(content, dict):
        raise InputError(f"checkpoint {path}: holds no table of tensors; give the model's file")
    return content


def _brief(reason: list[str], error: Exception) -> str:
    told = next((line for line in reason if "GLOBAL" in line or "Unsupported" in line), None)
    return (told or (reason[0] if reason else type(error).__name__)).strip(" .")[:200]


def read_config(path: Path) -> dict[str, Any]:
    """A JSON object; comments, as in the older files of Coqui TTS, are passed over.

    Raises:
        InputError: it cannot be read or is no JSON object.
    """
    try:
        if path.stat().st_size > MAX_CONFIG_BYTES:
            raise InputError(f"config {path}: is too large to be one; give the JSON file")
        text = path.read_text(encoding="utf-8-sig")  # Windows marks it
        text = re.sub(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/', r"\1", text, flags=re.DOTALL)
        content = json.loads(text)
    except OSError as error:
        raise InputError(f"config {path}: cannot be read ({error.strerror})") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"config {path}: is not JSON ({error}); give the program's file") from None
    if not isinstance(content, dict):
        raise InputError(f"config {path}: holds no settings; give the program's file")
    return content


def weights_of(path: Path, content: Mapping[str, Any]) -> dict[str, Tensor]:
    """The model's tensors, float32, weight norm folded in.

    Raises:
        InputError: there are none, or more than a network can have.
    """
    model = content.get("model", content)
    tensors: dict[str, Tensor] = {}
    for key, value in model.items() if isinstance(model, Mapping) else ():
        if isinstance(key, str) and isinstance(value, Tensor):
            name = re.sub(r"^(module\.)+", "", key)
            if name in tensors:
                raise InputError(
                    f"checkpoint {path}: holds {name} twice, once as {key}, and which of them is "
                    "meant cannot be told; save the model's state dict by itself"
                )
            tensors[name] = value
    if not tensors:
        raise InputError(f"checkpoint {path}: holds no tensors of a model; give the model's file")
    odd = [
        key
        for key, value in tensors.items()
        if value.layout != torch.strided
        or value.is_quantized
        or value.is_meta
        or not value.is_floating_point()
    ]
    if odd:
        raise InputError(f"checkpoint {path}: tensor {odd[0]} is no plain floating tensor")
    # A small file can hold a view that repeats one number without end.
    if sum(value.numel() for value in tensors.values()) > MAX_WEIGHTS:
        raise InputError(
            f"checkpoint {path}: has over {MAX_WEIGHTS:,} weights, so it is no vocoder"
        )
    return _without_weight_norm({key: value.float() for key, value in tensors.items()})


def _without_weight_norm(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    for gain_name, direction_name in NORM_NAMES:
        for key in [key for key in tensors if key.endswith(direction_name)]:
            layer = key.removesuffix(direction_name)
            gain, direction = tensors.get(layer + gain_name), tensors[key]
            if gain is None or direction.ndim != 3 or gain.shape != (len(direction), 1, 1):
                continue  # it is then named among what is left over
            length = direction.flatten(1).norm(dim=1)[:, None, None]
            tensors[layer + ".weight"] = gain * direction / length
            del tensors[layer + gain_name], tensors[key]
    return tensors


def renamed(
    path: Path, tensors: Mapping[str, Tensor], names: LayerNames, blocks: int, down_convs: int
) -> dict[str, Tensor]:
    """The tensors by the names of our network.

    Raises:
        InputError: some are missing or left over; they are named.
    """
    layers = list(names.of_network(blocks, down_convs))
    wanted = {f"{name}.{kind}" for _, theirs in layers for name in theirs for kind in KINDS}
    missing, extra = sorted(wanted - tensors.keys()), sorted(tensors.keys() - wanted)
    if missing or extra:
        parts = [f"without {_listed(missing)}"] * bool(missing)
        parts += [f"with {_listed(extra)} left over"] * bool(extra)
        raise InputError(
            f"checkpoint {path}: does not fit the network, {' and '.join(parts)}; check the "
            "program it is from, and its config"
        )
    for name in wanted:
        if tensors[name].ndim != (3 if name.endswith("weight") else 1):
            raise InputError(
                f"checkpoint {path}: tensor {name} has shape {list(tensors[name].shape)}, "
                "which is no one-dimensional convolution's"
            )
    try:
        return {
            f"{ours}.{kind}": torch.cat([tensors[f"{name}.{kind}"] for name in theirs])
            for ours, theirs in layers
            for kind in KINDS
        }
    except RuntimeError as error:  # shift and scale of unlike shapes
        raise InputError(f"checkpoint {path}: a FiLM's parts differ in shape; {error}") from error


KINDS = ("weight", "bias")


def _listed(names: list[str]) -> str:
    rest = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + rest


def widths(tensors: Mapping[str, Tensor], blocks: int) -> dict[str, Any]:
    """The fields of a NetworkShape that the weights tell, from tensors by our names."""

    def outputs(layer: str) -> int:
        return len(tensors[f"{layer}.weight"])

    return {
        "n_mels": tensors["mel_conv.weight"].shape[1],
        "audio_channels": outputs("audio_conv"),
        "down_channels": tuple(outputs(f"dblocks.{i}.residual") for i in range(blocks - 1)),
        "mel_channels": outputs("mel_conv"),
        "up_channels": tuple(outputs(f"ublocks.{i}.residual") for i in range(blocks)),
    }


def checked(path: Path, imported: Imported) -> Imported:
    """The same, when each tensor has the shape and numbers that its network needs.

    Raises:
        InputError: one does not, or the network's hop or mels are not the profile's.
    """
    shape, profile = imported.shape, imported.profile
    if shape.hop != profile.hop:
        product = " x ".join(map(str, shape.factors))
        raise InputError(
            f"checkpoint {path}: its factors {product} make {shape.hop} samples a frame, but its "
            f"mels are {profile.hop} apart; give the config that belongs to it"
        )
    if shape.n_mels != profile.n_mels:
        raise InputError(
            f"checkpoint {path}: reads {shape.n_mels} mels, but the profile has {profile.n_mels}; "
            "give the config that belongs to it"
        )
    with torch.device("meta"):  # shapes without memory
        expected = WaveGrad(shape).state_dict()
    for key, tensor in imported.tensors.items():
        if tensor.shape != expected[key].shape:
            raise InputError(
                f"checkpoint {path}: {key} has shape {list(tensor.shape)}, where the network "
                f"needs {list(expected[key].shape)}; check the program it is from, and its config"
            )
        if not torch.isfinite(tensor).all():
            raise InputError(f"checkpoint {path}: {key} holds NaN or infinity; do not use it")
    return imported


def made(path: Path, maker: Callable[..., T], *arguments: Any, **settings: Any) -> T:
    """maker(*arguments, **settings).

    Raises:
        InputError: the settings make none, which is said of the checkpoint.
    """
    try:
        return maker(*arguments, **settings)
    except InputError as error:
        raise InputError(
            f"checkpoint {path}: {error}; give the config that belongs to it"
        ) from error


def step_of(content: Mapping[str, Any]) -> int | None:
    """The number of training steps, under the names that the programs give it."""
    steps = (content.get(name) for name in ("step", "iteration"))
    return next((step for step in steps if type(step) is int and 0 <= step < MAX_SETTING), None)


def setting(where: Path, settings: Mapping[str, Any], name: str, default: Any) -> Any:
    """A config's setting, of the kind of its default: a number, a truth, or rows of integers.

    Raises:
        InputError: it is of another kind.
    """
    value = settings.get(name)
    if value is None:
        return default
    kinds = (int, float) if isinstance(default, float) else type(default)
    if isinstance(default, tuple):
        found = _rows(value) if isinstance(default[0], tuple) else _row(value)
        fits = found is not None
        value = found
    elif type(default) in (int, float):
        fits = isinstance(value, kinds) and not isinstance(value, bool) and abs(value) < MAX_SETTING
    else:
        fits = isinstance(value, kinds)
    if not fits:
        raise InputError(
            f"checkpoint {where}: its config's {name} is {str(settings[name])[:60]!r}, which "
            "cannot be used; give the config that belongs to it"
        )
    return value


def _row(value: Any) -> tuple[int, ...] | None:
    """A tuple of factors or dilations, or None where it is none."""
    if not isinstance(value, (list, tuple)) or not 1 <= len(value) <= MAX_BLOCKS:
        return None
    fits = all(type(number) is int and 1 <= number <= MAX_DILATION for number in value)
    return tuple(value) if fits else None


def _rows(value: Any) -> tuple[tuple[int, ...], ...] | None:
    if not isinstance(value, (list, tuple)) or not 1 <= len(value) <= MAX_BLOCKS:
        return None
    rows = [row for item in value if (row := _row(item))]
    return tuple(rows) if len(rows) == len(value) else None


def section(where: Path, config: Mapping[str, Any], name: str) -> dict[str, Any]:
    """A part of a config, empty where it has none.

    Raises:
        InputError: it is no table.
    """
    part = config.get(name, {})
    if not isinstance(part, dict):
        raise InputError(f"checkpoint {where}: its config's {name} is no table of settings")
    return part
