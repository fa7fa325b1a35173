"""Recordings read as clips of one channel."""

import logging
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio import read_audio, resample
from wavegrad_core.errors import InputError

# Share of the loudest channel's power below which the mean counts as cancelled: slightly above the
# quarter that remains if one of two channels is empty.
CANCELLED_SHARE = 0.26

logger = logging.getLogger(__name__)


def try_read_clip(path: Path, rate: int) -> Tensor | None:
    """Read a recording as `read_clip` does; log a warning and return None if it cannot be read.

    One bad recording must not stop the work on the others.
    """
    try:
        return read_clip(path, rate)
    except InputError as error:
        logger.warning("%s It was skipped.", error)
        return None


def read_clip(path: Path, rate: int) -> Tensor:
    """Read a recording as one channel.

    Args:
        path: An audio file.
        rate: Sample rate of the result in Hz.

    Returns:
        [samples] float32.

    Raises:
        InputError: The file cannot be read.
    """
    audio, source_rate = read_audio(path)
    return torch.from_numpy(resample(mix_to_mono(audio), source_rate, rate).copy())


def mix_to_mono(audio: NDArray[np.float32]) -> NDArray[np.float32]:
    """Average the channels, or take the loudest one if the average cancels.

    [channels, samples] -> [samples]. Channels cancel when one of them is empty or wired with the
    wrong polarity.
    """
    mono = audio.mean(axis=0, dtype=np.float32)
    powers = np.square(audio, dtype=np.float64).sum(axis=1)
    if np.square(mono, dtype=np.float64).sum() > CANCELLED_SHARE * powers.max():
        return mono
    return loudest_channel(audio)


def loudest_channel(audio: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the channel with the most power: [channels, samples] -> [samples]."""
    return audio[np.square(audio, dtype=np.float64).sum(axis=1).argmax()]
