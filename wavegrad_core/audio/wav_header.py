"""Chunks of a WAV file, and the true position of its samples.

A recorder that crashes leaves a data size of 0 or the size at its last save; a file over 4 GiB has
its size modulo 2^32; a pipe leaves a placeholder. The samples themselves are complete.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from wavegrad_core.audio.spliced_file import Part

MAX_CHUNKS = 1000  # a recording has a handful
MAX_FORMAT_BYTES = 2**16
PLACEHOLDER = 0x7FFF_0000  # pipes leave data sizes from here on, beyond the end of the file
BLOCK_CODECS = (0x02, 0x11, 0x31)  # MS ADPCM, IMA ADPCM, GSM 6.10
UNSET = 0xFFFF_FFFF
# Tags that programs append to any file.
FOREIGN_TAGS = (b"TAG", b"ID3", b"APETAGEX", b"LYRICSBEGIN", b"3DI", b"RIFF", b"RF64")
NEXT_CHUNKS = (b"fmt ", b"data", b"LIST", b"fact", b"bext", b"JUNK")
SMALLEST_REST = 0.1  # seconds of sound after the stated data; less is padding
SCAN_BYTES = 2**20


@dataclass(frozen=True)
class WavHeader:
    """The parts of a WAV file that matter.

    Attributes:
        magic: B"RIFF" or b"RIFX", the byte order.
        format: Content of the fmt chunk.
        fact: Content of the fact chunk, or nothing.
        offset: Byte offset of the samples.
        length: Actual number of bytes of samples.
        stated: Number of bytes of samples according to the header; None if it is left open.
        is_clean: Whether the file can be read without repair.
    """

    magic: bytes
    format: bytes
    fact: bytes
    offset: int
    length: int
    stated: int | None
    is_clean: bool

    @property
    def bytes_per_second(self) -> int:
        return max(1, struct.unpack_from(_order(self.magic) + "I", self.format, 8)[0])

    @property
    def samples_per_block(self) -> int:
        """Samples of a block of GSM or ADPCM, which the last block fills up; 0 for others."""
        code = struct.unpack_from(_order(self.magic) + "H", self.format)[0]
        if code not in BLOCK_CODECS or len(self.format) < 20:
            return 0
        return int(struct.unpack_from(_order(self.magic) + "H", self.format, 18)[0])

    @property
    def stated_frames(self) -> int:
        """Samples per channel according to the fact chunk; 0 if there is none."""
        return int.from_bytes(self.fact[:4], "big" if self.magic == b"RIFX" else "little")

    @property
    def parts(self) -> list[Part]:
        """The samples with a corrected header, for a `SplicedFile`."""
        order = _order(self.magic)
        fact = self.fact if self.stated == self.length else b""
        body = b"WAVE" + _chunk(order, b"fmt ", self.format)
        body += _chunk(order, b"fact", fact) if fact else b""
        size = min(len(body) + 8 + self.length, UNSET)
        magic = self.magic
        if size == UNSET and order == "<":  # a WAV stores sizes in 32 bits
            magic = b"RF64"
            sizes = struct.pack("<QQQI", len(body) + 44 + self.length, self.length, 0, 0)
            body = body[:4] + _chunk(order, b"ds64", sizes) + body[4:]
        data_size = UNSET if size == UNSET else self.length
        head = magic + struct.pack(order + "I", size) + body
        head += b"data" + struct.pack(order + "I", data_size)
        return [head, (self.offset, self.length)]


def read_wav_header(path: Path) -> WavHeader | None:
    """Return the header of a WAV, RF64 or BW64 file.

    Returns:
        None for a file of another kind, and for one without a format or samples.
    """
    size = path.stat().st_size
    with open(path, "rb") as file:
        head = file.read(12)
        magic = head[:4]
        if magic not in (b"RIFF", b"RIFX", b"RF64", b"BW64") or head[8:] != b"WAVE":
            return None
        order = _order(magic)
        found = {b"fmt ": b"", b"fact": b"", b"ds64": b""}
        position = 12
        clean = magic in (b"RIFF", b"RIFX")
        for _ in range(MAX_CHUNKS):
            file.seek(position)
            head = file.read(8)
            if len(head) < 8:
                return None
            name, length = head[:4], struct.unpack(order + "I", head[4:])[0]
            position += 8
            if name == b"data":
                break
            if name in found and not found[name]:
                found[name] = file.read(min(length, MAX_FORMAT_BYTES))
            if name == b"LIST":
                clean &= _list_fits(file, order, position, length)
            position += length
            if length % 2 and not _lacks_padding(file, position):
                position += 1
            elif length % 2:
                clean = False
        else:
            return None
        if len(found[b"fmt "]) < 16:
            return None
        stated: int | None = length
        if length == UNSET and len(found[b"ds64"]) >= 16:
            stated = struct.unpack_from("<Q", found[b"ds64"], 8)[0]
        known = WavHeader(
            b"RIFX" if magic == b"RIFX" else b"RIFF",
            found[b"fmt "],
            found[b"fact"],
            position,
            0,
            stated,
            clean,
        )
        return _measured(file, size, known)


def _measured(file: BinaryIO, size: int, header: WavHeader) -> WavHeader:
    """Return the header with the true length of the samples."""
    available = size - header.offset
    stated = header.stated or 0

    def found(length: int, stated: int | None, is_clean: bool) -> WavHeader:
        return WavHeader(
            header.magic,
            header.format,
            header.fact,
            header.offset,
            length,
            stated,
            is_clean and header.is_clean,
        )

    if stated >= available:
        open_end = stated > available and PLACEHOLDER <= stated <= UNSET
        return found(available, None if open_end else stated, True)
    order = _order(header.magic)
    end = header.offset + stated
    if _chunks_follow(file, order, end + stated % 2, size):
        return found(stated, stated, True)
    rest = size - end
    file.seek(end)
    tail = file.read(16).lstrip(b"\0")
    starts = (end, end + 1)  # with and without the byte that makes the size even
    known = tail.startswith(FOREIGN_TAGS) or any(
        _first_chunk_fits(file, order, start, size) for start in starts
    )
    if known or rest < SMALLEST_REST * header.bytes_per_second or _is_zero(file, end, size):
        return found(stated, stated, False)
    for wraps in range(1, 1 + available // 2**32):
        if _chunks_follow(file, order, end + wraps * 2**32, size):
            return found(stated + wraps * 2**32, stated, False)
    return found(available, stated, False)


def _lacks_padding(file: BinaryIO, position: int) -> bool:
    """Return whether a chunk begins where the byte that makes a size even should be."""
    file.seek(position)
    return file.read(4) in NEXT_CHUNKS


def _chunks_follow(file: BinaryIO, order: str, position: int, size: int) -> bool:
    """Return whether only complete chunks lie between a position and the end of the file."""
    for _ in range(MAX_CHUNKS):
        if position >= size:
            return position <= size + 1
        if (length := _chunk_length(file, order, position, size)) is None:
            return False
        if position + 8 + length == size - 1 and length % 2 == 0:
            return True  # one odd byte at the end
        position += 8 + length + length % 2
    return False


def _first_chunk_fits(file: BinaryIO, order: str, position: int, size: int) -> bool:
    """Return whether a chunk that is known to follow samples begins here."""
    length = _chunk_length(file, order, position, size)
    if length is None:
        return False
    file.seek(position)
    return file.read(4) in (b"LIST", b"id3 ", b"ID3 ", b"bext", b"iXML", b"cue ", b"smpl", b"fact")


def _chunk_length(file: BinaryIO, order: str, position: int, size: int) -> int | None:
    """Return the length of the chunk at a position; None if there is none that fits in the file."""
    file.seek(position)
    head = file.read(8)
    if len(head) < 8 or not all(0x20 <= byte < 0x7F for byte in head[:4]):
        return None
    length: int = struct.unpack(order + "I", head[4:])[0]
    fits = position + 8 + length <= size
    if fits and head[:4] == b"LIST" and not _list_fits(file, order, position + 8, length):
        return None
    return length if fits else None


def _list_fits(file: BinaryIO, order: str, position: int, length: int) -> bool:
    """Return whether the chunks in a LIST end within it; otherwise libsndfile can hang."""
    end = position + length
    position += 4
    for _ in range(MAX_CHUNKS):
        if position + 8 > end:
            return True
        file.seek(position + 4)
        field = file.read(4)
        if len(field) < 4:
            return False
        inner: int = struct.unpack(order + "I", field)[0]
        position += 8 + inner + inner % 2
        if position > end + 1:
            return False
    return False


def _is_zero(file: BinaryIO, position: int, size: int) -> bool:
    """Return whether a file contains only zeros from a position on."""
    file.seek(max(position, size - SCAN_BYTES))  # many sounds begin with silence, few end with it
    end = file.read()
    if end.count(0) != len(end):
        return False
    file.seek(position)
    while block := file.read(SCAN_BYTES):
        if block.count(0) != len(block):
            return False
    return True


def _order(magic: bytes) -> str:
    return ">" if magic == b"RIFX" else "<"


def _chunk(order: str, name: bytes, content: bytes) -> bytes:
    return name + struct.pack(order + "I", len(content)) + content + bytes(len(content) % 2)
