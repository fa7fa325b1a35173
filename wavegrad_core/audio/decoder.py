"""Decoding by FFmpeg."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from wavegrad_core.errors import InputError, reason

log = logging.getLogger(__name__)


def decode_blocks(path: Path, container: Any) -> Iterator[np.ndarray]:
    """Decode the first sound stream of a file, up to where it is damaged.

    Args:
        path: the file, for messages.
        container: an open `av` container.

    Yields:
        Blocks `[channels, samples]` float32.

    Raises:
        InputError: Nothing can be decoded.
    """
    import av

    planar = av.AudioResampler(format="fltp")
    samples = 0
    try:
        for frame in container.decode(audio=0):
            for part in planar.resample(frame):
                samples += part.samples
                yield part.to_ndarray()
        for part in planar.resample(None):
            yield part.to_ndarray()
    except (av.FFmpegError, ValueError) as error:
        if samples == 0:
            raise InputError(
                f"Could not decode {path}: {reason(error)}. Copy or export it again."
            ) from error
        warn_of_damage(path, samples)


def warn_of_damage(path: Path, frames: int) -> None:
    """Log how many samples per channel of a damaged file could be read."""
    log.warning("%s is damaged or cut short after %d samples. Using those.", path, frames)
