"""What a render was like on its way: the estimates of some of its steps, kept with the take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gradwave.sounds import Estimate, Sound

if TYPE_CHECKING:
    from wavegrad_core.render.vocoder import Step

MOST_KEPT = 11  # beside the sound that a render ends in
MOST_BYTES = 32 * 2**20  # of one render's: all 11 of 31 s of mono at 24 kHz, 1 of 349 s, then none


def steps_to_keep(steps: int, samples: int) -> list[int]:
    """Which of 1 to `steps` - 1: evenly spread, as many as the bounds allow for so many samples."""
    room = min(MOST_KEPT, MOST_BYTES // (4 * max(samples, 1)), max(steps - 1, 0))
    return [round(step) for step in np.linspace(0, steps, room + 2)[1:-1]]


def place(steps: Sequence[Step], audio: NDArray[np.float32]) -> None:
    """Write each channel's estimate where it belongs in `audio`, [channels, samples]."""
    for channel, step in zip(audio, steps):
        channel[step.start : step.start + len(step.estimate)] = step.estimate


class Kept:
    """Takes the steps of a render as they come, whole or in blocks, of all channels together."""

    def __init__(self, steps: int, channels: int, samples: int, rate: int) -> None:
        self._audio: dict[int, NDArray[np.float32] | None] = dict.fromkeys(
            steps_to_keep(steps, channels * samples)
        )
        self._shape, self._rate = (channels, samples), rate
        self._numbers: dict[float, int] = {}  # of the steps, by the level that each is told

    def keep(self, steps: Sequence[Step]) -> None:
        """Put the channels' estimates in their place, if it is a step that is kept."""
        number = self._numbers.setdefault(steps[0].level, len(self._numbers) + 1)
        if number not in self._audio:
            return
        audio = self._audio[number]
        if audio is None:
            audio = self._audio[number] = np.zeros(self._shape, np.float32)
        place(steps, audio)

    def estimates(self, samples: int) -> tuple[Estimate, ...]:
        """Ready to be drawn and played, cut to so many samples."""
        return tuple(
            Estimate(number, Sound.of(audio[:, :samples], self._rate))
            for number, audio in self._audio.items()
            if audio is not None
        )
