"""What is read of a checkpoint's files: plain values and tensors, and nothing that runs."""

import json
import os
import re
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from wavegrad_core.errors import InputError

MAX_BYTES = 2**30  # Base with its optimizer takes 190 MB in float32
MAX_WEIGHTS = 2**28
MAX_CONFIG_BYTES = 2**20
NORM_NAMES = (
    (".weight_g", ".weight_v"),
    (".parametrizations.weight.original0", ".parametrizations.weight.original1"),
)


def read_checkpoint(path: Path) -> dict[str, Any]:
    """A file of torch.save, with nothing in it but tensors and plain values.

    Raises:
        InputError: it cannot be read, is too large, or would run code.
    """
    if not os.path.isfile(path):  # False, too, where one may not look
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
