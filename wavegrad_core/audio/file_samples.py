"""The samples of a sound file as an array that is read where it is sliced."""

import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio.file_opener import check_regular_file, open_sound
from wavegrad_core.audio.limits import check_finite
from wavegrad_core.audio.read_report import ReadReport
from wavegrad_core.audio.reader import read_audio
from wavegrad_core.audio.sndfile_source import SndfileSource


class FileSamples:
    """The samples of a sound file, [channels, samples].

    WAV, AIFF and similar files are read only where they are sliced; other codecs are decoded from
    the beginning to the end of the slice. As a NumPy array, the whole file is read.

    Args:
        path: The file.

    Attributes:
        rate: Sample rate in Hz.
        shape: Channels, and samples per channel as its header states them.

    Raises:
        InputError: The file cannot be opened, or is not sound.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = check_regular_file(path)
        with open_sound(self._path) as source:
            self.rate = source.info.rate
            self.shape = (source.info.channels, source.info.frames)

    @property
    def is_seekable(self) -> bool:
        """Whether a slice can be read without what precedes it."""
        with open_sound(self._path) as source:
            return isinstance(source, SndfileSource) and source.is_seekable

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def __getitem__(self, key: tuple[slice, slice]) -> NDArray[np.float32]:
        """Read a part: `samples[:, first:last]`.

        Raises:
            InputError: The file cannot be read, or a sample is NaN or infinite.
        """
        first, last, _ = key[1].indices(self.shape[1])
        with open_sound(self._path) as source:
            if isinstance(source, SndfileSource) and source.is_seekable:
                part = source.part(first, last)
            else:
                part = _decoded(source.blocks(ReadReport(self._path)), first, last)
        check_finite(self._path, part)
        return part

    def __array__(self, *_: Any, **__: Any) -> NDArray[np.float32]:
        return read_audio(self._path)[0]


def _decoded(blocks: Any, first: int, last: int) -> NDArray[np.float32]:
    """Return the samples first .. last of a sound that comes in blocks [channels, n]."""
    kept, done = [], 0
    for block in blocks:
        kept.append(block[:, max(0, first - done) : max(0, last - done)])
        done += block.shape[1]
        if done >= last:
            break
    return np.concatenate(kept, axis=1)
