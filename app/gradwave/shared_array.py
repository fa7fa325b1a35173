"""Large arrays whose copies share memory. No Qt."""

from __future__ import annotations

import math
import mmap
import os

import numpy as np
from numpy.typing import NDArray

MIN_BYTES = 2**24  # smaller arrays are simply copied


class SharedArray:
    """An array of float32 whose copies take memory only where they are changed.

    Works on Linux; elsewhere, copies are whole. Change the first one only before it is copied.

    Attributes:
        values: The array, zeros at first.
    """

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._file: int | None = None
        size = 4 * math.prod(shape)
        if size < MIN_BYTES or not hasattr(os, "memfd_create"):
            self.values = np.zeros(shape, np.float32)
            return
        self._file = os.memfd_create("gradwave")
        os.ftruncate(self._file, size)
        self.values = self._mapped(shape, mmap.ACCESS_WRITE)

    def __del__(self) -> None:
        if self._file is not None:
            os.close(self._file)

    def copy(self) -> NDArray[np.float32]:
        """Return a copy of the values."""
        if self._file is None:
            return self.values.copy()
        return self._mapped(self.values.shape, mmap.ACCESS_COPY)

    def _mapped(self, shape: tuple[int, ...], access: int) -> NDArray[np.float32]:
        assert self._file is not None
        memory = mmap.mmap(self._file, 4 * math.prod(shape), access=access)
        return np.frombuffer(memory, np.float32).reshape(shape)
