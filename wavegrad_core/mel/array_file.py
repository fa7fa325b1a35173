"""Arrays in .npy, .npz, .pt and .pth files, read without executing any code in the files."""

import os
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch

from wavegrad_core.checkpoints import read_tensors
from wavegrad_core.errors import InputError
from wavegrad_core.file_signature import refuse_misnamed
from wavegrad_core.file_suffixes import TENSOR_SUFFIXES

USUAL_NAMES = ("mel", "mels", "mel_spectrogram", "spectrogram", "spec")
MAX_BYTES = 2**31  # size limit for arrays read at once: half a day of the largest mels


def read_array(path: str | os.PathLike[str]) -> np.ndarray:
    """Read the array of numbers in a file; for .npy, the result is a memory map.

    In a file with several arrays, it is the only numeric one or the one with a name in
    `USUAL_NAMES`.

    Raises:
        InputError: The file cannot be read or contains no such array.
    """
    if not os.path.isfile(path):  # reading a pipe could block forever
        raise InputError(
            f"Could not read {path}: there is no such file. Check the name and the folder."
        )
    refuse_misnamed(path, own=(b"\x93NUMPY",))
    readers = {".npz": _read_npz} | dict.fromkeys(TENSOR_SUFFIXES, _read_pt)
    try:
        with warnings.catch_warnings(action="ignore"):  # about headers written by Python 2
            array = readers.get(Path(path).suffix.lower(), _read_npy)(path)
    except InputError:
        raise
    except Exception as error:  # the parser of a damaged file can fail in any way
        reason = error.strerror if isinstance(error, OSError) else str(error).split("\n")[0]
        raise InputError(
            f"Could not read {path}: it is not a readable mel file "
            f"({reason or type(error).__name__}). Make it with `gradwave mel`."
        ) from error
    if not isinstance(array, np.ndarray) or array.dtype.kind not in "fiu":
        raise InputError(
            f"Could not read {path}: it does not contain numbers. Save the mel as a float array "
            "[n_mels, frames]."
        )
    return array


def frame_reader(path: Any, array: np.memmap) -> Callable[[int, int], np.ndarray]:
    """Return a function that reads columns first .. last of a mapped .npy array [rows, columns].

    The map only provides the layout: reading from it would crash the process if the file shrinks.
    """
    (rows, columns), begin, dtype = array.shape, array.offset, array.dtype
    column_by_column = array.flags.f_contiguous
    del array

    def read(first: int, last: int) -> np.ndarray:
        def read_numbers(start: int, count: int) -> np.ndarray:
            file.seek(begin + start * dtype.itemsize)
            return np.frombuffer(file.read(count * dtype.itemsize), dtype, count)

        with open(path, "rb") as file:
            if column_by_column:
                return read_numbers(first * rows, (last - first) * rows).reshape(-1, rows).T
            return np.stack(
                [read_numbers(row * columns + first, last - first) for row in range(rows)]
            )

    return read


def _read_npy(path: Any) -> Any:
    return np.lib.format.open_memmap(path, mode="r")  # np.load suggests allowing pickles


def _read_npz(path: Any) -> Any:
    with zipfile.ZipFile(path) as archive:  # compressed: the unpacked size counts
        size = sum(part.file_size for part in archive.infolist())
    _check_size(path, size)
    with np.load(path, allow_pickle=False) as arrays:
        names = list(arrays.files)
        if len(names) > 1 and not set(USUAL_NAMES) & set(names):
            names = [name for name in names if _is_numeric(arrays, name)] or names
        return arrays[_choose_name(path, names)]


def _is_numeric(arrays: Any, name: str) -> bool:
    try:
        return arrays[name].dtype.kind in "fiu"
    except (ValueError, AttributeError):  # Python objects, or a part that is not an array
        return False


def _read_pt(path: Any) -> Any:
    content = read_tensors(path, "the mel", MAX_BYTES, "Save the mel by itself as .npy")
    if isinstance(content, dict):
        tensors = {key: value for key, value in content.items() if torch.is_tensor(value)}
        content = tensors[_choose_name(path, list(tensors))]
    if not torch.is_tensor(content):
        return content
    return (content.float() if content.is_floating_point() else content).numpy()


def _choose_name(path: Any, names: list[str]) -> str:
    usual = [name for name in USUAL_NAMES if name in names]
    if len(names) != 1 and not usual:
        found = ", ".join(map(str, names[:5])) or "none"
        raise InputError(
            f"Could not read {path}: none of its arrays is called mel (found: {found}). Save the "
            "mel by itself."
        )
    return usual[0] if usual else names[0]


def _check_size(path: Any, size: int) -> None:
    if size > MAX_BYTES:
        raise InputError(
            f"Could not read {path}: at {size >> 20:,} MiB it is too large for the memory limit. "
            "Save the mel by itself as .npy, which is read a part at a time."
        )
