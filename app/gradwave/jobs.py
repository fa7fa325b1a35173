"""Background jobs: the only module that starts threads.

Work is submitted to lanes. Each lane is one Python thread that runs its jobs in order. A job sends
typed events to its listener on the GUI thread and ends in exactly one of Finished, Failed and
Cancelled, even if it is cancelled before it starts.
"""

from __future__ import annotations

import itertools
import logging
import queue
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from gradwave.garbage_collection import GarbageCollection
from wavegrad_core.errors import InputError

log = logging.getLogger(__name__)
SWITCH_SECONDS = 0.001  # how long a worker keeps Python's lock when the GUI thread wants it
STACK_BYTES = 16 * 2**20  # macOS gives threads 512 kB, too little for compiled numerics
REPORT_SECONDS = 0.05  # the GUI thread receives at most 20 progress updates a second
STOP_SECONDS = 15.0  # how long closing waits for a step that does not end
T = TypeVar("T")


@dataclass(frozen=True)
class Started:
    job: int


@dataclass(frozen=True)
class ProgressUpdate:
    """Progress of a job: `done` of `total` steps, and the seconds left.

    `total` is 0 and `seconds_left` is None while they are unknown.
    """

    job: int
    done: int
    total: int
    seconds_left: float | None
    note: str


@dataclass(frozen=True)
class Preview:
    """An intermediate result."""

    job: int
    content: object


@dataclass(frozen=True)
class Finished(Generic[T]):
    """The final event of a job that returned `result`."""

    job: int
    result: T


@dataclass(frozen=True)
class Failed:
    """The final event of a job that raised `error`."""

    job: int
    error: BaseException


@dataclass(frozen=True)
class Cancelled:
    """The final event of a job that was cancelled."""

    job: int


Event = Started | ProgressUpdate | Preview | Finished[T] | Failed | Cancelled
FINAL = (Finished, Failed, Cancelled)
Listener = Callable[[Event[T]], None]
Work = Callable[["Job[T]"], T]


class JobCancelled(Exception):
    """Raised in the worker thread of a job that was cancelled."""


class Job(Generic[T]):
    """A piece of work that returns a T, reports its progress and can be cancelled."""

    _ids = itertools.count(1)

    def __init__(
        self, work: Work[T], listener: Listener[T], lane: str, must_finish: bool = False
    ) -> None:
        self.id = next(self._ids)
        self.lane = lane
        self.must_finish = must_finish  # the job runs even while the program closes
        self.listener = listener
        self.over = False  # on the GUI thread: the final event has been delivered
        self._work = work
        self._cancelled = threading.Event()
        self._post: Callable[[Event[T]], None] = lambda event: None
        self._reported_at = 0.0
        self._note = ""
        self._first: tuple[int, float] | None = None

    def cancel(self) -> None:
        """Ask the worker to stop at its next step. May be called from any thread, repeatedly."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise JobCancelled if the job was cancelled. Called by the worker between steps."""
        if self.cancelled:
            raise JobCancelled

    def report(self, done: int, total: int, note: str = "") -> None:
        """Report progress, or raise JobCancelled if the job was cancelled. Called by the worker."""
        self.check()
        if note != self._note:
            self._note = note
            log.info("%s", note)
        now = monotonic()
        left = self._seconds_left(done, total, now)
        if now - self._reported_at >= REPORT_SECONDS:
            self._reported_at = now
            self._post(ProgressUpdate(self.id, done, total, left, note))

    def show(self, content: object) -> None:
        """Send a preview to the listener. Called by the worker, which limits how often."""
        self.check()
        self._post(Preview(self.id, content))

    def _seconds_left(self, done: int, total: int, now: float) -> float | None:
        """Estimate the time left from the speed since the first report, which excludes loading."""
        if total == 0:
            return None
        if self._first is None:
            self._first = (done, now)
        done_first, began = self._first
        if done == done_first:
            return None
        return (now - began) / (done - done_first) * (total - done)

    def run(self, post: Callable[[Event[T]], None]) -> None:
        """Do the work and post its events, the last one final. Called by the lane's thread."""
        self._post = post
        post(self._outcome())
        # Views keep their last job, and the work may refer to a whole recording.
        self._work = self._post = _nothing

    def _outcome(self) -> Event[T]:
        try:
            self.check()
            self._post(Started(self.id))
            return Finished(self.id, self._work(self))
        except JobCancelled:
            return Cancelled(self.id)
        except BaseException as error:  # any error must reach the listener
            known = isinstance(error, InputError)
            log.info("Not done: %s", error, exc_info=None if known else error)
            return Failed(self.id, error)


