"""The one owner of all threads: work goes in, typed events come back on the GUI thread.

Work runs in lanes, each a Python thread of its own: what is in one lane runs in order. A job ends
in exactly one of Done, Failed and Cancelled, also when it is cancelled before it has begun.
"""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from wavegrad_core.errors import InputError

log = logging.getLogger(__name__)
STACK_BYTES = 16 * 2**20  # macOS gives threads 512 kB, in which compiled numerics crash
REPORT_SECONDS = 0.05  # at most 20 reports a second reach the GUI thread
STOP_SECONDS = 15.0  # how long a close waits for a step that does not end


@dataclass(frozen=True)
class Started:
    job: int


@dataclass(frozen=True)
class ProgressUpdate:
    """`done` of `total` parts (0 of 0 while unknown) and the seconds left, None while unknown."""

    job: int
    done: int
    total: int
    seconds_left: float | None
    note: str


@dataclass(frozen=True)
class Preview:
    """What there is so far."""

    job: int
    content: Any


@dataclass(frozen=True)
class Finished:
    job: int
    result: Any


@dataclass(frozen=True)
class Failed:
    job: int
    error: BaseException


@dataclass(frozen=True)
class Cancelled:
    job: int


Event = Started | ProgressUpdate | Preview | Finished | Failed | Cancelled
FINAL = (Finished, Failed, Cancelled)
Listener = Callable[[Event], None]
Work = Callable[["Job"], Any]


class JobCancelled(Exception):
    """Raised inside the work of a job that was cancelled."""


class Job:
    """One piece of work: the GUI thread may cancel it, its worker reports through it."""

    _ids = itertools.count(1)

    def __init__(self, work: Work, listener: Listener, lane: str, kept: bool = False) -> None:
        self.id = next(self._ids)
        self.lane = lane
        self.kept = kept  # also when everything is stopped
        self.listener = listener
        self.over = False  # on the GUI thread: its final event has been delivered
        self._work = work
        self._cancelled = threading.Event()
        self._post: Callable[[Event], None] = lambda event: None
        self._reported_at = 0.0
        self._note = ""
        self._first: tuple[int, float] | None = None

    def cancel(self) -> None:
        """Ask for an end at the next step. Safe from any thread, and more than once."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise Stopped if the job was cancelled. For the worker, between steps."""
        if self.cancelled:
            raise JobCancelled

    def report(self, done: int, total: int, note: str = "") -> None:
        """Tell how far the work is, and raise Stopped if it was cancelled. For the worker."""
        self.check()
        if note != self._note:
            self._note = note
            log.info("%s", note)
        now = monotonic()
        left = self._seconds_left(done, total, now)
        if now - self._reported_at >= REPORT_SECONDS:
            self._reported_at = now
            self._post(ProgressUpdate(self.id, done, total, left, note))

    def show(self, content: Any) -> None:
        """Hand over what there is so far. For the worker, who sees to it that it is not often."""
        self.check()
        self._post(Preview(self.id, content))

    def _seconds_left(self, done: int, total: int, now: float) -> float | None:
        """From the pace since the first report: what went before it was loading, not steps."""
        if total == 0:
            return None
        if self._first is None:
            self._first = (done, now)
        done_first, began = self._first
        if done == done_first:
            return None
        return (now - began) / (done - done_first) * (total - done)

    def run(self, post: Callable[[Event], None]) -> None:
        """Do the work and post its events, the last one final. For the lane's thread."""
        self._post = post
        post(self._outcome())

    def _outcome(self) -> Event:
        try:
            self.check()
            self._post(Started(self.id))
            return Finished(self.id, self._work(self))
        except JobCancelled:
            return Cancelled(self.id)
        except BaseException as error:  # whatever it was, the person hears of it
            known = isinstance(error, InputError)
            log.info("Not done: %s", error, exc_info=None if known else error)
            return Failed(self.id, error)


class _Lane:
    """A thread that does one job after another; it starts with the first."""

    def __init__(self, name: str, post: Callable[[Job, Event], None]) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._post = post
        # A daemon, so that a decoder that hangs in a hostile file cannot keep the process alive.
        self.thread = threading.Thread(target=self._run, name=f"gradwave-{name}", daemon=True)
        before = threading.stack_size(STACK_BYTES)
        self.thread.start()
        threading.stack_size(before)

    def put(self, job: Job | None) -> None:
        self._jobs.put(job)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job.run(lambda event, job=job: self._post(job, event))  # type: ignore[misc]
            del job  # its work may hold a whole recording


class Jobs(QObject):
    """Submits work to lanes and hands its events to their listeners on the GUI thread."""

    stopped = Signal()
    _posted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, _Lane] = {}
        self._open: dict[int, Job] = {}
        self._stopping = False
        self.ended = False  # stopped, and its threads are gone
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._watch = QTimer(self, interval=20)
        self._watch.timeout.connect(self._look_for_the_end)
        self._stop_by = 0.0

    def submit(
        self,
        work: Work,
        listener: Listener,
        *,
        lane: str,
        replaces: Job | None = None,
        kept: bool = False,
    ) -> Job:
        """Run `work(job)` in the lane's thread; `listener(event)` hears of it on this one.

        `replaces` is cancelled first: it is for views, of which only the newest counts. What is
        `kept` is done even if the window closes before: it is for short work that nobody can do
        again, such as to write what a listener answered.
        """
        if replaces is not None:
            replaces.cancel()
        job = Job(work, listener, lane, kept)
        self._open[job.id] = job
        if self._stopping:
            self._posted.emit(job, Cancelled(job.id))
            return job
        if lane not in self._lanes:
            self._lanes[lane] = _Lane(lane, self._posted.emit)
        self._lanes[lane].put(job)
        return job

    def busy(self, lane: str | None = None) -> bool:
        """Whether a job (of that lane) has not ended yet."""
        return any(lane in (None, job.lane) for job in self._open.values())

    @property
    def running(self) -> bool:
        """Whether a thread of a lane is alive."""
        return any(lane.thread.is_alive() for lane in self._lanes.values())

    def stop(self) -> None:
        """Cancel all that is not kept and end the threads; `stopped` says when they are gone."""
        if self._stopping:
            return
        self._stopping = True
        for job in self._open.values():
            if not job.kept:
                job.cancel()
        for lane in self._lanes.values():
            lane.put(None)
        self._stop_by = monotonic() + STOP_SECONDS
        self._watch.start()

    def _look_for_the_end(self) -> None:
        if (self.running or self._open) and monotonic() < self._stop_by:
            return
        self._watch.stop()
        self.ended = True
        self.stopped.emit()

    @Slot(object, object)
    def _deliver(self, job: Job, event: Event) -> None:
        if job.over:
            return
        if isinstance(event, FINAL):
            job.over = True
            del self._open[job.id]
        job.listener(event)
