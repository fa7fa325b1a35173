"""Intact parts of a stream of AAC (ADTS), MP3 or AC-3 frames, and the time lost between them.

Such a stream has no timestamps: FFmpeg counts the frames that it finds, so everything after a
damaged part would come too early. A header states the length of its frame, so a frame is recognized
by the header that follows it. The lost time is estimated from the mean length of the frames.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wavegrad_core.audio.file_bytes import FileBytes

HEADER_BYTES = 7  # of ADTS and AC-3; 4 of MP3
AAC_SAMPLES = 1024
# fmt: off
AAC_RATES = (
    96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
)
# fmt: on
MPEG_RATES = (44100, 48000, 32000)  # of MPEG-1; half in MPEG-2, a quarter in MPEG-2.5
MPEG_1 = 3  # the bits of the version
MPEG_RATE_DIVISORS = {3: 1, 2: 2, 0: 4}  # by the bits of the version
# Bit rates in kbit/s of MPEG-1 layers 1, 2 and 3, then of MPEG-2 layer 1 and layers 2 and 3.
MPEG_BIT_RATES = {
    (True, 1): (32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (True, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (True, 3): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (False, 1): (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (False, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (False, 3): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
AC3_SYNC = b"\x0b\x77"
AC3_RATES = (48000, 44100, 32000)
AC3_BIT_RATES = (  # kbit/s
    32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640,
)  # fmt: skip
AC3_BLOCK_SAMPLES = 256
AC3_BLOCKS = (1, 2, 3, 6)  # of a frame of E-AC-3; always 6 in AC-3
LAST_AC3_VERSION, LAST_EAC3_VERSION = 8, 16
LONGEST_SIDE_INFORMATION = 44  # bytes of an MP3 frame before the tag, with the tag's name
TAG_NAMES = (b"Xing", b"Info", b"VBRI")
SURE_FRAMES = 3  # this many headers in a row cannot be a coincidence
ID3_HEADER_BYTES, ID3V1_BYTES, APE_HEADER_BYTES = 10, 128, 32
LYRICS_BEGIN, LYRICS_ENDS, MAX_LYRICS_BYTES = b"LYRICSBEGIN", (b"LYRICS200", b"LYRICSEND"), 2**17
UNUSUAL = 1.5  # a frame longer than this times the longest so far has a damaged length


@dataclass(frozen=True)
class FrameRun:
    """Frames in a row.

    Attributes:
        parts: Byte offsets and lengths of the frames: one, or several with tags between them.
        lost_before: Seconds lost before them.
    """

    parts: tuple[tuple[int, int], ...]
    lost_before: float


@dataclass(frozen=True)
class _FrameHeader:
    kind: tuple[int, ...]  # header fields that all frames of a stream share
    length: int  # bytes, with the header
    seconds: float


@dataclass(frozen=True)
class _Format:
    """A format of frames.

    Attributes:
        name: Its name in FFmpeg.
        sync: The first bytes of each frame.
        parse: Parses a header; returns None for other bytes.
    """

    name: str
    sync: bytes
    parse: Callable[[bytes], _FrameHeader | None]


def find_runs(path: Path) -> tuple[str, list[FrameRun]]:
    """Return the intact parts of a file of ADTS, MP3 or AC-3 frames.

    Returns:
        FFmpeg's name of the format, empty for any other; and the parts in order, which together
        with what is lost between them span the file: one if nothing is lost.
    """
    if path.stat().st_size < HEADER_BYTES:
        return "", []
    with open(path, "rb") as file:
        data = FileBytes(file)
        return _find_runs(data)


def stated_mp3_seconds(path: Path) -> float | None:
    """Return the length that the first frame of an MP3 states, as encoders write it; or None."""
    with open(path, "rb") as file:
        data = FileBytes(file)
        start = after_tags(data, 0)
        header = _mpeg_header(data[start : start + HEADER_BYTES])
        if header is None:
            return None
        frame = data[start : start + header.length]
    at = max(
        frame.find(b"Xing", 0, LONGEST_SIDE_INFORMATION),
        frame.find(b"Info", 0, LONGEST_SIDE_INFORMATION),
    )
    if at < 0 or len(frame) < at + 12 or not frame[at + 7] & 1:
        return None
    frames, flags = int.from_bytes(frame[at + 8 : at + 12]), frame[at + 7]
    # The encoder's own part follows all fields that the flags announce.
    encoder = at + 12 + sum(size for bit, size in ((2, 4), (4, 100), (8, 4)) if flags & bit)
    delays = int.from_bytes(frame[encoder + 21 : encoder + 24])  # 12 bits each: start and end
    skipped = (delays >> 12) + (delays & 0xFFF)
    samples = 576 if frame[1] >> 3 & 3 != MPEG_1 else 1152
    return (frames - skipped / samples) * header.seconds


def is_free_format(path: Path) -> bool:
    """Return whether a file begins with an MP3 frame of a free bit rate, which FFmpeg rejects."""
    with open(path, "rb") as file:
        data = FileBytes(file)
        start = after_tags(data, 0)
        head = data[start : start + 4]
    if len(head) < 4 or not head[2] < 0x10:  # the index of the bit rate
        return False
    # A frame of any other bit rate has the same fields.
    return _mpeg_header(bytes([head[0], head[1], head[2] | 0x10, head[3]])) is not None


def _find_runs(data: FileBytes) -> tuple[str, list[FrameRun]]:
    position = after_tags(data, 0)
    for format in FORMATS:
        if _is_sure(data, position, format):
            return format.name, _runs_from(data, position, format)
    return "", []


def _runs_from(data: FileBytes, position: int, format: _Format) -> list[FrameRun]:
    runs: list[FrameRun] = []
    parts: list[tuple[int, int]] = []
    begin, lost = 0, 0.0
    frames = frame_bytes = longest = 0
    previous: _FrameHeader | None = None
    while position < len(data):
        header = format.parse(data[position : position + HEADER_BYTES])
        end = position + header.length if header else position
        if header and (_is_end(data, end, format) or _is_likely(header, previous, longest)):
            if previous and _describes_file(data, position, format):
                if ended := _filled(*parts, (begin, position - begin)):
                    runs.append(FrameRun(ended, lost))
                begin, parts, lost = position, [], 0.0  # a joined file: nothing is lost before it
            frames, frame_bytes = frames + 1, frame_bytes + header.length
            longest = max(longest, header.length)
            previous = header
            position = after_tags(data, end)
            if position > end:  # FFmpeg would take tags between frames for damage
                parts.append((begin, end - begin))
                begin = min(position, len(data))
            continue
        resumed = _resume(data, position + 1, format)
        if resumed < 0 or previous is None:
            break
        runs.append(FrameRun(_filled(*parts, (begin, position - begin)), lost))
        lost = round((resumed - position) * frames / frame_bytes) * previous.seconds
        begin, parts = resumed, []
        position = resumed
    return [*runs, FrameRun(_filled(*parts, (begin, len(data) - begin)), lost)]


def _describes_file(data: FileBytes, position: int, format: _Format) -> bool:
    """Return whether an MP3 frame only describes the file that begins with it."""
    if format.name != "mp3":
        return False
    head = data[position : position + LONGEST_SIDE_INFORMATION]
    return any(tag in head for tag in TAG_NAMES)


def _filled(*parts: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Return the parts that are not empty."""
    return tuple(part for part in parts if part[1] > 0)


