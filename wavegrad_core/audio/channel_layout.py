"""Channel order stated in files of Apple's formats: AIFF, CAF, MOV and MP4.

libsndfile ignores it. PyAV 18 frees it twice if it differs from WAV's, which crashes the process,
so it is hidden from FFmpeg.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from wavegrad_core.audio.mp4_boxes import FIRST_BOXES, top_boxes
from wavegrad_core.audio.spliced_file import Part

MAX_CHUNKS = 1000
MAX_MOOV_BYTES = 2**26  # index of some days of sound
MAX_LAYOUT_BYTES = 2**14
HIDDEN = b"skip"  # a chunk that every reader ignores

# Channel labels; sorting them gives WAV's order.
L, R, C, LFE, LB, RB, LC, RC, CS = range(1, 10)
BY_DESCRIPTIONS, BY_BITMAP = 0, 1 << 16
# By the upper half of the tag. 128 (7.1) is missing because FFmpeg writes WAV's order with it.
LAYOUTS = {
    113: (L, R, C),
    114: (C, L, R),
    115: (L, R, C, CS),
    116: (C, L, R, CS),
    117: (L, R, C, LB, RB),
    118: (L, R, LB, RB, C),
    119: (L, C, R, LB, RB),
    120: (C, L, R, LB, RB),
    121: (L, R, C, LFE, LB, RB),
    122: (L, R, LB, RB, C, LFE),
    123: (L, C, R, LB, RB, LFE),
    124: (C, L, R, LB, RB, LFE),
    125: (L, R, C, LFE, LB, RB, CS),
    126: (L, R, C, LFE, LB, RB, LC, RC),
    127: (C, LC, RC, L, R, LB, RB, LFE),
}


@dataclass(frozen=True)
class ChannelLayout:
    """Location and content of a file's channel order.

    Attributes:
        names: Byte offsets of the names of the chunks that contain it.
        labels: Labels of the channels, in the file's order; empty if unknown.
    """

    names: tuple[int, ...]
    labels: tuple[int, ...]

    def order(self, channels: int) -> list[int] | None:
        """Return the file's channels in WAV's order; None if they already are."""
        if len(self.labels) != channels or len(set(self.labels)) != channels:
            return None
        order = sorted(range(channels), key=lambda channel: self.labels[channel])
        return order if order != list(range(channels)) else None

    def hidden(self, size: int) -> list[Part]:
        """Return the parts of a file of `size` bytes for a `SplicedFile` that hides the chunks."""
        parts: list[Part] = []
        position = 0
        for name in self.names:
            parts += [(position, name - position), HIDDEN]
            position = name + len(HIDDEN)
        return [*parts, (position, size - position)]


def read_channel_layout(path: Path) -> ChannelLayout | None:
    """Read the channel order of a file; None if the file does not state one."""
    size = path.stat().st_size
    with open(path, "rb") as file:
        head = file.read(12)
        if head[:4] == b"FORM":
            found = _find_chunks(file, 12, size, ">I", b"CHAN")
        elif head[:4] == b"caff":
            found = _find_chunks(file, 8, size, ">Q", b"chan")
        elif head[4:8] in FIRST_BOXES:
            found = _find_in_index(file, size)
        else:
            return None
        if not found:
            return None
        file.seek(found[0][1])
        labels = _labels(file.read(MAX_LAYOUT_BYTES))
    return ChannelLayout(tuple(name for name, _ in found), labels)


def _find_chunks(
    file: BinaryIO, position: int, size: int, number: str, wanted: bytes
) -> list[tuple[int, int]]:
    """Return the offsets of the names and of the contents of all chunks called `wanted`."""
    found = []
    length_bytes = struct.calcsize(number)
    for _ in range(MAX_CHUNKS):
        file.seek(position)
        head = file.read(4 + length_bytes)
        if len(head) < 4 + length_bytes:
            break
        content = position + len(head)
        if head[:4] == wanted:
            found.append((position, content))
        length = struct.unpack(number, head[4:])[0]
        position = content + length + (length % 2 if number == ">I" else 0)
        if position >= size:
            break
    return found


def _find_in_index(file: BinaryIO, size: int) -> list[tuple[int, int]]:
    """Return the same for MOV and MP4: all occurrences in the index, which contains no samples."""
    found = []
    for name, position, length in top_boxes(file, 0, size):
        if name == b"moov":
            file.seek(position)
            index = file.read(min(length, MAX_MOOV_BYTES))
            at = index.find(b"chan")
            while at >= 0:
                found.append((position + at, position + at + 8))  # after version and flags
                at = index.find(b"chan", at + 4)
    return found


def _labels(content: bytes) -> tuple[int, ...]:
    """Return the channel labels in Apple's AudioChannelLayout."""
    if len(content) < 12:
        return ()
    tag, bitmap, count = struct.unpack(">III", content[:12])
    if tag == BY_BITMAP:
        return tuple(bit + 1 for bit in range(32) if bitmap >> bit & 1)
    if tag == BY_DESCRIPTIONS:
        places = range(12, min(12 + 20 * count, len(content) - 19), 20)
        return tuple(struct.unpack_from(">I", content, place)[0] for place in places)
    labels = LAYOUTS.get(tag >> 16, ())
    return labels if len(labels) == tag & 0xFFFF else ()
