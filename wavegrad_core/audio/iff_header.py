"""AIFF, CAF and AU files whose headers state less sound than there is, or are not quite right.

A recorder that crashes leaves the size at its last save. libsndfile gets such a file under a new
header.
"""

import math
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from wavegrad_core.audio.chunks import CAF, RIFX, Chunk, chunks_from, true_length
from wavegrad_core.audio.spliced_file import Part

LARGEST_FIELD = 2**32 - 1
AIFF_BYTES = {b"ulaw": 1, b"alaw": 1, b"ULAW": 1, b"ALAW": 1}  # of a sample; others by their bits
AIFF_CODECS = {
    *(b"NONE", b"twos", b"sowt", b"raw ", b"in24", b"in32", b"23ni", b"42ni"),
    *(b"fl32", b"FL32", b"fl64", b"FL64"),
}
AU_BYTES = {1: 1, 2: 1, 3: 2, 4: 3, 5: 4, 6: 4, 7: 8, 27: 1}  # of a sample, by its encoding
AU_HEADER_BYTES = 24


@dataclass(frozen=True)
class RepairedFile:
    """A file under a corrected header.

    Attributes:
        parts: For a `SplicedFile`.
        stated: Length in seconds according to its header.
        found: Actual length in seconds.
    """

    parts: Sequence[Part]
    stated: float
    found: float


def repaired(path: Path, start: int = 0) -> RepairedFile | None:
    """Return a file under a corrected header; None if it needs none, or is of another format.

    Args:
        path: The file.
        start: Byte offset at which the sound file begins in it.
    """
    size = path.stat().st_size
    with open(path, "rb") as file:
        file.seek(start)
        head = file.read(AU_HEADER_BYTES)
        if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
            return _repaired_aiff(file, head[8:12], start, size)
        found = None
        if head[:4] == b"caff":
            found = _repaired_caf(file, start, size)
        elif head[:4] == b".snd" and len(head) == AU_HEADER_BYTES:
            found = _repaired_au(file, head, start, size)
        if found is None and start:
            return RepairedFile([(start, size - start)], 0.0, 0.0)
        return found


def has_joined(path: Path) -> bool:
    """Return whether another AIFF, CAF or AU file follows the one at the beginning of a file."""
    size = path.stat().st_size
    with open(path, "rb") as file:
        head = file.read(AU_HEADER_BYTES)
        match head[:4]:
            case b"FORM":
                end = 8 + struct.unpack(">I", head[4:8])[0]
            case b"caff":
                found = (chunk for chunk, _ in chunks_from(file, CAF, 8, size))
                end = next((one.offset - 12 for one in found if one.name == b"caff"), size)
            case b".snd" if len(head) == AU_HEADER_BYTES:
                end = sum(struct.unpack(">II", head[4:12]))
            case _:
                return False
        if end >= size:
            return False
        file.seek(end)
        return file.read(4) == head[:4]


def _repaired_aiff(file: BinaryIO, kind: bytes, start: int, size: int) -> RepairedFile | None:
    common, samples = b"", None
    needs_repair = start > 0
    for chunk, lacks_padding in chunks_from(file, RIFX, start + 12, size):
        needs_repair |= lacks_padding
        if chunk.name == b"COMM" and not common:
            file.seek(chunk.offset)
            common = file.read(min(chunk.length, 512))
        if chunk.name == b"SSND" and samples is None:
            samples = chunk
    if len(common) < 18 or samples is None:
        return None
    channels, _, bits = struct.unpack_from(">hIh", common)
    codec = common[18:22] if kind == b"AIFC" else b"NONE"
    frame = channels * AIFF_BYTES.get(codec, -(-bits // 8))
    rate = _extended(common[8:18])
    length = min(samples.length, size - samples.offset)
    if frame > 0 and rate > 0 and codec in {*AIFF_CODECS, *AIFF_BYTES}:
        length = true_length(file, RIFX, samples, frame * rate, size)
        frames = min(max(0, length - 8) // frame, LARGEST_FIELD)
        common = common[:2] + struct.pack(">I", frames) + common[6:]
    else:
        frame, rate = 1, math.inf  # the samples cannot be counted
    is_longer = length > samples.length
    if not (needs_repair or is_longer):
        return None
    body = kind + (_chunk(b"FVER", bytes.fromhex("a2805140")) if kind == b"AIFC" else b"")
    body += _chunk(b"COMM", common)
    form_size = min(len(body) + 8 + length, LARGEST_FIELD)
    head = b"FORM" + struct.pack(">I", form_size) + body + b"SSND"
    head += struct.pack(">I", min(length, LARGEST_FIELD))
    seconds = [max(0, n - 8) / (frame * rate) for n in (samples.length, length)]
    if not is_longer:
        seconds = [0.0, 0.0]
    return RepairedFile([head, (samples.offset, length)], *seconds)


def _repaired_caf(file: BinaryIO, start: int, size: int) -> RepairedFile | None:
    rate = 0.0
    for chunk, _ in chunks_from(file, CAF, start + 8, size):
        if chunk.name == b"desc" and chunk.length >= 32:
            file.seek(chunk.offset)
            hertz, codec, _, packet, frames = struct.unpack(">d4sIII", file.read(24))
            if codec == b"lpcm" and frames and math.isfinite(hertz):
                rate = hertz * packet / frames
        if chunk.name == b"data":
            if rate <= 0:
                return None
            length = true_length(file, CAF, chunk, rate, size)
            if length <= chunk.length:
                return None
            parts: list[Part] = [
                (start, chunk.offset - 8 - start),
                struct.pack(">q", length),
                (chunk.offset, length),
            ]
            return RepairedFile(parts, max(0, chunk.length - 4) / rate, (length - 4) / rate)
    return None


def _repaired_au(file: BinaryIO, head: bytes, start: int, size: int) -> RepairedFile | None:
    offset, stated, encoding, hertz, channels = struct.unpack_from(">5I", head, 4)
    rate = AU_BYTES.get(encoding, 0) * hertz * channels
    samples = Chunk(b"", start + offset, stated)
    if rate == 0 or offset < AU_HEADER_BYTES or samples.offset + stated >= size:
        return None
    length = true_length(file, None, samples, rate, size)
    if length <= stated:
        return None
    field = struct.pack(">I", length if length < LARGEST_FIELD else LARGEST_FIELD)
    parts: list[Part] = [(start, 8), field, (start + 12, size - start - 12)]
    return RepairedFile(parts, stated / rate, length / rate)


def _extended(number: bytes) -> float:
    """Return a number of 80 bits, as AIFF states the sample rate."""
    exponent, mantissa = struct.unpack(">HQ", number)
    try:
        return math.ldexp(mantissa, exponent - 16383 - 63)
    except OverflowError:
        return 0.0


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack(">I", len(content)) + content + bytes(len(content) % 2)
