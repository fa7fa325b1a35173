"""Writing of sound files as 24-bit WAV and FLAC."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
import soundfile

from wavegrad_core.audio.atomic_file import atomic_file, write_errors
from wavegrad_core.audio.limits import BLOCK_SAMPLES, MAX_SAMPLES
from wavegrad_core.errors import InputError, printable, reason

MAX_WAV_BYTES = 2**32 - 2**12  # a WAV stores sizes in 32 bits; this leaves room for the header
FORMATS = {".wav": "WAV", ".flac": "FLAC"}


def write_audio(
    path: str | os.PathLike[str],
    audio: np.ndarray,
    rate: int,
    title: str = "",
    comment: str = "",
) -> int:
    """Write a sound as 24-bit WAV or FLAC, depending on the suffix.

    24-bit integers open everywhere, and samples read from a 16- or 24-bit file are written back
    exactly. Samples above full scale are clipped, never wrapped, and the sound is never turned
    down. The same samples give the same bytes. On failure an existing file stays as it was.

    Args:
        path: ends in .wav or .flac.
        audio: `[samples]` or `[channels, samples]`, in [-1, 1].
        rate: sample rate in Hz.
        title: one line for the file's title tag.
        comment: one line for the file's comment tag.

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
            f"Could not write {path}: an array of shape {audio.shape} is not a sound. Give 1 to "
            f"{MAX_SAMPLES:,} samples as [samples] or [channels, samples]."
        )
    channels, samples = audio.shape
    with audio_writer(path, channels, samples, rate, title, comment) as write:
        return sum(write(block) for block in split_blocks(audio))


@contextmanager
def audio_writer(
    path: str | os.PathLike[str],
    channels: int,
    samples: int,
    rate: int,
    title: str = "",
    comment: str = "",
) -> Iterator[Callable[[np.ndarray], int]]:
    """Open a file for a sound that is written a block at a time, as `write_audio` writes it.

    The file appears when the `with` block ends without an error.

    Args:
        path: ends in .wav or .flac.
        channels: number of channels.
        samples: samples per channel that will be written.
        rate: sample rate in Hz.
        title: one line for the file's title tag.
        comment: one line for the file's comment tag.

    Yields:
        A function that writes a block `[channels, n]` and returns the number of clipped samples.

    Raises:
        InputError: The samples cannot be used or the file cannot be written.
    """
    path = Path(path)
    format = _format_of(path)
    given = {"title": title, "comment": comment}
    tags = {tag: printable(text) for tag, text in given.items() if text}
    tag_bytes = sum(len(text.encode()) for text in tags.values())
    if format == "WAV" and 3 * channels * samples + tag_bytes > MAX_WAV_BYTES:
        raise InputError(
            f"Could not write {path}: a WAV file holds at most 4 GiB. End the name in .flac."
        )
    with atomic_file(path) as sink:
        try:
            file = soundfile.SoundFile(sink, "w", int(rate), channels, "PCM_24", format=format)
        except (soundfile.SoundFileError, OverflowError, ValueError) as error:
            raise InputError(
                f"Could not write {path}: {format} cannot hold {channels} channels at {rate} Hz "
                f"({reason(error)}). Choose another rate or fewer channels."
            ) from error
        for tag, text in tags.items():  # libsndfile drops tags set after the samples
            setattr(file, tag, text)

        def write(block: np.ndarray) -> int:
            if not np.isfinite(block).all():
                raise InputError(
                    f"Could not write {path}: the sound holds NaN or infinity. Render it again "
                    "with other settings."
                )
            with write_errors(path):
                try:
                    return _write_block(file, block)
                except (soundfile.SoundFileError, AssertionError) as error:
                    raise sink.error or OSError(0, str(error)) from error

        try:
            yield write
        finally:
            with suppress(soundfile.SoundFileError):  # `atomic_file` raises the cause
                file.close()


def _format_of(path: Path) -> str:
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        raise InputError(
            f"Could not write {path}: the suffix '{path.suffix}' is not supported. End the name in "
            ".wav or .flac."
        ) from None


def split_blocks(audio: np.ndarray) -> Iterator[np.ndarray]:
    """Split `[channels, samples]` into blocks of at most `BLOCK_SAMPLES` samples."""
    for start in range(0, audio.shape[1], BLOCK_SAMPLES):
        yield audio[:, start : start + BLOCK_SAMPLES]


def _write_block(file: soundfile.SoundFile, block: np.ndarray) -> int:
    """Write `[channels, samples]` as 24-bit and return the number of clipped samples.

    The samples are scaled here because libsndfile multiplies floats by 2^23 - 1 but divides by 2^23
    when it reads them.
    """
    full_scale = 2.0**23
    scaled = np.rint(block.T.astype(np.float64) * full_scale)
    samples = np.clip(scaled, -full_scale, full_scale - 1).astype(np.int32)
    file.write(samples << 8)  # libsndfile uses the upper 24 of 32 bits
    return int((np.abs(block) > 1.0).sum())
