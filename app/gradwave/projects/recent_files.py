"""The sounds and sessions that were open last, remembered from one start to the next."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Finished, Job, Jobs
from wavegrad_core.errors import InputError

MAX_ENTRIES = 10
MAX_BYTES = 2**20  # of the list
LANE = "recent"  # its own: a drive that is gone may keep who looks for it waiting
log = logging.getLogger(__name__)


class RecentFiles(QObject):
    """Newest first. The file is read anew before it is written: another window may have been there.

    Paths are looked for in jobs; `missing` is what was found then.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, file: Path) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.missing: frozenset[Path] = frozenset()
        self._jobs, self._file = jobs, file

    def look(self) -> None:
        """Read the list, and look which of its files are there."""
        self._submit(lambda paths: paths)

    def note(self, path: Path) -> None:
        """It was opened or saved."""
        path = path.absolute()
        self._submit(
            lambda paths: [path, *(other for other in paths if other != path)][:MAX_ENTRIES]
        )

    def clear(self) -> None:
        self._submit(lambda paths: [])

    def _submit(self, alter: Callable[[list[Path]], list[Path]]) -> None:
        def work(job: Job) -> tuple[list[Path], frozenset[Path]]:
            before = read(self._file)
            paths = alter(before)
            if paths != before:
                write(self._file, paths)
            return paths, frozenset(path for path in paths if not path.exists())

        self._jobs.submit(work, self._looked, lane=LANE)

    def _looked(self, event: Event[tuple[list[Path], frozenset[Path]]]) -> None:
        if isinstance(event, Finished):
            self.paths, self.missing = event.result
            self.changed.emit()


def read(file: Path) -> list[Path]:
    """What is remembered. A damaged file is as good as none: the next one to be opened mends it."""
    try:
        if not file.exists() or file.stat().st_size > MAX_BYTES:
            return []
        kept = json.loads(file.read_bytes())
        return [Path(path) for path in kept if isinstance(path, str) and "\0" not in path][
            :MAX_ENTRIES
        ]
    except (OSError, ValueError, TypeError, RecursionError) as error:
        log.warning("%s: recent files not read: %s", file, error)
        return []


def write(file: Path, paths: list[Path]) -> None:
    from wavegrad_core.audio import write_atomically

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, json.dumps([os.fspath(path) for path in paths]).encode("ascii"))
    except (OSError, InputError) as error:
        log.warning("recent files not kept: %s", error)
