"""A render as it happens: in blocks that are equal to the whole, in memory that does not grow.

The network sees only so far, so a long sound is worked on in blocks, and each step on a block ends
that far before the step before it did: what a block leaves undone the next one does, nothing is
done twice, and the sound is that of one block without end.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio.stream_buffer import Tape
from wavegrad_core.diffusion import samplers
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.griffin_lim import griffin_lim
from wavegrad_core.voices.voice import VoiceCard

WHITEN_ROUNDS = 3  # of STFT and back in `VoiceCard.to_diffusion`
PROJECT_ROUNDS = 2  # in `VoiceCard.project`
FIRST_SHARE = 8  # of a block is the first one; each that follows is twice as long, up to a whole


class Network(Protocol):
    """What is asked for the noise at each step.

    conditions_reach: how many mel frames on each side what `conditions` gives depends on.
    """

    conditions_reach: int

    def conditions(self, mel: Tensor) -> list[Tensor]:
        """What of a prediction the mel decides alone: [n_mels, F] -> each [F, ...]."""

    def predict(self, y: Tensor, conditions: list[Tensor], level: float, first: int) -> Tensor:
        """The noise in a stretch of y, [T] -> [T], that begins at frame `first`."""


DrawStretch = Callable[[int, int, int], Tensor]
"""(first sample, last, step) -> N(0, 1), [last - first], the same however it is cut."""


@dataclass(frozen=True)
class Step:
    """One network call is done: `index` of `total` of the render, told this noise level.

    start: the sample at which `estimate` begins.
    """

    index: int
    total: int
    level: float
    start: int
    _estimate: Callable[[], NDArray[np.float32]]

    @cached_property
    def estimate(self) -> NDArray[np.float32]:
        """The clean sound as the network sees it now, [samples]; computed when it is asked for.

        It is not polished, so that what each step brings can be heard.
        """
        return self._estimate()


@dataclass(frozen=True)
class Piece:
    """Samples start .. start + len(audio) are final."""

    start: int
    audio: NDArray[np.float32]


@dataclass(frozen=True)
class Done:
    """The whole render, [frames * hop]."""

    audio: NDArray[np.float32]


@dataclass(frozen=True)
class Source:
    """What is rendered, read once and forward, in blocks of any length.

    mels: blocks [n_mels, k] of the voice's profile, `frames` in all.
    sounds: blocks [k] of the original at the voice's rate, frames * hop samples in all, where the
        render starts from it.
    """

    frames: int
    mels: Iterator[Tensor]
    sounds: Iterator[Tensor] | None = None


@dataclass(frozen=True)
class Course:
    """The way from a start to the sound.

    schedule: the steps; they are cut to those below where `strength` starts.
    step: what takes y_n to y_{n-1} (see `sampler`).
    projected: whether the early steps are held to the mel by Griffin-Lim.
    strength: how much is made anew: y_N is sqrt(1 - strength^2) of the source's sound, or else of
        a Griffin-Lim sketch, under `strength` of noise. 1 is pure noise, 0 the sound untouched.
    draw: the noise.
    """

    schedule: Schedule
    step: samplers.TakeStep
    projected: bool
    strength: float
    draw: DrawStretch


class Stream:
    """The state of one render: `_y[s]` holds y after s steps (s = 0: the start).

    Args:
        card: the voice's.
        network: its network.
        source: what is rendered.
        course: how.
        block: how many frames are worked on at a time; it does not change the sound.
        device: where the work is done.
    """

    def __init__(
        self,
        card: VoiceCard,
        network: Network,
        source: Source,
        course: Course,
        block: int,
        device: torch.device,
    ) -> None:
        self._card, self._network, self._source, self._course = card, network, source, course
        self._frames, self._block, self._hop = source.frames, block, card.profile.hop
        self._level = (1 - course.strength**2) ** 0.5
        untouched = self._level == 1
        self._schedule = course.schedule if untouched else course.schedule.tail(self._level)
        self._steps = 0 if untouched else len(self._schedule)
        self._filter, self._finish_reach = card.profile.reach_frames, card.finish_reach_frames
        self._reach = card.reach_frames + PROJECT_ROUNDS * self._filter * course.projected
        self._mel = Tape(torch.zeros(card.profile.n_mels, 0, device=device))
        empty = network.conditions(torch.zeros(card.profile.n_mels, 1, device=device))
        self._conditions = [Tape(x[:0], time=0) for x in empty]
        self._sound = Tape(torch.zeros(0, device=device))
        self._y = [Tape(torch.zeros(0, device=device)) for _ in range(self._steps + 1)]

    def events(self) -> Iterator[Step | Piece]:
        """Each step as it is done, each piece as it is final; together they are the whole sound."""
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
        """What is done in order: (step, frame to bring it up to); step 0 only where it is all."""
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
        """How far each block would come without steps: the first ones are short, so that there is
        something to hear soon."""
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
            reach = WHITEN_ROUNDS * self._filter
            first, last = max(0, begin - reach), self._within(end + reach)
            sound = self._card.to_diffusion(self._clean(first, last), self._mels(first, last))
            y = samplers.noised(self._cut(sound, first, begin, end), y, self._level)
        self._y[0].append(y)

    def _clean(self, begin: int, end: int) -> Tensor:
        """The sound to start from between two frames: the source's own, or a sketch."""
        if self._source.sounds is not None:
            return self._read(self._sound, self._source.sounds, begin * self._hop, end * self._hop)
        profile = self._card.profile
        reach = griffin_lim.sketch_reach_frames(profile)
        first, last = max(0, begin - reach), self._within(end + reach)
        noise = self._draw(first, last, 0)
        return self._cut(
            griffin_lim.sketch(self._mels(first, last), noise, profile), first, begin, end
        )

    @torch.inference_mode()
    def _advance(self, step: int, end: int, index: int, total: int) -> Step:
        """One network call: y after `step` - 1 steps becomes y after `step`, up to frame `end`."""
        begin, n = self._y[step].end // self._hop, len(self._schedule) - step + 1
        first, last = max(0, begin - self._reach), self._within(end + self._reach)
        y = self._y[step - 1].stretch(first * self._hop, last * self._hop)
        level = float(self._schedule.noise_levels[n - 1])
        noise = self._network.predict(y, self._conditioned(first, last), level, first)
        eps = self._card.clamped_noise(y, noise, level)
        if self._course.projected and samplers.is_projected(self._schedule, n):
            project = partial(self._card.project, mel=self._mels(first, last))
            eps = samplers.projected_noise(y, eps, project, self._schedule, n)
        y, eps = (self._cut(x, first, begin, end) for x in (y, eps))
        z = self._draw(begin, end, n - 1) if n > 1 else None
        self._y[step].append(self._card.clamped(self._course.step(y, eps, z, self._schedule, n)))
        self._y[step - 1].forget((end - self._reach) * self._hop)
        clean = samplers.clean_estimate(y, eps, self._schedule, n)
        mel = self._mels(begin, end)

        def estimate() -> NDArray[np.float32]:
            return self._card.to_sound(clean, mel).cpu().numpy()

        return Step(index, total, level, begin * self._hop, estimate)

    @torch.inference_mode()
    def _finish(self, start: int) -> Piece:
        """What of the last step's y can be brought back to sound for good, from sample `start`."""
        begin, last = start // self._hop, self._y[-1].end // self._hop
        if self._steps == 0:
            return Piece(start, self._y[-1].stretch(start, last * self._hop).cpu().numpy())
        end = last if last == self._frames else max(begin, last - self._finish_reach)
        first = max(0, begin - self._finish_reach)
        y = self._y[-1].stretch(first * self._hop, last * self._hop)
        mel = self._mels(first, last)
        sound = self._card.to_sound(y, mel)
        if self._source.sounds is None:
            sound = self._card.finished(sound, mel)
        return Piece(start, self._cut(sound, first, begin, end).cpu().numpy())

    def _forget(self) -> None:
        """Let go of what no later block asks for."""
        start, end = (self._y[step].end // self._hop for step in (0, -1))
        self._y[-1].forget((end - 2 * self._finish_reach) * self._hop)
        start -= WHITEN_ROUNDS * self._filter
        self._sound.forget(start * self._hop)
        for tape in self._conditions:
            tape.forget(end - self._reach)
        self._mel.forget(
            min(
                start - griffin_lim.sketch_reach_frames(self._card.profile),
                end - max(self._reach, 2 * self._finish_reach, self._network.conditions_reach),
            )
        )

    def _mels(self, first: int, last: int) -> Tensor:
        return self._read(self._mel, self._source.mels, first, last)

    def _conditioned(self, first: int, last: int) -> list[Tensor]:
        """What the network needs of these frames' mel, computed once however often it is asked."""
        begin, reach = self._conditions[0].end, self._network.conditions_reach
        if begin < last:
            start = max(0, begin - reach)
            mel = self._mels(start, self._within(last + reach))
            for tape, block in zip(self._conditions, self._network.conditions(mel)):
                tape.append(block[begin - start : last - start])
        return [tape.stretch(first, last) for tape in self._conditions]

    def _draw(self, begin: int, end: int, n: int) -> Tensor:
        noise = self._course.draw(begin * self._hop, end * self._hop, n)
        return noise.to(self._y[0].device)

    def _within(self, frame: int) -> int:
        return min(self._frames, frame)

    def _cut(self, sound: Tensor, first: int, begin: int, end: int) -> Tensor:
        """Frames begin .. end of a sound that starts at frame `first`."""
        return sound[(begin - first) * self._hop : (end - first) * self._hop]

    @staticmethod
    def _read(tape: Tape, blocks: Iterator[Tensor], first: int, last: int) -> Tensor:
        """A stretch of a tape, read on from the blocks as far as it needs."""
        while tape.end < last:
            tape.append(next(blocks))
        return tape.stretch(first, last)
