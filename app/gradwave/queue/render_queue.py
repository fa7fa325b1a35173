"""View model of the render queue: entries, their progress and results. No widgets.

The queue renders in its own lane: it pauses at its next step while the window renders, and
continues afterwards. Folders are searched in another lane, because thousands of files on a slow
drive take time.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import (
    FINAL,
    Cancelled,
    Event,
    Failed,
    Finished,
    Job,
    Jobs,
    Preview,
    ProgressUpdate,
)
from gradwave.language import tr
from gradwave.problem import Problem
from gradwave.queue.file_renderer import FileRenderer, FileToRender, RenderedFile
from gradwave.queue.file_search import OUTPUTS, find, length_of
from gradwave.queue.queue_entry import QueueEntry, State, Stopwatch
from gradwave.sounds import Settings, without_recording
from wavegrad_core.file_suffixes import MEL_SUFFIXES

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.voices.voice import Voice

SHOW_SECONDS = 0.1  # interval at which found files are shown


class RenderQueue(QObject):
    """Files rendered one at a time, in the order in which they were added."""

    listed = Signal()  # entries were added or removed
    altered = Signal(list)  # keys of entries that changed
    changed = Signal()  # state of the whole queue
    placed = Signal(object)  # the new output folder, or None
    message = Signal(str)  # for the status line
    failed = Signal(BaseException)  # added files could not be searched

    def __init__(self, jobs: Jobs, renders: FileRenderer, folder: Path | None = None) -> None:
        super().__init__()
        self.entries: dict[int, QueueEntry] = {}
        self.folder = folder  # output folder; None for a folder beside each file
        self.paused = False  # paused by the user
        self.waiting_for_window = False  # paused until a render in the window ends
        self._jobs, self._renders = jobs, renders
        self._keys = itertools.count(1)
        self._go = threading.Event()
        self._go.set()
        self._job: Job[RenderedFile] | None = None
        self._searches: dict[int, Job] = {}  # searches in progress
        self._watch = Stopwatch()
        self._began = (0, 0.0)  # steps and time at the first report of the current file
        self._worked = (0.0, 0.0)  # work and seconds of finished files

    # Adding files

    def add(
        self, paths: Iterable[Path], settings: Settings, voice: Voice, schedule: Schedule
    ) -> None:
        """Add files, and those in folders, to be rendered with these settings."""
        chosen, wanted = list(paths), (settings, voice, schedule)
        search = self._jobs.submit(
            lambda job: self._find(job, chosen, *wanted), self._on_search_event, lane="search"
        )
        self._searches[search.id] = search
        self.changed.emit()

    def _find(
        self, job: Job, paths: list[Path], settings: Settings, voice: Voice, schedule: Schedule
    ) -> list[QueueEntry]:
        """Search in the lane "search"; show found entries at intervals, return the last ones."""
        batch: list[QueueEntry] = []
        shown = monotonic()
        for found in find(paths):
            is_mel = found.path.suffix.lower() in MEL_SUFFIXES
            fitting = without_recording(settings) if is_mel else settings
            entry = QueueEntry(next(self._keys), found, fitting, voice, schedule)
            try:
                seconds, channels = length_of(found.path)
                entry = replace(entry, seconds=seconds, channels=channels)
            except Exception as error:  # one bad file must not stop the others
                entry = replace(entry, state="failed", problem=self._problem(entry, error))
            batch.append(entry)
            job.check()
            if monotonic() - shown > SHOW_SECONDS:
                job.show(batch)
                batch, shown = [], monotonic()
        return batch

    def _on_search_event(self, event: Event[list[QueueEntry]]) -> None:
        match event:
            case Preview(content=list() as entries) | Finished(result=list() as entries):
                self.entries |= {entry.key: entry for entry in entries}
                self.listed.emit()
            case Failed(error=error):
                self.failed.emit(error)
        if isinstance(event, FINAL):
            self._searches.pop(event.job, None)
        self._next()
        self.changed.emit()

    # Actions of the user

    def pause(self, paused: bool) -> None:
        """Pause at the next step, or resume."""
        self.paused = paused
        self._apply_hold()

    def set_waiting(self, waiting: bool) -> None:
        """Pause while the window renders."""
        if waiting != self.waiting_for_window:
            self.waiting_for_window = waiting
            self._apply_hold()

    def _apply_hold(self) -> None:
        if self.held:
            self._go.clear()
        else:
            self._go.set()
        self._watch.run(self._job is not None and not self.held)
        self._next()
        self.changed.emit()

    @property
    def held(self) -> bool:
        return self.paused or self.waiting_for_window

    @property
    def ready(self) -> bool:
        """Whether all files are waiting, since the queue has not been started."""
        return self.paused and self._job is None and bool(self.of("waiting"))

    def cancel(self, keys: Iterable[int]) -> None:
        """Cancel entries; existing files are not changed."""
        chosen = [self.entries[key] for key in keys]
        self._alter([one.key for one in chosen if one.state == "waiting"], state="cancelled")
        running = [one.key for one in chosen if one.state == "rendering"]
        if running and self._job is not None:
            self._job.cancel()
            self._alter(running, state="stopping")
        self.changed.emit()

    def cancel_all(self) -> None:
        for search in self._searches.values():
            search.cancel()
        self.cancel(self.entries)

    def retry(self, keys: Iterable[int]) -> None:
        """Queue failed and cancelled entries again."""
        again = [key for key in keys if self.entries[key].state in ("failed", "cancelled")]
        fresh = {"note": "", "done": 0, "total": 0, "seconds_left": None, "problem": None}
        self._alter(again, state="waiting", **fresh)
        self._next()
        self.changed.emit()

    def retry_failed(self) -> None:
        self.retry(entry.key for entry in self.of("failed"))

    def remove(self, keys: Iterable[int]) -> None:
        """Remove finished, failed and cancelled entries from the list; files stay."""
        gone = {key for key in keys if self.entries[key].over}
        self.entries = {key: entry for key, entry in self.entries.items() if key not in gone}
        self.listed.emit()
        self.changed.emit()

    def set_output_folder(self, folder: Path | None) -> None:
        """Set the output folder of waiting entries; None for a folder beside each file."""
        self.folder = folder
        self.placed.emit(folder)
        self.changed.emit()

    # Progress

    @property
    def searching(self) -> bool:
        """Whether added folders are still being searched."""
        return bool(self._searches)

    def of(self, *states: State) -> list[QueueEntry]:
        return [entry for entry in self.entries.values() if entry.state in states]

    @property
    def busy(self) -> bool:
        """Whether closing the window would lose work."""
        return self.searching or bool(self.of("waiting", "rendering", "stopping"))

    @property
    def progress(self) -> float:
        """The fraction of all work that is done, 0 to 1."""
        kept = [entry for entry in self.entries.values() if entry.state != "cancelled"]
        works = self._works(kept)
        whole = sum(works)
        done = sum(work * entry.share for work, entry in zip(works, kept))
        return done / whole if whole else 0.0

    @property
    def seconds_left(self) -> float | None:
        """The estimated seconds until all work is done, at the speed so far; None if unknown."""
        entries = self.of("rendering", "waiting")
        works = self._works(entries)
        left = sum(work * (1 - entry.share) for work, entry in zip(works, entries))
        done, seconds = self._worked
        if entries and entries[0].done:
            done += sum(work * entry.share for work, entry in zip(works, entries))
            seconds += self._watch.seconds
        return seconds / done * left if done and left else None

    def _works(self, entries: list[QueueEntry]) -> list[float]:
        """Return channel seconds times iterations per entry; unknown durations are the mean."""
        known = [entry.seconds for entry in self.entries.values() if entry.seconds]
        mean = sum(known) / len(known) if known else 1.0
        return [
            (entry.seconds or mean) * entry.channels * entry.settings.iterations
            for entry in entries
        ]

    # Rendering

    def _next(self) -> None:
        waiting = self.of("waiting")
        if self._job is not None or self.held or not waiting:
            return
        entry = waiting[0]
        order = FileToRender(
            entry.found.path, entry.settings, entry.voice, entry.schedule, self._folder_of(entry)
        )
        self._alter([entry.key], state="rendering", note=tr("Starting"))
        self._watch, self._began = Stopwatch(), (0, 0.0)
        self._watch.run(True)
        self._job = self._jobs.submit(
            lambda job: self._renders.render(job, order, self._go),
            lambda event: self._on_render_event(entry.key, event),
            lane="queue",
        )

    def _folder_of(self, entry: QueueEntry) -> Path:
        if self.folder is None:
            return entry.found.path.parent / OUTPUTS
        return self.folder / entry.found.within

    def _on_render_event(self, key: int, event: Event[RenderedFile]) -> None:
        match event:
            case ProgressUpdate(done=done, total=total, note=note):
                left = self._left(done, total)
                self._alter([key], done=done, total=total, note=note, seconds_left=left)
            case Finished(result=RenderedFile(output=output, notice=notice)):
                self._end(key, state="done", output=output, note=notice)
            case Cancelled():
                self._end(key, state="cancelled", note="")
            case Failed(error=error):
                problem = self._problem(self.entries[key], error)
                self._end(key, state="failed", note="", problem=problem)
        self.changed.emit()

    def _left(self, done: int, total: int) -> float | None:
        """Estimate the seconds left of the current file from its speed since the first step."""
        if total == 0:
            return None
        if self._began[0] == 0:
            self._began = (done, self._watch.seconds)
        first, began = self._began
        if done == first:
            return None
        return (self._watch.seconds - began) / (done - first) * (total - done)

    def _end(self, key: int, **changes: object) -> None:
        self._job = None
        self._watch.run(False)
        self._alter([key], **changes)
        entry = self.entries[key]
        if entry.state == "done":
            work, seconds = self._worked
            self._worked = (work + self._works([entry])[0], seconds + self._watch.seconds)
        self._next()
        if not self.busy:
            self._report_end()

    def _report_end(self) -> None:
        failed = len(self.of("failed"))
        summary = tr("Queue finished: %n file(s) rendered", "", len(self.of("done")))
        self.message.emit(
            tr("{summary}, {failed} failed.", summary=summary, failed=failed)
            if failed
            else f"{summary}."
        )

    def _alter(self, keys: list[int], **changes: object) -> None:
        for key in keys:
            self.entries[key] = replace(self.entries[key], **changes)  # type: ignore[arg-type]
        self.altered.emit(keys)

    @staticmethod
    def _problem(entry: QueueEntry, error: BaseException) -> Problem:
        facts = {"input": entry.found.path, "settings": entry.settings}
        return Problem.of(error, tr("render {name}", name=entry.found.path.name), facts)
