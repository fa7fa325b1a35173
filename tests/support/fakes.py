"""A fake engine that needs no time and no weights, for tests of the window's logic."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

from gradwave.jobs import Job
from gradwave.rendering.render_engine import RenderEngine, Request, Survey
from gradwave.rendering.render_worker import RenderWorker
from gradwave.rendering.speed_history import SpeedHistory
from gradwave.rendering.step_estimates import steps_to_keep
from gradwave.sounds import Estimate, Result, Settings, Sound
from wavegrad_core.mel.profile import PROFILES


class FakeSchedule:
    warning = None

    def __init__(self, name: str, steps: int) -> None:
        self.name, self._steps = name, steps
        self.final_level = 0.4
        self.noise_levels = np.linspace(0.99, 0.4, steps) if steps > 1 else np.array([0.4])

    def __len__(self) -> int:
        return self._steps

    def tail(self, noise_level: float) -> FakeSchedule:
        return FakeSchedule("tail", 1 + int((self.noise_levels > noise_level).sum()))


def fake_voice(name: str) -> Any:
    return SimpleNamespace(
        name=name,
        sample_rate=24_000,
        profile=PROFILES["wavegrad"],
        credit="nobody",
        card=SimpleNamespace(griffin_lim_refinement=None, skip=None),
        schedule=lambda iterations: FakeSchedule(f"own-{iterations}", iterations),
    )


class FakeEngine:
    """A RenderEngine whose renders copy the original.

    Args:
        step: Acquired once per iteration, so that a test controls the progress of a render.
    """

    def __init__(self, step: threading.Semaphore | None = None) -> None:
        self.device = self.precision = "auto"
        self.step = step
        self.steps_done = 0
        self.preview = False  # whether renders send previews
        self._speeds = SpeedHistory()

    def survey(self, job: Job) -> Survey:
        voices = [(name, Path(f"{name}.safetensors")) for name in ("one", "two")]
        schedules: dict[str, Any] = {"wg-6": FakeSchedule("wg-6", 6)}
        return Survey(voices, schedules)

    def load_voice(self, voice: str) -> Any:
        return fake_voice(voice)

    def predict(self, settings: Settings, seconds: float, steps: int) -> tuple[float, str] | None:
        return self._speeds.predict(settings, self.device, self.precision, seconds, steps)

    def fit(self, kept: Any, voice: Any) -> Any:
        raise AssertionError("tests that render files need the real engine")

    def render(self, job: Job, request: Request) -> Result:
        voice, schedule = request.voice, request.schedule
        total = request.settings.steps(schedule)
        for index in range(1, total + 1):
            if self.step is not None:
                self.step.acquire(timeout=60)
            self.steps_done += 1
            job.report(index, total, "Rendering")
            if self.preview:
                job.show(Sound.of(np.full((1, 24_000), index / total, np.float32), 24_000))
        sound = request.original.sound
        assert sound is not None
        audio = sound.audio
        noise = np.random.default_rng(0).normal(0, 0.003, audio.shape)
        result = Result(
            sound=Sound.of((audio + noise).astype(np.float32), sound.rate),
            original=request.original,
            settings=request.settings,
            voice=voice.name,
            schedule=schedule.name,
            iterations=len(schedule),
            seconds_taken=1.5,
            device="cpu, fp32",
            steps=total,
            estimates=tuple(
                Estimate(step, Sound.of(audio * np.float32(step / total), sound.rate))
                for step in steps_to_keep(total, audio.size)
            ),
        )
        self._speeds.note(result, self.device, self.precision)
        return result


def _engines() -> tuple[RenderEngine, RenderEngine]:
    """Let mypy check that both engines satisfy the protocol."""
    return RenderWorker(), FakeEngine()


class CountingEngine(FakeEngine):
    """An engine whose sound depends on the iterations, and which counts its renders."""

    def __init__(self, step: threading.Semaphore | None = None) -> None:
        super().__init__(step)
        self.renders = 0

    def render(self, job: Job, request: Request) -> Result:
        self.renders += 1
        result = super().render(job, request)
        audio = result.sound.audio / np.float32(request.settings.iterations)
        return replace(result, sound=Sound.of(audio, result.sound.rate))


class EngineWithClassic(FakeEngine):
    """An engine that also has the classic voice."""

    def survey(self, job: Job) -> Survey:
        found = super().survey(job)
        return Survey([*found.voices, ("classic", Path("classic"))], found.schedules)
