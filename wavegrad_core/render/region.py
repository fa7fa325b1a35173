"""Renders of a part of a sound: only that part is read, rendered and replaced.

    part = RegionSource(source, start=10.0, end=14.0)
    sink = ArraySink()
    render(part, sink, options, vocoder)
    whole = part.insert(sink.audio, recording, rate)

The part is rendered with some context on both sides and with the same noise as in a render of the
whole, so the two agree. It is crossfaded into the whole within its own edges: no sample outside
changes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio import FileSamples, resample
from wavegrad_core.edits import EditList, MelSound
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.render.edited_source import EditedSource, edited_recording
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.region_input import RegionInput
from wavegrad_core.render.sources import (
    AudioArraySource,
    MelArraySource,
    source_of,
)

CONTEXT_SECONDS = 0.5  # rendered on each side, more than the receptive field of a few steps
FADE_SECONDS = 0.02  # of the crossfades, inside the region
NO_EDITS = EditList()


@dataclass(frozen=True)
class RegionSource:
    """A part of a source, with edits of its mel.

    Attributes:
        source: The sound.
        start: Start of the part in seconds of the edited sound.
        end: End of the part.
        edits: The edits. If all are local in time, only the part's mel is computed and edited.
        trimmed: Whether the output is the part alone, without the context that `insert` needs.
        folder: The folder that paths of further sounds in the edits are relative to.
    """

    source: AudioArraySource | MelArraySource
    start: float
    end: float
    edits: EditList = NO_EDITS
    trimmed: bool = False
    folder: Path = field(default_factory=Path)

    @property
    def name(self) -> str:
        """The source's name."""
        return self.source.name

    @property
    def is_mel(self) -> bool:
        """See `Source.is_mel`."""
        return self.source.is_mel

    def open(self, profile: MelProfile, options: RenderOptions) -> RegionInput:
        """See `Source.open`.

        Raises:
            InputError: The region does not lie in the sound, or an edit does not fit.
        """
        source, edits = self.source, self.edits
        rate = source.rate if isinstance(source, AudioArraySource) else profile.sample_rate
        length = _seconds(source, profile)
        changed = edits.active and edits.length_after(length) != length
        whole = EditedSource(source, edits, self.folder)
        waveforms = whole.waveforms(length)
        if (
            waveforms is None
            and isinstance(source, AudioArraySource)
            and edits.receptive_field_frames(profile) is not None
        ):
            self._check(length)
            edits.check(length, profile)
            return self._cut_recording(source, profile, options)
        sounds = [edits.apply(sound) for sound in whole.sounds(profile, options, waveforms)]
        self._check(sounds[0].length)
        frames = self._frames(profile, sounds[0].frames, rate, options)
        mels = [sound.mel[:, frames.start : frames.stop] for sound in sounds]
        held = edited_recording(sounds, rate, round(sounds[0].length * rate))
        if held is None and isinstance(source, AudioArraySource) and not changed:
            held = np.atleast_2d(np.asarray(source.audio))
        if held is not None:
            first, last = _samples(frames.start, frames.stop, profile, rate)
            held = held[:, first:last]
        return self._input(profile, options, rate, frames, mels, held, edited=True)

    def _check(self, length: float) -> None:
        if not 0 <= self.start < self.end <= length + 1e-3:
            raise InputError(
                f"The region from {self.start:g} to {self.end:g} s is not inside the sound, which "
                f"ends at {length:g} s. Choose a region inside it."
            )

    def _frames(self, profile: MelProfile, frames: int, rate: int, options: RenderOptions) -> range:
        """Return the frames to render; the first begins at a sample of the output."""
        per_second = profile.sample_rate / profile.hop
        step = _aligned(profile, rate)
        if options.rate is not None:
            step = math.lcm(step, _aligned(profile, options.rate))
        first = int((self.start - CONTEXT_SECONDS) * per_second) // step * step
        last = math.ceil((self.end + CONTEXT_SECONDS) * per_second)
        return range(max(0, first), min(frames, last))

    def _cut_recording(
        self, source: AudioArraySource, profile: MelProfile, options: RenderOptions
    ) -> RegionInput:
        """Compute and edit only the mel of the part."""
        audio, rate, hop = source.channels, source.rate, profile.hop
        samples = audio.shape[1] * profile.sample_rate / rate
        frames = self._frames(profile, math.ceil(samples / hop - 1e-9), rate, options)
        reach = (self.edits.receptive_field_frames(profile) or 0) + profile.n_fft // (2 * hop) + 2
        step = _aligned(profile, rate)
        begin = max(0, frames.start - reach) // step * step
        first, last = _samples(begin, frames.stop + reach, profile, rate)
        part = resample(audio[:, first:last], rate, profile.sample_rate)
        mels = []
        for channel in part:
            mel = profile.mel(torch.from_numpy(np.ascontiguousarray(channel))).numpy()
            sound = MelSound(mel, profile, first=begin)
            for _, edit in self.edits.active:
                sound = edit.apply(sound)
            mels.append(sound.mel[:, frames.start - begin : frames.stop - begin])
        first, last = _samples(frames.start, frames.stop, profile, rate)
        edited, held = bool(self.edits.active), audio[:, first:last]
        return self._input(profile, options, rate, frames, mels, held, edited)

    def _input(
        self,
        profile: MelProfile,
        options: RenderOptions,
        rate: int,
        frames: range,
        mels: list[NDArray[np.float32]],
        recording: NDArray[np.float32] | None,
        edited: bool,
    ) -> RegionInput:
        first = _samples(frames.start, frames.stop, profile, rate)[0]
        made = RegionInput(profile, options, rate, frames, mels, recording, first, edited)
        if self.trimmed:
            made.trim(self.start, self.end)
        return made

    def insert(
        self,
        part: NDArray[np.float32],
        whole: NDArray[np.float32],
        rate: int,
        profile: MelProfile,
        options: RenderOptions,
    ) -> NDArray[np.float32]:
        """Replace the region in a whole sound by the rendered part, with crossfaded edges.

        Args:
            part: The rendered part, [channels, n].
            whole: The sound to insert it into, [channels, samples], at the same rate; not changed.
            rate: The sample rate of both in Hz.
            profile: The mel profile of the voice.
            options: The options of the render.

        Returns:
            A sound like `whole`, in which all samples outside the region are the same.
        """
        begin, samples = self.insertion(part, whole, rate, profile, options)
        result = whole.copy()
        result[:, begin : begin + samples.shape[1]] = samples
        return result

    def insertion(
        self,
        part: NDArray[np.float32],
        whole: NDArray[np.float32] | FileSamples,
        rate: int,
        profile: MelProfile,
        options: RenderOptions,
    ) -> tuple[int, NDArray[np.float32]]:
        """Return what `insert` replaces: the first sample, and the new ones, [channels, n].

        Only that part of `whole` is read. The arguments are those of `insert`.
        """
        source_rate = self.source.rate if isinstance(self.source, AudioArraySource) else rate
        frames = self._frames(profile, 2**62, source_rate, options)
        first = round(frames.start * profile.hop * rate / profile.sample_rate)
        begin, end = round(self.start * rate), round(self.end * rate)
        return begin, crossfaded(whole, part, first, begin, end, round(FADE_SECONDS * rate))


