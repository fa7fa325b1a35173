"""Detection of project files that another window or program has changed. No Qt."""

from __future__ import annotations

import os
from pathlib import Path

from gradwave.language import tr
from gradwave.projects.take_store import file_checksum
from wavegrad_core.errors import InputError


class ChangeDetection:
    """The checksums of project files as this window last read or wrote them.

    Used only in the lane of the projects.
    """

    def __init__(self) -> None:
        self._sums: dict[Path, str] = {}

    def note(self, path: Path, checksum: str | None = None) -> None:
        """Note a file as it is now, or as it was when it had the checksum."""
        self._sums[path] = file_checksum(path) if checksum is None else checksum

    def note_recovered(self, copy: Path, path: Path) -> None:
        """Note a recovered session's project file as read, unless it is newer than the copy."""
        if os.path.isfile(path) and path.stat().st_mtime <= copy.stat().st_mtime:
            self.note(path)

    def check(self, path: Path) -> None:
        """Raise InputError if a file has changed since this window read or wrote it."""
        if os.path.isfile(path) and file_checksum(path) != self._sums.get(path):
            raise InputError(
                tr(
                    "Did not save {name}: another window or program has changed it since it was "
                    "opened here. To keep both, choose File, Save project as, and another name.",
                    name=path.name,
                )
            )
