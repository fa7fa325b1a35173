"""Rendering on a device whose memory may run out: in smaller pieces then, which sound the same."""

import gc
from collections.abc import Callable
from typing import TypeVar

import torch

from wavegrad_core.engine.device import choose_device
from wavegrad_core.engine.out_of_memory import is_out_of_memory
from wavegrad_core.errors import InputError
from wavegrad_core.render.vocoder import PIECE_SECONDS, Vocoder
from wavegrad_core.voices.voice import Voice

MIN_PIECE_SECONDS = 0.5  # shorter pieces are nearly all margin, and save nothing more

T = TypeVar("T")


class MemoryFallback:
    """A vocoder that is replaced by one with half the piece size when the memory runs out.

    Args:
        voice: as for `Vocoder`, and so are the others.
        device: where to render.
        precision: to multiply in.
        piece_seconds: length of a piece at first.
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
        """Return whether it has this voice, device and precision."""
        return self.voice is voice and (self.device, self.precision) == (device, precision)

    def run(self, work: Callable[[Vocoder], T], on_smaller_pieces: Callable[[float], object]) -> T:
        """Run work(vocoder), again with smaller pieces each time the memory runs out.

        Pieces stay small for the runs that follow.

        Args:
            work: does all of its work anew each time it is called.
            on_smaller_pieces: called with the new length of a piece in seconds.

        Returns:
            What `work` returns.

        Raises:
            InputError: the device is not there, or its memory holds not even the smallest pieces.
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
                        f"the memory of {where} ran out even in pieces of "
                        f"{self.piece_seconds:.2g} s; close other programs, or choose another "
                        "device or a smaller voice"
                    ) from error
            # Outside the except clause, whose traceback holds the failed work.
            self._vocoder = None
            gc.collect()
            if torch.cuda.is_available():
                torch.cuda.empty_cache()
            self.piece_seconds /= 2
            on_smaller_pieces(self.piece_seconds)

    def _make(self) -> Vocoder:
        return Vocoder(self.voice, self.device, self.precision, self.piece_seconds)
