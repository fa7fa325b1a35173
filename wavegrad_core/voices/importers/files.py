"""Safe reading of checkpoints and configs."""

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from torch import Tensor

from wavegrad_core.checkpoints import Unsupported, read_tensors
from wavegrad_core.errors import InputError

MAX_BYTES = 2**30  # Base with its optimizer takes 190 MB in float32
MAX_WEIGHTS = 2**28
MAX_CONFIG_BYTES = 2**20
NORM_NAMES = (
    (".weight_g", ".weight_v"),
    (".parametrizations.weight.original0", ".parametrizations.weight.original1"),
)


def read_checkpoint(path: Path) -> dict[str, Any]:
    """Read a file written by torch.save that contains only tensors and plain values.

    Raises:
        InputError: The file cannot be read, is too large, or would execute code.
    """
    content = read_tensors(
        path, "the checkpoint", MAX_BYTES, "Save only the state dict of its model"
    )
    if not isinstance(content, dict):
        raise InputError(f"Checkpoint {path} contains no table of tensors. Choose the model file.")
    return content


def read_config(path: Path) -> dict[str, Any]:
    """Read a JSON object; comments, as in older files of Coqui TTS, are skipped.

    Raises:
        InputError: It cannot be read or is not a JSON object.
    """
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # a pipe could block forever
            raise InputError(f"The config {path} is not a file. Use the program's JSON config.")
        if path.stat().st_size > MAX_CONFIG_BYTES:
            raise InputError(f"The config {path} is too large. Use the program's JSON config.")
        text = path.read_text(encoding="utf-8-sig")  # Windows writes a byte order mark
        text = re.sub(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/', r"\1", text, flags=re.DOTALL)
        content = json.loads(text)
    except OSError as error:
        raise InputError(
            f"Could not read the config {path}: {error.strerror}. Check the name."
        ) from error
    except InputError:
        raise
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"The config {path} is not JSON ({error}). Use the program's JSON config."
        ) from None
    if not isinstance(content, dict):
        raise InputError(f"The config {path} contains no settings. Use the program's JSON config.")
    return content


def weights_of(path: Path, content: Mapping[str, Any]) -> dict[str, Tensor]:
    """Return the tensors of the model as float32, with weight norm folded in.

    Raises:
        InputError: The file has no tensors, or more than a vocoder can have.
    """
    model = content.get("model", content)
    tensors: dict[str, Tensor] = {}
    for key, value in model.items() if isinstance(model, Mapping) else ():
        if not isinstance(key, str) or not isinstance(value, Tensor | Unsupported):
            continue
        name = re.sub(r"^(module\.)+", "", key)
        if name in tensors:
            raise InputError(
                f"Checkpoint {path} contains {name} twice, once as {key}. Save only the state "
                "dict of its model."
            )
        if isinstance(value, Unsupported) or not value.is_floating_point():
            raise InputError(
                f"Checkpoint {path} is not usable: {key} is not a plain floating-point tensor. "
                "Choose another file."
            )
        tensors[name] = value
    if not tensors:
        raise InputError(
            f"Checkpoint {path} contains no model weights. Choose the file with the model."
        )
    if sum(value.numel() for value in tensors.values()) > MAX_WEIGHTS:
        raise InputError(
            f"Checkpoint {path} has more than {MAX_WEIGHTS:,} weights, so it is not a vocoder."
        )
    return _without_weight_norm({key: value.float() for key, value in tensors.items()})


def _without_weight_norm(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    for gain_name, direction_name in NORM_NAMES:
        for key in [key for key in tensors if key.endswith(direction_name)]:
            layer = key.removesuffix(direction_name)
            gain, direction = tensors.get(layer + gain_name), tensors[key]
            if gain is None or direction.ndim != 3 or gain.shape != (len(direction), 1, 1):
                continue  # an unused layer, reported later
            length = direction.flatten(1).norm(dim=1)[:, None, None]
            tensors[layer + ".weight"] = gain * direction / length
            del tensors[layer + gain_name], tensors[key]
    return tensors
