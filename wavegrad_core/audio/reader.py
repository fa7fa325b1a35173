"""Sound files read: whole, or a block at a time."""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile

from wavegrad_core.audio.decoder import decoded, warn_of_damage
from wavegrad_core.audio.file_opener import (
    Unreadable,
    opened_by_ffmpeg,
    opened_by_libsndfile,
    ordinary_file,
)
from wavegrad_core.audio.file_probe import info_of
from wavegrad_core.audio.limits import (
    BLOCK,
    check_finite,
    check_held,
    check_not_empty,
    check_rate,
    check_size,
)


def read_audio(path: str | os.PathLike[str]) -> tuple[np.ndarray, int]:
    """The whole of a sound file: [channels, samples] float32 and its rate in Hz.

    Integer samples are scaled to [-1, 1); float samples are kept as they are, over full scale too.
    A file that is cut short or damaged gives what comes before that.

    Raises InputError when the file cannot be opened, is not sound, is empty, holds NaN or infinity,
    or more than `MAX_SAMPLES` samples.
    """
    path = ordinary_file(path)
    try:
        audio, rate = _read_with_libsndfile(path)
    except (soundfile.SoundFileError, Unreadable):
        audio, rate = _read_with_ffmpeg(path)
    check_not_empty(path, audio.shape[1])
    check_finite(path, audio)
    return audio, rate


def read_blocks(path: str | os.PathLike[str]) -> Iterator[tuple[np.ndarray, int]]:
    """A sound file a block at a time: [channels, at most `BLOCK`] float32 and its rate in Hz.

    Little is held, however long the file is, up to `MAX_READ` samples. Errors are otherwise those
    of `read_audio`, and come with the block that has them.
    """
    path = ordinary_file(path)
    samples = 0
    for block, rate in _decoded_blocks(path):
        samples += block.size
        check_size(path, samples)
        check_finite(path, block)
        yield block, rate
    check_not_empty(path, samples)


def _read_with_libsndfile(path: Path) -> tuple[np.ndarray, int]:
    with opened_by_libsndfile(path) as file:
        info = info_of(path, file)
        check_held(path, info.frames * info.channels)
        audio = np.empty((info.channels, info.frames), np.float32)
        done = 0
        while len(block := file.read(BLOCK, dtype="float32", always_2d=True)):
            audio[:, done : done + len(block)] = block.T
            done += len(block)
    if done < info.frames:
        warn_of_damage(path, done)
        audio = np.ascontiguousarray(audio[:, :done])
    return audio, info.rate


def _decoded_blocks(path: Path) -> Iterator[tuple[np.ndarray, int]]:
    done = 0
    try:
        with opened_by_libsndfile(path) as file:
            info = info_of(path, file)
            while len(block := file.read(BLOCK, dtype="float32", always_2d=True)):
                done += len(block)
                yield block.T, info.rate
    except (soundfile.SoundFileError, Unreadable):
        if done == 0:
            yield from _blocks_with_ffmpeg(path)
            return
    if done < info.frames:
        warn_of_damage(path, done)


def _blocks_with_ffmpeg(path: Path) -> Iterator[tuple[np.ndarray, int]]:
    with opened_by_ffmpeg(path) as container:
        rate = container.streams.audio[0].rate
        check_rate(path, rate)
        for block in decoded(path, container):
            yield block, rate


def _read_with_ffmpeg(path: Path) -> tuple[np.ndarray, int]:
    with opened_by_ffmpeg(path) as container:
        rate, channels = container.streams.audio[0].rate, container.streams.audio[0].channels
        check_rate(path, rate)
        blocks, samples = [], 0
        for block in decoded(path, container):
            samples += block.size
            check_held(path, samples)
            blocks.append(block)
    return _joined(blocks, channels), rate


def _joined(blocks: list[np.ndarray], channels: int) -> np.ndarray:
    if not blocks:
        return np.zeros((channels, 0), np.float32)
    return np.ascontiguousarray(np.concatenate(blocks, axis=1))
