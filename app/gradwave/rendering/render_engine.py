"""Interface between the window's models and the worker that loads voices and renders."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from gradwave.jobs import Job
from gradwave.sounds import Original, Result, Settings

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.render.memory_fallback import MemoryFallback
    from wavegrad_core.voices.voice import Voice


@dataclass(frozen=True)
class Survey:
    """The installed voices, as (name, file), and the named schedules."""

    voices: list[tuple[str, Path]]
    schedules: dict[str, Schedule]


@dataclass(frozen=True)
class Request:
    """Everything that determines the sound of a render.

    Attributes:
        region: Start and end in seconds of the only part to render; None for the whole.
        target: The take to insert the part into; None for the recording.
        automatic: Whether the program renders at its start; the cached result may be used.
        opened: Set once the original has been read; the part that is rendered has been read.
    """

    original: Original
    settings: Settings
    voice: Voice
    schedule: Schedule
    region: tuple[float, float] | None = None
    target: Result | None = None
    automatic: bool = False
    opened: threading.Event | None = None


class RenderEngine(Protocol):
    """The worker as the session sees it. `load_voice` and methods with a job run in threads.

    Attributes:
        device: The requested device: "auto", "cpu", "cuda" or "mps".
        precision: The requested precision: "auto", "fp32" or "bf16".
    """

    device: str
    precision: str

    def survey(self, job: Job[Survey]) -> Survey:
        """Return the voices and schedules that are available."""
        ...

    def load_voice(self, voice: str) -> Voice:
        """Load a voice by name or file; raise InputError if it is unusable."""
        ...

    def predict(self, settings: Settings, seconds: float, steps: int) -> tuple[float, str] | None:
        """Return a render's estimated duration in seconds and its device; None if unknown."""
        ...

    def fit(self, kept: MemoryFallback | None, voice: Voice) -> MemoryFallback:
        """Return `kept` if it fits this voice and the requested device, else a new one."""
        ...

    def render(self, job: Job[Result], request: Request) -> Result:
        """Render and report each step to the job; stop within one step if it is cancelled."""
        ...
