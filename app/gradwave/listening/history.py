"""The runs of all listening tests in the program's folder. Free of widgets."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.listening.run_summary import (
    RunSummary,
    summarize_listeners,
    summarize_run,
    usable_runs,
)
from gradwave.listening.test_folder import SESSION

if TYPE_CHECKING:
    from wavegrad_core.listening.test_record import ListenerRun, ListeningTest

log = logging.getLogger(__name__)
KINDS = {"abx": "ABX", "xxy": "X/X/Y", "mushra": "MUSHRA"}


@dataclass(frozen=True)
class HistoryEntry:
    """A run, or the runs of all listeners of a MUSHRA test, as a line of the history.

    Attributes:
        path: The session file.
        ended: When the run ended, in local time.
        kind: The kind of test.
        compared: Names of the sounds.
        listener: Name of the listener, or "".
        result: The result in a few words.
        summary: The whole result.
    """

    path: Path
    ended: datetime
    kind: str
    compared: str
    listener: str
    result: str
    summary: RunSummary


class History(QObject):
    """The entries, the newest first, read in the background."""

    changed = Signal()
    failed = Signal(BaseException)

    def __init__(self, jobs: Jobs, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.entries: tuple[HistoryEntry, ...] = ()
        self.damaged = 0  # tests that could not be read
        self._jobs = jobs
        self._reading: Job[tuple[tuple[HistoryEntry, ...], int]] | None = None

    @property
    def reading(self) -> bool:
        return self._reading is not None and not self._reading.over

    def read(self) -> None:
        """Read the folder."""
        folder = self.folder
        self._reading = self._jobs.submit(
            lambda job: read_history(job, folder),
            self._on_read,
            lane="files",
            replaces=self._reading,
        )
        self.changed.emit()

    def _on_read(self, event: Event[tuple[tuple[HistoryEntry, ...], int]]) -> None:
        match event:
            case Finished(result=(entries, damaged)):
                self.entries, self.damaged = entries, damaged
                self.changed.emit()
            case Failed(error=error):
                self.failed.emit(error)


def read_history(job: Job, folder: Path) -> tuple[tuple[HistoryEntry, ...], int]:
    """Return the entries of all tests in a folder, and the number of unreadable tests."""
    from wavegrad_core.listening.test_record import ListeningTest

    entries: list[HistoryEntry] = []
    damaged = 0
    for path in sorted(folder.glob(f"*/{SESSION}")):
        job.check()
        try:
            test = ListeningTest.load(path)
            found = [_entry(path, test, run) for run in test.runs]
            if test.plan.kind == "mushra" and len(usable_runs(test)) > 1:
                found.append(_together(path, test))
        except ValueError as error:  # InputError, or a number that no run can have
            log.warning("%s: %s", path, error)
            damaged += 1
            continue
        entries += found
    return tuple(sorted(entries, key=lambda entry: entry.ended, reverse=True)), damaged


def _entry(path: Path, test: ListeningTest, run: ListenerRun) -> HistoryEntry:
    summary = summarize_run(test.plan, run, listener=run.listener or tr("The listener"))
    kind = KINDS[test.plan.kind]
    return HistoryEntry(
        path, _time(run), kind, _compared(test), run.listener, _short(test, run), summary
    )


def _together(path: Path, test: ListeningTest) -> HistoryEntry:
    runs = usable_runs(test)
    return HistoryEntry(
        path,
        max(map(_time, runs)),
        KINDS[test.plan.kind],
        _compared(test),
        tr("All listeners"),
        tr("%n run(s)", "", len(runs)),
        summarize_listeners(test),
    )


def _time(run: ListenerRun) -> datetime:
    try:
        return datetime.fromisoformat(run.ended).astimezone()
    except ValueError:  # a file edited by hand
        return datetime.fromtimestamp(0).astimezone()


def _compared(test: ListeningTest) -> str:
    if test.plan.kind != "mushra":
        return "; ".join(clip.name for clip in test.plan.clips)
    names = dict.fromkeys(one.name for clip in test.plan.clips for one in clip.stimuli[1:])
    return f"{'; '.join(clip.name for clip in test.plan.clips)}: {', '.join(names)}"


def _short(test: ListeningTest, run: ListenerRun) -> str:
    from gradwave.listening.conclusions import p_text

    if run.state == "aborted":
        return tr("Ended early")
    if run.valid is False:
        return tr("Not valid")
    if run.outcome is None:
        return tr("%n rating(s)", "", len(run.ratings))
    count = tr("{right} of {total}", right=run.outcome.correct, total=run.outcome.planned)
    if run.outcomes or run.outcome.p is None:
        return count
    return f"{count}, {p_text(run.outcome.p)}"
