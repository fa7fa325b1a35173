"""A folder whose new sounds are rendered into another folder."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from wavegrad_core.audio import AUDIO_SUFFIXES
from wavegrad_core.errors import InputError
from wavegrad_core.file_suffixes import MEL_SUFFIXES
from wavegrad_core.serve.job_queue import JobQueue
from wavegrad_core.serve.render_job import RenderJob

Size = tuple[int, int]  # bytes, and the time of the last change in nanoseconds


class WatchFolder:
    """A watched folder.

    A file is rendered once it is unchanged between two checks, so that it is not read
    while it is being written, and again whenever it changes. A file whose render is newer is
    left alone.

    Args:
        folder: The folder, without its subfolders.
        output: The folder for the renders.
        queue: The queue.
        fields: Fields of all jobs but their input and output.

    Raises:
        InputError: `folder` is not a folder, or both are the same.
    """

    def __init__(self, folder: Path, output: Path, queue: JobQueue, fields: dict[str, Any]) -> None:
        if not folder.is_dir():
            raise InputError(f"Could not watch {folder}: it is not a folder. Create it.")
        if output.resolve() == folder.resolve():
            raise InputError(
                f"Could not watch {folder}: the renders would go to the same folder. "
                "Choose another one with -o."
            )
        self._folder, self._output, self._queue, self._fields = folder, output, queue, fields
        self._seen: dict[Path, Size] = {}
        self._queued: dict[Path, Size] = {}

    def look(self, send: Callable[[dict[str, Any]], None]) -> None:
        """Queue the new or changed files that are no longer being written.

        Args:
            send: Receives the events of their jobs.
        """
        found = dict(self._sizes())
        for path, size in found.items():
            if self._seen.get(path) == size and self._queued.get(path) != size:
                self._queued[path] = size
                target = self._output / f"{path.stem}.wav"
                if not _is_newer(target, size):
                    values = {"input": str(path), "output": str(target)} | self._fields
                    self._queue.add(self, str(path), RenderJob.parse(values), send)
        self._seen = found

    def run(self, send: Callable[[dict[str, Any]], None], seconds: float) -> None:
        """Call `look` every given number of seconds until an exception ends it."""
        while True:
            self.look(send)
            time.sleep(seconds)

    def _sizes(self) -> Iterator[tuple[Path, Size]]:
        for path in sorted(self._folder.iterdir()):
            suffix = path.suffix.lower()
            if path.name.startswith(".") or suffix not in {*AUDIO_SUFFIXES, *MEL_SUFFIXES}:
                continue
            try:
                status = path.stat()
            except OSError:
                continue  # deleted since it was listed
            if path.is_file() and status.st_size:
                yield path, (status.st_size, status.st_mtime_ns)


def _is_newer(target: Path, size: Size) -> bool:
    try:
        return target.stat().st_mtime_ns > size[1]
    except OSError:
        return False
