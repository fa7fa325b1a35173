"""Inputs of a render: a recording or a mel, from a file or from an array.

A file is read in blocks and never loaded as a whole; an array is already in memory.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from wavegrad_core.audio import FileSamples, resample
from wavegrad_core.audio.block_tee import tee_blocks
from wavegrad_core.audio.parallel import interruptible
from wavegrad_core.errors import InputError
from wavegrad_core.file_suffixes import MEL_SUFFIXES
from wavegrad_core.mel.conversion import can_convert, convert
from wavegrad_core.mel.mel_file import MelFile
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.mel.recognition import same_values
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.recording import Recording
from wavegrad_core.render.streaming import Channel

Blocks = Iterator[NDArray[np.float32]]
Check = Callable[[], object]


def unchecked() -> None:
    """Do nothing: the `check` of a render that nobody cancels."""


class RenderInput(Protocol):
    """A source that has been read once or is in memory, so that its length and rate are known.

    Attributes:
        samples: Samples per channel of the output at `rate`.
        rate: Sample rate in Hz: the recording's, or the voice's for a mel.
        held: The recording, [channels, samples], if it is in memory.
        skipped: Samples at the voice's rate that the render has before the beginning of the output.
        has_image: Whether this is a recording of two channels that is rendered as it is, so that
            the render should have its stereo image.
        first: Position of the first sample in the whole sound, for a part of one.
    """

    samples: int
    rate: int
    skipped: int
    has_image: bool
    first: int

    @property
    def held(self) -> NDArray[np.float32] | None: ...

    def begin(self, copies: int, check: Check = unchecked) -> tuple[list[Channel], list[Blocks]]:
        """Return the channels to render, and `copies` iterators over the recording in blocks.

        Advance them together: blocks that one of them has not read yet stay in memory.

        Args:
            copies: Number of iterators over the recording.
            check: Called periodically; may raise to cancel.
        """


class Source(Protocol):
    """A recording or a mel.

    Attributes:
        name: Name for messages and reports.
        is_mel: Whether it is a mel, which contains no sound.
    """

    @property
    def name(self) -> str: ...

    @property
    def is_mel(self) -> bool: ...

    def open(self, profile: MelProfile, options: RenderOptions) -> RenderInput:
        """Open the source for a voice of that mel profile.

        Raises:
            InputError: The source cannot be used.
        """


def source_of(path: str | os.PathLike[str]) -> "AudioFileSource | MelFileSource":
    """Return the source for a file: a mel or a recording, depending on the suffix."""
    path = Path(path)
    is_mel = path.suffix.lower() in MEL_SUFFIXES
    return MelFileSource(path) if is_mel else AudioFileSource(path)


@dataclass(frozen=True)
class AudioFileSource:
    """A sound file. All channels are rendered with the same noise."""

    path: Path
    is_mel = False

    @property
    def name(self) -> str:
        """The path."""
        return str(self.path)

    def open(self, profile: MelProfile, options: RenderOptions) -> "RecordingInput":
        """See `Source.open`."""
        return RecordingInput(Recording.of(self.path), profile, options)


class RecordingInput:
    """A sound file as a `RenderInput`."""

    held = None
    skipped = first = 0

    def __init__(self, recording: Recording, profile: MelProfile, options: RenderOptions) -> None:
        self._recording, self._profile, self._options = recording, profile, options
        self.samples, self.rate = recording.samples, recording.rate
        self.has_image = recording.channels == 2

    def begin(self, copies: int, check: Check = unchecked) -> tuple[list[Channel], list[Blocks]]:
        """See `RenderInput.begin`."""
        blocks, *originals = tee_blocks(self._recording.blocks(), 1 + copies)
        channels = self._recording.render_channels(blocks, self._profile)
        # An iterator that is never read would keep the whole file in memory.
        options = self._options
        replaced = options.strength == 1 and not options.strength_curve
        if options.start != "original" or replaced:
            channels = [replace(channel, sounds=None) for channel in channels]
        elif options.greatest_strength == 0:
            channels = [replace(channel, mels=iter(())) for channel in channels]
        return channels, originals


@dataclass(frozen=True, eq=False)
class AudioArraySource:
    """A recording in memory.

    Attributes:
        audio: [channels, samples], or [samples]; `FileSamples` for a region of a file.
        rate: Sample rate in Hz.
        name: Name for messages and reports.
    """

    audio: NDArray[np.float32] | FileSamples
    rate: int
    name: str = "the recording"
    is_mel = False

    @property
    def channels(self) -> NDArray[np.float32] | FileSamples:
        """The samples, [channels, samples]; those of a file are not read yet."""
        return self.audio if isinstance(self.audio, FileSamples) else np.atleast_2d(self.audio)

    def open(self, profile: MelProfile, options: RenderOptions) -> "ArrayInput":
        """See `Source.open`."""
        return ArrayInput(self, profile, options)


class ArrayInput:
    """A recording in memory as a `RenderInput`."""

    skipped = first = 0

    def __init__(
        self, source: AudioArraySource, profile: MelProfile, options: RenderOptions
    ) -> None:
        self._profile, self._options = profile, options
        self.held, self.rate = np.atleast_2d(np.asarray(source.audio)), source.rate
        self.samples, self.has_image = self.held.shape[1], len(self.held) == 2

    def begin(self, copies: int, check: Check = unchecked) -> tuple[list[Channel], list[Blocks]]:
        """See `RenderInput.begin`."""
        hop = self._profile.hop
        profile = self._profile

        def resampled() -> torch.Tensor:
            return torch.from_numpy(resample(self.held, self.rate, profile.sample_rate).copy())

        channels = []
        for channel in interruptible(resampled, check):
            mel = interruptible(partial(profile.mel, channel), check)
            frames = mel.shape[1]
            whole = F.pad(channel, (0, frames * hop - len(channel)))
            sounds = iter([whole]) if self._options.start == "original" else None
            channels.append(Channel(frames, iter([mel]), sounds))
        return channels, [iter([self.held]) for _ in range(copies)]


@dataclass(frozen=True)
class MelFileSource:
    """A mel file with the voice's profile or the one that the options name."""

    path: Path
    is_mel = True

    @property
    def name(self) -> str:
        """The path."""
        return str(self.path)

    def open(self, profile: MelProfile, options: RenderOptions) -> "MelInput":
        """See `Source.open`."""
        mel = MelFile.open(self.path, profile, options.profile, options.statistics)
        return MelInput(mel.frames, map(torch.from_numpy, mel.blocks()), profile, mel.delay)


