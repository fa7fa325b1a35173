"""The estimates of the clean sound after some steps of a render, kept with the take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gradwave.sounds import Estimate, Sound

if TYPE_CHECKING:
    from wavegrad_core.render.pipeline import RenderStep

MOST_KEPT = 11  # beside the finished sound
MOST_BYTES = 32 * 2**20  # of one render's: all 11 of 31 s of mono at 24 kHz, 1 of 349 s, then none


def steps_to_keep(steps: int, samples: int) -> list[int]:
    """Choose from 1 to `steps` - 1, evenly spread, as many as the bounds allow for the samples."""
    room = min(MOST_KEPT, MOST_BYTES // (4 * max(samples, 1)), max(steps - 1, 0))
    return [round(step) for step in np.linspace(0, steps, room + 2)[1:-1]]


def place(step: RenderStep, audio: NDArray[np.float32]) -> None:
    """Write a step's estimates where they belong in `audio`, [channels, samples].

    The last frame of a render may go beyond the end of the sound.
    """
    into = audio[:, step.start : step.start + step.estimates.shape[1]]
    into[:] = step.estimates[:, : into.shape[1]]


class EstimateStore:
    """Takes the steps of a render as they come, whole or in blocks.

    Args:
        steps: of the render.
        channels: of the sound.
        samples: of each channel.
        rate: in Hz.
    """

    def __init__(self, steps: int, channels: int, samples: int, rate: int) -> None:
        self._audio: dict[int, NDArray[np.float32] | None] = dict.fromkeys(
            steps_to_keep(steps, channels * samples)
        )
        self._shape, self._rate = (channels, samples), rate
        self._numbers: dict[float, int] = {}  # of the steps, by their noise level

    def keep(self, step: RenderStep) -> None:
        """Put the estimates in their place, if it is a step that is kept."""
        number = self._numbers.setdefault(step.level, len(self._numbers) + 1)
        if number not in self._audio:
            return
        audio = self._audio[number]
        if audio is None:
            audio = self._audio[number] = np.zeros(self._shape, np.float32)
        place(step, audio)

    def estimates(self) -> tuple[Estimate, ...]:
        """Return the estimates, ready to be drawn and played."""
        return tuple(
            Estimate(number, Sound.of(audio, self._rate))
            for number, audio in self._audio.items()
            if audio is not None
        )
