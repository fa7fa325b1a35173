"""A recording that is read block by block, as input of renders of any length."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from wavegrad_core.audio import read_blocks, resample_blocks, resampled_length
from wavegrad_core.audio.block_tee import tee_blocks
from wavegrad_core.audio.stream_buffer import StreamBuffer
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.render.streaming import Channel

MEL_FRAMES = 1024  # frames computed at a time


@dataclass(frozen=True)
class Recording:
    """A sound file that has been read once, so that its rate and length are known.

    Attributes:
        path: The file.
        rate: Sample rate in Hz.
        channels: Number of channels.
        samples: Samples per channel.
    """

    path: Path
    rate: int
    channels: int
    samples: int

    @classmethod
    def of(cls, path: Path) -> "Recording":
        """Read a file once to measure it.

        Raises:
            InputError: The file cannot be read, or a sample is NaN or infinite.
        """
        samples = channels = rate = 0
        for block, block_rate in read_blocks(path):
            channels, rate, samples = len(block), block_rate, samples + block.shape[1]
        return cls(path, rate, channels, samples)

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield the samples in blocks [channels, n] float32.

        Raises:
            InputError: The file has become shorter since it was first read.
        """
        left = self.samples
        for block, _ in read_blocks(self.path):
            left -= block.shape[1]
            yield block
            if left <= 0:
                return  # otherwise a damaged file would warn twice
        raise InputError(
            f"Could not read {self.path}: it was changed while it was read. Render it again."
        )

    def render_channels(self, blocks: Iterator[np.ndarray], profile: MelProfile) -> list[Channel]:
        """Return the mel and the sound of each channel, to be read in parallel.

        Args:
            blocks: The samples, [channels, n] each.
            profile: Mel profile of the voice.

        Raises:
            InputError: The recording is shorter than one hop.
        """
        resampled = resample_blocks(blocks, self.rate, profile.sample_rate)
        samples = resampled_length(self.samples, self.rate, profile.sample_rate)
        if samples < profile.hop:
            raise InputError(
                f"Could not render {self.path}: it contains "
                f"{1000 * self.samples / self.rate:.3g} ms of sound, and one frame takes "
                f"{1000 * profile.hop / profile.sample_rate:.3g} ms. Choose a longer one."
            )
        frames = -(-samples // profile.hop)
        channels = []
        for channel, copy in enumerate(tee_blocks(resampled, self.channels)):
            for_mel, sound = tee_blocks(_channel(copy, channel), 2)
            silence = torch.zeros(frames * profile.hop - samples)
            channels.append(
                Channel(frames, mel_blocks(profile, for_mel, samples), _followed(sound, silence))
            )
        return channels

    def mixed(self, profile: MelProfile) -> Channel:
        """Return the mel of the mean of all channels, without the sound.

        Raises:
            InputError: The recording is shorter than one hop.
        """
        means = (block.mean(axis=0, keepdims=True) for block in self.blocks())
        [source] = replace(self, channels=1).render_channels(means, profile)
        return replace(source, sounds=None)  # unread blocks would stay in memory


def mel_blocks(profile: MelProfile, sound: Iterator[Tensor], samples: int) -> Iterator[Tensor]:
    """Yield the mel of a sound that comes in blocks, as blocks [n_mels, k].

    Args:
        profile: The mel profile.
        sound: Blocks [n] at the profile's rate.
        samples: Total number of samples.

    Raises:
        InputError: The sound is shorter than one hop.
    """
    hop, frames = profile.hop, -(-samples // profile.hop)
    context = profile.n_fft // (2 * hop) + 2  # frames on each side that the STFT of a frame needs
    buffer = StreamBuffer(torch.zeros(0))
    for begin in range(0, frames, MEL_FRAMES):
        end = min(frames, begin + MEL_FRAMES)
        first, last = max(0, begin - context), min(samples, (end + context) * hop)
        while buffer.end < last:
            buffer.append(next(sound))
        mel = profile.mel(buffer.read(first * hop, last))
        yield mel[:, begin - first : end - first]
        buffer.discard((end - context) * hop)


def _channel(blocks: Iterator[np.ndarray], channel: int) -> Iterator[Tensor]:
    return (torch.from_numpy(block[channel].copy()) for block in blocks)


def _followed(sound: Iterator[Tensor], silence: Tensor) -> Iterator[Tensor]:
    yield from sound
    yield silence
