"""Vocoder: a voice on a device. Renders a mel whole or in pieces, and tells how it goes."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio import resample
from wavegrad_core.engine.device import choose_device, choose_precision
from wavegrad_core.errors import InputError
from wavegrad_core.noise import SeededNoise
from wavegrad_core.sampler import Draw, ancestral_step, clean_estimate
from wavegrad_core.schedule import Schedule
from wavegrad_core.voice import Voice

PIECE_SECONDS = 10.0


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
        """The clean sound as the network sees it now, [samples]; computed when it is asked for."""
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


class Vocoder:
    """A voice on a device.

    Args:
        voice: what to render with.
        device: "auto" (a CUDA GPU where there is one, else the CPU), "cpu", "cuda" or "mps".
        precision: "auto" (bfloat16 where the device multiplies it fast), "fp32" or "bf16".
        piece_seconds: how much is worked on at a time; it does not change the sound.

    Raises:
        InputError: the device is not there, or piece_seconds is not above 0.
    """

    def __init__(
        self,
        voice: Voice,
        device: str = "auto",
        precision: str = "auto",
        piece_seconds: float = PIECE_SECONDS,
    ) -> None:
        if not piece_seconds > 0:
            raise InputError(f"pieces of {piece_seconds} s cannot be rendered; give more than 0")
        self.voice = voice
        self._device = choose_device(device)
        self.device: str = self._device.type
        self.precision: Literal["fp32", "bf16"] = choose_precision(precision, self._device)
        dtype = torch.bfloat16 if self.precision == "bf16" else torch.float32
        self._network = deepcopy(voice.network).to(self._device, dtype)
        self._piece_frames = max(1, round(piece_seconds * voice.sample_rate / voice.profile.hop))
        self._reach = voice.card.reach_frames

    def mel_of(self, audio: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
        """A sound's mel for this voice: [samples] at `rate` -> [n_mels, frames]."""
        sound = torch.from_numpy(resample(audio, rate, self.voice.sample_rate).copy())
        return self.voice.profile.mel(sound).numpy()

    @torch.inference_mode()
    def predict_noise(self, y: Tensor, mel: Tensor, noise_level: Tensor) -> Tensor:
        """[B, T], [B, n_mels, T / hop], [B] -> the noise in y, [B, T] float32, on the device."""
        y, mel, level = (x.to(self._device).float() for x in (y, mel, noise_level))
        return self.voice.card.predict_noise(self._network, y, mel, level)

    def render(
        self,
        mel: NDArray[np.float32] | Tensor,
        schedule: Schedule,
        seed: int = 0,
        noise: Draw | None = None,
    ) -> NDArray[np.float32]:
        """[n_mels, frames] -> [frames * hop] float32; arguments and errors as for `stream`."""
        for event in self.stream(mel, schedule, seed, noise):
            if isinstance(event, Done):
                return event.audio
        raise AssertionError("a stream ends with Done")

    def stream(
        self,
        mel: NDArray[np.float32] | Tensor,
        schedule: Schedule,
        seed: int = 0,
        noise: Draw | None = None,
    ) -> Iterator[Step | Piece | Done]:
        """Render, telling of each step and of each piece that is final. To cancel, stop asking.

        The network sees only so far, so a long sound is worked on in blocks, and each step on a
        block ends that far before the step before it did: what a block leaves undone the next one
        does, nothing is done twice, and the sound is that of one block without end.

        Args:
            mel: [n_mels, frames], of the voice's profile.
            schedule: betas from the clean to the noisy end.
            seed: of the noise.
            noise: draw(shape, step) -> tensor, in place of the seed; the sound is then one block.

        Raises:
            InputError: the mel has no frames, NaN, or a number of bins that is not the voice's.
        """
        return _Stream(self, self._checked(mel), schedule, seed, noise).events()

    def _checked(self, mel: NDArray[np.float32] | Tensor) -> Tensor:
        mel = torch.as_tensor(mel, dtype=torch.float32)
        bins = self.voice.profile.n_mels
        if mel.ndim != 2 or mel.shape[0] != bins:
            raise InputError(
                f"the mel has shape {list(mel.shape)}, but voice {self.voice.name} reads "
                f"[{bins}, frames]; make it with `gradwave mel --voice {self.voice.name}`"
            )
        if mel.shape[1] == 0:
            raise InputError("the mel has no frames, so there is nothing to render")
        if not torch.isfinite(mel).all():
            raise InputError("the mel holds NaN or infinity; make it again from the sound")
        return mel


