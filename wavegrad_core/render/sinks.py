"""Outputs of a render: a sound file, a stream, or an array."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import audio_writer
from wavegrad_core.audio.raw_samples import RawFormat, stream_writer
from wavegrad_core.errors import InputError, reason

Write = Callable[[NDArray[np.float32]], int]
"""Take a block [channels, n]; return the number of its samples that were clipped."""


StreamFormat = RawFormat | Literal["wav"]
"""24-bit WAV, or raw samples."""


class Sink(Protocol):
    """Receiver of a sound in blocks.

    Attributes:
        name: Name for messages and reports.
    """

    @property
    def name(self) -> str: ...

    def open(self, channels: int, samples: int, rate: int) -> AbstractContextManager[Write]:
        """Open a sound of this size at `rate` Hz, and return a function that writes blocks."""


class AudioFileSink:
    """Sink that writes a WAV or FLAC file atomically, creating its folder if necessary."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)

    @property
    def name(self) -> str:
        """The path."""
        return str(self.path)

    @contextmanager
    def open(self, channels: int, samples: int, rate: int) -> Iterator[Write]:
        """Open the file; see `Sink.open`.

        Raises:
            InputError: The file or its folder cannot be written.
        """
        folder = self.path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(
                f"Could not create {folder}: {reason(error)}. Choose another folder."
            ) from error
        with audio_writer(self.path, channels, samples, rate) as write:
            yield write


class StreamSink:
    """Sink that writes each block as soon as it is rendered to a stream, such as a pipe.

    Args:
        stream: Receives the bytes.
        format: The format.
        name: Name for messages and reports.
    """

    def __init__(
        self, stream: BinaryIO, format: StreamFormat = "wav", name: str = "a stream"
    ) -> None:
        self._stream, self._format, self.name = stream, format, name

    @contextmanager
    def open(self, channels: int, samples: int, rate: int) -> Iterator[Write]:
        """See `Sink.open`.

        Raises:
            InputError: The sound is too long for a WAV.
        """
        size = (channels, samples, rate)
        write, end = stream_writer(self._stream, self.name, self._format, size)
        yield write
        end()


class ArraySink:
    """Sink that keeps the sound in memory as float32, without clipping.

    Attributes:
        audio: [channels, samples], available when the render is done.
        rate: Sample rate in Hz.
    """

    name = "an array"

    def __init__(self) -> None:
        self.audio = np.zeros((0, 0), np.float32)
        self.rate = 0

    @contextmanager
    def open(self, channels: int, samples: int, rate: int) -> Iterator[Write]:
        """See `Sink.open`."""
        blocks: list[NDArray[np.float32]] = []

        def write(block: NDArray[np.float32]) -> int:
            blocks.append(block)
            return 0

        yield write
        self.audio, self.rate = np.concatenate(blocks, axis=1), rate
