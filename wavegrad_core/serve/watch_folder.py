"""A folder whose new sounds are rendered into another folder."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from wavegrad_core.audio import AUDIO_SUFFIXES
from wavegrad_core.errors import InputError, reason
from wavegrad_core.file_suffixes import MEL_SUFFIXES
from wavegrad_core.serve.job_queue import JobQueue
from wavegrad_core.serve.render_job import RenderJob

Size = tuple[int, int]  # bytes, and the time of the last change in nanoseconds
Send = Callable[[dict[str, Any]], None]


class WatchFolder:
    """A watched folder.

    A file is rendered once it is unchanged between two checks, so that it is not read
    while it is being written, and again whenever it changes. A file whose render is newer is
    left alone, and so is one whose render would have the name of another file's.

    Args:
        folder: The folder, without its subfolders.
        output: The folder for the renders.
        queue: The queue.
        fields: Fields of all jobs but their input and output.

    Raises:
        InputError: `folder` is not a folder, both are the same, or a field cannot be used.
    """

    def __init__(self, folder: Path, output: Path, queue: JobQueue, fields: dict[str, Any]) -> None:
        if not os.path.isdir(folder):
            raise InputError(f"Could not watch {folder}: it is not a folder. Create it.")
        if output.resolve() == folder.resolve():
            raise InputError(
                f"Could not watch {folder}: the renders would go to the same folder. "
                "Choose another one with -o."
            )
        RenderJob.parse({"input": "any", "output": "any"} | fields)
        self._folder, self._output, self._queue, self._fields = folder, output, queue, fields
        self._seen: dict[Path, Size] = {}
        self._queued: dict[Path, Size] = {}
        self._sources: dict[Path, Path] = {}  # input by output
        self._missing = False  # the folder could not be read at the last check

    def look(self, send: Send) -> None:
        """Queue the new or changed files that are no longer being written.

        Args:
            send: Receives the events of their jobs, and an event failed for what cannot be queued.
        """
        try:
            found = dict(self._sizes())
        except OSError as error:  # a drive that was disconnected may come back
            if not self._missing:
                send(_failed(f"Could not read {self._folder}: {reason(error)}. Restore it."))
            self._missing = True
            return
        self._missing = False
        for path, size in found.items():
            unchanged = self._seen.get(path) == size
            if unchanged and self._queued.get(path) != size and not self._is_queued(path):
                self._queued[path] = size
                self._add(path, size, send)
        self._seen = found

    def run(self, send: Send, seconds: float) -> None:
        """Call `look` every given number of seconds until an exception ends it."""
        while True:
            self.look(send)
            time.sleep(seconds)

    def _is_queued(self, path: Path) -> bool:
        """Return whether a file is queued or rendered, as it was before its last change."""
        return self._queue.has(self, str(path))

    def _add(self, path: Path, size: Size, send: Send) -> None:
        target = self._output / f"{path.stem}.wav"
        first = self._sources.setdefault(target, path)
        if first != path and os.path.exists(first):
            send(
                _failed(
                    f"Could not render {path}: its render would have the same name as that of "
                    f"{first.name}, {target.name}. Rename one of them."
                )
            )
            return
        self._sources[target] = path
        if not _is_newer(target, size):
            values = {"input": str(path), "output": str(target)} | self._fields
            self._queue.add(self, str(path), RenderJob.parse(values), send)

    def _sizes(self) -> Iterator[tuple[Path, Size]]:
        for path in sorted(self._folder.iterdir()):
            suffix = path.suffix.lower()
            if path.name.startswith(".") or suffix not in {*AUDIO_SUFFIXES, *MEL_SUFFIXES}:
                continue
            try:
                status = path.stat()
            except OSError:
                continue  # deleted since it was listed
            if os.path.isfile(path) and status.st_size:
                yield path, (status.st_size, status.st_mtime_ns)


def _failed(problem: str) -> dict[str, Any]:
    return {"event": "failed", "error": str(InputError(problem))}


def _is_newer(target: Path, size: Size) -> bool:
    try:
        return target.stat().st_mtime_ns > size[1]
    except OSError:
        return False
