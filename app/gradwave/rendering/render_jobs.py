"""The queue of renders of the open sound, and the progress of the running one. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Cancelled, Event, Failed, Finished, Job, Jobs, Preview, ProgressUpdate
from gradwave.language import tr
from gradwave.rendering.render_engine import RenderEngine, Request
from gradwave.sounds import Original, Result, Sound


@dataclass(frozen=True)
class RenderProgress:
    """Progress of render `number` of `count`; `total` is 0 before its first step.

    `total` counts the `steps` of every block of a long sound.
    """

    number: int = 1
    count: int = 1
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    note: str = tr("Waiting")
    steps: int = 0
    cancelling: bool = False


class RenderJobs(QObject):
    """Renders in the lane "render", one after another."""

    changed = Signal()
    previewed = Signal(Sound)  # the sound as far as it has been rendered
    part_changed = Signal()  # `part`
    done = Signal(Result)
    failed = Signal(BaseException)  # the requests after it are still rendered
    cancelled = Signal()  # together with all waiting requests; not after a silent cancel

    def __init__(self, jobs: Jobs, engine: RenderEngine) -> None:
        super().__init__()
        self.progress: RenderProgress | None = None  # while something renders
        self.part: Result | None = None  # a rendered part, while the rest of its file is read
        self._jobs = jobs
        self._engine = engine
        self._waiting: list[Request] = []
        self._request: Request | None = None  # the one that is rendered
        self._job: Job[Result] | None = None
        self._silent = False

    def start(self, requests: list[Request]) -> None:
        """Start these renders, unless one is running."""
        if self.progress is not None or not requests:
            return
        self._waiting = list(requests)
        self.progress = RenderProgress(0, len(requests))
        self._start_next()

    def _start_next(self) -> None:
        if self.progress is None:
            return
        if not self._waiting:
            self._end()
            return
        request = self._request = self._waiting.pop(0)
        self.progress = RenderProgress(
            self.progress.number + 1,
            self.progress.count,
            steps=request.settings.steps(request.schedule),
        )
        self._job = self._jobs.submit(
            lambda job: self._engine.render(job, request), self._on_event, lane="render"
        )
        self.changed.emit()

    def cancel_other_than(self, original: Original | None) -> None:
        """Cancel silently, unless this sound is being rendered."""
        request = self._request
        if request is None or original is None or not request.original.has_samples_of(original):
            self.cancel(silently=True)

    def cancel(self, silently: bool = False) -> None:
        """Stop at the next step and drop the waiting requests; emit `cancelled` unless silent."""
        self._silent = silently
        if self._job is not None and self.progress is not None:
            self._waiting = []
            self._job.cancel()
            self.progress = replace(self.progress, cancelling=True)
            self.changed.emit()

    def _on_event(self, event: Event[Result]) -> None:
        match event:
            case ProgressUpdate(done=done, total=total, seconds_left=left, note=note):
                if self.progress is not None and not self.progress.cancelling:
                    self.progress = replace(
                        self.progress, done=done, total=total, seconds_left=left, note=note
                    )
                    self.changed.emit()
            case Preview(content=Sound() as sound):
                if self.progress is not None and not self.progress.cancelling:
                    self.previewed.emit(sound)
            case Preview(content=Result() as part):
                if self.progress is not None and not self.progress.cancelling:
                    self._set_part(part)
            case Finished(result=result):
                self._set_part(None)
                self._start_next()
                self.done.emit(result)
            case Cancelled():
                self._end()
                if not self._silent:
                    self.cancelled.emit()
            case Failed(error=error):
                self._set_part(None)
                self._start_next()
                self.failed.emit(error)

    def _set_part(self, part: Result | None) -> None:
        if part is not self.part:
            self.part = part
            self.part_changed.emit()

    def _end(self) -> None:
        self._set_part(None)
        self.progress = self._request = self._job = None
        self.changed.emit()
