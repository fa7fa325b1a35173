"""A signal buffer, written at its end and discarded at its beginning."""

import torch
from torch import Tensor


class StreamBuffer:
    """A buffer for the positions `begin` .. `end` of a signal's time axis.

    Args:
        empty: An empty signal, of length 0 in time, with the other axes, the dtype and the device
            of the signal.
        time: The time axis.

    Attributes:
        begin: First position in the buffer.
    """

    def __init__(self, empty: Tensor, time: int = -1) -> None:
        self._held, self._time = empty, time
        self.begin = 0

    @property
    def device(self) -> torch.device:
        return self._held.device

    @property
    def end(self) -> int:
        """The position after the last one in the buffer."""
        return self.begin + self._held.shape[self._time]

    def append(self, block: Tensor) -> None:
        """Append a block at the end."""
        self._held = torch.cat([self._held, block.to(self._held)], dim=self._time)

    def read(self, first: int, last: int) -> Tensor:
        """Return a view of the positions first .. last.

        Raises:
            IndexError: A position is not in the buffer.
        """
        if not self.begin <= first <= last <= self.end:
            raise IndexError(f"{first} .. {last} of a buffer that holds {self.begin} .. {self.end}")
        return self._held.narrow(self._time, first - self.begin, last - first)

    def discard(self, before: int) -> None:
        """Free all positions below `before`, which may lie beyond the end."""
        drop = min(before, self.end) - self.begin
        if drop > 0:
            kept = self._held.shape[self._time] - drop
            self._held = self._held.narrow(self._time, drop, kept).clone()
            self.begin += drop
