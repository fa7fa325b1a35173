"""A file object made of parts of another file."""

import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Part = bytes | tuple[int, int]  # bytes, or offset and length in the file


class SplicedFile(io.RawIOBase):
    """Bytes and ranges of a file, read as one file.

    Args:
        path: The file.
        parts: In order; ranges must lie inside the file.
    """

    def __init__(self, path: Path, parts: Sequence[Part]) -> None:
        self._file = open(path, "rb")  # noqa: SIM115
        self._parts: list[tuple[int, int, Part]] = []
        self._size = self._position = 0
        for part in parts:
            length = len(part) if isinstance(part, bytes) else part[1]
            self._parts.append((self._size, length, part))
            self._size += length

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._size}[whence]
        self._position = max(0, base + offset)
        return self._position

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer).cast("B")
        done = 0
        for start, length, part in self._parts:
            skip = self._position - start
            if done == len(view) or not 0 <= skip < length:
                continue
            count = min(length - skip, len(view) - done)
            if isinstance(part, bytes):
                data = part[skip : skip + count]
            else:
                self._file.seek(part[0] + skip)
                data = self._file.read(count)
            view[done : done + len(data)] = data
            done += len(data)
            self._position += len(data)
            if len(data) < count:
                break  # the file has been truncated since it was opened
        return done

    def close(self) -> None:
        self._file.close()
        super().close()
