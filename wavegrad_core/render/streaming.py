"""A render in blocks whose result equals that of the whole, in memory that does not grow.

The network sees only so far, so a long sound is worked on in blocks, and each step on a block ends
that far before the step before it did: what a block leaves undone the next one does, nothing is
done twice, and the result is that of a single block.
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
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.griffin_lim import mel_inversion

FIRST_SHARE = 8  # of a block is the first one; each that follows is twice as long, up to a whole

DrawStretch = Callable[[int, int, int], Tensor]
"""(first sample, last, step) -> N(0, 1), [last - first], the same however it is cut."""


@dataclass(frozen=True)
class Step:
    """One step of a channel is done on a block.

    Attributes:
        index: of this step, counted from 1 over all blocks.
        total: number of steps of the render.
        level: noise level before the step.
        start: sample at which `estimate` begins.
    """

    index: int
    total: int
    level: float
    start: int
    _estimate: Callable[[], NDArray[np.float32]]

    @cached_property
    def estimate(self) -> NDArray[np.float32]:
        """The network's estimate of the clean sound, [samples], computed when first asked for.

        It is not refined, so that what each step brings can be heard.
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
    """One channel to render, read once and forward, in blocks of any length.

    Attributes:
        frames: number of mel frames.
        mels: blocks [n_mels, k] of the voice's profile, `frames` in all.
        sounds: blocks [k] of the recording at the voice's rate, frames * hop samples in all, where
            the render starts from it.
    """

    frames: int
    mels: Iterator[Tensor]
    sounds: Iterator[Tensor] | None = None


@dataclass(frozen=True)
class Trajectory:
    """How a stream goes from a start to the sound.

    Attributes:
        schedule: all steps; those above the noise level of the start are left out.
        sampler: "ancestral", "ddim" or "gla" (`diffusion.samplers`).
        eta: of DDIM.
        strength: the start is sqrt(1 - strength^2) times the recording, or else a Griffin-Lim
            sketch, under `strength` times noise. 1 is pure noise, 0 leaves the sound as it is.
        draw: the noise.
    """

    schedule: Schedule
    sampler: str
    eta: float
    strength: float
    draw: DrawStretch

    def step(self, y: Tensor, eps: Tensor, z: Tensor | None, schedule: Schedule, n: int) -> Tensor:
        """Take a step of the sampler (see `diffusion.samplers`)."""
        if self.sampler == "ddim":
            return samplers.ddim(y, eps, z, schedule, n, self.eta)
        return samplers.ancestral(y, eps, z, schedule, n)


class Stream:
    """The state of one channel's render: `_y[s]` holds y after s steps (s = 0: the start).

    Args:
        denoiser: of the voice.
        channel: what is rendered.
        trajectory: from the start to the sound.
        block: number of frames worked on at a time; it does not change the sound.
        device: where the work is done.
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
        self._y = [StreamBuffer(torch.zeros(0, device=device)) for _ in range(self._steps + 1)]

    def events(self) -> Iterator[Step | Piece]:
        """Yield each step as it is done and each piece as it is final; the pieces are the sound."""
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
        """Yield what is done in order: (step, frame to reach); step 0 only if it is all."""
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

        The first blocks are short, so that there is something to hear soon.
        """
        ahead, block = 0, max(1, self._block // FIRST_SHARE)
        while ahead < self._frames + self._steps * self._reach:
            ahead += block
            block = min(2 * block, self._block)
            yield ahead

    @torch.inference_mode()
    def _begin(self, end: int) -> None:
        """Bring the start, y_N, up to a frame; without steps it is the sound itself."""
        begin = self._y[0].end // self._hop
        if end <= begin:
            return
        if self._steps == 0:
            self._y[0].append(self._clean(begin, end))
            return
        y = self._draw(begin, end, len(self._schedule))
        if self._level > 0:
            reach = WHITENING_PASSES * self._filter
            first, last = max(0, begin - reach), self._within(end + reach)
            sound = self._domain.to_diffusion(self._clean(first, last), self._mels(first, last))
            y = samplers.noised(self._cut(sound, first, begin, end), y, self._level)
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
        noise = self._denoiser.predict(y, self._conditioned(first, last), level, first)
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
        """Return what can be brought back to sound for good, from sample `start` on."""
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
        return Piece(start, self._cut(sound, first, begin, end).cpu().numpy())

    def _forget(self) -> None:
        """Forget what no later block asks for."""
        start, end = (self._y[step].end // self._hop for step in (0, -1))
        self._y[-1].discard((end - 2 * self._finish_reach) * self._hop)
        start -= WHITENING_PASSES * self._filter
        self._sound.discard(start * self._hop)
        for tape in self._conditions:
            tape.discard(end - self._reach)
        self._mel.discard(
            min(
                start - mel_inversion.sketch_receptive_field_frames(self._profile),
                end - max(self._reach, 2 * self._finish_reach, self._denoiser.conditions_reach),
            )
        )

    def _mels(self, first: int, last: int) -> Tensor:
        return self._read(self._mel, self._channel.mels, first, last)

    def _conditioned(self, first: int, last: int) -> list[Tensor]:
        """Return the conditions of these frames, each computed once."""
        begin, reach = self._conditions[0].end, self._denoiser.conditions_reach
        if begin < last:
            start = max(0, begin - reach)
            mel = self._mels(start, self._within(last + reach))
            for tape, block in zip(self._conditions, self._denoiser.conditions(mel)):
                tape.append(block[begin - start : last - start])
        return [tape.read(first, last) for tape in self._conditions]

    def _draw(self, begin: int, end: int, n: int) -> Tensor:
        noise = self._trajectory.draw(begin * self._hop, end * self._hop, n)
        return noise.to(self._y[0].device)

    def _within(self, frame: int) -> int:
        return min(self._frames, frame)

    def _cut(self, sound: Tensor, first: int, begin: int, end: int) -> Tensor:
        """Return frames begin .. end of a sound that starts at frame `first`."""
        return sound[(begin - first) * self._hop : (end - first) * self._hop]

    @staticmethod
    def _read(tape: StreamBuffer, blocks: Iterator[Tensor], first: int, last: int) -> Tensor:
        """Return a stretch of a tape, after reading on from the blocks as far as it needs."""
        while tape.end < last:
            tape.append(next(blocks))
        return tape.read(first, last)
