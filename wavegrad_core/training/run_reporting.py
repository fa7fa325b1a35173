"""What is told of a run while it goes on, and when."""

import time
from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Progress:
    """Where a run is: loss is the mean since the last report, rates are of this session.

    skipped: steps of the whole run whose gradient was no number. scores: means over the previews,
    at the saves that have them. note: what a person should know, a sentence or more.
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


class Tally:
    """The losses of the steps since the last report, and how fast steps go in this session.

    Args:
        first: the step that the session begins with.
        device: of the losses, which stay there until they are asked for.
    """

    def __init__(self, first: int, device: torch.device) -> None:
        self._first, self._started = first, time.monotonic()
        self._losses, self._count = torch.zeros((), device=device), 0

    def add(self, loss: Tensor) -> None:
        """Of a step that gave numbers."""
        self._losses += loss
        self._count += 1

    def steps_per_second(self, step: int) -> float:
        """With so many steps done; 0 where the run is back before its first."""
        elapsed = time.monotonic() - self._started
        return max(0, step - self._first) / max(elapsed, 1e-3)  # some clocks stand for long

    def take_mean_loss(self) -> float:
        """The mean loss of the steps since this was last asked for; 0 where there were none."""
        mean = float(self._losses) / max(self._count, 1)
        self._losses.zero_()
        self._count = 0
        return mean


class Clock:
    """Whether so many seconds have passed since it was last started."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self.restart()

    def restart(self, passed: float = 0) -> None:
        """Begin anew, with a share of the time, 0 .. 1, as if it had passed already."""
        self._since = time.monotonic() - passed * self._seconds

    def due(self) -> bool:
        """So many seconds have passed."""
        return time.monotonic() - self._since > self._seconds
