"""Files that are written completely or not at all."""

import contextlib
import io
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

if sys.platform != "win32":  # Windows cannot delete an open file, so no lock is needed there
    import fcntl

from wavegrad_core.errors import InputError, reason

TEMPORARY_PATTERN = ".gradwave-*.tmp"  # for `glob`: files that a killed process left behind
TEMPORARY_NAME = re.compile(r"\.gradwave-[0-9a-f]+\.tmp")
SWEEP_SECONDS = 60.0  # shortest time between two searches for leftovers in a folder
_swept: dict[Path, float] = {}  # time of the last search in each folder


def write_atomically(
    path: str | os.PathLike[str], data: bytes | memoryview, sync: bool = True
) -> None:
    """Write a file completely, or leave an existing one unchanged.

    Args:
        path: The file.
        data: Its new content.
        sync: Wait until the disk has the data, which takes up to a second on a busy one. Without
            it, a power failure may damage the file.

    Raises:
        InputError: The file cannot be written.
    """
    with atomic_file(Path(path), sync) as sink:
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
def atomic_file(path: Path, sync: bool = True) -> Iterator[_Sink]:
    """Open a new file for writing that replaces `path` when the block ends without an error.

    The new file takes over the permissions of the file that it replaces. Files that killed
    processes left in the folder are removed. For `sync`, see `write_atomically`.

    Raises:
        InputError: The file cannot be written.
    """
    temporary, lock = None, -1
    try:
        with write_errors(path):
            target = path.resolve()  # replace a link's target, not the link
            if target.exists() and not target.is_file():
                raise IsADirectoryError(0, "a folder or a device has that name")
            if target.exists() and not _may_write(target):
                raise PermissionError(0, "the file is write-protected")
            sweep(target.parent)
            sink, temporary, lock = _new_temporary(target)
        with sink:
            try:
                yield sink
            except Exception:  # raised by a library when fewer bytes were written than it gave
                if sink.error is None:
                    raise
            with write_errors(path):
                if sink.error:
                    raise sink.error
                if sync:
                    os.fsync(sink.fileno())
        with write_errors(path):
            os.replace(temporary, target)
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        if lock >= 0:
            os.close(lock)


def _new_temporary(target: Path) -> tuple[_Sink, Path, int]:
    """Create a temporary file beside `target`, with its permissions if it exists.

    Returns:
        The file, its path, and a descriptor that keeps it locked until it is closed, or -1.
    """
    while True:
        temporary = target.with_name(TEMPORARY_PATTERN.replace("*", secrets.token_hex(6)))
        replaced = target.stat() if target.exists() else None
        # Nobody may read it before it has the permissions of the file that it replaces.
        mode = 0o666 if replaced is None else 0o600
        sink = _Sink(temporary, "xb+", opener=lambda name, flags: os.open(name, flags, mode))  # noqa: B023
        if replaced is not None:
            _hand_on_permissions(replaced, sink.fileno())
        if sys.platform == "win32":
            return sink, temporary, -1
        lock = os.dup(sink.fileno())
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(lock, fcntl.LOCK_EX)
        if os.fstat(lock).st_nlink:
            return sink, temporary, lock
        sink.close()  # another process deleted it before it was locked
        os.close(lock)


def _hand_on_permissions(replaced: os.stat_result, descriptor: int) -> None:
    if sys.platform == "win32":
        return
    created = os.fstat(descriptor)
    if (created.st_uid, created.st_gid) != (replaced.st_uid, replaced.st_gid):
        with contextlib.suppress(OSError):  # only root may change the owner of a file
            os.fchown(descriptor, replaced.st_uid, replaced.st_gid)
    with contextlib.suppress(OSError):  # a file system without permissions
        os.fchmod(descriptor, stat.S_IMODE(replaced.st_mode))


def sweep(folder: Path) -> None:
    """Remove temporary files of processes that were killed, at most once a minute for a folder.

    A process keeps its file locked while it writes, and a lock ends with its process.
    """
    now = time.monotonic()
    if now - _swept.get(folder, -SWEEP_SECONDS) < SWEEP_SECONDS:
        return
    _swept[folder] = now
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if TEMPORARY_NAME.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with contextlib.suppress(OSError):  # still open (Windows), or owned by another user
                    _remove_if_left(Path(entry.path))


def _remove_if_left(temporary: Path) -> None:
    if sys.platform == "win32":
        temporary.unlink()
        return
    if temporary.lstat().st_uid != os.geteuid():
        return
    descriptor = os.open(temporary, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        temporary.unlink()
    finally:
        os.close(descriptor)


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
