"""Sound files that libsndfile reads.

libsndfile 1.2.2 can loop forever while opening a file of 100 bytes (its issue 1118). In 54,000
damaged files of all its formats the only cause found was a chunk of a WAV or IFF file that claims
to be larger than the file. So a WAV file with anything unusual in it is shown to libsndfile under a
new header, and such IFF files go to FFmpeg. Probing in a child process with a time limit would
protect against more, but would start a Python process for each of the user's own files.
"""

import os
import struct
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

import numpy as np
import soundfile

from wavegrad_core.audio.audio_info import AudioInfo
from wavegrad_core.audio.channel_layout import read_channel_layout
from wavegrad_core.audio.file_start import sound_start
from wavegrad_core.audio.iff_header import has_joined, repaired
from wavegrad_core.audio.limits import BLOCK_SAMPLES, check_rate, check_streamable
from wavegrad_core.audio.read_report import ReadReport
from wavegrad_core.audio.spliced_file import SplicedFile
from wavegrad_core.audio.stated_size import stated_ratio
from wavegrad_core.audio.wav_header import WAV_MAGICS, WavHeader, read_wav_header
from wavegrad_core.errors import InputError

MAX_SAMPLES_PER_BYTE = 5  # without compression: GSM 6.10 has 320 samples in 65 bytes
UNKNOWN_LENGTH = 2**63 - 1  # libsndfile's SF_COUNT_MAX: the header states no length
MAX_CHUNKS = 1000  # a recording has a handful
BITSTREAM_BYTES = 2**16  # some packets
BITSTREAM_SYNCS = tuple(
    bytes.fromhex(sync)
    for sync in (
        *("72f81f4e", "f8724e1f"),  # IEC 61937, as on S/PDIF
        *("fe7f0180", "7ffe8001"),  # DTS in 16 bits
        *("ff1f00e8f107", "1fffe80007f1", "ff1f00e8f007", "1fffe80007f0"),  # DTS in 14 bits
    )
)
VOC = b"Creative Voice File"
VOC_HEADER_SIZE = 20  # offset of the field
LAST_VOC_BLOCK = 9  # the highest type


class Unreadable(Exception):
    """A file that libsndfile should not or cannot read, but FFmpeg may."""


class SndfileSource:
    """A sound file opened by libsndfile.

    Args:
        path: The file.
        reads_mp3: Read MP3, too.

    Attributes:
        info: The header.

    Raises:
        Unreadable: libsndfile should not or cannot read the file.
        InputError: The rate or the length is impossible.
    """

    def __init__(self, path: Path, reads_mp3: bool = False) -> None:
        self._path = path
        self._cut_ratio = stated_ratio(path)
        with ExitStack() as opened:
            start = sound_start(path)
            self._repaired = repaired(path, start)
            self._header = None if self._repaired else _wav_header(path, start)
            source: str | bytes | SplicedFile | Path
            if self._repaired is not None:
                source = opened.enter_context(SplicedFile(path, self._repaired.parts))
            elif self._header is not None and not self._header.is_clean:
                source = opened.enter_context(SplicedFile(path, self._header.parts))
            else:
                # As bytes, since a name may not be valid text.
                source = path if os.name == "nt" else os.fsencode(path)
            try:
                self._file = opened.enter_context(soundfile.SoundFile(source))
            except (soundfile.SoundFileError, OSError) as error:
                raise Unreadable(str(error)) from error
            if self._file.format == "RAW":  # without a header; guessed from the name
                raise Unreadable("libsndfile does not know the format")
            if self._file.subtype.startswith("MPEG") and not reads_mp3:
                raise Unreadable("the length of MP3 in a WAV file is a guess")
            self.info = _checked_info(path, self._file, self._header)
            layout = read_channel_layout(path) if self.info.channels > 2 else None
            self._order = layout.order(self.info.channels) if layout else None
            self._opened = opened.pop_all()

    def close(self) -> None:
        self._opened.close()

    def blocks(self, report: ReadReport) -> Iterator[np.ndarray]:
        """Yield the samples in blocks `[channels, n]`."""
        self._note_header(report)
        done = 0
        try:
            while done < self.info.frames:
                count = min(BLOCK_SAMPLES, self.info.frames - done)
                block = self._file.read(count, dtype="float32", always_2d=True)
                if not len(block):
                    break
                done += len(block)
                yield block.T if self._order is None else block.T[self._order]
        except soundfile.SoundFileError:
            pass  # noted below, since the samples are fewer than stated
        seconds = done / self.info.rate
        report.note_end(seconds, max(self.info.seconds, seconds * self._cut_ratio))

    @property
    def is_seekable(self) -> bool:
        return bool(self._file.seekable())

    def part(self, first: int, last: int) -> np.ndarray:
        """Return the samples first .. last, `[channels, n]`; fewer if the file ends before."""
        self._file.seek(first)
        block = self._file.read(last - first, dtype="float32", always_2d=True)
        return block.T if self._order is None else block.T[self._order]

    def _note_header(self, report: ReadReport) -> None:
        """Note where the header of a WAV file and its size differ."""
        header = self._header
        if self._repaired is not None:
            _note_sizes(report, self._repaired.stated, self._repaired.found)
        if header.has_unread if header else has_joined(self._path):
            report.note_joined(self.info.seconds)
        if header is None:
            return
        length = header.ranges[0][1]
        if header.stated is None or header.stated == length:
            return
        stated, found = (n / header.bytes_per_second for n in (header.stated, length))
        _note_sizes(report, stated, found)


