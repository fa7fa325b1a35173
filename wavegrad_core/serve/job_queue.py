"""A queue of jobs that one thread renders in order, with voices that stay loaded."""

import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass
from threading import Condition, Thread
from typing import Any

from wavegrad_core.errors import InputError
from wavegrad_core.serve.render_job import JobFields, LoadedVoices, run_job

PROGRESS_SECONDS = 0.1  # shortest time between two reports of a job

Send = Callable[[dict[str, Any]], None]
"""Takes an event; called from the thread of the queue, and must not raise."""

log = logging.getLogger(__name__)


class _Cancelled(Exception):
    pass


@dataclass(eq=False)
class _Entry:
    owner: object
    id: Any
    job: JobFields
    send: Send
    cancelled: bool = False
    ended: bool = False  # the last event is about to be sent

    def report(self, event: str, **facts: Any) -> None:
        self.send({"id": self.id, "event": event} | facts)


class JobQueue:
    """A queue of jobs and the thread that renders them.

    Each job ends in exactly one of the events done, failed and cancelled.

    Args:
        voices: The loaded voices.
    """

    def __init__(self, voices: LoadedVoices) -> None:
        self._voices = voices
        self._waiting: deque[_Entry] = deque()
        self._running: _Entry | None = None
        self._changed = Condition()
        self._closed = False
        self._thread = Thread(target=self._run, name="render")
        self._thread.start()

    def add(self, owner: object, id: Any, job: JobFields, send: Send) -> None:
        """Append a job.

        Args:
            owner: The owner of the job; ids are unique per owner.
            id: The owner's id for the job.
            job: The job.
            send: Receives the events.

        Raises:
            InputError: The owner has an unfinished job with that id.
        """
        with self._changed:
            if self.has(owner, id):
                raise InputError(f"Could not queue job {id!r}: another job has that id.")
            entry = _Entry(owner, id, job, send)
            self._waiting.append(entry)
            entry.report("queued", position=len(self._entries()))
            self._changed.notify()

    def has(self, owner: object, id: Any) -> bool:
        """Return whether an owner has an unfinished job with that id."""
        with self._changed:
            same = [entry for entry in self._entries() if entry.owner is owner and entry.id == id]
            return any(not entry.ended for entry in same)

    def cancel(self, owner: object, id: Any = None) -> int:
        """Cancel the job with that id, or all jobs of an owner, and return their number.

        A running job ends at its next step.
        """
        with self._changed:
            found = [
                entry
                for entry in self._entries()
                if entry.owner is owner and id in (None, entry.id) and not entry.cancelled
            ]
            for entry in found:
                entry.cancelled = True
                if entry in self._waiting:
                    self._waiting.remove(entry)
                    entry.report("cancelled")
            self._changed.notify_all()
            return len(found)

    def wait(self, owner: object) -> None:
        """Wait until all jobs of an owner have ended."""
        with self._changed:
            self._changed.wait_for(
                lambda: not any(entry.owner is owner for entry in self._entries())
            )

    def status(self) -> dict[str, Any]:
        """Return the numbers of running and waiting jobs."""
        with self._changed:
            return {"running": int(self._running is not None), "waiting": len(self._waiting)}

    def close(self) -> None:
        """Cancel all jobs, and wait until the thread has ended."""
        with self._changed:
            self._closed = True
            for entry in self._entries():
                entry.cancelled = True
            self._changed.notify_all()
        self._thread.join()

    def _entries(self) -> list[_Entry]:
        return [*([self._running] if self._running else []), *self._waiting]

    def _run(self) -> None:
        while True:
            with self._changed:
                self._running = None
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._closed or self._waiting)
                if not self._waiting:
                    return
                entry = self._running = self._waiting.popleft()
            self._render(entry)

    def _render(self, entry: _Entry) -> None:
        reported = time.monotonic()

        def on_step(done: int, total: int) -> None:
            nonlocal reported
            if entry.cancelled:
                raise _Cancelled
            if time.monotonic() - reported >= PROGRESS_SECONDS:
                reported = time.monotonic()
                entry.report("progress", done=done, total=total)

        try:
            if entry.cancelled:
                raise _Cancelled
            entry.report("started")
            event, facts = "done", asdict(run_job(entry.job, self._voices, on_step))
        except _Cancelled:
            event, facts = "cancelled", {}
        except InputError as error:
            event, facts = "failed", {"error": str(error)}
        except Exception as error:  # a bug, which must not end the queue
            log.exception("Job %r failed", entry.id)
            text = f"This is a bug in Gradwave ({type(error).__name__}: {error})."
            event, facts = "failed", {"error": text}
        entry.ended = True
        entry.report(event, **facts)