def _nothing(*arguments: object) -> Any:
    """Do nothing: what a job that has ended does."""


class _Lane:
    """A thread that runs jobs in order."""

    def __init__(self, name: str, post: Callable[[Job[Any], Event[Any]], None]) -> None:
        self._jobs: queue.SimpleQueue[Job[Any] | None] = queue.SimpleQueue()
        self._post = post
        # A daemon thread: a decoder that hangs in a damaged file cannot keep the process alive.
        self.thread = threading.Thread(target=self._run, name=f"gradwave-{name}", daemon=True)
        before = threading.stack_size(STACK_BYTES)
        self.thread.start()
        threading.stack_size(before)

    def put(self, job: Job[Any] | None) -> None:
        self._jobs.put(job)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job.run(lambda event, job=job: self._post(job, event))  # type: ignore[misc]
            del job  # it may keep a whole recording in memory


class Jobs(QObject):
    """Set of lanes that run jobs and deliver their events to listeners on the GUI thread."""

    stopped = Signal()
    _posted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, _Lane] = {}
        self._open: dict[int, Job[Any]] = {}
        self._stopping = False
        self.ended = False  # stopped, and all threads have ended
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._watch = QTimer(self, interval=20)
        self._watch.timeout.connect(self._look_for_the_end)
        self._stop_by = 0.0
        self._garbage = GarbageCollection(self)
        sys.setswitchinterval(SWITCH_SECONDS)

    def submit(
        self,
        work: Work[T],
        listener: Listener[T],
        *,
        lane: str,
        replaces: Job[Any] | None = None,
        must_finish: bool = False,
    ) -> Job[T]:
        """Run work in a lane.

        Args:
            work: Called with the job in the lane's thread; its return value is the result.
            listener: Called with each event on the GUI thread.
            lane: Name of the lane. Jobs of one lane run in order.
            replaces: A job to cancel first, for views that need only the result of the newest
                request.
            must_finish: Run the job even if the program is closing: for short work that cannot be
                repeated, such as saving an answer of a listening test.
        """
        if replaces is not None:
            replaces.cancel()
        job = Job(work, listener, lane, must_finish)
        self._open[job.id] = job
        if self._stopping:
            self._posted.emit(job, Cancelled(job.id))
            return job
        if lane not in self._lanes:
            self._lanes[lane] = _Lane(lane, self._posted.emit)
        self._lanes[lane].put(job)
        return job

    def busy(self, lane: str | None = None) -> bool:
        """Return whether a job is running or waiting, in that lane or in any."""
        return any(lane in (None, job.lane) for job in self._open.values())

    @property
    def running(self) -> bool:
        """Return whether any thread of a lane is alive."""
        return any(lane.thread.is_alive() for lane in self._lanes.values())

    def stop(self) -> None:
        """Cancel all jobs except those that must finish; emit `stopped` once all threads end."""
        if self._stopping:
            return
        self._stopping = True
        for job in self._open.values():
            if not job.must_finish:
                job.cancel()
        for lane in self._lanes.values():
            lane.put(None)
        self._stop_by = monotonic() + STOP_SECONDS
        self._watch.start()

    def _look_for_the_end(self) -> None:
        if (self.running or self._open) and monotonic() < self._stop_by:
            return
        self._watch.stop()
        if not self.running:
            self._garbage.stop()
        self.ended = True
        self.stopped.emit()

    @Slot(object, object)
    def _deliver(self, job: Job[Any], event: Event[Any]) -> None:
        if job.over:
            return
        if isinstance(event, FINAL):
            job.over = True
            del self._open[job.id]
        job.listener(event)