def _note_sizes(report: ReadReport, stated: float, found: float) -> None:
    """Note that a header states another length, in seconds, than there is."""
    if stated > found:
        report.note_end(found, stated)
    elif stated < found:
        report.note(
            f"Its header states {stated:.2f} s, as after a crash of the recorder or in a file "
            f"that is too large for it; all {found:.2f} s were read."
        )


def _wav_header(path: Path, start: int) -> WavHeader | None:
    """Return the header of a WAV or W64 file; None for files of other formats."""
    with open(path, "rb") as file:
        file.seek(start)
        kind = file.read(4)
        if kind == VOC[:4] and _has_several_blocks(file):
            raise Unreadable("libsndfile reads the headers of all blocks but the first as samples")
    if kind == b"FORM" and not _chunks_fit(path):
        raise Unreadable("a chunk claims to be larger than the file")
    if kind not in (*WAV_MAGICS, b"riff"):
        return None
    if (header := read_wav_header(path, start)) is None:
        raise Unreadable("it is not a WAV file with samples")
    if _is_bitstream(path, header):
        raise Unreadable("its samples are packets of DTS or AC-3")
    return header


def _is_bitstream(path: Path, header: WavHeader) -> bool:
    """Return whether the samples are packets for a receiver, which would be full-scale noise."""
    with open(path, "rb") as file:
        file.seek(header.offset)
        begin = file.read(BITSTREAM_BYTES)
    return any(begin.count(sync) > 1 for sync in BITSTREAM_SYNCS)


def _checked_info(path: Path, file: soundfile.SoundFile, header: WavHeader | None) -> AudioInfo:
    check_rate(path, file.samplerate)
    if file.frames == UNKNOWN_LENGTH:
        raise Unreadable("the header states no length")
    samples = file.frames * file.channels
    check_streamable(path, samples)
    if not _is_compressed(file) and samples > MAX_SAMPLES_PER_BYTE * path.stat().st_size:
        raise InputError(
            f"Could not read {path}: it is damaged. Its header states {samples:,} samples, "
            "more than the file can hold. Copy or export it again."
        )
    frames = file.frames
    if header is not None:
        padding = frames - header.stated_frames
        frames -= padding if 0 < padding <= header.samples_per_block else 0
    return AudioInfo(path, file.samplerate, file.channels, frames, file.format, file.subtype)


def _is_compressed(file: soundfile.SoundFile) -> bool:
    """Return whether silence compresses so well that the file size does not limit the length."""
    return file.subtype.startswith(("ALAC", "DWVW", "MPEG"))


def _has_several_blocks(file: BinaryIO) -> bool:
    """Return whether a VOC file has other blocks than one of samples and the end."""
    file.seek(VOC_HEADER_SIZE)
    position = int.from_bytes(file.read(2), "little")
    blocks = 0
    for _ in range(MAX_CHUNKS):
        file.seek(position)
        head = file.read(4)
        if len(head) < 4 or not 0 < head[0] <= LAST_VOC_BLOCK:
            break
        blocks += 1
        position += 4 + int.from_bytes(head[1:], "little")
    return blocks > 1


def _chunks_fit(path: Path) -> bool:
    """Return whether the chunks of an AIFF or 8SVX file end inside it.

    Only the chunk of samples may claim more, as it does in a file that was cut short or piped.
    """
    size = path.stat().st_size
    with open(path, "rb") as file:
        position = 12
        for _ in range(MAX_CHUNKS):
            if position + 8 > size:
                return True
            file.seek(position)
            name, length = file.read(4), struct.unpack(">I", file.read(4))[0]
            position += 8 + length
            if name in (b"SSND", b"BODY") and (length == 0 or position > size):
                return True
            if position > size:
                return False
            position += length % 2
    return False
