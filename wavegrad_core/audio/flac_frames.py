"""Frames of a FLAC file with their positions in time, also in a damaged file.

libFLAC plays damaged frames as noise, and FFmpeg's parser joins the frames around damage into one
packet without a timestamp. Here a frame ends where the header with the next frame number begins, so
that only frames with a wrong checksum are lost and all others keep their positions.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

READ_BYTES = 2**18
MAX_FRAME_BYTES = 2**22  # 65,535 samples of 8 channels in 32 bits take 2 MB
LONGEST_SEARCH = 2**18  # bytes searched for the end of a frame
MAX_DISTANT = 64  # headers that do not follow the last frame, kept at a time
MARKS = re.compile(rb"\xff[\xf8\xf9]|fLaC[\x00\x80]\x00\x00\x22")
LAST_BYTES = 2**18
STREAM_MARK = b"fLaC\0\0\0\x22"
LONGEST_HEADER = 16
LONGEST_MARK = 42  # bytes: fLaC and STREAMINFO
LAST_BLOCK_TYPE = 6  # the highest type of a metadata block
BLOCK_SIZES = {1: 192, 2: 576, 3: 1152, 4: 2304, 5: 4608} | {n: 2**n for n in range(8, 16)}
RATE_CODES = dict(
    zip(
        range(1, 12),
        (88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000),
        strict=True,
    )
)


@dataclass(frozen=True)
class StreamInfo:
    """The STREAMINFO block of a FLAC stream.

    Attributes:
        block: The block's 34 bytes, which a decoder needs.
        block_size: Samples of each frame but the last; 0 if frames differ.
        rate: Sample rate in Hz.
        channels: Number of channels.
        bits: Bits per sample.
        samples: Samples per channel; 0 if the encoder did not know.
    """

    block: bytes
    block_size: int
    rate: int
    channels: int
    bits: int
    samples: int

    @classmethod
    def of(cls, block: bytes) -> "StreamInfo | None":
        """Parse a block; None if it is not a STREAMINFO that a decoder can use."""
        if len(block) != 34:
            return None
        smallest, largest = int.from_bytes(block[:2]), int.from_bytes(block[2:4])
        packed = int.from_bytes(block[10:18])
        rate, channels = packed >> 44, (packed >> 41 & 7) + 1
        if largest < 16 or smallest > largest or not rate:
            return None
        block_size = largest if smallest == largest else 0
        bits = (packed >> 36 & 31) + 1
        return cls(block, block_size, rate, channels, bits, packed & (2**36 - 1))


@dataclass(frozen=True)
class FlacFrame:
    """A frame as stored in the file.

    Attributes:
        start: Position of its first sample.
        samples: Samples per channel.
        data: Its bytes, possibly followed by others unless `is_exact`.
        is_exact: Whether the next frame begins where this one ends.
    """

    start: int
    samples: int
    data: bytes
    is_exact: bool


@dataclass(frozen=True)
class _Header:
    offset: int  # in the file
    start: int
    samples: int  # 0 for the beginning of a stream, or damage longer than a frame

    @property
    def end(self) -> int:
        return self.start + self.samples


def read_stream_info(path: Path) -> StreamInfo | None:
    """Return the STREAMINFO of a FLAC file, also after an ID3 tag; None for other files."""
    with open(path, "rb") as file:
        head = file.read(10)
        if head[:3] == b"ID3" and len(head) == 10:
            length = 0
            for byte in head[6:]:
                length = length << 7 | byte & 0x7F
            file.seek(10 + length)
        else:
            file.seek(0)
        if file.read(4) != b"fLaC" or file.read(4)[1:] != b"\x00\x00\x22":
            return None
        return StreamInfo.of(file.read(34))


class FlacReader:
    """The streams of a FLAC file and their frames, read a piece at a time.

    Iterating yields, in order, a `StreamInfo` at the beginning of each stream (joined files have
    several) and a `FlacFrame` for each frame with an intact header.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._data = b""
        self._base = 0  # offset of _data in the file
        self._at_end = False
        self._info: StreamInfo | None = None
        self._last: _Header | None = None  # its bytes are still in _data
        self._stream_offset = self._frames_offset = 0
        self._block_size = self._first = 0

    def __iter__(self) -> Iterator[StreamInfo | FlacFrame]:
        distant: list[_Header] = []
        for mark in self._marks():
            if isinstance(mark, StreamInfo):
                yield from self._frame(self._stream_offset, False)
                yield mark
                self._last, distant = _Header(self._frames_offset, 0, 0), []
            elif self._last is not None:
                links = [mark] if mark.start == self._last.end and mark.samples else []
                if mark.start > self._last.end and self._may_follow(mark):
                    links = [one for one in distant if one.end == mark.start][:1]
                    links += [mark] if links else []
                    distant = [*distant[-MAX_DISTANT:], mark]
                for header in links:
                    yield from self._frame(header.offset, header.start == self._last.end)
                    self._last, distant = header, []
                if not mark.samples:  # too many bytes without a frame
                    yield from self._frame(mark.offset, False)
                    self._last, distant = mark, []
            self._discard()
        total = self._info.samples if self._info else 0
        for header in [one for one in distant if total and one.end == total][:1]:
            yield from self._frame(header.offset, False)
            self._last = header
        yield from self._frame(self._base + len(self._data), False)

    def last_ends(self, info: StreamInfo) -> set[int]:
        """Return where frames may end whose headers are among the last bytes of the file."""
        size = self._file.seek(0, os.SEEK_END)
        self._base = max(0, size - LAST_BYTES)
        self._file.seek(self._base)
        self._data = self._file.read()
        self._block_size = info.block_size
        offsets = (self._base + match.start() for match in MARKS.finditer(self._data))
        headers = (self._header(info, offset) for offset in offsets)
        return {header.end for header in headers if header}

    def _frame(self, end: int, is_exact: bool) -> Iterator[FlacFrame]:
        """Yield the last frame, if it has samples, with the bytes up to an offset."""
        if self._last is not None and self._last.samples:
            data = self._data[self._last.offset - self._base : end - self._base]
            yield FlacFrame(self._last.start, self._last.samples, data, is_exact)

    def _may_follow(self, header: _Header) -> bool:
        total = self._info.samples if self._info else 0
        return not total or header.end <= total

    def _marks(self) -> Iterator[StreamInfo | _Header]:
        """Yield the beginning of each stream and each header with a valid checksum."""
        position = 0
        while True:
            while match := MARKS.search(self._data, position - self._base):
                offset = self._base + match.start()
                self._fill(offset + LONGEST_MARK)
                position = offset + 2
                if match[0][0] == 0xFF:
                    if self._info and (header := self._header(self._info, offset)):
                        yield header
                elif info := StreamInfo.of(self._bytes(offset + 8, 34)):
                    self._info, self._stream_offset = info, offset
                    self._frames_offset = position = self._skip_metadata(offset + 4)
                    self._block_size, self._first = info.block_size, 0
                    yield info
            position = max(position, self._base + len(self._data) - 7)
            if self._last and position - self._last.offset > MAX_FRAME_BYTES:
                yield _Header(position, self._last.end, 0)
            elif self._last is None and position > MAX_FRAME_BYTES:
                return
            if not self._fill(self._base + len(self._data) + 1):
                return

    def _fill(self, end: int) -> bool:
        """Read up to an offset; return whether that many bytes are available."""
        while self._base + len(self._data) < end and not self._at_end:
            more = self._file.read(READ_BYTES)
            self._at_end = not more
            self._data += more
        return self._base + len(self._data) >= end

    def _bytes(self, offset: int, count: int) -> bytes:
        return self._data[offset - self._base : offset - self._base + count]

    def _discard(self) -> None:
        """Discard the bytes before the last frame."""
        if self._last is not None and self._last.offset - self._base > READ_BYTES:
            self._data = self._data[self._last.offset - self._base :]
            self._base = self._last.offset

    def _skip_metadata(self, offset: int) -> int:
        """Return where the metadata blocks end, or begin if their lengths are damaged."""
        after_info = offset + 38
        while self._fill(offset + 4):
            kind, *size = self._bytes(offset, 4)
            offset += 4 + int.from_bytes(bytes(size))
            if kind & 0x7F > LAST_BLOCK_TYPE:
                return after_info
            if kind & 0x80:
                return offset if self._fill(offset) else after_info
        return after_info

    def _header(self, info: StreamInfo, offset: int) -> _Header | None:
        """Return the frame header at an offset if it belongs to this stream."""
        head = self._bytes(offset, LONGEST_HEADER)
        if len(head) < 6 or head[3] & 1:
            return None
        size_code, rate_code, channel_code = head[2] >> 4, head[2] & 15, head[3] >> 4
        channels = channel_code + 1 if channel_code < 8 else 2
        if not size_code or rate_code == 15 or channel_code > 10 or channels != info.channels:
            return None
        if RATE_CODES.get(rate_code, info.rate) != info.rate:
            return None
        number, end = _coded_number(head, 4)
        if number is None:
            return None
        if size_code in (6, 7):
            samples = int.from_bytes(head[end : end + size_code - 5]) + 1
            end += size_code - 5
        else:
            samples = BLOCK_SIZES[size_code]
        end += {12: 1, 13: 2, 14: 2}.get(rate_code, 0)
        if end >= len(head) or _crc8(head[:end]) != head[end]:
            return None
        if not head[1] & 1:  # the number is a frame's, not a sample's
            self._block_size = self._block_size or samples
            number *= self._block_size
        if offset == self._frames_offset:
            self._first = number  # not 0 in an excerpt of a longer stream
        return _Header(offset, number - self._first, samples)


