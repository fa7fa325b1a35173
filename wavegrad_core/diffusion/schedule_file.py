"""Betas from a file: JSON, and the .npy (lmnt) and .pt (ivanvovk) that other programs write."""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np

from wavegrad_core.errors import InputError, reason
from wavegrad_core.file_signature import refuse_misnamed
from wavegrad_core.file_suffixes import TENSOR_SUFFIXES

EXAMPLE = "a file with a list of betas, such as [7e-6, 0.2]"
MAX_BYTES = 2**20  # a thousand betas take 8 kB; a larger file is of another kind


def read_betas(path: str | os.PathLike[str]) -> list[float]:
    """Read betas from a JSON, .npy, .pt or .pth file: a list, an array, or an object with "betas".

    No code in the file is executed: arrays with pickled objects are refused, and .pt files are read
    by `read_tensors`.

    Raises:
        InputError: The file cannot be read or contains no one-dimensional array of numbers.
    """
    path = Path(path)
    readers = {".npy": _npy} | dict.fromkeys(TENSOR_SUFFIXES, _pt)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"Could not read the schedule {path}: it is too large. Use {EXAMPLE}.")
        if not path.is_file():  # a pipe may never end
            raise InputError(
                f"Could not read the schedule {path}: it is not a regular file. Use {EXAMPLE}."
            )
        refuse_misnamed(path, "the schedule", own=(b"\x93NUMPY",))
        content = readers.get(path.suffix.lower(), _json)(path)
    except OSError as error:
        raise InputError(
            f"Could not read the schedule {path}: {reason(error)}. Choose another file."
        ) from error
    betas = content.get("betas") if isinstance(content, dict) else content
    if not isinstance(betas, list) or not all(isinstance(beta, float) for beta in betas):
        raise InputError(
            f"Could not read the schedule {path}: it contains no list of betas. Use {EXAMPLE}."
        )
    return betas


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"), parse_int=float)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"Could not read the schedule {path}: it is not JSON ({reason(error)}). Use {EXAMPLE}."
        ) from error


def _npy(path: Path) -> Any:
    try:
        return _row(np.load(path, allow_pickle=False))
    except Exception as error:  # the parser of a damaged header can fail in any way
        raise _not_plain(path) from error


def _pt(path: Path) -> Any:
    from wavegrad_core.checkpoints import read_tensors  # imports torch, which takes seconds

    content = read_tensors(path, "the schedule", MAX_BYTES, "Save the betas as JSON")
    if isinstance(content, dict):
        content = content.get("betas")
    numpy = getattr(content, "numpy", None)  # of a tensor
    return content if numpy is None else _row(content.double().numpy())


def _not_plain(path: Path) -> InputError:
    return InputError(
        f"Could not read the schedule {path}: it contains no plain array (pickled "
        "objects are not opened, because they can run code). Save the betas as JSON."
    )


def _row(array: np.ndarray) -> Any:
    """Return a one-dimensional array as a list, ignoring axes of length 1; None for others."""
    if array.dtype.kind not in "fiu" or array.size != max(array.shape, default=0):
        return None
    return [float(beta) for beta in array.reshape(-1)]
