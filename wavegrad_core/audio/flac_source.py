"""FLAC files, decoded by FFmpeg a frame at a time."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np

from wavegrad_core.audio.audio_info import AudioInfo
from wavegrad_core.audio.decoder import decode_flac
from wavegrad_core.audio.file_bytes import FileBytes
from wavegrad_core.audio.flac_frames import STREAM_MARK, FlacReader, StreamInfo, read_stream_info
from wavegrad_core.audio.limits import MAX_STREAMED_SAMPLES, check_rate, check_streamable
from wavegrad_core.audio.read_report import ReadReport
from wavegrad_core.audio.sound_assembler import SoundAssembler


class FlacSource:
    """A FLAC file.

    Attributes:
        info: The header.

    Raises:
        InputError: The rate or the length is impossible.
    """

    def __init__(self, path: Path, header: StreamInfo) -> None:
        self._path = path
        check_rate(path, header.rate)
        frames = header.samples if self._is_right(header) else self._count()
        check_streamable(path, frames * header.channels)
        subtype = f"PCM_{header.bits}"
        self.info = AudioInfo(path, header.rate, header.channels, frames, "FLAC", subtype)

    def close(self) -> None:
        pass  # nothing is kept open

    def blocks(self, report: ReadReport) -> Iterator[np.ndarray]:
        """Yield the samples in blocks `[channels, n]`."""
        assembler = SoundAssembler(report)
        with open(self._path, "rb") as file:
            yield from decode_flac(FlacReader(file), assembler, report)
        yield from assembler.last_blocks()

    def _is_right(self, header: StreamInfo) -> bool:
        """Return whether the file ends with the sample that its header states."""
        if not 0 < header.samples * header.channels <= MAX_STREAMED_SAMPLES:
            return False
        with open(self._path, "rb") as file:
            data = FileBytes(file)
            first = data.find(STREAM_MARK, 0)
            if data.find(STREAM_MARK, first + 1) >= 0:  # joined files
                return False
            return header.samples in FlacReader(file).last_ends(header)

    def _count(self) -> int:
        """Return where the last frame ends, at the rate of the first stream."""
        seconds, end, rate, first = Fraction(0), 0, 0, 0
        with open(self._path, "rb") as file:
            for item in FlacReader(file):
                if isinstance(item, StreamInfo):
                    seconds += Fraction(end, rate or 1)
                    end, rate = 0, item.rate
                    first = first or rate
                else:
                    end = item.start + item.samples
        return round((seconds + Fraction(end, rate or 1)) * first)


def open_flac(path: Path) -> FlacSource | None:
    """Open a FLAC file; None for files of other formats."""
    header = read_stream_info(path)
    return FlacSource(path, header) if header is not None else None
