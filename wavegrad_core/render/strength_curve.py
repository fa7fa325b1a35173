"""Renders that replace more of their start at some times than at others.

As in differential diffusion (Levin and Fried 2023, arXiv 2306.00950): before each step, the samples
whose strength is below the step's noise level are replaced by the start with that much noise. They
are denoised only from the step that matches their strength on; to earlier steps they are context.
"""

import numpy as np
import torch
from torch import Tensor

from wavegrad_core.audio.stream_buffer import StreamBuffer
from wavegrad_core.diffusion import samplers
from wavegrad_core.render.trajectory import Trajectory

FIRST_DRAW = 1 << 16  # beyond the steps of all schedules
FADED = 0.02  # strength below which the result fades into the start


class StrengthCurve:
    """The start of a channel and the strength at each of its samples.

    Args:
        trajectory: The path of the render, with a curve.
        rate: Sample rate in Hz.
        first: Sample of the whole sound at which the channel begins.
        device: Device to compute on.
    """

    def __init__(self, trajectory: Trajectory, rate: int, first: int, device: torch.device) -> None:
        self._times, self._values = np.array(trajectory.curve, np.float64).T
        self._trajectory, self._rate, self._first = trajectory, rate, first
        self._start = StreamBuffer(torch.zeros(0, device=device))
        self._sound = StreamBuffer(torch.zeros(0, device=device))

    def append(self, start: Tensor, sound: Tensor) -> None:
        """Add the following samples of the start, in the domain of the diffusion and as sound."""
        self._start.append(start)
        self._sound.append(sound)

    def discard(self, before: int) -> None:
        """Discard the start before a sample."""
        self._start.discard(before)
        self._sound.discard(before)

    def at_level(self, y: Tensor, begin: int, level: float) -> Tensor:
        """Return y with the start, as noisy as y, wherever the strength is lower.

        Args:
            y: Samples from `begin` on, [n], whose noise level is `level`.
            begin: Sample of the channel.
            level: sqrt(alpha_bar).
        """
        end = begin + len(y)
        kept = self._strengths(begin, end) < (1 - level**2) ** 0.5 - 1e-6
        if not kept.any():
            return y
        step = FIRST_DRAW + round(level * 1e6)
        noise = self._trajectory.draw(begin + self._first, end + self._first, step)
        start = samplers.noised(self._start.read(begin, end), noise.to(y.device), level)
        return torch.where(kept.to(y.device), start, y)

    def with_unchanged(self, sound: Tensor, begin: int) -> Tensor:
        """Return a finished sound with the exact start where the strength is 0.

        Args:
            sound: Samples from `begin` on, [n].
            begin: Sample of the channel.
        """
        weights = (self._strengths(begin, begin + len(sound)) / FADED).clamp(0, 1)
        start = self._sound.read(begin, begin + len(sound))
        return start + weights.to(sound) * (sound - start)

    def _strengths(self, begin: int, end: int) -> Tensor:
        seconds = np.arange(begin + self._first, end + self._first) / self._rate
        return torch.from_numpy(np.interp(seconds, self._times, self._values))
