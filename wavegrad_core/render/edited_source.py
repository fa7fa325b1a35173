"""A source whose mel is edited before it is rendered."""

from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio import read_audio
from wavegrad_core.edits import EditList, MelSound, Morph, Waveform, track_pitch
from wavegrad_core.edits.waveform import recording_of
from wavegrad_core.errors import InputError
from wavegrad_core.mel.mel_file import load_mel
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.recording import Recording
from wavegrad_core.render.sources import (
    AudioArraySource,
    AudioFileSource,
    Blocks,
    Check,
    RenderInput,
    Source,
    source_of,
    unchecked,
)
from wavegrad_core.render.streaming import Channel


@dataclass(frozen=True)
class EditedSource:
    """A source with edits of its mel. Without edits it is equivalent to the source itself.

    Attributes:
        source: The recording or the mel.
        edits: The edits. If all are local in time, they are applied block by block; otherwise the
            whole mel is kept in memory.
        folder: The folder that paths of further sounds in the edits are relative to.
    """

    source: Source
    edits: EditList
    folder: Path = field(default_factory=Path)

    @property
    def name(self) -> str:
        """The source's name."""
        return self.source.name

    @property
    def is_mel(self) -> bool:
        """See `Source.is_mel`."""
        return self.source.is_mel

    def open(self, profile: MelProfile, options: RenderOptions) -> RenderInput:
        """See `Source.open`.

        Raises:
            EditError: an edit does not fit the source.
        """
        opened = self.source.open(profile, options)
        if not self.edits.active:
            return opened
        self.edits.check(opened.samples / opened.rate, profile)
        waveforms = self.waveforms(opened.samples / opened.rate)
        if waveforms is None and self.edits.receptive_field_frames(profile) is not None:
            return _BlockwiseInput(opened, self.edits, profile)
        edited = [self.edits.apply(sound) for sound in self.sounds(profile, options, waveforms)]
        samples = max(1, round(edited[0].length * opened.rate))
        needs_recording = (
            options.start == "original" or options.keep_highs or options.mixes_recording
        )
        recording = edited_recording(edited, opened.rate, samples)
        if needs_recording and recording is not None:
            opened = AudioArraySource(recording, opened.rate, self.name).open(profile, options)
        elif needs_recording and samples != opened.samples:
            raise InputError(
                f"Could not render {self.name}: the edits change its length, so the recording "
                "cannot be used as the start, mixed in, or used for the highs. Start from noise, "
                "set dry/wet to 1 and do not keep the highs."
            )
        return _WholeInput(opened, samples, [sound.mel for sound in edited])

    def waveforms(self, seconds: float) -> list[Waveform] | None:
        """Return the channels of a recording if the edits move them along; otherwise None.

        Args:
            seconds: The length of the recording.
        """
        if self.source.is_mel or not self.edits.moves_waveform or seconds > Waveform.MAX_SECONDS:
            return None
        found = _recorded(self.source)
        return None if found is None else Waveform.channels_of(*found)

    def sounds(
        self,
        profile: MelProfile,
        options: RenderOptions,
        waveforms: list[Waveform] | None = None,
    ) -> list[MelSound]:
        """Return the whole mel of each channel, not edited, with the other inputs of the edits."""
        plain = replace(options, start="noise", keep_highs=False, dry_wet=1.0, dry_wet_curve=())
        opened = self.source.open(profile, plain)
        channels, _ = opened.begin(0)
        blocks = zip(*(channel.mels for channel in channels))  # in parallel, as they must be read
        mels = [np.concatenate([block.numpy() for block in row], axis=1) for row in zip(*blocks)]
        morphs = any(isinstance(edit, Morph) for _, edit in self.edits.active)
        f0 = None
        if self.edits.needs_pitch or morphs:
            f0 = pitch_of(self.source, profile)
        others = {name: other_sound(self.folder / name, profile) for name in self.edits.others}
        seconds = opened.samples / opened.rate
        return [
            MelSound(mel, profile, seconds, f0, others, waveform=waveform)
            for mel, waveform in zip_longest(mels, waveforms or ())
        ]


class _BlockwiseInput:
    """A source with edits that are applied while it is read."""

    held, has_image, first = None, False, 0

    def __init__(self, opened: RenderInput, edits: EditList, profile: MelProfile) -> None:
        self._opened, self._edits, self._profile = opened, edits, profile
        self.samples, self.rate, self.skipped = opened.samples, opened.rate, opened.skipped

    def begin(self, copies: int, check: Check = unchecked) -> tuple[list[Channel], list[Blocks]]:
        """See `RenderInput.begin`."""
        channels, originals = self._opened.begin(copies, check)
        edited = []
        for channel in channels:
            blocks = map(torch.Tensor.numpy, channel.mels)
            mels = self._edits.apply_blocks(blocks, channel.frames, self._profile)
            edited.append(replace(channel, mels=map(_tensor, mels)))
        return edited, originals


class _WholeInput:
    """A source whose edited mels, one for each channel, are in memory."""

    held, has_image, first = None, False, 0

    def __init__(self, opened: RenderInput, samples: int, mels: list[NDArray[np.float32]]) -> None:
        self._opened, self._mels = opened, mels
        self.samples, self.rate, self.skipped = samples, opened.rate, opened.skipped

    def begin(self, copies: int, check: Check = unchecked) -> tuple[list[Channel], list[Blocks]]:
        """See `RenderInput.begin`."""
        channels, originals = self._opened.begin(copies, check)
        edited = [
            replace(channel, frames=mel.shape[1], mels=iter([_tensor(mel)]))
            for channel, mel in zip(channels, self._mels)
        ]
        return edited, originals


def _tensor(mel: NDArray[np.float32]) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(mel))


def pitch_of(source: Source, profile: MelProfile) -> NDArray[np.float64] | None:
    """Return the F0 of the mean of a recording's channels; None for a mel."""
    found = _recorded(source)
    return None if found is None else track_pitch(found[0].mean(axis=0), found[1], profile)


def edited_recording(edited: list[MelSound], rate: int, samples: int) -> NDArray[np.float32] | None:
    """Return the recording that was moved along with the edits, [channels, samples], if any.

    Args:
        edited: The channels after the edits.
        rate: Sample rate of the result in Hz.
        samples: Its length.
    """
    channels = [sound.waveform for sound in edited if sound.waveform is not None]
    return recording_of(channels, rate, samples) if len(channels) == len(edited) else None


def _recorded(source: Source) -> tuple[NDArray[np.float32], int] | None:
    """Return the samples of a recording, [channels, n], and their rate; None for a mel."""
    if isinstance(source, AudioFileSource):
        return read_audio(source.path)
    if isinstance(source, AudioArraySource):
        return np.atleast_2d(np.asarray(source.audio)), source.rate
    return None


def other_sound(path: Path, profile: MelProfile) -> MelSound:
    """Return a further sound named in the edits, with its channels averaged."""
    source = source_of(path)
    if source.is_mel:
        return MelSound(load_mel(path, profile), profile)
    recording = Recording.of(path)
    mel = np.concatenate([block.numpy() for block in recording.mixed(profile).mels], axis=1)
    seconds = recording.samples / recording.rate
    return MelSound(mel, profile, seconds, pitch_of(source, profile))
