"""After a crash: what was there is found and offered, and never forced on anybody."""

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

STALE_SECONDS = 3600.0  # a folder with nothing in it that is older was left by a crash
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class UnsavedSession:
    """What a window that crashed had not saved: its name, how many takes, and when it was kept."""

    slot: AutosaveSlot
    name: str
    takes: int
    kept: datetime

    @property
    def described(self) -> str:
        takes = {0: " was", 1: " and its take were"}.get(
            self.takes, f" and its {self.takes} takes were"
        )
        day = "" if self.kept.date() == datetime.now().date() else f"{self.kept:%Y-%m-%d}, "
        return (
            f"Gradwave ended before “{self.name}”{takes} saved. "
            f"What there was at {day}{self.kept:%H:%M} is still here."
        )


def find(job: Job, root: Path) -> list[UnsavedSession]:
    """What crashes have left, newest first; each is locked, so that only one window offers it."""
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
        log.warning("not offered: %s", error)
        return None
    place = file.saved_as or (file.input.path if file.input else "")
    kept = datetime.fromtimestamp(slot.file.stat().st_mtime)
    return UnsavedSession(slot, Path(place).name, len(file.takes), kept)


class Recovery(QObject):
    """One at a time is offered: to restore, to keep for the next start, or to delete."""

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
        """Once, at the start."""
        self._jobs.submit(lambda job: find(job, self._root), self._found, lane=LANE)

    def _found(self, event: Event[list[UnsavedSession]]) -> None:
        match event:
            case Finished(result=found):
                self.offered = found
                self.changed.emit()
            case Failed(error=error):
                self._tell(error, "look for what was not saved")

    def restore(self) -> None:
        """Open it in place of what is open; it goes on being kept until it is saved."""
        if self.offer is not None:
            self._project.open(OpenRequest(self.offer.slot.file, recovered=True))

    def _opened(self, request: OpenRequest) -> None:
        if self.offer is None or request.path != self.offer.slot.file:
            return
        self._autosave.take_over(self.offered.pop(0).slot)
        self.end()

    def later(self) -> None:
        """Offer it at the next start again."""
        if self.offered:
            self.offered.pop(0).slot.release()
            self.changed.emit()

    def delete(self) -> None:
        """For good."""
        if self.offered:
            slot = self.offered.pop(0).slot
            self._jobs.submit(lambda job: slot.delete(), self._deleted, lane=LANE)
            self.changed.emit()

    def _deleted(self, event: Event[None]) -> None:
        if isinstance(event, Failed):
            self._tell(event.error, "delete what was kept")

    def _tell(self, error: BaseException, doing: str) -> None:
        session = self._project.session
        session.problem.emit(Problem.of(error, doing, session.facts()))

    def end(self) -> None:
        """What was not answered is offered at the next start."""
        while self.offered:
            self.offered.pop(0).slot.release()
        self.changed.emit()
