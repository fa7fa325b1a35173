"""What is not saved yet is kept in a folder of the running window, for the case of a crash.

Each window has a folder of its own and holds a lock in it. The system gives a lock back when its
process ends in whatever way, so a folder whose lock can be had is a crash's, and one whose lock
cannot belongs to a window that is open.
"""

from __future__ import annotations

import logging
import os
import secrets
import shutil
from pathlib import Path
from weakref import ref

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, QTimer, Signal

from gradwave.jobs import FINAL, Event, Failed, Job, Jobs
from gradwave.problem import Problem
from gradwave.projects.project import LANE, Project
from gradwave.projects.project_file import takes_folder, write
from gradwave.sounds import Original
from wavegrad_core.errors import InputError

SECONDS = 5.0  # at least, from one autosave to the next
log = logging.getLogger(__name__)


class AutosaveSlot:
    """A folder for one window's autosave. Its methods are for workers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "session.gradwave"
        self._lock = FileLock(folder / "lock", thread_local=False)

    @classmethod
    def new(cls, root: Path) -> AutosaveSlot:
        return cls(root / f"{os.getpid()}-{secrets.token_hex(6)}")

    def take(self) -> bool:
        """Make it one's own, if it is nobody's. OSError when there can be no such folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self._lock.is_locked:
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                return False
        return True

    def release(self) -> None:
        """To whoever looks for what a crash has left."""
        self._lock.release()

    def forget(self) -> None:
        """There is nothing to recover any more. Sounds stay, for the next time."""
        self.file.unlink(missing_ok=True)

    def delete(self) -> None:
        """The file first: what is left if this is interrupted is nothing to recover."""
        self.forget()
        shutil.rmtree(takes_folder(self.file), ignore_errors=True)
        self.release()
        shutil.rmtree(self.folder, ignore_errors=True)  # the next start sweeps what is left


class Autosave(QObject):
    """Keeps what is unsaved, in jobs: soon after a change, and at most once in `SECONDS`."""

    kept = Signal()

    def __init__(self, project: Project, jobs: Jobs, root: Path) -> None:
        super().__init__()
        self.slot = AutosaveSlot.new(root)
        self._project, self._jobs = project, jobs
        self._writing = self._changed_since = self._holds = False
        self._sound: ref[Original] | None = None  # that the slot holds
        self._told = ""
        self._timer = QTimer(self, singleShot=True, interval=int(SECONDS * 1000))
        self._timer.timeout.connect(self._write)
        self._ended = False
        project.changed.connect(self._changed)

    def _changed(self) -> None:
        """Something is unsaved, or all of it is saved now."""
        if self._ended:
            return
        project = self._project
        its_sound = self._sound is not None and project.session.original is self._sound()
        saved_since = its_sound and not project.current_unsaved
        if self._holds and (saved_since or not project.unsaved_work):
            self._holds = self._changed_since = False
            self._jobs.submit(lambda job: self.slot.forget(), self._told_of, lane=LANE)
        elif project.unsaved_work:
            self._changed_since = True
            self._wait()

    def _wait(self) -> None:
        if self._changed_since and not self._writing and not self._timer.isActive():
            self._timer.start()

    def _write(self) -> None:
        content = self._project.content()
        self._changed_since = False
        if self._ended or not self._project.current_unsaved:
            return  # a copy of what an undo could bring back stays, if it is there
        slot, checksums = self.slot, self._project.checksums

        def work(job: Job) -> None:
            if not slot.take():
                raise InputError(f"{slot.folder}: belongs to another window.")
            write(job, slot.file, content, checksums, copy=True)

        self._writing = self._holds = True
        self._sound = None if content.original is None else ref(content.original)
        self._jobs.submit(work, self._written, lane=LANE)

    def _written(self, event: Event[None]) -> None:
        if not isinstance(event, FINAL):
            return
        self._writing = False
        self._told_of(event)
        if not isinstance(event, Failed):
            self._told = ""
            self.kept.emit()
        if self._project.unsaved_work:
            self._wait()
        else:
            self._changed()

    def _told_of(self, event: Event[None]) -> None:
        """The same trouble is told once, not every few seconds."""
        if isinstance(event, Failed) and self._told != str(event.error):
            self._told = str(event.error)
            session = self._project.session
            problem = Problem.of(
                event.error, "keep a copy for the case of a crash", session.facts()
            )
            session.problem.emit(problem)

    def take_over(self, slot: AutosaveSlot) -> None:
        """What was recovered from it is open now: it is this window's."""
        old, self.slot = self.slot, slot
        self._holds, self._sound = True, None
        self._jobs.submit(lambda job: old.delete(), self._told_of, lane=LANE)

    def stop(self) -> None:
        """Write nothing more."""
        self._ended = True
        self._timer.stop()

    def end(self) -> None:
        """The window ends as it should: a person has saved, or wants nothing of it."""
        self.stop()
        self.slot.delete()
