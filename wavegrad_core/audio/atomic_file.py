"""Files that are written completely or not at all."""

import io
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wavegrad_core.errors import InputError, reason

TEMPORARY_PATTERN = ".gradwave-*.tmp"  # for `glob`: files that a killed process left behind


def write_atomically(path: str | os.PathLike[str], data: bytes | memoryview) -> None:
    """Write a file completely, or leave an existing one as it was.

    Raises:
        InputError: The file cannot be written.
    """
    with atomic_file(Path(path)) as sink:
        sink.write(data)


class _Sink(io.FileIO):
    """A file that records why a write failed; libsndfile would lose the reason."""

    error: OSError | None = None

    def write(self, data: Any) -> int:
        rest = memoryview(data).cast("B")
        try:
            while rest:
                rest = rest[super().write(rest) :]
        except OSError as error:
            self.error = error
            return 0
        return memoryview(data).nbytes


@contextmanager
def atomic_file(path: Path) -> Iterator[_Sink]:
    """Open a new file for writing that replaces `path` when the block ends without an error.

    Raises:
        InputError: The file cannot be written.
    """
    temporary = None
    try:
        with write_errors(path):
            target = path.resolve()  # replace a link's target, not the link
            if target.exists() and not target.is_file():
                raise IsADirectoryError(0, "a folder or a device has that name")
            if target.exists() and not _may_write(target):
                raise PermissionError(0, "the file is write-protected")
            temporary = target.with_name(TEMPORARY_PATTERN.replace("*", secrets.token_hex(6)))
            sink = _Sink(temporary, "xb+")
        with sink:
            try:
                yield sink
            except Exception:  # raised by a library when fewer bytes were written than it gave
                if sink.error is None:
                    raise
            with write_errors(path):
                if sink.error:
                    raise sink.error
                os.fsync(sink.fileno())
        with write_errors(path):
            os.replace(temporary, target)
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


@contextmanager
def write_errors(path: Path) -> Iterator[None]:
    """Convert system errors raised while writing `path` to InputError."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: a loop of links
        raise InputError(
            f"Could not write {path}: {reason(error)}. Choose another folder, free some space, or "
            "check the folder's permissions."
        ) from error


def _may_write(path: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.W_OK, effective_ids=effective)
