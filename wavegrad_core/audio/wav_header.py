"""Headers of WAV and W64 files, and the true positions of their samples.

A recorder that crashes leaves a data size of 0 or the size at its last save; a file over 4 GiB has
its size modulo 2^32; a pipe leaves a placeholder. The samples themselves are complete. Files that
were joined byte by byte hold further samples after their own headers.
"""

import struct
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from wavegrad_core.audio.chunks import (
    MAX_CHUNKS,
    RIFF,
    RIFX,
    W64,
    Chunk,
    ChunkStyle,
    chunks_follow,
    chunks_from,
    list_fits,
    true_length,
)
from wavegrad_core.audio.spliced_file import Part

WAV_MAGICS = (b"RIFF", b"RIFX", b"RF64", b"BW64")
W64_GUID_ENDS = "2e91cf11a5d628db04c10000", "f3acd3118cd100c04f8edb8a"  # of riff, of wave
W64_HEAD_BYTES = 40
MAX_FORMAT_BYTES = 2**16
PLACEHOLDER = 0x7FFF_0000  # pipes leave data sizes from here on, beyond the end of the file
LARGEST_W64 = 2**48  # a larger size is a placeholder, too
BLOCK_CODECS = (0x02, 0x11, 0x31)  # MS ADPCM, IMA ADPCM, GSM 6.10
SAMPLE_CODECS = (1, 3, 6, 7, 0xFFFE)  # integers, floats, A-law, u-law, extensible
UNSET = 0xFFFF_FFFF


