"""Betas from a file: JSON, and the .npy (lmnt) and .pt (ivanvovk) that other programs write."""

import json
import os
import warnings
from pathlib import Path
from typing import Any

import numpy as np

from wavegrad_core.errors import InputError, reason

EXAMPLE = "a file with a list of betas, such as [7e-6, 0.2]"
MAX_BYTES = 2**20  # a thousand betas take 8 kB; a larger file is of another kind


def read_betas(path: str | os.PathLike[str]) -> list[float]:
    """Read numbers from a .json, .npy or .pt file: a list, an array, or an object with "betas".

    No code in the file is executed: arrays with pickled objects are refused, and .pt files are read
    with PyTorch's `weights_only`.

    Raises:
        InputError: The file cannot be read or contains no one-dimensional array of numbers.
    """
    path = Path(path)
    readers = {".npy": _npy, ".pt": _pt}
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(
                f"Could not read the schedule {path}: it is too large. Give {EXAMPLE}."
            )
        if not path.is_file():  # a pipe may never end
            raise InputError(
                f"Could not read the schedule {path}: it is not a regular file. Give {EXAMPLE}."
            )
        content = readers.get(path.suffix.lower(), _json)(path)
    except OSError as error:
        raise InputError(
            f"Could not read the schedule {path}: {reason(error)}. Choose another file."
        ) from error
    betas = content.get("betas") if isinstance(content, dict) else content
    if not isinstance(betas, list) or not all(isinstance(beta, float) for beta in betas):
        raise InputError(
            f"Could not read the schedule {path}: it contains no list of betas. Give {EXAMPLE}."
        )
    return betas


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"), parse_int=float)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"Could not read the schedule {path}: it is not JSON ({reason(error)}). Give {EXAMPLE}."
        ) from error


def _npy(path: Path) -> Any:
    try:
        return _row(np.load(path, allow_pickle=False))
    except Exception as error:  # the parser of a damaged header can fail in any way
        raise _not_plain(path, "array") from error


def _pt(path: Path) -> Any:
    import torch  # imported late: it takes seconds, and JSON does not need it

    try:
        with warnings.catch_warnings(action="ignore"):  # about pickles of a newer kind
            content = torch.load(path, map_location="cpu", weights_only=True)
        if isinstance(content, dict):
            content = content.get("betas")
        if not isinstance(content, torch.Tensor):
            return content
        if content.numel() > MAX_BYTES // 4:  # a small file can hold a huge view of a single number
            raise ValueError
        return _row(content.detach().double().numpy())
    except Exception as error:  # as for .npy; tensors can also be sparse, quantized or without data
        raise _not_plain(path, "tensor") from error


def _not_plain(path: Path, kind: str) -> InputError:
    return InputError(
        f"Could not read the schedule {path}: it contains no plain {kind} (pickled "
        "objects are not opened, because they can run code). Save the betas as JSON."
    )


def _row(array: np.ndarray) -> Any:
    """Return a one-dimensional array as a list, ignoring axes of length 1; None for others."""
    if array.dtype.kind not in "fiu" or array.size != max(array.shape, default=0):
        return None
    return [float(beta) for beta in array.reshape(-1)]
