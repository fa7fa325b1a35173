"""A part of a sound as the input of a render."""

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio import resample
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.sources import Blocks, Check, unchecked
from wavegrad_core.render.streaming import Channel


class RegionInput:
    """A part of a sound as a `RenderInput`."""

    def __init__(
        self,
        profile: MelProfile,
        options: RenderOptions,
        rate: int,
        frames: range,
        mels: list[NDArray[np.float32]],
        held: NDArray[np.float32] | None,
        first: int,
        edited: bool,
    ) -> None:
        self._profile, self._options, self._frames, self._mels = profile, options, frames, mels
        self.held, self.rate = held, rate
        self._recording, self.skipped = held, 0
        self.first, self.has_image = first, not edited and held is not None and len(held) == 2
        self.samples = round(len(frames) * profile.hop * rate / profile.sample_rate)
        if held is not None:
            self.samples = held.shape[1]
        elif options.needs_recording:
            raise InputError(
                "Could not render the region: the edits change the length, so the recording cannot "
                "be used as the start, mixed in, or used for the highs. Start from noise, set "
                "dry/wet to 1 and do not keep the highs."
            )

    def trim(self, start: float, end: float) -> None:
        """Limit the output to a part of the frames, given in seconds of the whole sound."""
        seconds = self._frames.start * self._profile.hop / self._profile.sample_rate
        self.skipped = round((start - seconds) * self._profile.sample_rate)
        first, last = (round((second - seconds) * self.rate) for second in (start, end))
        last = min(last, self.samples)
        self.first += first
        self.samples = last - first
        if self._recording is not None:
            self.held = self._recording[:, first:last]

    def begin(self, copies: int, check: Check = unchecked) -> tuple[list[Channel], list[Blocks]]:
        """See `RenderInput.begin`."""
        samples = len(self._frames) * self._profile.hop
        channels = []
        for place, mel in enumerate(self._mels):
            check()
            sounds = None
            if self._options.start == "original" and self._recording is not None:
                sound = resample(self._recording[place], self.rate, self._profile.sample_rate)
                sound = sound[:samples]
                sound = np.pad(sound, (0, samples - len(sound)))
                sounds = iter([torch.from_numpy(np.ascontiguousarray(sound))])
            mels = iter([torch.from_numpy(np.ascontiguousarray(mel))])
            channels.append(Channel(len(self._frames), mels, sounds, self._frames.start))
        held = self.held if self.held is not None else np.zeros((len(channels), 0), np.float32)
        return channels, [iter([held]) for _ in range(copies)]
