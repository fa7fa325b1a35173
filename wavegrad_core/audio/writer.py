"""Writing of sound files: 24-bit WAV and FLAC, MP3, Ogg Vorbis and Opus."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import soundfile

from wavegrad_core.audio.atomic_file import atomic_file, write_errors
from wavegrad_core.audio.limits import BLOCK_SAMPLES, MAX_SAMPLES, MAX_WAV_BYTES
from wavegrad_core.audio.markers import Marker, write_markers
from wavegrad_core.errors import InputError, printable, reason

LOSSY_BLOCK = 2**12  # libsndfile's Vorbis encoder overflows its stack on long blocks
# Both are libsndfile's scale from the largest file, 0, to the smallest, 1.
MP3_COMPRESSION, OGG_COMPRESSION = 0.1, 0.3


class FileFormat(NamedTuple):
    """A format as libsndfile names it; `compression` is None for one without loss."""

    name: str
    subtype: str = "PCM_24"
    compression: float | None = None


SUBTYPES = {16: "PCM_16", 24: "PCM_24", 32: "FLOAT"}
FORMATS = {
    ".wav": FileFormat("WAV"),
    ".flac": FileFormat("FLAC"),
    ".mp3": FileFormat("MP3", "MPEG_LAYER_III", MP3_COMPRESSION),
    ".ogg": FileFormat("OGG", "VORBIS", OGG_COMPRESSION),
    ".opus": FileFormat("OGG", "OPUS", OGG_COMPRESSION),
}


def write_audio(
    path: str | os.PathLike[str],
    audio: np.ndarray,
    rate: int,
    title: str = "",
    comment: str = "",
    bits: int = 24,
    markers: Sequence[Marker] = (),
) -> int:
    """Write a sound as WAV or FLAC of 24 bits, or with loss, depending on the suffix.

    24-bit integers open everywhere, and samples read from a 16- or 24-bit file are written back
    exactly. Samples above full scale are clipped, never wrapped, and the sound is never turned
    down. The same samples give the same bytes, except in Ogg files, which carry a random number.
    On failure an existing file is not changed.

    Args:
        path: Ends in .wav, .flac, .mp3, .ogg or .opus.
        audio: `[samples]` or `[channels, samples]`, in [-1, 1].
        rate: Sample rate in Hz.
        title: One line for the file's title tag.
        comment: One line for the file's comment tag.
        bits: 16 or 24 for integers, 32 for floats in a WAV, which are not clipped; formats with
            loss ignore it.
        markers: Markers for a WAV.

    Returns:
        The number of clipped samples.

    Raises:
        InputError: The samples cannot be used or the file cannot be written.
    """
    audio = np.asarray(audio)
    if audio.ndim == 1:
        audio = audio[np.newaxis]
    if audio.ndim != 2 or not 0 < audio.size <= MAX_SAMPLES:
        _format_of(Path(path))
        raise InputError(
            f"Could not write {path}: an array of shape {audio.shape} is not a sound. Pass 1 to "
            f"{MAX_SAMPLES:,} samples as [samples] or [channels, samples]."
        )
    channels, samples = audio.shape
    with audio_writer(path, channels, samples, rate, title, comment, bits, markers) as write:
        return sum(write(block) for block in split_blocks(audio))


@contextmanager
def audio_writer(
    path: str | os.PathLike[str],
    channels: int,
    samples: int,
    rate: int,
    title: str = "",
    comment: str = "",
    bits: int = 24,
    markers: Sequence[Marker] = (),
) -> Iterator[Callable[[np.ndarray], int]]:
    """Open a file for a sound that is written a block at a time, as `write_audio` writes it.

    The file appears when the `with` block ends without an error.

    Args:
        path: Ends in .wav, .flac, .mp3, .ogg or .opus.
        channels: Number of channels.
        samples: Samples per channel that will be written.
        rate: Sample rate in Hz.
        title: One line for the file's title tag.
        comment: One line for the file's comment tag.
        bits: As for `write_audio`.
        markers: As for `write_audio`.

    Yields:
        A function that writes a block `[channels, n]` and returns the number of clipped samples.

    Raises:
        InputError: The samples cannot be used or the file cannot be written.
    """
    path = Path(path)
    format = _with_bits(path, _format_of(path), bits)
    given = {"title": title, "comment": comment}
    tags = {tag: printable(text) for tag, text in given.items() if text}
    tag_bytes = sum(len(text.encode()) for text in tags.values())
    _check_content(path, format, bits // 8 * channels * samples + tag_bytes, markers)
    with atomic_file(path) as sink:
        file = _opened(path, sink, format, channels, rate)
        for tag, text in tags.items():  # libsndfile drops tags set after the samples
            setattr(file, tag, text)

        def write(block: np.ndarray) -> int:
            if not np.isfinite(block).all():
                raise InputError(
                    f"Could not write {path}: the sound contains NaN or infinity. Render it again "
                    "with other settings."
                )
            with write_errors(path):
                try:
                    return _write_block(file, block, format)
                except (soundfile.SoundFileError, AssertionError) as error:
                    raise sink.error or OSError(0, str(error)) from error

        try:
            yield write
        finally:
            with suppress(soundfile.SoundFileError):  # `atomic_file` raises the cause
                file.close()
        if markers:
            write_markers(path, sink, markers, rate)


def _check_content(path: Path, format: FileFormat, size: int, markers: Sequence[Marker]) -> None:
    """Raise an error for markers and a size in bytes that the format cannot hold."""
    if markers and format.name != "WAV":
        raise InputError(
            f"Could not write {path}: only WAV files hold markers. End the name in .wav, or leave "
            "the markers out."
        )
    if format.name == "WAV" and size > MAX_WAV_BYTES:
        raise InputError(
            f"Could not write {path}: a WAV file can be at most 4 GiB. End the name in .flac."
        )


def _opened(
    path: Path, sink: Any, format: FileFormat, channels: int, rate: int
) -> soundfile.SoundFile:
    """Return a sound file that is written to `sink`."""
    try:
        return soundfile.SoundFile(
            sink,
            "w",
            int(rate),
            channels,
            format.subtype,
            format=format.name,
            compression_level=format.compression,
            bitrate_mode="VARIABLE" if format.name == "MP3" else None,
        )
    except (soundfile.SoundFileError, OverflowError, ValueError) as error:
        raise InputError(
            f"Could not write {path}: {path.suffix[1:].upper()} does not support {channels} "
            f"channels at {rate} Hz ({reason(error)}). Choose another rate or fewer channels."
        ) from error


def _format_of(path: Path) -> FileFormat:
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        raise InputError(
            f"Could not write {path}: the suffix '{path.suffix}' is not supported. End the name in "
            f"one of {', '.join(FORMATS)}."
        ) from None


def split_blocks(audio: np.ndarray) -> Iterator[np.ndarray]:
    """Split `[channels, samples]` into blocks of at most `BLOCK_SAMPLES` samples."""
    for start in range(0, audio.shape[1], BLOCK_SAMPLES):
        yield audio[:, start : start + BLOCK_SAMPLES]


def _with_bits(path: Path, format: FileFormat, bits: int) -> FileFormat:
    """Return the format with another bit depth, if it has one."""
    if format.compression is not None:
        return format
    subtype = SUBTYPES.get(bits)
    if subtype is None or (bits == 32 and format.name != "WAV"):
        raise InputError(
            f"Could not write {path}: {format.name} does not support {bits} bits. Choose 16 or 24, "
            "or 32 for a WAV of floats."
        )
    return format._replace(subtype=subtype)


def _write_block(file: soundfile.SoundFile, block: np.ndarray, format: FileFormat) -> int:
    """Write `[channels, samples]` and return the number of clipped samples."""
    if format.subtype == "FLOAT":
        file.write(block.T.astype(np.float32))
        return 0
    if format.subtype == "PCM_16":
        file.write(as_integers(block.T, 16).astype(np.int16))
    elif format.compression is not None:
        samples = np.clip(block.T, -1, 1).astype(np.float32)
        for start in range(0, len(samples), LOSSY_BLOCK):
            file.write(samples[start : start + LOSSY_BLOCK])
    else:
        file.write(as_integers(block.T, 24) << 8)  # libsndfile uses the upper 24 of 32 bits
    return int((np.abs(block) > 1.0).sum())


def as_integers(samples: np.ndarray, bits: int) -> np.ndarray:
    """Round samples in [-1, 1] to integers of 16 or 24 bits, as int32.

    They are scaled here because libsndfile multiplies floats by 2^23 - 1 but divides by 2^23 when
    it reads them.
    """
    full_scale = 2.0 ** (bits - 1)
    scaled = np.rint(samples.astype(np.float64) * full_scale)
    return np.clip(scaled, -full_scale, full_scale - 1).astype(np.int32)
