"""Vocoder: a voice on a device. Renders a mel whole or in pieces, and tells how it goes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio import resample
from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.diffusion.samplers import Draw, step_of
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.engine.device import choose_device
from wavegrad_core.engine.engine import Engine
from wavegrad_core.engine.part_sizes import choose_part_frames
from wavegrad_core.engine.precision import DTYPES, choose_precision
from wavegrad_core.errors import InputError
from wavegrad_core.mel.spectral_envelope import envelope
from wavegrad_core.render.streaming import Course, Done, Piece, Source, Step, Stream
from wavegrad_core.voices.voice import Voice

__all__ = ["Done", "Piece", "Source", "Step", "Vocoder"]

PIECE_SECONDS = 10.0
STRENGTH = 0.3  # takes the phasiness off a sketch and keeps the rest


class Vocoder:
    """A voice on a device.

    Args:
        voice: what to render with.
        device: "auto" (a CUDA GPU where there is one, else the CPU), "cpu", "cuda" or "mps".
        precision: "auto", which depends on the hardware and the network (see
            `engine.precision`), "fp32" or "bf16".
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
        shape = voice.card.network
        self.precision = choose_precision(precision, self._device, shape)
        dtype = DTYPES[self.precision]
        part_frames = choose_part_frames(shape, self._device, dtype)
        self._engine = Engine(voice.network, self._device, dtype, part_frames)
        self.conditions_reach = self._engine.reach
        self._block = max(1, round(piece_seconds * voice.sample_rate / voice.profile.hop))

    def mel_of(self, audio: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
        """A sound's mel for this voice: [samples] at `rate` -> [n_mels, frames]."""
        sound = torch.from_numpy(resample(audio, rate, self.voice.sample_rate).copy())
        return self.voice.profile.mel(sound).numpy()

    @torch.inference_mode()
    def predict_noise(self, y: Tensor, mel: Tensor, noise_level: Tensor, start: int = 0) -> Tensor:
        """[B, T], [B, n_mels, T / hop], [B] -> the noise in y, [B, T] float32, on the device.

        start: the frame at which y and mel begin, where they are a piece of something longer.
        """
        y, mel = (x.to(self._device).float() for x in (y, mel))
        items = zip(y, map(self.conditions, mel), noise_level.tolist())
        return torch.stack([self.predict(*item, start) for item in items])

    def conditions(self, mel: Tensor) -> list[Tensor]:
        """What of a prediction the mel decides alone: [n_mels, F] -> each [F, ...]."""
        found = [self._engine.conditions(mel)]
        if self.voice.card.network.guided:
            found += [envelope(mel, self.voice.profile)[:, :-1].T, mel.T]
        return found

    @torch.inference_mode()
    def predict(self, y: Tensor, conditions: list[Tensor], level: float, first: int) -> Tensor:
        """The noise in a stretch of y, [T] -> [T], that begins at frame `first`."""
        guide = None
        if self.voice.card.network.guided:
            _, colour, mel = conditions
            guide = self.voice.card.guide(y, torch.cat([colour, colour[-1:]]).T, mel.T)
        return self._engine.predict_noise(y, conditions[0], level, guide, first)

    def render(
        self,
        mel: NDArray[np.float32] | Tensor,
        schedule: Schedule,
        seed: int = 0,
        noise: Draw | None = None,
        sampler: str = "ancestral",
        eta: float = 0.0,
        start: Literal["noise", "sketch"] | NDArray[np.float32] = "noise",
        strength: float = STRENGTH,
    ) -> NDArray[np.float32]:
        """[n_mels, frames] -> [frames * hop] float32; arguments and errors as for `stream`."""
        events = self.stream(mel, schedule, seed, noise, sampler, eta, start, strength)
        for event in events:
            if isinstance(event, Done):
                return event.audio
        raise AssertionError("a stream ends with Done")

    def stream(
        self,
        mel: NDArray[np.float32] | Tensor,
        schedule: Schedule,
        seed: int = 0,
        noise: Draw | None = None,
        sampler: str = "ancestral",
        eta: float = 0.0,
        start: Literal["noise", "sketch"] | NDArray[np.float32] = "noise",
        strength: float = STRENGTH,
    ) -> Iterator[Step | Piece | Done]:
        """Render, telling of each step and of each piece that is final. To cancel, stop asking.

        Args:
            mel: [n_mels, frames], of the voice's profile.
            schedule: betas from the clean to the noisy end.
            seed: of the noise.
            noise: draw(shape, step) -> tensor, in place of the seed; the sound is then one block.
                Step 0 is what a sketch is made of.
            sampler: "ancestral", as in the paper, "ddim" or "gla" (see `sampler`).
            eta: of DDIM; 0 adds no noise on the way, 1 as much as "ancestral".
            start: "noise", a Griffin-Lim "sketch" of the mel, or a sound, [about frames * hop] at
                the voice's rate: what is over is cut, up to a frame that lacks is silence.
            strength: how much of such a start is made anew: 0 leaves it untouched, 1 is "noise".
                Between them the start is put under that much noise, and only the steps of the
                schedule that begin below it are done.

        Raises:
            InputError: the mel has no frames, NaN, or a number of bins that is not the voice's;
                the start is too short or no sound; another argument is unknown or out of range.
        """
        mel = self._checked(mel)
        if mel.shape[1] == 0:
            raise InputError("the mel has no frames, so there is nothing to render")
        sounds = None
        if isinstance(start, np.ndarray):
            sounds = iter([self._start(start, mel.shape[1] * self.voice.profile.hop)])
        elif start not in ("noise", "sketch"):
            raise InputError(f"start {start!r} is not known; choose noise, sketch or a sound")
        elif start == "noise":
            strength = 1.0
        source = Source(mel.shape[1], iter([mel]), sounds)
        course = self._course(schedule, seed, sampler, eta, strength)
        block = self._block
        if noise:
            shape, block = (mel.shape[1] * self.voice.profile.hop,), mel.shape[1]
            course = replace(course, draw=lambda first, last, step: noise(shape, step)[first:last])
        return self._whole(self._events(source, course, block))

    def stream_source(
        self,
        source: Source,
        schedule: Schedule,
        seed: int = 0,
        sampler: str = "ancestral",
        eta: float = 0.0,
        strength: float = 1.0,
    ) -> Iterator[Step | Piece]:
        """`stream` for what is longer than memory: nothing of it is kept, so there is no Done.

        The render starts at noise where strength is 1, else from the source's sound, or from a
        sketch where it has none. Arguments and errors are otherwise those of `stream`; an error in
        the source comes when it is reached.
        """
        source = replace(source, mels=map(self._checked, source.mels))
        course = self._course(schedule, seed, sampler, eta, strength)
        return self._events(source, course, self._block)

    def _course(
        self, schedule: Schedule, seed: int, sampler: str, eta: float, strength: float
    ) -> Course:
        if not 0 <= strength <= 1:
            raise InputError(
                f"strength {strength} cannot be used; give 0 (untouched) to 1 (from nothing)"
            )
        draw = SeededNoise(seed).stretch
        return Course(schedule, step_of(sampler, eta), sampler == "gla", strength, draw)

    def _events(self, source: Source, course: Course, block: int) -> Iterator[Step | Piece]:
        card = self.voice.card
        stream = Stream(card, self, source, course, block, self._device)
        for event in stream.events():
            if isinstance(event, Piece) and not np.isfinite(event.audio).all():
                raise InputError(
                    f"voice {self.voice.name} makes NaN or infinity of this mel, so the mel is of "
                    "another kind or the voice is damaged; make the mel with `gradwave mel "
                    "--voice`, or take another voice"
                )
            yield event

    @staticmethod
    def _whole(events: Iterator[Step | Piece]) -> Iterator[Step | Piece | Done]:
        pieces = []
        for event in events:
            if isinstance(event, Piece):
                pieces.append(event.audio)
            yield event
        yield Done(np.concatenate(pieces))

    def _start(self, sound: NDArray[np.float32], samples: int) -> Tensor:
        start = torch.as_tensor(sound, dtype=torch.float32)
        if start.ndim != 1 or len(start) <= samples - self.voice.profile.hop:
            raise InputError(
                f"the sound to start from has shape {list(start.shape)}, the mel {samples} "
                f"samples; give one channel of that length at {self.voice.sample_rate} Hz"
            )
        if not torch.isfinite(start).all():
            raise InputError("the sound to start from holds NaN or infinity; export it again")
        return F.pad(start[:samples], (0, max(0, samples - len(start))))

    def _checked(self, mel: NDArray[np.float32] | Tensor) -> Tensor:
        mel = torch.as_tensor(mel, dtype=torch.float32)
        bins = self.voice.profile.n_mels
        if mel.ndim != 2 or mel.shape[0] != bins:
            raise InputError(
                f"the mel has shape {list(mel.shape)}, but voice {self.voice.name} reads "
                f"[{bins}, frames]; make it with `gradwave mel --voice {self.voice.name}`"
            )
        if not torch.isfinite(mel).all():
            raise InputError("the mel holds NaN or infinity; make it again from the sound")
        return mel
