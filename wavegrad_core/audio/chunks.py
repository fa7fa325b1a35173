"""Chunks of WAV, W64, AIFF and CAF files, and the true length of their samples."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

MAX_CHUNKS = 1000  # a recording has a handful
SMALLEST_REST = 0.1  # seconds of sound after the stated data; less is padding
SCAN_BYTES = 2**20
# Tags that programs append to any file, and the beginnings of further files.
FOREIGN_TAGS = (
    *(b"TAG", b"ID3", b"APETAGEX", b"LYRICSBEGIN", b"3DI"),
    *(b"RIFF", b"RF64", b"riff", b"FORM", b"caff", b".snd"),
)
KNOWN_CHUNKS = {  # chunks that stand after samples, or where the padding of an odd size lacks
    *(b"fmt ", b"data", b"LIST", b"fact", b"bext", b"JUNK", b"id3 ", b"ID3 ", b"iXML", b"cue "),
    *(b"smpl", b"COMM", b"SSND", b"NAME", b"AUTH", b"ANNO", b"COMT", b"MARK", b"INST", b"APPL"),
}


@dataclass(frozen=True)
class Chunk:
    """Name of a chunk, and offset and length of its content."""

    name: bytes
    offset: int
    length: int


@dataclass(frozen=True)
class ChunkStyle:
    """How a format writes its chunks.

    Attributes:
        number: The length, as `struct` names it.
        name_bytes: Bytes of the name.
        counts_head: Whether the length includes name and length.
        alignment: Chunks begin at multiples of this many bytes.
    """

    number: str
    name_bytes: int = 4
    counts_head: bool = False
    alignment: int = 2

    def head(self, file: BinaryIO, position: int) -> Chunk | None:
        """Read the head of a chunk; None at the end of the file and where there is none."""
        size = self.name_bytes + struct.calcsize(self.number)
        file.seek(position)
        head = file.read(size)
        if len(head) < size or not all(0x20 <= byte < 0x7F for byte in head[:4]):
            return None
        length = struct.unpack(self.number, head[self.name_bytes :])[0]
        if self.counts_head:
            length = max(0, length - size)
        return Chunk(head[:4], position + size, length) if length >= 0 else None

    def end(self, chunk: Chunk) -> int:
        """Return where the chunk after one begins."""
        return chunk.offset + chunk.length + -chunk.length % self.alignment


RIFF, RIFX, CAF = ChunkStyle("<I"), ChunkStyle(">I"), ChunkStyle(">q", alignment=1)
W64 = ChunkStyle("<Q", name_bytes=16, counts_head=True, alignment=8)


def chunks_from(
    file: BinaryIO, style: ChunkStyle, position: int, size: int
) -> Iterator[tuple[Chunk, bool]]:
    """Yield the chunks from a position on, each with whether its padding is missing."""
    for _ in range(MAX_CHUNKS):
        chunk = style.head(file, position) if position < size else None
        if chunk is None:
            return
        position = style.end(chunk)
        lacks = chunk.length % style.alignment == 1 and _is_known(file, position - 1)
        position -= lacks
        yield chunk, lacks


def chunks_follow(file: BinaryIO, style: ChunkStyle, position: int, size: int) -> bool:
    """Return whether only complete chunks lie between a position and the end of the file."""
    for _ in range(MAX_CHUNKS):
        if position >= size:
            return position < size + style.alignment
        chunk = style.head(file, position)
        if chunk is None or not _fits(file, style, chunk, size):
            return False
        position = style.end(chunk)
        if position == size - 1 and chunk.length % 2 == 0:
            return True  # one odd byte at the end
    return False


def true_length(
    file: BinaryIO, style: ChunkStyle | None, samples: Chunk, rate: float, size: int
) -> int:
    """Return how many bytes of samples a file has, whose header may state too few.

    Args:
        file: The file.
        style: Its chunks; None if it has none.
        samples: The samples as the header states them.
        rate: Bytes per second.
        size: Size of the file.
    """
    available = size - samples.offset
    end = samples.offset + samples.length
    if end >= size:
        return available
    if style and chunks_follow(file, style, style.end(samples), size):
        return samples.length
    for wraps in range(1, 1 + available // 2**32):
        if style and chunks_follow(file, style, style.end(samples) + wraps * 2**32, size):
            return samples.length + wraps * 2**32
    file.seek(end)
    tail = file.read(16).lstrip(b"\0")
    # With and without the byte that makes the size even.
    known = tail.startswith(FOREIGN_TAGS) or any(
        style and _known_chunk_fits(file, style, start, size) for start in (end, end + 1)
    )
    if known or size - end < SMALLEST_REST * rate or _is_zero(file, end, size):
        return samples.length
    return available


def list_fits(file: BinaryIO, style: ChunkStyle, chunk: Chunk) -> bool:
    """Return whether the chunks in a LIST end within it; otherwise libsndfile can hang."""
    end = chunk.offset + chunk.length
    position = chunk.offset + 4
    for _ in range(MAX_CHUNKS):
        if position + 8 > end:
            return True
        file.seek(position + 4)
        field = file.read(4)
        if len(field) < 4:
            return False
        inner: int = struct.unpack(style.number, field)[0]
        position += 8 + inner + inner % 2
        if position > end + 1:
            return False
    return False


def _fits(file: BinaryIO, style: ChunkStyle, chunk: Chunk, size: int) -> bool:
    if chunk.offset + chunk.length > size:
        return False
    return chunk.name != b"LIST" or list_fits(file, style, chunk)


def _known_chunk_fits(file: BinaryIO, style: ChunkStyle, position: int, size: int) -> bool:
    chunk = style.head(file, position)
    return chunk is not None and chunk.name in KNOWN_CHUNKS and _fits(file, style, chunk, size)


def _is_known(file: BinaryIO, position: int) -> bool:
    file.seek(position)
    return file.read(4) in KNOWN_CHUNKS


def _is_zero(file: BinaryIO, position: int, size: int) -> bool:
    """Return whether a file contains only zeros from a position on."""
    file.seek(max(position, size - SCAN_BYTES))  # many sounds begin with silence, few end with it
    end = file.read()
    if end != bytes(len(end)):
        return False
    file.seek(position)
    while block := file.read(SCAN_BYTES):
        if block != bytes(len(block)):
            return False
    return True
