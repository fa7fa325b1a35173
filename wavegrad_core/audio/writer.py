"""Sound files written: 24-bit WAV and FLAC."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
import soundfile

from wavegrad_core.audio.atomic_file import replacing, telling
from wavegrad_core.audio.limits import BLOCK, MAX_SAMPLES
from wavegrad_core.errors import InputError, printable, reason

MAX_WAV_BYTES = 2**32 - 2**12  # its sizes have 32 bits; a little is left for the header
FORMATS = {".wav": "WAV", ".flac": "FLAC"}


def write_audio(
    path: str | os.PathLike[str],
    audio: np.ndarray,
    rate: int,
    title: str = "",
    comment: str = "",
) -> int:
    """Write [samples] or [channels, samples] in [-1, 1] as 24-bit WAV or FLAC, by the suffix.

    24-bit integers open anywhere, and a 16- or 24-bit file that was read is written back to the
    bit. What is over full scale is clipped there, never wrapped and never turned down behind the
    listener's back; the return value is how many samples were. The same samples give the same
    bytes. The file appears whole or not at all: an existing one stays as it was on any failure.
    A title and a comment of one line become the file's tags, in UTF-8.

    Raises InputError when the samples are unusable or the file cannot be written.
    """
    audio = np.asarray(audio)
    if audio.ndim == 1:
        audio = audio[np.newaxis]
    if audio.ndim != 2 or not 0 < audio.size <= MAX_SAMPLES:
        _format_of(Path(path))
        raise InputError(
            f"{path}: not written, for an array of shape {audio.shape} is no sound that fits; "
            f"give 1 to {MAX_SAMPLES:,} samples as [samples] or [channels, samples]."
        )
    channels, samples = audio.shape
    with audio_writer(path, channels, samples, rate, title, comment) as write:
        return sum(write(block) for block in blocks(audio))


@contextmanager
def audio_writer(
    path: str | os.PathLike[str],
    channels: int,
    samples: int,
    rate: int,
    title: str = "",
    comment: str = "",
) -> Iterator[Callable[[np.ndarray], int]]:
    """`write_audio` for a sound that comes a block at a time and is not held.

    Gives write(block [channels, n]), which returns how many of the block's samples were over full
    scale. `samples` is how many a channel will get. The file appears when the `with` block ends
    well, and has the bytes of `write_audio`.

    Raises InputError as `write_audio` does.
    """
    path = Path(path)
    format = _format_of(path)
    given = {"title": title, "comment": comment}
    tags = {tag: printable(text) for tag, text in given.items() if text}
    tag_bytes = sum(len(text.encode()) for text in tags.values())
    if format == "WAV" and 3 * channels * samples + tag_bytes > MAX_WAV_BYTES:
        raise InputError(f"{path}: a WAV holds 4 GiB at most; end the name in .flac.")
    with replacing(path) as sink:
        try:
            file = soundfile.SoundFile(sink, "w", int(rate), channels, "PCM_24", format=format)
        except (soundfile.SoundFileError, OverflowError, ValueError) as error:
            raise InputError(
                f"{path}: {format} cannot hold {channels} channels at {rate} Hz "
                f"({reason(error)}); choose another rate or fewer channels."
            ) from error
        for tag, text in tags.items():  # before the samples, else libsndfile leaves them out
            setattr(file, tag, text)

        def write(block: np.ndarray) -> int:
            if not np.isfinite(block).all():
                raise InputError(
                    f"{path}: not written, for the sound holds NaN or infinity; "
                    "render it again with other settings."
                )
            with telling(path):
                try:
                    return _write_block(file, block)
                except (soundfile.SoundFileError, AssertionError) as error:
                    raise sink.error or OSError(0, str(error)) from error

        try:
            yield write
        finally:
            with suppress(soundfile.SoundFileError):  # `replacing` knows what went wrong
                file.close()


def _format_of(path: Path) -> str:
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        raise InputError(
            f"{path}: cannot tell the format from '{path.suffix}'; end the name in .wav or .flac."
        ) from None


def blocks(audio: np.ndarray) -> Iterator[np.ndarray]:
    """[channels, samples] cut into [channels, at most `BLOCK`]."""
    for start in range(0, audio.shape[1], BLOCK):
        yield audio[:, start : start + BLOCK]


def _write_block(file: soundfile.SoundFile, block: np.ndarray) -> int:
    """Write [channels, samples] as 24-bit; how many samples were over full scale.

    Scaled here, for libsndfile multiplies floats by 2^23 - 1 and divides by 2^23 on the way back.
    """
    full_scale = 2.0**23
    scaled = np.rint(block.T.astype(np.float64) * full_scale)
    samples = np.clip(scaled, -full_scale, full_scale - 1).astype(np.int32)
    file.write(samples << 8)  # libsndfile takes the upper 24 of 32 bits
    return int((np.abs(block) > 1.0).sum())
