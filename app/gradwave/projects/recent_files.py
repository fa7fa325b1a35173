"""The list of recently opened recordings and projects, kept between sessions."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Finished, Job, Jobs
from wavegrad_core.errors import InputError
from wavegrad_core.private_folder import make_private_folder
from wavegrad_core.state_file import read_state, set_aside_unless

MAX_ENTRIES = 10
LANE = "recent"  # its own lane, since a disconnected drive may block it
log = logging.getLogger(__name__)


class RecentFiles(QObject):
    """Recent paths, newest first, shared by all windows.

    The file is read again before each write, because another window may have changed it.

    Attributes:
        paths: The recent files.
        missing: Those that did not exist when last checked.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, file: Path) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.missing: frozenset[Path] = frozenset()
        self._jobs, self._file = jobs, file

    def look(self) -> None:
        """Read the list and check which files exist."""
        self._submit(lambda paths: paths)

    def note(self, path: Path) -> None:
        """Put a path that was opened or saved at the top."""
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
            return paths, frozenset(path for path in paths if not os.path.exists(path))

        self._jobs.submit(work, self._looked, lane=LANE)

    def _looked(self, event: Event[tuple[list[Path], frozenset[Path]]]) -> None:
        if isinstance(event, Finished):
            self.paths, self.missing = event.result
            self.changed.emit()


def read(file: Path) -> list[Path]:
    """Read the list. A damaged file counts as empty; the next write keeps it as NAME.damaged."""
    # `Any`, because pydantic's str refuses lone surrogates, which stand for bytes of names.
    kept: list[Any] = read_state(file, list[Any], "the recent files") or []
    names = [name for name in kept if isinstance(name, str) and name and "\0" not in name]
    return [Path(name) for name in names[:MAX_ENTRIES]]


def write(file: Path, paths: list[Path]) -> None:
    from wavegrad_core.audio import write_atomically

    try:
        make_private_folder(file.parent)
        set_aside_unless(file, list[Any])
        write_atomically(file, json.dumps([os.fspath(path) for path in paths]).encode("ascii"))
    except (OSError, InputError) as error:
        log.warning("could not save the recent files: %s", error)