def _adts_header(head: bytes) -> _FrameHeader | None:
    if len(head) < HEADER_BYTES or head[0] != 0xFF or head[1] & 0xF6 != 0xF0:
        return None
    rate_index = head[2] >> 2 & 15
    length = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
    if rate_index >= len(AAC_RATES) or length <= HEADER_BYTES:
        return None
    kind = (head[1], head[2], head[3] & 0xF0)
    return _FrameHeader(kind, length, AAC_SAMPLES / AAC_RATES[rate_index])


def _mpeg_header(head: bytes) -> _FrameHeader | None:
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer = head[1] >> 3 & 3, 4 - (head[1] >> 1 & 3)
    bit_rate_index, rate_index = head[2] >> 4, head[2] >> 2 & 3
    divisor = MPEG_RATE_DIVISORS.get(version)
    if divisor is None or layer == 4 or bit_rate_index in (0, 15) or rate_index == 3:
        return None
    rate = MPEG_RATES[rate_index] // divisor
    bit_rate = 1000 * MPEG_BIT_RATES[divisor == 1, layer][bit_rate_index - 1]
    padding = head[2] >> 1 & 1
    if layer == 1:
        samples, length = 384, (12 * bit_rate // rate + padding) * 4
    else:
        samples = 576 if layer == 3 and divisor > 1 else 1152
        length = samples // 8 * bit_rate // rate + padding
    kind = (version, layer, rate, head[3] >> 6 == 3)  # the last: mono
    return _FrameHeader(kind, length, samples / rate)


def _ac3_header(head: bytes) -> _FrameHeader | None:
    """Parse a header of AC-3, ATSC A/52:2018, section 5.3."""
    if len(head) < HEADER_BYTES or not head.startswith(AC3_SYNC):
        return None
    rate_index, size, version = head[4] >> 6, head[4] & 63, head[5] >> 3
    if rate_index == 3 or size >= 2 * len(AC3_BIT_RATES) or version > LAST_AC3_VERSION:
        return None
    rate, bit_rate = AC3_RATES[rate_index], 1000 * AC3_BIT_RATES[size // 2]
    samples = AC3_BLOCKS[-1] * AC3_BLOCK_SAMPLES
    words = bit_rate * samples // rate // 16 + (size % 2 if rate == 44100 else 0)
    kind = (rate_index, version, head[6] >> 5)  # the last: the layout of the channels
    return _FrameHeader(kind, 2 * words, samples / rate)


def _eac3_header(head: bytes) -> _FrameHeader | None:
    """Parse a header of E-AC-3, ATSC A/52:2018, annex E; None in streams of several programs."""
    if len(head) < HEADER_BYTES or not head.startswith(AC3_SYNC):
        return None
    rate_index, blocks, version = head[4] >> 6, head[4] >> 4 & 3, head[5] >> 3
    if head[2] >> 3 or rate_index == 3 or not LAST_AC3_VERSION < version <= LAST_EAC3_VERSION:
        return None
    length = 2 * (((head[2] & 7) << 8 | head[3]) + 1)
    kind = (rate_index, version, head[4] & 15)
    seconds = AC3_BLOCKS[blocks] * AC3_BLOCK_SAMPLES / AC3_RATES[rate_index]
    return _FrameHeader(kind, length, seconds) if length > HEADER_BYTES else None


FORMATS = (
    _Format("aac", b"\xff", _adts_header),
    _Format("mp3", b"\xff", _mpeg_header),
    _Format("ac3", AC3_SYNC, _ac3_header),
    _Format("eac3", AC3_SYNC, _eac3_header),
)


def _is_end(data: FileBytes, position: int, format: _Format) -> bool:
    """Return whether a frame may end here: at the next header, at a tag, or at the end."""
    if position >= len(data):
        return position == len(data)
    head = data[position : position + HEADER_BYTES]
    return format.parse(head) is not None or after_tags(data, position) > position


def _is_likely(header: _FrameHeader, previous: _FrameHeader | None, longest: int) -> bool:
    """Return whether a header is intact although the one after it is not."""
    same = previous is not None and header.kind == previous.kind
    return same and header.length <= UNUSUAL * longest


def _is_sure(data: FileBytes, position: int, format: _Format) -> bool:
    """Return whether frames of one kind in a row begin here."""
    kind = None
    for _ in range(SURE_FRAMES):
        header = format.parse(data[position : position + HEADER_BYTES])
        if header is None or kind not in (None, header.kind):
            return False
        kind = header.kind
        position += header.length
        if position == len(data):
            return True
    return True


def _resume(data: FileBytes, position: int, format: _Format) -> int:
    """Return where intact frames begin again; -1 if they do not."""
    while (position := data.find(format.sync, position)) >= 0:
        if _is_sure(data, position, format):
            return position
        position += 1
    return -1


def after_tags(data: FileBytes, position: int) -> int:
    """Return the first position after ID3, APE and Lyrics3 tags.

    They may stand between joined files.
    """
    while True:
        head = data[position : position + APE_HEADER_BYTES]
        if head.startswith(b"ID3") and len(head) >= ID3_HEADER_BYTES:
            size = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]
            position += ID3_HEADER_BYTES + size
        elif head.startswith(b"TAG"):
            position += ID3V1_BYTES
        elif head.startswith(b"APETAGEX") and len(head) == APE_HEADER_BYTES:
            position += APE_HEADER_BYTES + int.from_bytes(head[12:16], "little")
        elif head.startswith(LYRICS_BEGIN):
            lyrics = data[position : position + MAX_LYRICS_BYTES]
            ends = [lyrics.find(end) for end in LYRICS_ENDS if end in lyrics]
            if not ends:
                return position
            position += min(ends) + len(LYRICS_ENDS[0])
        else:
            return position
