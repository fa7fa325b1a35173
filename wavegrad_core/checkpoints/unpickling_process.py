"""The process that loads a PyTorch file and answers with safetensors on standard output.

    python -m wavegrad_core.checkpoints.unpickling_process FILE BYTES MAX_BYTES

Where the system has `setrlimit` (Linux, and in part macOS), it limits its own memory and computing
time. On Windows only the time is limited, by the parent process; there the memory that a hostile
file takes is freed when this process ends.

The metadata of the answer contains the content as a tree in JSON, in which a tensor is referred to
by its key, or the reason why there is none.
"""

import argparse
import contextlib
import json
import os
import pickle
import re
import sys
import warnings
from pathlib import PurePosixPath
from typing import Any

from wavegrad_core.checkpoints.reader import (
    CONTENT,
    DAMAGED,
    ERROR,
    MAX_SECONDS,
)

SPARE_BYTES = 2**29  # in addition to torch's mappings and the copies of the content
COPIES = 4  # copies of the content: as stored, as loaded, contiguous, and in the answer
MAX_DEPTH = 32  # deepest nesting of dicts and lists
MAX_VALUES = 200_000
MAX_INTEGER = 2**63
MAX_MESSAGE = 1000  # characters; torch searches its messages in quadratic time
NUMPY_MODULES = ("numpy.core.multiarray", "numpy._core.multiarray")  # before and since NumPy 2
PATH_TYPES = ("PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath", "Path")
NUMPY_KINDS = "?bhilqBHILQefdFDSU"


class UnusableContent(Exception):
    """Content that cannot be returned; the message says why.

    Args:
        problem: Why.
        damaged: Whether the file is damaged, so that another copy may be intact.
    """

    def __init__(self, problem: str, damaged: bool = False) -> None:
        super().__init__(" ".join(problem.split()).rstrip("."))
        self.damaged = damaged


def limit_resources(size: int) -> None:
    """Limit the memory and the computing time of this process, as far as the system allows."""
    try:
        import resource
    except ImportError:  # Windows
        return
    mapped = 0
    with contextlib.suppress(OSError, ValueError), open("/proc/self/statm", "rb") as file:
        mapped = int(file.read().split()[0]) * resource.getpagesize()
    limits = {resource.RLIMIT_CORE: 0, resource.RLIMIT_CPU: MAX_SECONDS}
    if mapped:  # without it, as on macOS, torch's own needs are unknown, so no limit can be set
        limits[resource.RLIMIT_AS] = mapped + COPIES * size + SPARE_BYTES
    for kind, limit in limits.items():
        _, hard = resource.getrlimit(kind)
        if hard != resource.RLIM_INFINITY:
            limit = min(limit, hard)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(kind, (limit, hard))


def _path_text(*parts: str) -> str:
    return str(PurePosixPath(*parts))


def allow_plain_objects() -> None:
    """Let torch load some common objects that cannot run code.

    NumPy's numbers and arrays, the namespace of parsed arguments, and paths, which become text.
    """
    import numpy as np
    import torch
    from numpy._core import multiarray

    names: list[Any] = [np.dtype, np.ndarray, argparse.Namespace]
    names += [(_path_text, f"pathlib.{name}") for name in PATH_TYPES]
    # Where Python 3.13 has these classes.
    names += [(_path_text, f"pathlib._local.{name}") for name in PATH_TYPES]
    names += {type(np.dtype(kind)) for kind in NUMPY_KINDS}
    for name in ("scalar", "_reconstruct"):
        function = getattr(multiarray, name)
        names += [(function, f"{module}.{name}") for module in NUMPY_MODULES]
    torch.serialization.add_safe_globals(names)


