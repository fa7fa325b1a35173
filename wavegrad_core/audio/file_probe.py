"""Rate, channels, length and format of a sound file from its header."""

import os
from dataclasses import dataclass
from pathlib import Path

import soundfile

from wavegrad_core.audio.decoder import decode_blocks
from wavegrad_core.audio.file_opener import (
    Unreadable,
    check_regular_file,
    open_with_ffmpeg,
    open_with_libsndfile,
)
from wavegrad_core.audio.limits import check_rate, check_streamable
from wavegrad_core.errors import InputError

MAX_SAMPLES_PER_BYTE = 5  # without compression: GSM 6.10 has 320 samples in 65 bytes
UNKNOWN_LENGTH = 2**63 - 1  # libsndfile's SF_COUNT_MAX: the header states no length


@dataclass(frozen=True)
class AudioInfo:
    """The header of a sound file.

    Attributes:
        path: the file.
        rate: sample rate in Hz.
        channels: number of channels.
        frames: samples per channel; exact for PCM and FLAC, approximate for MP3, m4a and similar.
        format: name of the container format.
        subtype: name of the encoding.
    """

    path: Path
    rate: int
    channels: int
    frames: int
    format: str
    subtype: str

    @property
    def seconds(self) -> float:
        return self.frames / self.rate


def probe(path: str | os.PathLike[str]) -> AudioInfo:
    """Read the header of a sound file; decode the file if the header states no length.

    Raises:
        InputError: The file cannot be opened or is not sound.
    """
    path = check_regular_file(path)
    try:
        with open_with_libsndfile(path) as file:
            return read_info(path, file)
    except (soundfile.SoundFileError, Unreadable):
        return _probe_with_ffmpeg(path)


def read_info(path: Path, file: soundfile.SoundFile) -> AudioInfo:
    """Check the header that libsndfile read.

    Raises:
        Unreadable: The header states no length.
        InputError: The rate or the length is impossible.
    """
    check_rate(path, file.samplerate)
    if file.frames == UNKNOWN_LENGTH:
        raise Unreadable("the header states no length")
    samples = file.frames * file.channels
    check_streamable(path, samples)
    if not _is_compressed(file) and samples > MAX_SAMPLES_PER_BYTE * path.stat().st_size:
        raise InputError(
            f"Could not read {path}: it is damaged, since its header states {samples:,} samples, "
            "more than fit its size. Copy or export it again."
        )
    return AudioInfo(path, file.samplerate, file.channels, file.frames, file.format, file.subtype)


def _is_compressed(file: soundfile.SoundFile) -> bool:
    """Return whether silence compresses so well that the file size does not limit the length."""
    return file.format in ("FLAC", "OGG", "MPEG", "MP3") or file.subtype.startswith(
        ("ALAC", "DWVW", "MPEG")
    )


def _probe_with_ffmpeg(path: Path) -> AudioInfo:
    with open_with_ffmpeg(path) as container:
        stream = container.streams.audio[0]
        check_rate(path, stream.rate)
        if stream.duration is not None:
            frames = round(stream.duration * stream.time_base * stream.rate)
        elif container.duration is not None:
            frames = round(container.duration * stream.rate / 1_000_000)
        else:
            frames = sum(block.shape[1] for block in decode_blocks(path, container))
        return AudioInfo(
            path, stream.rate, stream.channels, frames, container.format.name, stream.name
        )
