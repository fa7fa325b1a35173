"""Autosave of unsaved work, from which a crash is recovered.

Each window has its own folder and keeps a lock in it. The operating system releases the lock
when the process ends, however it ends: a folder that can be locked was left by a crash, and one
that cannot belongs to an open window.
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
from gradwave.language import tr
from gradwave.problem import Problem
from gradwave.projects.project import LANE, Project
from gradwave.projects.project_file import takes_folder, write
from gradwave.sounds import Original
from wavegrad_core.errors import InputError
from wavegrad_core.private_folder import make_private_folder

SECONDS = 5.0  # shortest time between two autosaves
log = logging.getLogger(__name__)


class AutosaveSlot:
    """The folder of one window's autosave. Call its methods from worker threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "session.gradwave"
        self.saved_mark = folder / "saved"  # replaces the file once its work is saved
        self._lock = FileLock(folder / "lock", thread_local=False)

    @classmethod
    def new(cls, root: Path) -> AutosaveSlot:
        return cls(root / f"{os.getpid()}-{secrets.token_hex(6)}")

    def take(self) -> bool:
        """Create and lock the folder; return False if another window holds the lock.

        Raises:
            OSError: The folder cannot be created.
        """
        make_private_folder(self.folder)
        if not self._lock.is_locked:
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                return False
        return True

    def release(self) -> None:
        """Unlock the folder, so that another window can recover it."""
        self._lock.release()

    def forget(self) -> None:
        """Delete the session file. The sounds stay for the next autosave.

        A marker replaces it, which shows that a later crash lost nothing.
        """
        if os.path.exists(self.file):
            os.replace(self.file, self.saved_mark)

    def delete(self) -> None:
        """Delete the folder.

        The session file goes first: after an interruption nothing is left to recover.
        """
        self.forget()
        shutil.rmtree(takes_folder(self.file), ignore_errors=True)
        self.release()
        shutil.rmtree(self.folder, ignore_errors=True)  # the next start removes the rest


class Autosave(QObject):
    """Saver of unsaved work: soon after each change, at most once every `SECONDS`.

    Each open sound has its own slot, which stays until its work is saved or it is closed.
    """

    kept = Signal()

    def __init__(self, project: Project, jobs: Jobs, root: Path) -> None:
        super().__init__()
        self.slot = AutosaveSlot.new(root)
        self._project, self._jobs = project, jobs
        self._writing = self._changed_since = self._holds = False
        self._sound: ref[Original] | None = None  # the one saved in the slot
        self._root = root
        # Slots of recordings that are not shown now.
        self._others: list[tuple[ref[Original], AutosaveSlot]] = []
        self._shown_error = ""
        self._timer = QTimer(self, singleShot=True, interval=int(SECONDS * 1000))
        self._timer.timeout.connect(self._write)
        self._ended = False
        project.changed.connect(self._changed)
        project.sounds.leaving.connect(self._write_before_leaving)

    def _changed(self) -> None:
        if self._ended:
            return
        project = self._project
        self._delete_saved()
        self._leave_closed()
        its_sound = self._sound is not None and project.session.original is self._sound()
        saved_since = its_sound and not project.current_unsaved
        if self._holds and (saved_since or not project.unsaved_work):
            self._holds = self._changed_since = False
            slot = self.slot
            self._jobs.submit(lambda job: slot.forget(), self._show_failure, lane=LANE)
        elif project.unsaved_work:
            self._changed_since = True
            self._wait()

    def _delete_saved(self) -> None:
        """Delete the slots of recordings left behind that have no unsaved work any more."""
        if not self._others:
            return
        unsaved = self._project.history.unsaved_originals
        for entry in list(self._others):
            sound, slot = entry
            if not any(sound() is one for one in unsaved):
                self._others.remove(entry)
                self._submit_deletion(slot)

    def _leave_closed(self) -> None:
        """Delete the current slot if its recording has been closed."""
        if self._holds and self._sound is not None:
            sound = self._sound()
            if sound is None or self._project.sounds.find(sound) is None:
                self._submit_deletion(self.slot)
                self.slot, self._holds = AutosaveSlot.new(self._root), False

    def _submit_deletion(self, slot: AutosaveSlot) -> None:
        self._jobs.submit(lambda job: slot.delete(), self._show_failure, lane=LANE)

    def _turn_to(self, original: Original | None) -> None:
        """Make the slot of a recording the current one."""
        if self._holds and self._sound is not None and self._sound() is not original:
            self._others.append((self._sound, self.slot))
            self.slot = AutosaveSlot.new(self._root)
        for entry in self._others:
            if original is not None and entry[0]() is original:
                self._others.remove(entry)
                self._submit_deletion(self.slot)  # the current slot is empty
                self.slot = entry[1]
                break
        self._sound = None if original is None else ref(original)

    def _wait(self) -> None:
        if self._changed_since and not self._writing and not self._timer.isActive():
            self._timer.start()

    def _write(self) -> None:
        content = self._project.content()
        self._changed_since = False
        if self._ended or not self._project.current_unsaved:
            return
        self._turn_to(content.original)
        slot, checksums = self.slot, self._project.checksums

        def work(job: Job) -> None:
            if not slot.take():
                raise InputError(
                    tr(
                        "Could not autosave in {folder}: another window is using the folder. "
                        "Save the project instead.",
                        folder=slot.folder,
                    )
                )
            write(job, slot.file, content, checksums, copy=True)

        self._writing = self._holds = True
        self._jobs.submit(work, self._written, lane=LANE)

    def _write_before_leaving(self) -> None:
        """Save the changes of a sound before another one is shown."""
        if self._changed_since:
            self._timer.stop()
            self._write()

    def _written(self, event: Event[None]) -> None:
        if not isinstance(event, FINAL):
            return
        self._writing = False
        self._show_failure(event)
        if not isinstance(event, Failed):
            self._shown_error = ""
            self.kept.emit()
        if self._project.unsaved_work:
            self._wait()
        else:
            self._changed()

    def _show_failure(self, event: Event[None]) -> None:
        """Show an error, unless the last one shown was the same."""
        if isinstance(event, Failed) and self._shown_error != str(event.error):
            self._shown_error = str(event.error)
            session = self._project.session
            problem = Problem.of(event.error, tr("autosave the project"), session.facts())
            session.problem.emit(problem)

    def take_over(self, slot: AutosaveSlot) -> None:
        """Continue in `slot`, whose session has been recovered into this window."""
        if self._holds and self._sound is not None:  # the copy of another open sound
            self._others.append((self._sound, self.slot))
        else:
            self._submit_deletion(self.slot)
        self.slot = slot
        original = self._project.session.original
        self._holds, self._sound = True, None if original is None else ref(original)

    def stop(self) -> None:
        """Stop saving; files are not touched."""
        self._ended = True
        self._timer.stop()

    def end(self) -> None:
        """Delete the autosave: the work was saved or discarded, and the window is closing."""
        self.stop()
        for slot in (self.slot, *(slot for _, slot in self._others)):
            slot.delete()
