"""Renders, one after another: what runs, how far it is, and what comes out. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Cancelled, Event, Failed, Finished, Job, Jobs, Preview, ProgressUpdate
from gradwave.rendering.render_worker import Engine, Request


@dataclass(frozen=True)
class RenderProgress:
    """How far render `number` of `count` is; `total` is 0 before its first step."""

    number: int = 1
    count: int = 1
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    note: str = "Waiting"
    cancelling: bool = False


class RenderJobs(QObject):
    """Works requests off in the lane "render". Each ends in one of the last three signals."""

    changed = Signal()
    previewed = Signal(object)  # a Sound: what there is so far
    done = Signal(object)  # a Result
    failed = Signal(object)  # an exception; the requests after it are tried all the same
    cancelled = Signal()  # with all that waited

    def __init__(self, jobs: Jobs, engine: Engine) -> None:
        super().__init__()
        self.now: RenderProgress | None = None
        self._jobs = jobs
        self._engine = engine
        self._waiting: list[Request] = []
        self._job: Job | None = None

    def start(self, requests: list[Request]) -> None:
        """Begin, if nothing runs."""
        if self.now is not None or not requests:
            return
        self._waiting = list(requests)
        self.now = RenderProgress(0, len(requests))
        self._next()

    def _next(self) -> None:
        if self.now is None:
            return
        if not self._waiting:
            self._end()
            return
        request = self._waiting.pop(0)
        self.now = RenderProgress(self.now.number + 1, self.now.count)
        self._job = self._jobs.submit(
            lambda job: self._engine.render(job, request), self._heard, lane="render"
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Stop at the next step, and render nothing of what waits."""
        if self._job is not None and self.now is not None:
            self._waiting = []
            self._job.cancel()
            self.now = replace(self.now, cancelling=True)
            self.changed.emit()

    def _heard(self, event: Event) -> None:
        match event:
            case ProgressUpdate(done=done, total=total, seconds_left=left, note=note):
                if self.now is not None and not self.now.cancelling:
                    self.now = replace(
                        self.now, done=done, total=total, seconds_left=left, note=note
                    )
                    self.changed.emit()
            case Preview(content=sound):
                if self.now is not None and not self.now.cancelling:
                    self.previewed.emit(sound)
            case Finished(result=result):
                self._next()
                self.done.emit(result)
            case Cancelled():
                self._end()
                self.cancelled.emit()
            case Failed(error=error):
                self._next()
                self.failed.emit(error)

    def _end(self) -> None:
        self.now = self._job = None
        self.changed.emit()