class _Stream:
    """The state of one render.

    `_done[s]` is the latest stretch of y after s steps (s = 0: the noise at the start), and
    `_ends[s]` the frame at which it ends; frames before the stretch are no longer needed.
    """

    def __init__(
        self, vocoder: Vocoder, mel: Tensor, schedule: Schedule, seed: int, noise: Draw | None
    ) -> None:
        self._vocoder, self._schedule, self._noise = vocoder, schedule, noise
        self._card = vocoder.voice.card
        self._mel = mel.to(vocoder._device)
        self._frames = mel.shape[1]
        self._seeded = SeededNoise(seed)
        empty = torch.zeros(0, device=vocoder._device)
        self._done = [empty] * (len(schedule) + 1)
        self._ends = [0] * (len(schedule) + 1)

    def events(self) -> Iterator[Step | Piece | Done]:
        """What `Vocoder.stream` yields."""
        plan = self._plan()
        pieces: list[NDArray[np.float32]] = []
        for index, (step, end) in enumerate(plan, start=1):
            if self._ends[0] < self._needed(end):
                self._extend(0, self._draw(self._ends[0], self._needed(end), len(self._schedule)))
            yield self._advance(step, end, index, len(plan))
            if step == len(self._schedule):
                piece = self._finish(sum(map(len, pieces)))
                if len(piece.audio):
                    pieces.append(piece.audio)
                    yield piece
        yield Done(np.concatenate(pieces))

    def _plan(self) -> list[tuple[int, int]]:
        """The network calls in order: (step, frame to bring it up to)."""
        steps, reach = len(self._schedule), self._vocoder._reach
        size = self._vocoder._piece_frames
        if self._noise or self._frames <= size:
            return [(step, self._frames) for step in range(1, steps + 1)]
        plan, reached = [], [0] * (steps + 1)
        for block in range(-(-(self._frames + steps * reach) // size)):
            for step in range(1, steps + 1):
                end = min(self._frames, (block + 1) * size - step * reach)
                if end > reached[step]:
                    plan.append((step, end))
                    reached[step] = end
        return plan

    def _needed(self, end: int) -> int:
        return min(self._frames, end + self._vocoder._reach)

    @torch.inference_mode()
    def _advance(self, step: int, end: int, index: int, total: int) -> Step:
        """One network call: y after `step` - 1 steps becomes y after `step`, up to frame `end`."""
        hop, begin, n = self._card.profile.hop, self._ends[step], len(self._schedule) - step + 1
        first, last = max(0, begin - self._vocoder._reach), self._needed(end)
        y = self._stretch(step - 1, first, last)
        level = float(self._schedule.noise_levels[n - 1])
        mel = self._mel[None, :, first:last]
        eps = self._vocoder.predict_noise(y[None], mel, torch.tensor([level]))[0]
        inner = slice((begin - first) * hop, (end - first) * hop)
        y, eps = y[inner], eps[inner]
        z = self._draw(begin, end, n - 1) if n > 1 else None
        self._extend(step, ancestral_step(y, eps, z, self._schedule, n))
        self._forget(step - 1, end - self._vocoder._reach)
        clean = clean_estimate(y, eps, self._schedule, n)
        mel = self._mel[:, begin:end]

        def estimate() -> NDArray[np.float32]:
            return self._card.to_sound(clean, mel).cpu().numpy()

        return Step(index, total, level, begin * hop, estimate)

    @torch.inference_mode()
    def _finish(self, start: int) -> Piece:
        """What of the last step's y can be brought back to sound for good, from sample `start`."""
        hop, steps = self._card.profile.hop, len(self._schedule)
        reach = self._card.profile.reach_frames
        begin, last = start // hop, self._ends[steps]
        end = last if last == self._frames else max(begin, last - reach)
        first = max(0, begin - reach)
        sound = self._card.to_sound(self._stretch(steps, first, last), self._mel[:, first:last])
        self._forget(steps, end - reach)
        return Piece(start, sound[(begin - first) * hop : (end - first) * hop].cpu().numpy())

    def _draw(self, begin: int, end: int, n: int) -> Tensor:
        hop = self._card.profile.hop
        if self._noise:
            noise = self._noise((self._frames * hop,), n)
        else:
            noise = self._seeded.stretch(begin * hop, end * hop, n)
        return noise.to(self._mel.device)

    def _stretch(self, step: int, first: int, last: int) -> Tensor:
        hop, y = self._card.profile.hop, self._done[step]
        offset = self._ends[step] * hop - len(y)
        return y[first * hop - offset : last * hop - offset]

    def _extend(self, step: int, y: Tensor) -> None:
        self._done[step] = torch.cat([self._done[step], y])
        self._ends[step] += len(y) // self._card.profile.hop

    def _forget(self, step: int, frame: int) -> None:
        keep = (self._ends[step] - max(0, frame)) * self._card.profile.hop
        self._done[step] = self._done[step][max(0, len(self._done[step]) - keep) :].clone()
