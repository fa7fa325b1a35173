"""A signal that grows at its end and is forgotten at its beginning, however long it gets."""

import torch
from torch import Tensor


class Tape:
    """What is held of a signal [..., time]: positions `begin` .. `end` of its last axis."""

    def __init__(self, empty: Tensor) -> None:
        """`empty` [..., 0] has the signal's other axes, its type and its device."""
        self._held = empty
        self.begin = 0

    @property
    def device(self) -> torch.device:
        return self._held.device

    @property
    def end(self) -> int:
        return self.begin + self._held.shape[-1]

    def append(self, block: Tensor) -> None:
        """[..., n] at the end."""
        self._held = torch.cat([self._held, block.to(self._held)], dim=-1)

    def stretch(self, first: int, last: int) -> Tensor:
        """Positions first .. last, which must be held: [..., last - first]."""
        if not self.begin <= first <= last <= self.end:
            raise IndexError(f"{first} .. {last} of a tape that holds {self.begin} .. {self.end}")
        return self._held[..., first - self.begin : last - self.begin]

    def forget(self, before: int) -> None:
        """Let go of all positions under `before`; a position not reached yet means all held."""
        drop = min(before, self.end) - self.begin
        if drop > 0:
            self._held = self._held[..., drop:].clone()
            self.begin += drop
