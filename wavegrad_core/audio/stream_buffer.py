"""A signal that grows at its end and is forgotten at its beginning, however long it gets."""

import torch
from torch import Tensor


class Tape:
    """What is held of a signal: positions `begin` .. `end` of its axis of time."""

    def __init__(self, empty: Tensor, time: int = -1) -> None:
        """`empty`, of length 0 in time, has the signal's other axes, its type and its device.

        time: which axis that is.
        """
        self._held, self._time = empty, time
        self.begin = 0

    @property
    def device(self) -> torch.device:
        return self._held.device

    @property
    def end(self) -> int:
        return self.begin + self._held.shape[self._time]

    def append(self, block: Tensor) -> None:
        """A block at the end."""
        self._held = torch.cat([self._held, block.to(self._held)], dim=self._time)

    def stretch(self, first: int, last: int) -> Tensor:
        """Positions first .. last, which must be held."""
        if not self.begin <= first <= last <= self.end:
            raise IndexError(f"{first} .. {last} of a tape that holds {self.begin} .. {self.end}")
        return self._held.narrow(self._time, first - self.begin, last - first)

    def forget(self, before: int) -> None:
        """Let go of all positions under `before`; a position not reached yet means all held."""
        drop = min(before, self.end) - self.begin
        if drop > 0:
            kept = self._held.shape[self._time] - drop
            self._held = self._held.narrow(self._time, drop, kept).clone()
            self.begin += drop