class Describer:
    """Converter of content to a tree in JSON and a table of tensors.

    Args:
        max_bytes: Limit for the size of all tensors.
    """

    def __init__(self, max_bytes: int) -> None:
        self.tensors: dict[str, Any] = {}
        self._bytes_left, self._values_left = max_bytes, MAX_VALUES

    def tree(self, value: Any, depth: int = 0) -> list[Any]:
        """Return the tree of a value.

        Raises:
            UnusableContent: The value is too deep or too large.
        """
        import numpy as np
        import torch

        self._values_left -= 1
        if self._values_left < 0:
            raise UnusableContent("it contains too many values")
        if isinstance(value, np.ndarray) and value.dtype.kind in "fiub":
            value = torch.from_numpy(
                np.ascontiguousarray(value.astype(value.dtype.newbyteorder("=")))
            )
        if isinstance(value, torch.Tensor):
            return self._tensor(value)
        if isinstance(value, np.generic):
            value = value.item()
        if value is None or isinstance(value, bool | float | str):
            return ["value", value]
        if isinstance(value, int):
            if abs(value) < MAX_INTEGER:
                return ["value", value]
            return ["unsupported", f"an integer of {value.bit_length():,} bits"]
        if depth == MAX_DEPTH and isinstance(value, dict | list | tuple | argparse.Namespace):
            return ["unsupported", "nested too deeply"]
        if isinstance(value, argparse.Namespace):
            value = vars(value)
        if isinstance(value, dict):
            pairs = [
                [key, self.tree(one, depth + 1)]
                for key, one in value.items()
                if isinstance(key, str) or (isinstance(key, int) and abs(key) < MAX_INTEGER)
            ]
            return ["dict", pairs]
        if isinstance(value, list | tuple):
            return ["list", [self.tree(one, depth + 1) for one in value]]
        return ["unsupported", f"of type {type(value).__name__}"]

    def _tensor(self, tensor: Any) -> list[Any]:
        import torch

        if tensor.layout != torch.strided or tensor.is_quantized or tensor.is_meta:
            return ["unsupported", "a tensor that is sparse, quantized or without data"]
        if tensor.is_complex():
            return ["unsupported", "a complex tensor"]
        size = tensor.numel() * tensor.element_size()
        self._bytes_left -= size  # a small file can contain a huge view of a single number
        if self._bytes_left < 0:
            raise UnusableContent(f"its tensors are too large ({size:,} bytes)")
        key = str(len(self.tensors))
        # A clone, because safetensors refuses tensors that share memory.
        self.tensors[key] = tensor.detach().clone(memory_format=torch.contiguous_format)
        return ["tensor", key]


def load(path: str, max_bytes: int) -> tuple[dict[str, Any], list[Any]]:
    """Load a file.

    Returns:
        The tensors by key, and the tree of the content.

    Raises:
        UnusableContent: The file cannot be loaded.
    """
    import torch

    try:
        with warnings.catch_warnings(action="ignore"):  # about old kinds of pickle
            content = torch.load(path, map_location="cpu", weights_only=True)
        describer = Describer(max_bytes)
        return describer.tensors, describer.tree(content)
    except UnusableContent:
        raise
    except Exception as error:  # the parser of a damaged file can fail in any way
        raise _unusable(error) from error


def shorten_messages() -> None:
    """Limit the messages of torch's unpickler, which contain names from the file."""
    from torch import _weights_only_unpickler as unpickler

    load = unpickler.Unpickler.load

    def brief(self: unpickler.Unpickler) -> Any:
        try:
            return load(self)
        except pickle.UnpicklingError as error:
            raise pickle.UnpicklingError(str(error)[:MAX_MESSAGE]) from error

    unpickler.Unpickler.load = brief  # type: ignore[method-assign]


def _unusable(error: Exception) -> UnusableContent:
    """Convert an error of torch to the reason why a file could not be loaded."""
    text = str(error).split(" Please file an issue")[0].strip()
    lines = text.splitlines() or [type(error).__name__]
    if isinstance(error, MemoryError) or "can't allocate memory" in text:
        return UnusableContent("it asks for more memory than a file of its size can need")
    if isinstance(error, EOFError) or "failed finding central directory" in text:
        return UnusableContent("it is cut short, as after an interrupted download", damaged=True)
    blocked = re.search(r"GLOBAL (\S+)", text) or re.search(r"(Unsupported [^.]*)", text)
    brief = (blocked[1] if blocked else lines[0]).strip(" .")[:200]
    if "weights_only" in brief:  # torch advises to load it unsafely
        brief = "objects of its program"
    if blocked or "weights_only" in text or "Weights only" in text:
        return UnusableContent(
            "it contains more than tensors and plain values, which could run code, and was not "
            f"opened ({brief})"
        )
    return UnusableContent(f"it is damaged ({brief})", damaged=True)


def answer(path: str, max_bytes: int) -> bytes:
    """Return the content of a file, or the reason why it cannot be read, as safetensors."""
    import safetensors.torch

    try:
        tensors, tree = load(path, max_bytes)
        return safetensors.torch.save(tensors, {CONTENT: json.dumps(tree)})
    except (UnusableContent, MemoryError) as error:
        problem = error if isinstance(error, UnusableContent) else _unusable(error)
        metadata = {ERROR: str(problem)} | ({DAMAGED: "yes"} if problem.damaged else {})
        return safetensors.torch.save({}, metadata)


def main(arguments: list[str]) -> int:
    """Write the answer for one file to standard output, and return the exit status."""
    output = os.dup(1)
    os.dup2(2, 1)  # nothing but the answer goes to standard output
    import torch

    torch.set_num_threads(1)
    allow_plain_objects()
    shorten_messages()
    path, size, max_bytes = arguments[0], int(arguments[1]), int(arguments[2])
    limit_resources(size)
    with open(output, "wb") as file:
        file.write(answer(path, max_bytes))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
