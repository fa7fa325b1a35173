"""The bytes of a file as a sequence that is read where it is sliced."""

import os
from typing import BinaryIO

WINDOW_BYTES = 2**18


class FileBytes:
    """Bytes of a file, of which one window is in memory.

    With mmap, a file that shrinks or a network that fails ends the process with SIGBUS.

    Args:
        file: Open for reading.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._size = os.fstat(file.fileno()).st_size
        self._start = 0
        self._window = b""

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, key: slice) -> bytes:
        start, stop, _ = key.indices(self._size)
        if start < self._start or stop > self._start + len(self._window):
            self._file.seek(start)
            self._window = self._file.read(max(WINDOW_BYTES, stop - start))
            self._start = start
        return self._window[start - self._start : max(start, stop) - self._start]

    def find(self, wanted: bytes, position: int) -> int:
        """Return the first position of some bytes from a position on; -1 if there is none."""
        while position < self._size:
            window = self[position : position + WINDOW_BYTES]
            if (found := window.find(wanted)) >= 0:
                return position + found
            if len(window) < WINDOW_BYTES:
                break
            position += len(window) - len(wanted) + 1
        return -1
