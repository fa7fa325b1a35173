"""A voice on a device whose memory may run out: smaller pieces then, which sound the same."""

import gc
from collections.abc import Callable
from typing import TypeVar

import torch

from wavegrad_core.engine.device import choose_device
from wavegrad_core.engine.out_of_memory import ran_out
from wavegrad_core.errors import InputError
from wavegrad_core.render.vocoder import PIECE_SECONDS, Vocoder
from wavegrad_core.voices.voice import Voice

LEAST_SECONDS = 0.5  # shorter pieces are nearly all margin, and save nothing more

T = TypeVar("T")


class Fitting:
    """Renders by a vocoder that is replaced by one of half the piece size when memory runs out.

    Args:
        device, precision, piece_seconds: as for `Vocoder`.
    """

    def __init__(
        self,
        voice: Voice,
        device: str = "auto",
        precision: str = "auto",
        piece_seconds: float = PIECE_SECONDS,
    ) -> None:
        self.voice, self.device, self.precision = voice, device, precision
        self.piece_seconds = piece_seconds
        self._vocoder: Vocoder | None = None

    def suits(self, voice: Voice, device: str, precision: str) -> bool:
        """Whether it is of that voice on that device."""
        return self.voice is voice and (self.device, self.precision) == (device, precision)

    def use(self, work: Callable[[Vocoder], T], smaller: Callable[[float], object]) -> T:
        """work(vocoder), begun anew in smaller pieces as often as the memory runs out.

        Pieces stay small for what follows. `smaller` is told their seconds each time.

        Raises:
            InputError: the device is not there, or its memory holds not even the smallest pieces.
        """
        while True:
            try:
                if self._vocoder is None:
                    self._vocoder = self._make()
                return work(self._vocoder)
            except (MemoryError, RuntimeError) as error:
                if not ran_out(error):
                    raise
                if self.piece_seconds / 2 < LEAST_SECONDS:
                    device = choose_device(self.device).type
                    where = "this machine" if device == "cpu" else device
                    raise InputError(
                        f"the memory of {where} ran out even in pieces of "
                        f"{self.piece_seconds:.2g} s; close other programs, or choose another "
                        "device or a smaller voice"
                    ) from error
            # Out of the clause, so that nothing of the failed work is held by its traceback.
            self._vocoder = None
            gc.collect()
            if torch.cuda.is_available():
                torch.cuda.empty_cache()
            self.piece_seconds /= 2
            smaller(self.piece_seconds)

    def _make(self) -> Vocoder:
        return Vocoder(self.voice, self.device, self.precision, self.piece_seconds)
