"""Samples out of FFmpeg, up to where a file is damaged."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from wavegrad_core.errors import InputError, reason

log = logging.getLogger(__name__)


def decoded(path: Path, container: Any) -> Iterator[np.ndarray]:
    """Blocks [channels, samples] float32 of the first sound stream, up to where it is damaged."""
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
                f"{path}: cannot be decoded ({reason(error)}); copy or export it again."
            ) from error
        warn_of_damage(path, samples)


def warn_of_damage(path: Path, frames: int) -> None:
    """Tell the log that of a file no more than so many frames could be read."""
    log.warning("%s: is damaged or cut short after %d samples; using those.", path, frames)
