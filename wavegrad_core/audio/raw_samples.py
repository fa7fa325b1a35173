"""Samples for pipes: raw, or after a WAV header."""

import struct
from collections.abc import Callable
from typing import BinaryIO, Literal, get_args

import numpy as np

from wavegrad_core.audio.limits import MAX_WAV_BYTES
from wavegrad_core.audio.writer import as_integers
from wavegrad_core.errors import InputError

RawFormat = Literal["s16le", "s24le", "f32le"]
RAW_FORMATS: dict[str, int] = {"s16le": 2, "s24le": 3, "f32le": 4}
"""Bytes of a sample by format; the names are FFmpeg's."""

assert set(RAW_FORMATS) == set(get_args(RawFormat))

PCM, FLOAT = 1, 3  # format codes in a WAV header
HEADER_BYTES = 44


def encode_samples(block: np.ndarray, format: RawFormat) -> bytes:
    """Return `[channels, samples]` as interleaved samples; integers are clipped to full scale."""
    samples = np.ascontiguousarray(block.T)
    if format == "f32le":
        return samples.astype("<f4").tobytes()
    if format == "s16le":
        return as_integers(samples, 16).astype("<i2").tobytes()
    four_bytes = as_integers(samples, 24).astype("<i4").reshape(-1, 1).view(np.uint8)
    return four_bytes[:, :3].tobytes()


def wav_header(format: RawFormat, channels: int, rate: int, data_bytes: int) -> bytes:
    """Return the header of a WAV with this many bytes of samples, as libsndfile writes it."""
    width = RAW_FORMATS[format]
    code = FLOAT if format == "f32le" else PCM
    frame = channels * width
    fields = struct.pack("<HHIIHH", code, channels, rate, rate * frame, frame, 8 * width)
    chunks = b"WAVEfmt " + struct.pack("<I", 16) + fields + b"data" + struct.pack("<I", data_bytes)
    size = len(chunks) + data_bytes + data_bytes % 2
    return b"RIFF" + struct.pack("<I", size) + chunks


def stream_writer(
    stream: BinaryIO, name: str, format: RawFormat | Literal["wav"], size: tuple[int, int, int]
) -> tuple[Callable[[np.ndarray], int], Callable[[], None]]:
    """Begin a sound on a stream that cannot be rewound, such as a pipe.

    Args:
        stream: Receives the bytes as soon as they are available.
        name: Name of the stream for messages.
        format: "wav" for 24-bit WAV.
        size: Channels, samples per channel, and sample rate in Hz.

    Returns:
        A function that writes a block `[channels, n]` and returns the number of clipped samples,
        and one that ends the sound.

    Raises:
        InputError: The sound is too long for a WAV.
    """
    channels, samples, rate = size
    raw: RawFormat = "s24le" if format == "wav" else format
    data_bytes = channels * samples * RAW_FORMATS[raw]
    if format == "wav":
        if data_bytes > MAX_WAV_BYTES:
            raise InputError(
                f"Could not write {name}: a WAV can be at most 4 GiB. Choose the format flac or "
                "raw samples."
            )
        stream.write(wav_header(raw, channels, rate, data_bytes))

    def write(block: np.ndarray) -> int:
        stream.write(encode_samples(block, raw))
        stream.flush()
        return 0 if raw == "f32le" else int((np.abs(block) > 1.0).sum())

    def end() -> None:
        if format == "wav" and data_bytes % 2:
            stream.write(b"\0")
        stream.flush()

    return write, end
