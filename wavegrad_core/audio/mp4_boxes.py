"""Boxes of MOV and MP4 files, and fragments that follow damage.

FFmpeg stops at the first box that is damaged, although the fragments after it are complete.
"""

import itertools
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from wavegrad_core.audio.spliced_file import Part

MAX_BOXES = 100_000  # a day in fragments of 2 s has 90,000
FIRST_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot", b"styp")
SEARCH_BYTES = 2**20
BOX_BYTES = 8  # length and name
HEAD_BYTES = 256  # of a fragment, with the box that may state its offset


def is_mp4(path: Path) -> bool:
    """Return whether a file is MOV, MP4 or 3GP."""
    with open(path, "rb") as file:
        return file.read(8)[4:] in FIRST_BOXES


def top_boxes(file: BinaryIO, position: int, size: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, offset and length of the boxes from a position on, until one is damaged.

    The length of the last box may reach beyond the end of the file.
    """
    for _ in range(MAX_BOXES):
        if position >= size:
            return
        file.seek(position)
        head = file.read(16)
        if len(head) < 8:
            return
        length, name = struct.unpack(">I4s", head[:8])
        if length == 1 and len(head) == 16:
            length = struct.unpack(">Q", head[8:])[0]
        length = length or size - position
        if length < 8 or not all(0x20 <= letter < 0x7F for letter in name):
            return
        yield name, position, length
        position += length


def has_index(path: Path) -> bool:
    """Return whether an MP4 file has an index, which recorders write at the end."""
    size = path.stat().st_size
    with open(path, "rb") as file:
        return any(
            name == b"moov" and position + length <= size
            for name, position, length in top_boxes(file, 0, size)
        )


def joined_files(path: Path) -> list[Part]:
    """Return the offsets and lengths of the MP4 files that were joined to one; one if none were."""
    size = path.stat().st_size
    starts = [0]
    names: set[bytes] = set()
    with open(path, "rb") as file:
        for name, position, _ in top_boxes(file, 0, size):
            if name == b"ftyp" and {b"moov", b"mdat"} <= names:
                starts.append(position)
                names = set()
            names.add(name)
    return [(start, end - start) for start, end in itertools.pairwise([*starts, size])]


def intact_parts(path: Path) -> list[Part]:
    """Return the parts of an MP4 file for a `SplicedFile` that skips damage before a fragment."""
    size = path.stat().st_size
    parts: list[Part] = []
    start = done = 0  # in the file, and in the spliced file
    with open(path, "rb") as file:
        while True:
            end, is_fragmented = start, start > 0
            for name, position, length in top_boxes(file, start, size):
                if position + length > size:
                    break
                end = position + length
                is_fragmented = is_fragmented or name == b"moof"
            following = _next_fragment(file, end, size) if is_fragmented and end < size else -1
            if following < 0:
                return [*parts, (start, size - start)]
            parts.append((start, end - start))
            done += end - start
            gap = _original_offset(file, following) - done
            if not BOX_BYTES <= gap <= size:
                gap = 0 if gap == 0 else BOX_BYTES
            if gap:
                # The content of such a box is ignored.
                parts += [struct.pack(">I4s", gap, b"free"), (0, gap - BOX_BYTES)]
            done += gap
            start = following


def _original_offset(file: BinaryIO, fragment: int) -> int:
    """Return where a fragment says to begin; -1 if all its offsets are relative."""
    file.seek(fragment)
    head = file.read(HEAD_BYTES)
    at = head.find(b"tfhd")
    if at < 0 or len(head) < at + 20 or not head[at + 7] & 1:
        return -1
    return int.from_bytes(head[at + 12 : at + 20])


def _next_fragment(file: BinaryIO, position: int, size: int) -> int:
    """Return the offset of the next fragment: a moof box with an mdat box after it; -1 if none."""
    file.seek(position)
    before = b""
    begin = position
    while block := file.read(SEARCH_BYTES):
        data = before + block
        at = data.find(b"moof")
        while at >= 0:
            start = begin - len(before) + at - 4
            boxes = top_boxes(file, max(start, 0), size)
            names = [name for name, *_ in itertools.islice(boxes, 2)]
            if start > position and names == [b"moof", b"mdat"]:
                return start
            at = data.find(b"moof", at + 1)
        begin += len(block)
        before = data[-3:]
        file.seek(begin)
    return -1
