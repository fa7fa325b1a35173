"""Rendering in blocks, in bounded memory; the result equals that of rendering the whole sound.

The network has a finite receptive field, so a long sound is processed in blocks. Each step on a
block ends one receptive field before the previous step; the next block continues from there. So
nothing is computed twice, and the result is the same as for a single block.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio.stream_buffer import StreamBuffer
from wavegrad_core.diffusion import samplers
from wavegrad_core.diffusion.denoiser import Denoiser
from wavegrad_core.diffusion.domain import WHITENING_PASSES
from wavegrad_core.griffin_lim import mel_inversion
from wavegrad_core.render.strength_curve import StrengthCurve
from wavegrad_core.render.trajectory import Trajectory

# The first block is this fraction of a full one; each that follows is twice as long.
FIRST_SHARE = 8


@dataclass(frozen=True)
class Step:
    """Event sent after one step of a channel on a block.

    Attributes:
        index: Number of the step, counted from 1 over all blocks.
        total: Number of steps of the render.
        level: Noise level before the step.
        start: Sample at which `estimate` begins.
    """

    index: int
    total: int
    level: float
    start: int
    _estimate: Callable[[], NDArray[np.float32]]

    @cached_property
    def estimate(self) -> NDArray[np.float32]:
        """The network's estimate of the clean sound, [samples], computed on first access.

        It is not refined, so that the effect of each step can be heard.
        """
        return self._estimate()


@dataclass(frozen=True)
class Piece:
    """Final samples of a channel: start .. start + len(audio)."""

    start: int
    audio: NDArray[np.float32]


@dataclass(frozen=True)
class Done:
    """The whole render, [frames * hop]."""

    audio: NDArray[np.float32]


@dataclass(frozen=True)
class Channel:
    """One channel to render, read once from start to end, in blocks of any length.

    Attributes:
        frames: Number of mel frames.
        mels: Blocks [n_mels, k] of the voice's profile, `frames` in total.
        sounds: Blocks [k] of the recording at the voice's rate, frames * hop samples in total, if
            the render starts from it.
        first: The first frame's index in a longer sound, whose noise is then used.
    """

    frames: int
    mels: Iterator[Tensor]
    sounds: Iterator[Tensor] | None = None
    first: int = 0


class Stream:
    """The state of one channel's render: `_y[s]` holds y after s steps (s = 0: the start).

    Args:
        denoiser: Denoiser of the voice.
        channel: The channel to render.
        trajectory: The path from the start to the sound.
        block: Number of frames processed at a time; it does not change the sound.
        device: Device to compute on.
    """

    def __init__(
        self,
        denoiser: Denoiser,
        channel: Channel,
        trajectory: Trajectory,
        block: int,
        device: torch.device,
    ) -> None:
        profile = denoiser.domain.profile
        self._denoiser, self._channel, self._trajectory = denoiser, channel, trajectory
        self._domain, self._profile = denoiser.domain, profile
        self._frames, self._block, self._hop = channel.frames, block, profile.hop
        self._level = (1 - trajectory.strength**2) ** 0.5
        untouched = self._level == 1
        self._schedule = trajectory.schedule if untouched else trajectory.schedule.tail(self._level)
        self._steps = 0 if untouched else len(self._schedule)
        self._filter = profile.receptive_field_frames
        self._finish_reach = denoiser.refinement_receptive_field_frames
        self._reach = denoiser.receptive_field_frames
        if trajectory.sampler == "gla":
            self._reach += self._domain.projection_receptive_field_frames
        self._mel = StreamBuffer(torch.zeros(profile.n_mels, 0, device=device))
        empty = denoiser.conditions(torch.zeros(profile.n_mels, 1, device=device))
        self._conditions = [StreamBuffer(x[:0], time=0) for x in empty]
        self._sound = StreamBuffer(torch.zeros(0, device=device))
        self._curve = (
            StrengthCurve(trajectory, profile.sample_rate, channel.first * profile.hop, device)
            if trajectory.curve and self._steps
            else None
        )
        self._y = [StreamBuffer(torch.zeros(0, device=device)) for _ in range(self._steps + 1)]

    def events(self) -> Iterator[Step | Piece]:
        """Yield an event for each step and each final piece; the pieces together are the sound."""
        plan = list(self._plan())
        start = 0
        for index, (step, end) in enumerate(plan, start=1):
            if step == 0:
                self._begin(end)
            else:
                self._begin(self._within(end + self._reach))
                yield self._advance(step, end, index, len(plan))
            if step == self._steps:
                piece = self._finish(start)
                start += len(piece.audio)
                if len(piece.audio):
                    yield piece
                self._forget()

    def _plan(self) -> Iterator[tuple[int, int]]:
        """Yield the work in order, as (step, end frame); step 0 occurs only without other steps."""
        steps = range(1, self._steps + 1) if self._steps else range(1)
        if self._frames <= self._block:
            yield from ((step, self._frames) for step in steps)
            return
        reached = [0] * (self._steps + 1)
        for ahead in self._heads():
            for step in steps:
                end = self._within(ahead - step * self._reach)
                if end > reached[step]:
                    yield step, end
                    reached[step] = end

    def _heads(self) -> Iterator[int]:
        """Yield the frame that each block would reach without steps.

        The first blocks are short, so that playback can start early.
        """
        ahead, block = 0, max(1, self._block // FIRST_SHARE)
        while ahead < self._frames + self._steps * self._reach:
            ahead += block
            block = min(2 * block, self._block)
            yield ahead

    @torch.inference_mode()
    def _begin(self, end: int) -> None:
        """Extend the start, y_N, up to a frame; without steps it is the sound itself."""
        begin = self._y[0].end // self._hop
        if end <= begin:
            return
        if self._steps == 0:
            self._y[0].append(self._clean(begin, end))
            return
        y = self._draw(begin, end, len(self._schedule))
        if self._level > 0 or self._curve:
            reach = WHITENING_PASSES * self._filter
            first, last = max(0, begin - reach), self._within(end + reach)
            clean = self._clean(first, last)
            sound = self._domain.to_diffusion(clean, self._mels(first, last))
            sound, clean = (self._cut(x, first, begin, end) for x in (sound, clean))
            y = samplers.noised(sound, y, self._level)
            if self._curve:
                self._curve.append(sound, clean)
        self._y[0].append(y)

    def _clean(self, begin: int, end: int) -> Tensor:
        """Return the sound to start from between two frames: the recording, or a sketch."""
        if self._channel.sounds is not None:
            return self._read(self._sound, self._channel.sounds, begin * self._hop, end * self._hop)
        reach = mel_inversion.sketch_receptive_field_frames(self._profile)
        first, last = max(0, begin - reach), self._within(end + reach)
        noise = self._draw(first, last, 0)
        sketch = mel_inversion.sketch(self._mels(first, last), noise, self._profile)
        return self._cut(sketch, first, begin, end)

    @torch.inference_mode()
    def _advance(self, step: int, end: int, index: int, total: int) -> Step:
        """Take one step: y after `step` - 1 steps becomes y after `step`, up to frame `end`."""
        begin, n = self._y[step].end // self._hop, len(self._schedule) - step + 1
        first, last = max(0, begin - self._reach), self._within(end + self._reach)
        y = self._y[step - 1].read(first * self._hop, last * self._hop)
        level = float(self._schedule.noise_levels[n - 1])
        if self._curve:
            y = self._curve.at_level(y, first * self._hop, level)
        conditions = self._conditioned(first, last)
        noise = self._denoiser.predict(y, conditions, level, self._channel.first + first)
        if self._trajectory.matches_levels:
            noise = self._denoiser.match_levels(y, noise, conditions, level)
        eps = self._denoiser.clamp_noise(y, noise, level)
        if self._trajectory.sampler == "gla":
            project = partial(self._domain.project, mel=self._mels(first, last))
            eps = samplers.gla_noise(y, eps, project, self._schedule, n)
        y, eps = (self._cut(x, first, begin, end) for x in (y, eps))
        z = self._draw(begin, end, n - 1) if n > 1 else None
        after = self._trajectory.step(y, eps, z, self._schedule, n)
        self._y[step].append(self._denoiser.clamp(after))
        self._y[step - 1].discard((end - self._reach) * self._hop)
        clean = samplers.clean_estimate(y, eps, self._schedule, n)
        mel = self._mels(begin, end)

        def estimate() -> NDArray[np.float32]:
            return self._domain.to_sound(clean, mel).cpu().numpy()

        return Step(index, total, level, begin * self._hop, estimate)

    @torch.inference_mode()
    def _finish(self, start: int) -> Piece:
        """Return the samples from `start` on that are final, converted to sound."""
        begin, last = start // self._hop, self._y[-1].end // self._hop
        if self._steps == 0:
            return Piece(start, self._y[-1].read(start, last * self._hop).cpu().numpy())
        end = last if last == self._frames else max(begin, last - self._finish_reach)
        first = max(0, begin - self._finish_reach)
        y = self._y[-1].read(first * self._hop, last * self._hop)
        mel = self._mels(first, last)
        sound = self._domain.to_sound(y, mel)
        if self._channel.sounds is None:
            sound = self._denoiser.refine(sound, mel)
        if self._curve:
            sound = self._curve.with_unchanged(sound, first * self._hop)
        return Piece(start, self._cut(sound, first, begin, end).cpu().numpy())

    def _forget(self) -> None:
        """Discard everything that no later block needs."""
        start, end = (self._y[step].end // self._hop for step in (0, -1))
        self._y[-1].discard((end - 2 * self._finish_reach) * self._hop)
        start -= WHITENING_PASSES * self._filter
        self._sound.discard(start * self._hop)
        if self._curve:
            self._curve.discard((end - max(self._reach, 2 * self._finish_reach)) * self._hop)
        for buffer in self._conditions:
            buffer.discard(end - self._reach)
        self._mel.discard(
            min(
                start - mel_inversion.sketch_receptive_field_frames(self._profile),
                end
                - max(
                    self._reach,
                    2 * self._finish_reach,
                    self._denoiser.conditions_receptive_field_frames,
                ),
            )
        )

    def _mels(self, first: int, last: int) -> Tensor:
        return self._read(self._mel, self._channel.mels, first, last)

    def _conditioned(self, first: int, last: int) -> list[Tensor]:
        """Return the conditions of these frames, each computed once."""
        begin, reach = self._conditions[0].end, self._denoiser.conditions_receptive_field_frames
        if begin < last:
            start = max(0, begin - reach)
            mel = self._mels(start, self._within(last + reach))
            for buffer, block in zip(self._conditions, self._denoiser.conditions(mel)):
                buffer.append(block[begin - start : last - start])
        return [buffer.read(first, last) for buffer in self._conditions]

    def _draw(self, begin: int, end: int, n: int) -> Tensor:
        begin, end = begin + self._channel.first, end + self._channel.first
        noise = self._trajectory.draw(begin * self._hop, end * self._hop, n)
        return noise.to(self._y[0].device)

    def _within(self, frame: int) -> int:
        return min(self._frames, frame)

    def _cut(self, sound: Tensor, first: int, begin: int, end: int) -> Tensor:
        """Return frames begin .. end of a sound that starts at frame `first`."""
        return sound[(begin - first) * self._hop : (end - first) * self._hop]

    @staticmethod
    def _read(buffer: StreamBuffer, blocks: Iterator[Tensor], first: int, last: int) -> Tensor:
        """Read a span of a buffered signal, appending blocks to the buffer as needed."""
        while buffer.end < last:
            buffer.append(next(blocks))
        return buffer.read(first, last)
