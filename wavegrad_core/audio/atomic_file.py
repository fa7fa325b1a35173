"""Files written whole or not at all."""

import io
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wavegrad_core.errors import InputError, reason

LEFTOVERS = ".gradwave-*.tmp"  # what a write that was killed leaves beside its file, for `glob`


def write_atomically(path: str | os.PathLike[str], data: bytes | memoryview) -> None:
    """Write a file whole or not at all, and leave one of that name as it was on failure.

    Raises InputError when it cannot be written.
    """
    with replacing(Path(path)) as sink:
        sink.write(data)


class _Sink(io.FileIO):
    """A file that writes all that it is given, or keeps the reason, which libsndfile would lose."""

    error: OSError | None = None

    def write(self, data: Any) -> int:
        left = memoryview(data).cast("B")
        try:
            while left:
                left = left[super().write(left) :]
        except OSError as error:
            self.error = error
            return 0
        return memoryview(data).nbytes


@contextmanager
def replacing(path: Path) -> Iterator[_Sink]:
    """A new file that takes the name `path` if all goes well; InputError where it cannot."""
    temporary = None
    try:
        with telling(path):
            target = path.resolve()  # through a link: the file it names is replaced, not the link
            if target.exists() and not target.is_file():
                raise IsADirectoryError(0, "a folder or a device has that name")
            if target.exists() and not _may_write(target):
                raise PermissionError(0, "the file is write-protected")
            temporary = target.with_name(LEFTOVERS.replace("*", secrets.token_hex(6)))
            sink = _Sink(temporary, "xb+")
        with sink:
            try:
                yield sink
            except Exception:  # of a library that was told of fewer bytes than it gave
                if sink.error is None:
                    raise
            with telling(path):
                if sink.error:
                    raise sink.error
                os.fsync(sink.fileno())
        with telling(path):
            os.replace(temporary, target)
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """What the system has against a file as an InputError."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: a loop of links
        raise InputError(
            f"{path}: cannot be written ({reason(error)}); "
            "choose another place, or make room or permission there."
        ) from error


def _may_write(path: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.W_OK, effective_ids=effective)
