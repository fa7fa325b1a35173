"""Progress reports of a run, and the meters behind them."""

import time
from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class TrainingProgress:
    """A report on a run.

    Attributes:
        step: Steps done.
        steps: Length of the run.
        loss: Mean loss since the last report.
        held_out_loss: Loss on held-out clips, at saves.
        steps_per_second: Speed in this session.
        seconds_of_sound_per_second: Speed in this session.
        skipped: Steps of the whole run whose gradient was not finite.
        scores: Mean scores of the previews, at the saves that have them.
        note: A message for the user, of one or more sentences.
    """

    step: int
    steps: int
    loss: float
    held_out_loss: float | None
    steps_per_second: float
    seconds_of_sound_per_second: float
    skipped: int = 0
    scores: dict[str, float] | None = None
    note: str | None = None


class LossMeter:
    """The mean loss since the last report, and the speed in this session.

    Args:
        first: The first step of the session.
        device: The device of the losses, where they stay until they are needed.
    """

    def __init__(self, first: int, device: torch.device) -> None:
        self._first, self._started = first, time.monotonic()
        self._losses, self._count = torch.zeros((), device=device), 0

    def add(self, loss: Tensor) -> None:
        """Add the loss of a step, a scalar."""
        self._losses += loss
        self._count += 1

    def steps_per_second(self, step: int) -> float:
        """Return the speed, given the number of steps done; 0 after going back to the start."""
        elapsed = time.monotonic() - self._started
        return max(0, step - self._first) / max(elapsed, 1e-3)  # some clocks are coarse

    def take_mean_loss(self) -> float:
        """Return the mean loss since the last call; 0 if there were no steps."""
        mean = float(self._losses) / max(self._count, 1)
        self._losses.zero_()
        self._count = 0
        return mean


class IntervalTimer:
    """Timer for a number of seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self.restart()

    def restart(self, passed: float = 0) -> None:
        """Start again, as if a share of the time, 0 to 1, had passed already."""
        self._since = time.monotonic() - passed * self._seconds

    def due(self) -> bool:
        """Return True once the time has passed."""
        return time.monotonic() - self._since > self._seconds
