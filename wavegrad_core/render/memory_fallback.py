"""Rendering on a device that may run out of memory, with smaller pieces as the fallback."""

import gc
from collections.abc import Callable
from typing import TypeVar

import torch

from wavegrad_core.engine.device import choose_device
from wavegrad_core.engine.out_of_memory import is_out_of_memory
from wavegrad_core.errors import InputError
from wavegrad_core.render.vocoder import PIECE_SECONDS, Vocoder
from wavegrad_core.voices.voice import Voice

MIN_PIECE_SECONDS = 0.5  # shorter pieces consist almost only of margins and save no more memory

T = TypeVar("T")


class MemoryFallback:
    """A vocoder that is replaced by one with half the piece size when memory runs out.

    Args:
        voice: See `Vocoder`, also for the other arguments.
        device: The device to render on.
        precision: The precision of the network.
        piece_seconds: Initial length of a piece.
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

    def matches(self, voice: Voice, device: str, precision: str) -> bool:
        """Return whether the vocoder has this voice, device and precision."""
        return self.voice is voice and (self.device, self.precision) == (device, precision)

    def run(self, work: Callable[[Vocoder], T], on_smaller_pieces: Callable[[float], object]) -> T:
        """Run work(vocoder), and repeat it with smaller pieces each time memory runs out.

        The pieces stay small for later runs.

        Args:
            work: The work; it starts from the beginning each time it is called.
            on_smaller_pieces: Called with the new length of a piece in seconds.

        Returns:
            The result of `work`.

        Raises:
            InputError: The device is not available, or has not enough memory for the smallest
                pieces.
        """
        while True:
            try:
                if self._vocoder is None:
                    self._vocoder = self._make()
                return work(self._vocoder)
            except (MemoryError, RuntimeError) as error:
                if not is_out_of_memory(error):
                    raise
                if self.piece_seconds / 2 < MIN_PIECE_SECONDS:
                    device = choose_device(self.device).type
                    where = "this machine" if device == "cpu" else device
                    raise InputError(
                        f"The memory of {where} ran out even with pieces of "
                        f"{self.piece_seconds:.2g} s. Close other programs, or choose another "
                        "device or a smaller voice."
                    ) from error
            # Outside the except clause, whose traceback references the failed work.
            self._vocoder = None
            gc.collect()
            if torch.cuda.is_available():
                torch.cuda.empty_cache()
            self.piece_seconds /= 2
            on_smaller_pieces(self.piece_seconds)

    def _make(self) -> Vocoder:
        return Vocoder(self.voice, self.device, self.precision, self.piece_seconds)
