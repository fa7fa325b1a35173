"""Sizes of the samples that AIFF, AU and CAF files state, more than a file has if it was cut.

libsndfile and FFmpeg read such a file to its end without a word. For WAV and W64 see `wav_header`.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

MAX_CHUNKS = 1000
UNKNOWN = (0xFFFF_FFFF, 2**64 - 1)  # the size in files from a pipe
AU_FIELDS = 12  # offset and size of the samples come first


def stated_ratio(path: Path) -> float:
    """Return how many times as many bytes of samples a file states as it has; 1 if they fit."""
    size = path.stat().st_size
    with open(path, "rb") as file:
        for offset, stated in _samples(file, size):
            found = size - offset
            if stated not in UNKNOWN and 0 < found < stated:
                return stated / found
    return 1.0


def _samples(file: BinaryIO, size: int) -> Iterator[tuple[int, int]]:
    """Yield the offset and the stated size of the samples of a file, if it states them.

    A damaged length may be more than any offset can be.
    """
    head = file.read(AU_FIELDS)
    match head[:4]:
        case b".snd" if len(head) == AU_FIELDS:
            yield struct.unpack(">II", head[4:])
        case b"FORM":
            yield from _chunk(file, 12, size, ">I", (b"SSND", b"BODY"))
        case b"caff":
            yield from _chunk(file, 8, size, ">Q", (b"data",))


def _chunk(
    file: BinaryIO, position: int, size: int, number: str, names: tuple[bytes, ...]
) -> Iterator[tuple[int, int]]:
    width = struct.calcsize(number)
    for _ in range(MAX_CHUNKS):
        if position >= size:
            return
        file.seek(position)
        head = file.read(4 + width)
        if len(head) < 4 + width:
            return
        length = struct.unpack(number, head[4:])[0]
        if head[:4] in names:
            yield position + len(head), length
            return
        position += len(head) + length + (length % 2 if width == 4 else 0)