def part_of(path: Path, start: float, end: float, edits: EditList, folder: Path) -> RegionSource:
    """Return a part of a sound file, without context in the output.

    Args:
        path: The file. Only the part is read from it if its format and the edits allow it.
        start: Start of the part in seconds of the edited sound.
        end: Its end.
        edits: The edits.
        folder: The folder that paths of further sounds in the edits are relative to.

    Raises:
        InputError: The file cannot be read, or is a mel.
    """
    if source_of(path).is_mel:
        raise InputError(
            f"Could not render a part of {path}: it is a mel. Render the whole mel, or a part "
            "of a recording."
        )
    samples = FileSamples(path)
    source = AudioArraySource(samples, samples.rate, str(path))
    return RegionSource(source, start, end, edits, trimmed=True, folder=folder)


def crossfaded(
    whole: NDArray[np.float32] | FileSamples,
    part: NDArray[np.float32],
    first: int,
    begin: int,
    end: int,
    fade: int,
) -> NDArray[np.float32]:
    """Return the samples `begin` to `end` of a sound in which they are those of a part.

    The crossfades lie inside; at the very ends of the sound there are none.

    Args:
        whole: [channels, samples].
        part: [channels, n].
        first: The sample of `whole` at which `part` begins.
        begin: First sample to replace.
        end: End of the samples to replace.
        fade: Length of the crossfades in samples.
    """
    end = min(end, whole.shape[1], first + part.shape[1])
    length = end - begin
    fade = min(fade, length // 2)
    weights = np.ones(length, np.float32)
    rise = np.sin(np.pi / 2 * (np.arange(fade) + 0.5) / max(fade, 1)).astype(np.float32) ** 2
    if begin > 0:
        weights[:fade] = rise
    if end < whole.shape[1]:
        weights[length - fade :] = rise[::-1]
    new = part[:, begin - first : end - first]
    old = whole[:, begin:end]
    return np.where(weights == 1, new, old + weights * (new - old))


def _seconds(source: AudioArraySource | MelArraySource, profile: MelProfile) -> float:
    if isinstance(source, AudioArraySource):
        return source.channels.shape[1] / source.rate
    return source.mel.shape[1] * profile.hop / profile.sample_rate


def _aligned(profile: MelProfile, rate: int) -> int:
    """Return the number of frames after which a frame begins exactly at a sample."""
    return profile.sample_rate // math.gcd(profile.hop * rate, profile.sample_rate)


def _samples(first: int, last: int, profile: MelProfile, rate: int) -> tuple[int, int]:
    """Return the samples at a rate at which two frames begin."""
    per_frame = profile.hop * rate / profile.sample_rate
    return round(first * per_frame), round(last * per_frame)