@dataclass(frozen=True, eq=False)
class MelArraySource:
    """A mel in memory.

    Attributes:
        mel: [n_mels, frames].
        profile: Its mel profile; None for the voice's.
        name: Name for messages and reports.
    """

    mel: NDArray[np.float32]
    profile: MelProfile | None = None
    name: str = "the mel"
    is_mel = True

    def open(self, profile: MelProfile, options: RenderOptions) -> "MelInput":
        """See `Source.open`."""
        frames, mel, source = self.mel.shape[1], torch.from_numpy(self.mel), self.profile
        if source is None or source == profile:
            return MelInput(frames, iter([mel]), profile)
        if can_convert(source, profile):
            return MelInput(frames, iter([convert(mel, source, profile)]), profile, source.offset)
        if same_values(source, profile):
            return MelInput(frames, iter([mel]), profile)
        raise InputError(
            f"Could not render {self.name}: it is a mel of profile {source.name}, but the voice "
            f"reads {profile.name}. Choose a voice that reads {source.name}, or use the recording."
        )


class MelInput:
    """A mel as a `RenderInput`: one channel at the voice's rate.

    The first frame of a delayed mel is repeated, and the sound that it adds is skipped, so that the
    output begins where the recording began.
    """

    held, has_image, first = None, False, 0

    def __init__(
        self, frames: int, mels: Iterator[torch.Tensor], profile: MelProfile, delay: int = 0
    ) -> None:
        self.samples, self.rate = frames * profile.hop, profile.sample_rate
        self.skipped = profile.hop - delay if delay else 0
        self._channel = Channel(frames + 1, _repeat_first(mels)) if delay else Channel(frames, mels)

    def begin(self, copies: int, check: Check = unchecked) -> tuple[list[Channel], list[Blocks]]:
        """See `RenderInput.begin`."""
        return [self._channel], []


def _repeat_first(mels: Iterator[torch.Tensor]) -> Iterator[torch.Tensor]:
    """Yield blocks `[n_mels, k]` with the first frame twice."""
    first = next(mels)
    yield torch.cat([first[:, :1], first], dim=1)
    yield from mels
