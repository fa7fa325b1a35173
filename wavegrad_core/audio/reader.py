"""Reading of sound files, at once or a block at a time."""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile

from wavegrad_core.audio.decoder import decode_blocks, warn_of_damage
from wavegrad_core.audio.file_opener import (
    Unreadable,
    check_regular_file,
    open_with_ffmpeg,
    open_with_libsndfile,
)
from wavegrad_core.audio.file_probe import read_info
from wavegrad_core.audio.limits import (
    BLOCK_SAMPLES,
    check_finite,
    check_fits_memory,
    check_not_empty,
    check_rate,
    check_streamable,
)


def read_audio(path: str | os.PathLike[str]) -> tuple[np.ndarray, int]:
    """Read a whole sound file.

    Integer samples are scaled to [-1, 1). Float samples are kept as they are, also above full
    scale. A damaged or shortened file gives the samples before the damage.

    Returns:
        `[channels, samples]` float32, and the sample rate in Hz.

    Raises:
        InputError: The file cannot be opened, is not sound, is empty, holds NaN or infinity, or
            holds more than `MAX_SAMPLES` samples.
    """
    path = check_regular_file(path)
    try:
        audio, rate = _read_with_libsndfile(path)
    except (soundfile.SoundFileError, Unreadable):
        audio, rate = _read_with_ffmpeg(path)
    check_not_empty(path, audio.shape[1])
    check_finite(path, audio)
    return audio, rate


def read_blocks(path: str | os.PathLike[str]) -> Iterator[tuple[np.ndarray, int]]:
    """Read a sound file of up to `MAX_STREAMED_SAMPLES` samples a block at a time.

    Yields:
        Blocks `[channels, samples]` float32 of at most `BLOCK_SAMPLES` samples per channel, each
        with the sample rate in Hz.

    Raises:
        InputError: As for `read_audio`, when the block with the fault is reached.
    """
    path = check_regular_file(path)
    samples = 0
    for block, rate in _decoded_blocks(path):
        samples += block.size
        check_streamable(path, samples)
        check_finite(path, block)
        yield block, rate
    check_not_empty(path, samples)


def _read_with_libsndfile(path: Path) -> tuple[np.ndarray, int]:
    with open_with_libsndfile(path) as file:
        info = read_info(path, file)
        check_fits_memory(path, info.frames * info.channels)
        audio = np.empty((info.channels, info.frames), np.float32)
        done = 0
        while len(block := file.read(BLOCK_SAMPLES, dtype="float32", always_2d=True)):
            audio[:, done : done + len(block)] = block.T
            done += len(block)
    if done < info.frames:
        warn_of_damage(path, done)
        audio = np.ascontiguousarray(audio[:, :done])
    return audio, info.rate


def _decoded_blocks(path: Path) -> Iterator[tuple[np.ndarray, int]]:
    done = 0
    try:
        with open_with_libsndfile(path) as file:
            info = read_info(path, file)
            while len(block := file.read(BLOCK_SAMPLES, dtype="float32", always_2d=True)):
                done += len(block)
                yield block.T, info.rate
    except (soundfile.SoundFileError, Unreadable):
        if done == 0:
            yield from _blocks_with_ffmpeg(path)
            return
    if done < info.frames:
        warn_of_damage(path, done)


def _blocks_with_ffmpeg(path: Path) -> Iterator[tuple[np.ndarray, int]]:
    with open_with_ffmpeg(path) as container:
        rate = container.streams.audio[0].rate
        check_rate(path, rate)
        for block in decode_blocks(path, container):
            yield block, rate


def _read_with_ffmpeg(path: Path) -> tuple[np.ndarray, int]:
    with open_with_ffmpeg(path) as container:
        rate, channels = container.streams.audio[0].rate, container.streams.audio[0].channels
        check_rate(path, rate)
        blocks, samples = [], 0
        for block in decode_blocks(path, container):
            samples += block.size
            check_fits_memory(path, samples)
            blocks.append(block)
    return _concatenate(blocks, channels), rate


def _concatenate(blocks: list[np.ndarray], channels: int) -> np.ndarray:
    if not blocks:
        return np.zeros((channels, 0), np.float32)
    return np.ascontiguousarray(np.concatenate(blocks, axis=1))