@dataclass(frozen=True)
class WavHeader:
    """The parts of a WAV file that matter.

    Attributes:
        magic: B"RIFF" or b"RIFX", the byte order.
        format: Content of the fmt chunk.
        fact: Content of the fact chunk, or nothing.
        ranges: Actual byte offsets and lengths of the samples: one, or those of joined files.
        stated: Bytes in the first range according to the header; None if it is left open.
        is_clean: Whether the file can be read without repair.
        has_unread: Whether a file in another format was joined to it.
    """

    magic: bytes
    format: bytes
    fact: bytes
    ranges: tuple[tuple[int, int], ...]
    stated: int | None
    is_clean: bool
    has_unread: bool = False

    @property
    def offset(self) -> int:
        """Byte offset of the first samples."""
        return self.ranges[0][0]

    @property
    def length(self) -> int:
        """Number of bytes of samples."""
        return sum(length for _, length in self.ranges)

    @property
    def bytes_per_second(self) -> int:
        """From rate and block size if these are certain; the header's own figure may be wrong."""
        code, channels, rate, average, block, bits = struct.unpack_from(
            _style(self.magic).number[0] + "HHIIHH", self.format
        )
        if code in SAMPLE_CODECS:
            average = rate * (block or channels * bits // 8)
        return max(1, average)

    @property
    def samples_per_block(self) -> int:
        """Samples of a block of GSM or ADPCM, which the last block fills up; 0 for others."""
        code = struct.unpack_from(_style(self.magic).number[0] + "H", self.format)[0]
        if code not in BLOCK_CODECS or len(self.format) < 20:
            return 0
        return int(struct.unpack_from(_style(self.magic).number[0] + "H", self.format, 18)[0])

    @property
    def stated_frames(self) -> int:
        """Samples per channel according to the fact chunk; 0 if there is none."""
        return int.from_bytes(self.fact[:4], "big" if self.magic == b"RIFX" else "little")

    @property
    def parts(self) -> list[Part]:
        """The samples with a corrected header, for a `SplicedFile`."""
        number = _style(self.magic).number
        fact = self.fact if self.stated == self.length else b""
        body = b"WAVE" + _chunk(number, b"fmt ", self.format)
        body += _chunk(number, b"fact", fact) if fact else b""
        size = min(len(body) + 8 + self.length, UNSET)
        magic = self.magic
        if size == UNSET and number == "<I":  # a WAV stores sizes in 32 bits
            magic = b"RF64"
            sizes = struct.pack("<QQQI", len(body) + 44 + self.length, self.length, 0, 0)
            body = body[:4] + _chunk(number, b"ds64", sizes) + body[4:]
        data_size = UNSET if size == UNSET else self.length
        head = magic + struct.pack(number, size) + body
        head += b"data" + struct.pack(number, data_size)
        return [head, *self.ranges]


@dataclass
class _Found:
    """Contents of the chunks before the samples, and the samples as the header states them."""

    samples: Chunk | None = None
    contents: dict[bytes, bytes] = field(default_factory=dict)
    is_clean: bool = True


def read_wav_header(path: Path, start: int = 0) -> WavHeader | None:
    """Return the header of a WAV, RF64, BW64 or W64 file that begins at a byte offset.

    Returns:
        None for a file of another kind, and for one without a format or samples.
    """
    size = path.stat().st_size
    with open(path, "rb") as file:
        found = _header_at(file, start, size)
        return _with_joined(file, *found, size) if found else None


def _header_at(file: BinaryIO, start: int, size: int) -> tuple[WavHeader, ChunkStyle] | None:
    """Return the header at an offset, with the true length of its samples, and its style."""
    file.seek(start)
    head = file.read(W64_HEAD_BYTES)
    magic = head[:4]
    if magic in WAV_MAGICS and head[8:12] == b"WAVE":
        style, position = _style(magic), start + 12
    elif head[4:16].hex() == W64_GUID_ENDS[0] and head[28:40].hex() == W64_GUID_ENDS[1]:
        style, position = W64, start + W64_HEAD_BYTES
    else:
        return None
    found = _chunks_before_samples(file, style, position, size)
    format = found.contents.get(b"fmt ", b"")
    if found.samples is None or len(format) < 16:
        return None
    stated: int | None = found.samples.length
    sizes = found.contents.get(b"ds64", b"")
    if stated == UNSET and len(sizes) >= 16:
        stated = struct.unpack_from("<Q", sizes, 8)[0]
    offset = found.samples.offset
    stated = stated or 0
    available = max(0, size - offset)
    header = WavHeader(
        b"RIFX" if magic == b"RIFX" else b"RIFF",
        format,
        found.contents.get(b"fact", b""),
        ((offset, available),),
        stated,
        found.is_clean and start == 0 and magic in (b"RIFF", b"RIFX"),
    )
    if stated >= available:
        open_end = PLACEHOLDER <= stated <= UNSET or stated > LARGEST_W64
        is_open = stated > available and open_end
        return replace(header, stated=None if is_open else stated), style
    samples = Chunk(b"data", offset, stated)
    length = true_length(file, style, samples, header.bytes_per_second, size)
    is_clean = header.is_clean and chunks_follow(file, style, style.end(samples), size)
    return replace(header, ranges=((offset, length),), is_clean=is_clean), style


def _chunks_before_samples(file: BinaryIO, style: ChunkStyle, position: int, size: int) -> _Found:
    found = _Found()
    for chunk, lacks_padding in chunks_from(file, style, position, size):
        if chunk.name == b"data":
            found.samples = chunk
            break
        if chunk.name in (b"fmt ", b"fact", b"ds64") and chunk.name not in found.contents:
            file.seek(chunk.offset)
            found.contents[chunk.name] = file.read(min(chunk.length, MAX_FORMAT_BYTES))
        if lacks_padding or (chunk.name == b"LIST" and not list_fits(file, style, chunk)):
            found.is_clean = False
    return found


def _with_joined(file: BinaryIO, header: WavHeader, style: ChunkStyle, size: int) -> WavHeader:
    """Return the header with the samples of further data chunks and of files joined to it."""
    ranges, has_unread = [*header.ranges], False
    position = sum(header.ranges[0])
    file.seek(position)
    position += position % 2 and file.read(1) == b"\0"
    for _ in range(MAX_CHUNKS):
        file.seek(position)
        if file.read(4) in (*WAV_MAGICS, b"riff"):
            other = _header_at(file, position, size)
            if other is None or other[0].format[:16] != header.format[:16]:
                has_unread = other is not None
                break
            ranges += other[0].ranges
            position = sum(ranges[-1]) + ranges[-1][1] % 2
            continue
        chunk = style.head(file, position)
        if chunk is None or chunk.offset + chunk.length > size:
            break
        if chunk.name == b"data" and chunk.length:
            ranges.append((chunk.offset, chunk.length))
        position = style.end(chunk)
    is_clean = header.is_clean and len(ranges) == 1 and not has_unread
    return replace(header, ranges=tuple(ranges), has_unread=has_unread, is_clean=is_clean)


def _style(magic: bytes) -> ChunkStyle:
    return RIFX if magic == b"RIFX" else RIFF


def _chunk(number: str, name: bytes, content: bytes) -> bytes:
    return name + struct.pack(number, len(content)) + content + bytes(len(content) % 2)
