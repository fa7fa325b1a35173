"""Recovery of sessions that a crash left unsaved."""

from __future__ import annotations

import logging
import os
import re
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.projects.autosave import Autosave, AutosaveSlot
from gradwave.projects.project import LANE, OpenRequest, Project
from gradwave.projects.project_file import takes_folder
from gradwave.projects.session_json import load
from wavegrad_core.errors import InputError, without_file

STALE_SECONDS = 60.0  # an empty autosave folder older than this is deleted
OWN_FOLDER = re.compile(r"\d+-[0-9a-f]{12}")  # as `AutosaveSlot.new` names it
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class UnsavedSession:
    """An autosaved session of a window that crashed.

    Attributes:
        slot: Its autosave folder, locked.
        name: File name of the project or the recording; empty if it is unknown.
        takes: Number of takes.
        kept: Time of the autosave.
        problem: Why it cannot be restored; empty if it can.
    """

    slot: AutosaveSlot
    name: str
    takes: int
    kept: datetime
    problem: str = ""

    @property
    def described(self) -> str:
        day = "" if self.kept.date() == datetime.now().date() else f"{self.kept:%Y-%m-%d}, "
        moment = f"{day}{self.kept:%H:%M}"
        if self.problem:
            text = tr(
                "Gradwave closed unexpectedly, and an unsaved session of {moment} cannot be "
                "restored: {problem}",
                moment=moment,
                problem=self.problem,
            )
            folder = takes_folder(self.slot.file)
            there = tr("%n take(s) of it are in {folder}.", "", self.takes, folder=folder)
            return f"{text} {there}" if self.takes else text
        if not self.takes:
            return tr(
                "Gradwave closed unexpectedly. “{name}” can be restored as it was at {moment}.",
                name=self.name,
                moment=moment,
            )
        return tr(
            "Gradwave closed unexpectedly. “{name}” with %n take(s) can be restored as it was at "
            "{moment}.",
            "",
            self.takes,
            name=self.name,
            moment=moment,
        )


def find(job: Job, root: Path) -> list[UnsavedSession]:
    """Return the sessions left by crashes, newest first, locked so that one window offers each.

    Folders with nothing to recover are deleted.
    """
    found = []
    try:
        folders = list(root.iterdir()) if os.path.isdir(root) else []
    except OSError as error:
        log.warning("%s: could not be searched for unsaved sessions: %s", root, error)
        return []
    for folder in folders:
        job.check()
        try:
            session = _look_into(folder)
        except (
            OSError,
            ValueError,
            OverflowError,
        ) as error:  # one damaged folder must not hide the others
            log.warning("%s: could not be searched for an unsaved session: %s", folder, error)
            continue
        if session is not None:
            found.append(session)
    return sorted(found, key=lambda leftover: leftover.kept, reverse=True)


def _look_into(folder: Path) -> UnsavedSession | None:
    """Return the session in a folder, locked; None if there is none, or a window is using it."""
    slot = AutosaveSlot(folder)
    ours = OWN_FOLDER.fullmatch(folder.name) is not None
    if not os.path.isdir(folder) or not (ours or os.path.isfile(slot.file)) or not slot.take():
        return None
    try:
        session = _leftover(slot)
    except BaseException:
        slot.release()
        raise
    if session is not None:
        return session
    if os.path.exists(slot.saved_mark) or time.time() - folder.stat().st_mtime > STALE_SECONDS:
        slot.delete()
    slot.release()
    return None


def _leftover(slot: AutosaveSlot) -> UnsavedSession | None:
    """Return the session in a locked folder, or None if there is nothing to recover."""
    problem = tr("its file is missing.")
    if os.path.isfile(slot.file):
        try:
            file = load(slot.file)
            place = file.saved_as or (file.input.path if file.input else "")
            return UnsavedSession(slot, Path(place).name, len(file.takes), _kept(slot.file))
        except InputError as error:
            log.warning("session cannot be restored: %s", error)
            problem = without_file(str(error), slot.file)
    elif os.path.exists(slot.saved_mark):
        return None
    sounds = sorted(takes_folder(slot.file).glob("*.wav"))
    if not sounds and not os.path.isfile(slot.file):
        return None
    newest = max(map(_kept, sounds), default=_kept(slot.folder))
    return UnsavedSession(slot, "", len(sounds), newest, problem)


def _kept(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime)


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
                self._project.session.report_error(error, tr("look for unsaved sessions"))

    def restore(self) -> None:
        """Open the offered session, if possible. It stays autosaved until the user saves it."""
        if self.offer is not None and not self.offer.problem:
            self._project.open(OpenRequest(self.offer.slot.file, recovered=True))

    def _opened(self, request: OpenRequest) -> None:
        if self.offer is None or request.path != self.offer.slot.file:
            return
        self._autosave.take_over(self.offered.pop(0).slot)
        self.changed.emit()  # the next one is offered

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
            self._project.session.report_error(event.error, tr("delete the unsaved session"))

    def end(self) -> None:
        """Release all offers; the next start repeats them."""
        while self.offered:
            self.offered.pop(0).slot.release()
        self.changed.emit()
