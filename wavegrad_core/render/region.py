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
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio import resample
from wavegrad_core.edits import EditList, MelSound
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.render.edited_source import EditedSource
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.sources import AudioArraySource, Blocks, Check, MelArraySource, unchecked
from wavegrad_core.render.streaming import Channel

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
    """

    source: AudioArraySource | MelArraySource
    start: float
    end: float
    edits: EditList = NO_EDITS

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
        if (
            isinstance(source, AudioArraySource)
            and edits.receptive_field_frames(profile) is not None
        ):
            self._check(length)
            edits.check(length, profile)
            return self._cut_recording(source, profile, options)
        sounds = EditedSource(source, edits).sounds(profile, options)
        sounds = [edits.apply(sound) for sound in sounds]
        self._check(sounds[0].length)
        frames = self._frames(profile, sounds[0].frames, rate, options)
        mels = [sound.mel[:, frames.start : frames.stop] for sound in sounds]
        held = None
        if isinstance(source, AudioArraySource) and not changed:
            first, last = _samples(frames.start, frames.stop, profile, rate)
            held = np.atleast_2d(source.audio)[:, first:last]
        return RegionInput(profile, options, rate, frames, mels, held, edited=True)

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
        audio, rate, hop = np.atleast_2d(source.audio), source.rate, profile.hop
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
        return RegionInput(profile, options, rate, frames, mels, held, edited)

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
        source_rate = self.source.rate if isinstance(self.source, AudioArraySource) else rate
        frames = self._frames(profile, 2**62, source_rate, options)
        first = round(frames.start * profile.hop * rate / profile.sample_rate)
        begin, end = round(self.start * rate), round(self.end * rate)
        return crossfaded(whole, part, first, begin, end, round(FADE_SECONDS * rate))


class RegionInput:
    """A part of a sound as a `RenderInput`."""

    skipped = 0

    def __init__(
        self,
        profile: MelProfile,
        options: RenderOptions,
        rate: int,
        frames: range,
        mels: list[NDArray[np.float32]],
        held: NDArray[np.float32] | None,
        edited: bool,
    ) -> None:
        self._profile, self._options, self._frames, self._mels = profile, options, frames, mels
        self.held, self.rate = held, rate
        self.samples = round(len(frames) * profile.hop * rate / profile.sample_rate)
        self.first = _samples(frames.start, frames.stop, profile, rate)[0]
        self.has_image = not edited and held is not None and len(held) == 2
        if held is not None:
            self.samples = held.shape[1]
        elif options.start == "original" or options.keep_highs or options.dry_wet != 1:
            raise InputError(
                "Could not render the region: the edits change the length, so the recording cannot "
                "be used as the start, mixed in, or used for the highs. Start from noise, set "
                "dry/wet to 1 and do not keep the highs."
            )

    def begin(self, copies: int, check: Check = unchecked) -> tuple[list[Channel], list[Blocks]]:
        """See `RenderInput.begin`."""
        samples = len(self._frames) * self._profile.hop
        channels = []
        for place, mel in enumerate(self._mels):
            check()
            sounds = None
            if self._options.start == "original" and self.held is not None:
                sound = resample(self.held[place], self.rate, self._profile.sample_rate)[:samples]
                sound = np.pad(sound, (0, samples - len(sound)))
                sounds = iter([torch.from_numpy(np.ascontiguousarray(sound))])
            mels = iter([torch.from_numpy(np.ascontiguousarray(mel))])
            channels.append(Channel(len(self._frames), mels, sounds, self._frames.start))
        held = self.held if self.held is not None else np.zeros((len(channels), 0), np.float32)
        return channels, [iter([held]) for _ in range(copies)]


def crossfaded(
    whole: NDArray[np.float32],
    part: NDArray[np.float32],
    first: int,
    begin: int,
    end: int,
    fade: int,
) -> NDArray[np.float32]:
    """Return a sound in which the samples `begin` to `end` are those of a part.

    The crossfades lie inside; at the very ends of the sound there are none.

    Args:
        whole: [channels, samples], not changed.
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
    result = whole.copy()
    new = part[:, begin - first : end - first]
    old = whole[:, begin:end]
    result[:, begin:end] = np.where(weights == 1, new, old + weights * (new - old))
    return result


def _seconds(source: AudioArraySource | MelArraySource, profile: MelProfile) -> float:
    if isinstance(source, AudioArraySource):
        return np.atleast_2d(source.audio).shape[1] / source.rate
    return source.mel.shape[1] * profile.hop / profile.sample_rate


def _aligned(profile: MelProfile, rate: int) -> int:
    """Return the number of frames after which a frame begins exactly at a sample."""
    return profile.sample_rate // math.gcd(profile.hop * rate, profile.sample_rate)


def _samples(first: int, last: int, profile: MelProfile, rate: int) -> tuple[int, int]:
    """Return the samples at a rate at which two frames begin."""
    per_frame = profile.hop * rate / profile.sample_rate
    return round(first * per_frame), round(last * per_frame)
