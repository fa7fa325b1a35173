"""Reading of PyTorch files through a child process that has limits on memory and time.

A checkpoint is a pickle. Loading only tensors and plain values keeps its code from running, but not
from asking for any amount of memory, and a damaged one can crash the parser. The child process
loads the file and answers with safetensors, which contain only numbers.
"""

import json
import os
import signal
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import safetensors.torch
from safetensors import SafetensorError

from wavegrad_core.errors import InputError, reason
from wavegrad_core.file_signature import PICKLE_HEAD, ZIP_HEAD, misnamed, read_head

CHILD_MODULE = "wavegrad_core.checkpoints.unpickling_process"
# Keys in the metadata of the child's answer.
ERROR, DAMAGED, CONTENT = "error", "damaged", "content"
MAX_SECONDS = 120  # limit for computing; Base with its optimizer takes 2 s
WAIT_SECONDS = 600  # on a busy machine, starting the process alone may take a minute
DOWNLOAD_AGAIN = "Download or copy it again"


@dataclass(frozen=True, repr=False)
class Unsupported:
    """A value of a checkpoint that is neither a dense tensor nor plain; `kind` describes it."""

    kind: str

    def __repr__(self) -> str:
        return self.kind


def read_tensors(path: str | os.PathLike[str], name: str, max_bytes: int, how_to_save: str) -> Any:
    """Read a file written by torch.save that contains only tensors and plain values.

    NumPy scalars become plain numbers, and NumPy arrays tensors. Every other value becomes an
    `Unsupported`.

    Args:
        path: The file.
        name: What the file should be, for messages: "the checkpoint".
        max_bytes: Limit for the size of the file when unpacked, and of all its tensors.
        how_to_save: Advice for a file that contains too much: "Save the mel by itself".

    Returns:
        The content: a tensor, a plain value, or dicts and lists of them.

    Raises:
        InputError: The file cannot be read, is too large, or would run code.
    """
    size = _checked_size(Path(path), name, max_bytes, how_to_save)
    data = _ask_child(path, name, size, max_bytes)
    if data is None:
        raise InputError(
            f"Could not read {name} {path}: reading it takes more than {MAX_SECONDS} s. "
            f"{how_to_save}."
        )
    try:
        tensors, answer = safetensors.torch.load(data), _metadata(data)
    except (SafetensorError, ValueError, KeyError) as error:
        raise InputError(
            f"Could not read {name} {path}: it is damaged, and the process that read it crashed. "
            f"{DOWNLOAD_AGAIN}."
        ) from error
    if ERROR in answer:
        advice = DOWNLOAD_AGAIN if DAMAGED in answer else how_to_save
        raise InputError(f"Could not read {name} {path}: {answer[ERROR]}. {advice}.")
    return _content(json.loads(answer[CONTENT]), tensors)


def _ask_child(path: str | os.PathLike[str], name: str, size: int, max_bytes: int) -> bytes | None:
    """Return the answer of a child process; empty if it crashed, None if it took too long."""
    try:
        child = subprocess.run(
            [*_program(), os.path.abspath(path), str(size), str(max_bytes)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=WAIT_SECONDS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        return None
    except OSError as error:
        raise InputError(
            f"Could not read {name} {path}: no process to read it in could be started "
            f"({reason(error)}). Close other programs and try again."
        ) from error
    return None if child.returncode == -getattr(signal, "SIGXCPU", 0) else child.stdout


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "read-checkpoint"]  # a frozen build cannot run a module
    return [sys.executable, "-P", "-m", CHILD_MODULE]  # -P: import nothing from the working folder


def _checked_size(path: Path, name: str, max_bytes: int, how_to_save: str) -> int:
    """Return the size of a file when unpacked, after rejecting files that are not checkpoints."""
    if not os.path.isfile(path):  # False without permission, too; a pipe could block forever
        raise InputError(f"Could not read {name} {path}: it does not exist. Check the name.")
    problem = None
    try:
        size, head = path.stat().st_size, read_head(path)
        if size == 0:
            problem = ("it is empty", DOWNLOAD_AGAIN)
        elif head.startswith(ZIP_HEAD) or ZIP_HEAD.startswith(head):
            problem, unpacked = _look_into(path)
            size = max(size, unpacked)
        elif not head.startswith(PICKLE_HEAD):
            problem = misnamed(head) or ("it is not a PyTorch file", "Choose another file")
    except (OSError, ValueError) as error:
        raise InputError(
            f"Could not read {name} {path}: {reason(error)}. Check the file and its permissions."
        ) from error
    if problem:
        raise InputError(f"Could not read {name} {path}: {problem[0]}. {problem[1]}.")
    if size > max_bytes:
        raise InputError(
            f"Could not read {name} {path}: it takes {size >> 20:,} MiB; the limit is "
            f"{max_bytes >> 20:,} MiB. {how_to_save}."
        )
    return size


def _look_into(path: Path) -> tuple[tuple[str, str] | None, int]:
    """Return the problem of an archive, if any, and its size when unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, EOFError):
        return ("it is cut short, as after an interrupted download", DOWNLOAD_AGAIN), 0
    names = [part.filename for part in parts]
    if any(name.endswith("/constants.pkl") for name in names):
        advice = "Choose the checkpoint that it was made from"
        return ("it is a TorchScript program, which could run code", advice), 0
    if not any(name.endswith("/data.pkl") or "/data/" in name for name in names):
        return ("it is a ZIP archive without a checkpoint", "Unpack it and choose a file"), 0
    return None, sum(part.file_size for part in parts)


def _metadata(answer: bytes) -> dict[str, str]:
    length = int.from_bytes(answer[:8], "little")
    return json.loads(answer[8 : 8 + length])["__metadata__"]


def _content(tree: list[Any], tensors: dict[str, Any]) -> Any:
    """Return the value that the child described."""
    kind, value = tree
    match kind:
        case "tensor":
            return tensors[value]
        case "dict":
            return {key: _content(one, tensors) for key, one in value}
        case "list":
            return [_content(one, tensors) for one in value]
        case "unsupported":
            return Unsupported(value)
    return value
