"""Reading of sound files, at once or a block at a time."""

import os
from collections.abc import Callable, Iterator

import numpy as np

from wavegrad_core.audio.file_opener import check_regular_file, open_sound
from wavegrad_core.audio.limits import (
    check_finite,
    check_fits_memory,
    check_full_scale,
    check_not_empty,
    check_streamable,
)
from wavegrad_core.audio.read_report import ReadReport

OnReport = Callable[[ReadReport], None]


def read_audio(
    path: str | os.PathLike[str], on_report: OnReport = ReadReport.log
) -> tuple[np.ndarray, int]:
    """Read a whole sound file.

    Integer samples are scaled to [-1, 1). Float samples are kept unchanged, also above full
    scale. Damaged parts become silence, and a file that was cut short is read to its end. If the
    sample rate or the channel layout changes within the file, everything is converted to those at
    its beginning. Channels are in WAV's order.

    Args:
        path: The file.
        on_report: Called at the end with a report on what was damaged, missing or odd; by default
            it is logged as one warning.

    Returns:
        `[channels, samples]` float32, and the sample rate in Hz.

    Raises:
        InputError: The file cannot be opened, is not sound, is empty, holds NaN, infinity or
            integers stored as floats, or holds more than `MAX_SAMPLES` samples.
    """
    path = check_regular_file(path)
    report = ReadReport(path)
    with open_sound(path) as source:
        info = source.info
        check_fits_memory(path, info.frames * info.channels)
        blocks, samples = [], 0
        for block in source.blocks(report):
            samples += block.size
            check_fits_memory(path, samples)
            _check_values(report, block)
            blocks.append(block)
    check_not_empty(path, samples)
    on_report(report)
    return _joined(blocks), info.rate


def read_blocks(
    path: str | os.PathLike[str], on_report: OnReport = ReadReport.log
) -> Iterator[tuple[np.ndarray, int]]:
    """Read a sound file of up to `MAX_STREAMED_SAMPLES` samples a block at a time.

    Args:
        path: The file.
        on_report: As for `read_audio`.

    Yields:
        Blocks `[channels, samples]` float32 of at most `BLOCK_SAMPLES` samples per channel, each
        with the sample rate in Hz.

    Raises:
        InputError: As for `read_audio`, when the faulty block is reached.
    """
    path = check_regular_file(path)
    report = ReadReport(path)
    samples = 0
    with open_sound(path) as source:
        for block in source.blocks(report):
            samples += block.size
            check_streamable(path, samples)
            _check_values(report, block)
            yield block, source.info.rate
    check_not_empty(path, samples)
    on_report(report)


def _check_values(report: ReadReport, block: np.ndarray) -> None:
    check_finite(report.path, block)
    check_full_scale(report.path, block)


def _joined(blocks: list[np.ndarray]) -> np.ndarray:
    """Join blocks [channels, n], freeing each one as soon as it is copied."""
    audio = np.empty((len(blocks[0]), sum(block.shape[1] for block in blocks)), np.float32)
    blocks.reverse()
    done = 0
    while blocks:
        block = blocks.pop()
        audio[:, done : done + block.shape[1]] = block
        done += block.shape[1]
    return audio
