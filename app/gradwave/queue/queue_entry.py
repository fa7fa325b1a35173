"""One file of the queue, and the stopwatch that times its work. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Literal

from gradwave.problem import Problem
from gradwave.queue.file_search import FoundFile
from gradwave.sounds import Settings, render_name

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.voices.voice import Voice

State = Literal["waiting", "rendering", "stopping", "done", "failed", "cancelled"]


@dataclass(frozen=True)
class QueueEntry:
    """One file of the queue; `done` of `total` steps, 0 of 0 before the first."""

    key: int
    found: FoundFile
    settings: Settings
    voice: Voice
    schedule: Schedule
    seconds: float | None = None  # duration of the sound; None if unknown before the render
    channels: int = 1
    state: State = "waiting"
    note: str = ""  # text for the user before the first step and at the end
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    output: Path | None = None
    problem: Problem | None = None

    @property
    def name(self) -> str:
        return str(self.found.within / self.found.path.name)

    @property
    def how(self) -> str:
        """Voice and settings, for the table."""
        return f"{self.voice.name}, {render_name(self.settings.iterations, self.settings)}"

    @property
    def share(self) -> float:
        """The fraction that is done, 0 to 1; 1 also for failed and cancelled entries."""
        if self.over:
            return 1.0
        return self.done / self.total if self.total else 0.0

    @property
    def over(self) -> bool:
        return self.state in ("done", "failed", "cancelled")


class Stopwatch:
    """Stopwatch for the seconds of work, without pauses."""

    def __init__(self) -> None:
        self._before = 0.0
        self._since: float | None = None

    def run(self, running: bool) -> None:
        now = monotonic()
        if self._since is not None:
            self._before += now - self._since
        self._since = now if running else None

    @property
    def seconds(self) -> float:
        return self._before + (monotonic() - self._since if self._since is not None else 0.0)
