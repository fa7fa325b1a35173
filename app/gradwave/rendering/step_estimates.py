"""Estimates of the clean sound after some steps of a render, stored with the take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gradwave.sounds import Estimate, Sound

if TYPE_CHECKING:
    from wavegrad_core.render.pipeline import RenderStep

MAX_KEPT = 11  # estimates kept besides the finished sound
# of one render: all 11 for 31 s of mono at 24 kHz, 1 for 349 s, none beyond
MAX_BYTES = 32 * 2**20


def steps_to_keep(steps: int, samples: int) -> list[int]:
    """Return evenly spaced steps from 1 to `steps` - 1, as many as fit the memory limit."""
    room = min(MAX_KEPT, MAX_BYTES // (4 * max(samples, 1)), max(steps - 1, 0))
    return [round(step) for step in np.linspace(0, steps, room + 2)[1:-1]]


def place(step: RenderStep, audio: NDArray[np.float32]) -> None:
    """Write a step's estimates into `audio`, [channels, samples], at their position.

    The last frame of a render may extend beyond the end of the sound.
    """
    into = audio[:, step.start : step.start + step.estimates.shape[1]]
    into[:] = step.estimates[:, : into.shape[1]]


class EstimateStore:
    """Store for estimates from a running render, which arrive whole or in blocks.

    Args:
        steps: Number of steps of the render.
        channels: Number of channels.
        samples: Samples per channel.
        rate: Sample rate in Hz.
    """

    def __init__(self, steps: int, channels: int, samples: int, rate: int) -> None:
        self._audio: dict[int, NDArray[np.float32] | None] = dict.fromkeys(
            steps_to_keep(steps, channels * samples)
        )
        self._shape, self._rate = (channels, samples), rate
        self._numbers: dict[float, int] = {}  # step numbers by noise level

    def keep(self, step: RenderStep) -> None:
        """Store the estimates if the step is one of those to keep."""
        number = self._numbers.setdefault(step.level, len(self._numbers) + 1)
        if number not in self._audio:
            return
        audio = self._audio[number]
        if audio is None:
            audio = self._audio[number] = np.zeros(self._shape, np.float32)
        place(step, audio)

    def estimates(self) -> tuple[Estimate, ...]:
        """Return the estimates, ready for drawing and playback."""
        return tuple(
            Estimate(number, Sound.of(audio, self._rate))
            for number, audio in self._audio.items()
            if audio is not None
        )
