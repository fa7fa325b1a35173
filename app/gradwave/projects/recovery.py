"""Recovery of sessions that a crash left unsaved."""

from __future__ import annotations

import logging
import shutil
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.problem import Problem
from gradwave.projects.autosave import Autosave, AutosaveSlot
from gradwave.projects.project import LANE, OpenRequest, Project
from gradwave.projects.session_json import load
from wavegrad_core.errors import InputError

STALE_SECONDS = 3600.0  # an empty autosave folder older than this is deleted
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class UnsavedSession:
    """An autosaved session of a window that crashed.

    Attributes:
        slot: Its autosave folder, locked.
        name: File name of the project or the recording.
        takes: Number of takes.
        kept: Time of the autosave.
    """

    slot: AutosaveSlot
    name: str
    takes: int
    kept: datetime

    @property
    def described(self) -> str:
        takes = {0: "", 1: " with 1 take"}.get(self.takes, f" with {self.takes} takes")
        day = "" if self.kept.date() == datetime.now().date() else f"{self.kept:%Y-%m-%d}, "
        return (
            f"Gradwave closed unexpectedly. “{self.name}”{takes} can be restored as it was at "
            f"{day}{self.kept:%H:%M}."
        )


def find(job: Job, root: Path) -> list[UnsavedSession]:
    """Return the sessions left by crashes, newest first, locked so that one window offers each."""
    found = []
    for folder in root.iterdir() if root.is_dir() else []:
        job.check()
        slot = AutosaveSlot(folder)
        if not folder.is_dir() or not slot.take():
            continue
        if slot.file.is_file() and (leftover := _leftover(slot)) is not None:
            found.append(leftover)
            continue
        slot.release()
        if not slot.file.exists() and time.time() - folder.stat().st_mtime > STALE_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
    return sorted(found, key=lambda leftover: leftover.kept, reverse=True)


def _leftover(slot: AutosaveSlot) -> UnsavedSession | None:
    try:
        file = load(slot.file)
    except InputError as error:
        log.warning("session not offered for recovery: %s", error)
        return None
    place = file.saved_as or (file.input.path if file.input else "")
    kept = datetime.fromtimestamp(slot.file.stat().st_mtime)
    return UnsavedSession(slot, Path(place).name, len(file.takes), kept)


class Recovery(QObject):
    """Unsaved sessions, offered one at a time to restore, keep for later or delete."""

    changed = Signal()

    def __init__(self, project: Project, autosave: Autosave, jobs: Jobs, root: Path) -> None:
        super().__init__()
        self.offered: list[UnsavedSession] = []
        self._project, self._autosave = project, autosave
        self._jobs, self._root = jobs, root
        project.opened.connect(self._opened)

    @property
    def offer(self) -> UnsavedSession | None:
        return self.offered[0] if self.offered else None

    def look(self) -> None:
        """Look for unsaved sessions. Called once, at the start."""
        self._jobs.submit(lambda job: find(job, self._root), self._found, lane=LANE)

    def _found(self, event: Event[list[UnsavedSession]]) -> None:
        match event:
            case Finished(result=found):
                self.offered = found
                self.changed.emit()
            case Failed(error=error):
                self._tell(error, "look for unsaved sessions")

    def restore(self) -> None:
        """Open the offered session. It stays autosaved until the user saves it."""
        if self.offer is not None:
            self._project.open(OpenRequest(self.offer.slot.file, recovered=True))

    def _opened(self, request: OpenRequest) -> None:
        if self.offer is None or request.path != self.offer.slot.file:
            return
        self._autosave.take_over(self.offered.pop(0).slot)
        self.end()

    def later(self) -> None:
        """Keep the offered session for the next start."""
        if self.offered:
            self.offered.pop(0).slot.release()
            self.changed.emit()

    def delete(self) -> None:
        """Delete the offered session permanently."""
        if self.offered:
            slot = self.offered.pop(0).slot
            self._jobs.submit(lambda job: slot.delete(), self._deleted, lane=LANE)
            self.changed.emit()

    def _deleted(self, event: Event[None]) -> None:
        if isinstance(event, Failed):
            self._tell(event.error, "delete the unsaved session")

    def _tell(self, error: BaseException, doing: str) -> None:
        session = self._project.session
        session.problem.emit(Problem.of(error, doing, session.facts()))

    def end(self) -> None:
        """Release all offers; they are made again at the next start."""
        while self.offered:
            self.offered.pop(0).slot.release()
        self.changed.emit()