def _coded_number(head: bytes, at: int) -> tuple[int | None, int]:
    """Return the number at an offset, which is coded like a UTF-8 character, and where it ends."""
    first = head[at]
    if first < 0x80:
        return first, at + 1
    length = 8 - (first ^ 0xFF).bit_length()  # number of ones before the first zero
    rest = head[at + 1 : at + length]
    if length < 2 or length > 7 or len(rest) < length - 1 or any(b & 0xC0 != 0x80 for b in rest):
        return None, at
    number = first & (0x7F >> length)
    for byte in rest:
        number = number << 6 | byte & 0x3F
    return number, at + length


def _table(polynomial: int, bits: int) -> list[int]:
    table = []
    for value in range(256):
        value <<= bits - 8
        for _ in range(8):
            value = value << 1 ^ (polynomial if value >> (bits - 1) else 0)
            value &= (1 << bits) - 1
        table.append(value)
    return table


CRC8, CRC16 = _table(0x07, 8), _table(0x8005, 16)


def _crc8(data: bytes) -> int:
    crc = 0
    for byte in data:
        crc = CRC8[crc ^ byte]
    return crc


def frame_ends(data: bytes) -> Iterator[int]:
    """Yield the lengths of the prefixes of `data` that end with their own checksum.

    Zeros do not change a checksum of 0. The two bytes of a frame's own may be zeros; more of them
    are not tried.
    """
    crc = matches = 0
    for position, byte in enumerate(data[:LONGEST_SEARCH]):
        crc = (crc << 8 & 0xFF00) ^ CRC16[crc >> 8 ^ byte]
        matches = 0 if crc else matches + 1
        if 0 < matches <= 3 and position > 6:
            yield position + 1
