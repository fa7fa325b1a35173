"""What a sound file says of itself, as far as its size bears it out."""

import os
from dataclasses import dataclass
from pathlib import Path

import soundfile

from wavegrad_core.audio.decoder import decoded
from wavegrad_core.audio.file_opener import (
    Unreadable,
    opened_by_ffmpeg,
    opened_by_libsndfile,
    ordinary_file,
)
from wavegrad_core.audio.limits import check_rate, check_size
from wavegrad_core.errors import InputError

SAMPLES_PER_BYTE = 5  # at most, but for squeezed formats: GSM 6.10 has 320 samples in 65 bytes
UNKNOWN = 2**63 - 1  # SF_COUNT_MAX: libsndfile's word for a length that the header does not tell


@dataclass(frozen=True)
class AudioInfo:
    """What a sound file says of itself.

    `frames` is samples per channel: exact for PCM and FLAC, about right for MP3, m4a and the like.
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
    """Rate, channels, length and format of a sound file, from its header where that tells them.

    Raises InputError when the file cannot be opened or is not sound.
    """
    path = ordinary_file(path)
    try:
        with opened_by_libsndfile(path) as file:
            return info_of(path, file)
    except (soundfile.SoundFileError, Unreadable):
        return _probe_with_ffmpeg(path)


def info_of(path: Path, file: soundfile.SoundFile) -> AudioInfo:
    """What libsndfile read of the header, checked.

    Raises:
        Unreadable: the header does not tell the length.
        InputError: the rate or the length cannot be true.
    """
    check_rate(path, file.samplerate)
    if file.frames == UNKNOWN:
        raise Unreadable("the length is not told")
    samples = file.frames * file.channels
    check_size(path, samples)
    if not _is_squeezed(file) and samples > SAMPLES_PER_BYTE * path.stat().st_size:
        raise InputError(
            f"{path}: says it holds {samples:,} samples, more than its size has room for; "
            "it is damaged: copy or export it again."
        )
    return AudioInfo(path, file.samplerate, file.channels, file.frames, file.format, file.subtype)


def _is_squeezed(file: soundfile.SoundFile) -> bool:
    """Whether a quiet file may take any few bytes, so that its size tells nothing of its length."""
    return file.format in ("FLAC", "OGG", "MPEG", "MP3") or file.subtype.startswith(
        ("ALAC", "DWVW", "MPEG")
    )


def _probe_with_ffmpeg(path: Path) -> AudioInfo:
    with opened_by_ffmpeg(path) as container:
        stream = container.streams.audio[0]
        check_rate(path, stream.rate)
        if stream.duration is not None:
            frames = round(stream.duration * stream.time_base * stream.rate)
        elif container.duration is not None:
            frames = round(container.duration * stream.rate / 1_000_000)
        else:
            frames = sum(block.shape[1] for block in decoded(path, container))
        return AudioInfo(
            path, stream.rate, stream.channels, frames, container.format.name, stream.name
        )
