"""A session with autosave and recovery, without a window."""

from __future__ import annotations

from pathlib import Path

from fakes import FakeEngine

from gradwave.jobs import Jobs
from gradwave.projects.autosave import Autosave
from gradwave.projects.project import Project
from gradwave.projects.recovery import Recovery
from gradwave.projects.undo_history import UndoHistory
from gradwave.rendering.session import Session


class Kept:
    """A session with its autosave and recovery, as in a window."""

    def __init__(self, jobs: Jobs, root: Path) -> None:
        self.session = Session(jobs, FakeEngine())
        self.project = Project(self.session, UndoHistory(self.session), jobs)
        self.autosave = Autosave(self.project, jobs, root)
        self.recovery = Recovery(self.project, self.autosave, jobs, root)
        self.problems: list = []
        self.session.problem.connect(self.problems.append)

    def crash(self) -> None:
        """Simulate the death of the process: the lock is free, the files stay."""
        self.autosave.stop()
        for slot in (self.autosave.slot, *(slot for _, slot in self.autosave._others)):
            slot.release()


def looked(qtbot, kept: Kept) -> Kept:
    with qtbot.waitSignal(kept.recovery.changed):
        kept.recovery.look()
    return kept


def settle(qtbot, kept: Kept) -> None:
    qtbot.waitUntil(lambda: not kept.session.jobs.busy() and not kept.autosave._timer.isActive())
