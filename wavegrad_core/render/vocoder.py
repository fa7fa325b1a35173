"""The vocoder: a voice on a device, which renders mels in one or more pieces."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio import resample
from wavegrad_core.diffusion.denoiser import Denoiser
from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.diffusion.samplers import Draw
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.engine.device import choose_device
from wavegrad_core.engine.graphed_denoiser import GraphedDenoiser
from wavegrad_core.engine.network_engine import NetworkEngine
from wavegrad_core.engine.part_sizes import choose_part_frames
from wavegrad_core.engine.precision import DTYPES, choose_precision
from wavegrad_core.errors import InputError
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.streaming import Channel, Done, Piece, Step, Stream
from wavegrad_core.render.trajectory import Trajectory
from wavegrad_core.voices.voice import Voice

__all__ = ["Channel", "Done", "Piece", "Step", "Vocoder"]

PIECE_SECONDS = 10.0


class Vocoder:
    """A voice on a device.

    Args:
        voice: The voice to render with.
        device: "auto" (a CUDA GPU if there is one, else the CPU), "cpu", "cuda" or "mps".
        precision: "auto", which depends on the hardware and the network (see
            `engine.precision`), "fp32" or "bf16".
        piece_seconds: Length of the pieces rendered at a time; it does not change the sound.
        cuda_graphs: Launch each step as a few CUDA graphs (`engine.graphed_denoiser`), on a CUDA
            GPU. It is off by default because it has not been run on one; `make bench-gpu` does.

    Attributes:
        voice: The voice.
        device: Name of the device in use.
        precision: The precision in use.
        denoiser: The voice's network on the device, with its domain, guide, clamp and refinement.

    Raises:
        InputError: The device is not available, or piece_seconds is not above 0.
    """

    def __init__(
        self,
        voice: Voice,
        device: str = "auto",
        precision: str = "auto",
        piece_seconds: float = PIECE_SECONDS,
        cuda_graphs: bool = False,
    ) -> None:
        if not piece_seconds > 0:
            raise InputError(
                f"A piece length of {piece_seconds} s is not possible. Use a length above 0."
            )
        self.voice = voice
        self._device = choose_device(device)
        self.device: str = self._device.type
        shape = voice.card.network
        self.precision = choose_precision(precision, self._device, shape)
        dtype = DTYPES[self.precision]
        part_frames = choose_part_frames(shape, self._device, dtype)
        engine = NetworkEngine(voice.network, self._device, dtype, part_frames)
        graphed = cuda_graphs and self._device.type == "cuda"
        self.denoiser = voice.card.denoiser(engine, GraphedDenoiser if graphed else Denoiser)
        self._block = max(1, round(piece_seconds * voice.sample_rate / voice.profile.hop))

    def mel_of(self, audio: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
        """Compute a sound's mel for this voice: [samples] at `rate` Hz -> [n_mels, frames]."""
        sound = torch.from_numpy(resample(audio, rate, self.voice.sample_rate).copy())
        return self.voice.profile.mel(sound).numpy()

    @torch.inference_mode()
    def predict_noise(self, y: Tensor, mel: Tensor, noise_level: Tensor, start: int = 0) -> Tensor:
        """Predict the noise in y.

        Args:
            y: [batch, T].
            mel: [batch, n_mels, T / hop].
            noise_level: sqrt(alpha_bar), [batch].
            start: The frame at which y and mel begin, if they are a part of a longer signal.

        Returns:
            [batch, T] float32, on the device.
        """
        y, mel = (x.to(self._device).float() for x in (y, mel))
        items = zip(y, mel, noise_level.tolist())
        return torch.stack([self.denoiser.predict_noise(*item, start) for item in items])

    def render(
        self,
        mel: NDArray[np.float32] | Tensor,
        schedule: Schedule,
        seed: int = 0,
        noise: Draw | None = None,
        sampler: str = "ancestral",
        eta: float = 0.0,
        start: Literal["noise", "sketch"] | NDArray[np.float32] = "noise",
        strength: float = RenderOptions.strength,
    ) -> NDArray[np.float32]:
        """Render a mel, [n_mels, frames] -> [frames * hop] float32.

        Arguments and errors are those of `stream`.
        """
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
        strength: float = RenderOptions.strength,
    ) -> Iterator[Step | Piece | Done]:
        """Render a mel, yielding each step and each final piece. To cancel, stop iterating.

        Args:
            mel: [n_mels, frames], of the voice's profile.
            schedule: Betas from the clean to the noisy end.
            seed: Seed of the noise.
            noise: draw(shape, step) -> tensor, used instead of the seed; the sound is then rendered
                as one block. Step 0 is the noise of a sketch.
            sampler: "ancestral", as in the paper, "ddim" or "gla" (`diffusion.samplers`).
            eta: Noise that DDIM adds: 0 for none, 1 for as much as "ancestral".
            start: "noise", a Griffin-Lim "sketch" of the mel, or a sound, [about frames * hop] at
                the voice's rate: a longer one is cut, and up to one missing frame is padded with
                silence.
            strength: How much of the start is replaced: 0 leaves it unchanged, 1 is the same as
                "noise". In between, noise of that level is added to the start, and only the steps
                of the schedule that begin below it are run.

        Yields:
            `Step`, `Piece`, and `Done` at the end.

        Raises:
            InputError: The mel has no frames, contains NaN, or its number of bins is not the
                voice's; the start is too short or not a sound; another argument is unknown or out
                of range.
        """
        mel = self._checked(mel)
        if mel.shape[1] == 0:
            raise InputError("The mel has no frames. Choose a longer one.")
        sounds, kind = None, "original"
        if isinstance(start, np.ndarray):
            sounds = iter([self._start(start, mel.shape[1] * self.voice.profile.hop)])
        elif start in ("noise", "sketch"):
            kind = start
        else:
            raise InputError(f"Unknown start {start!r}. Choose noise, sketch or a sound.")
        options = RenderOptions(
            seed=seed,
            sampler=sampler,  # type: ignore[arg-type]
            eta=eta,
            start=kind,  # type: ignore[arg-type]
            strength=strength,
        )
        trajectory, block = _trajectory(schedule, options), self._block
        if noise:
            shape, block = (mel.shape[1] * self.voice.profile.hop,), mel.shape[1]
            trajectory = replace(
                trajectory, draw=lambda first, last, step: noise(shape, step)[first:last]
            )
        channel = Channel(mel.shape[1], iter([mel]), sounds)
        return self._whole(self._events(channel, trajectory, block))

    def stream_channel(
        self, channel: Channel, schedule: Schedule, options: RenderOptions
    ) -> Iterator[Step | Piece]:
        """Render a channel of any length, as `stream` does, without keeping the result.

        Args:
            channel: Its mel, and its sound if the options start from the original. An error in it
                is raised when it is reached.
            schedule: Betas from the clean to the noisy end.
            options: Uses sampler, eta, seed, start, strength and its curve, and match_levels; the
                others are ignored.

        Yields:
            `Step` and `Piece`.
        """
        channel = replace(channel, mels=map(self._checked, channel.mels))
        return self._events(channel, _trajectory(schedule, options), self._block)

    def _events(
        self, channel: Channel, trajectory: Trajectory, block: int
    ) -> Iterator[Step | Piece]:
        stream = Stream(self.denoiser, channel, trajectory, block, self._device)
        for event in stream.events():
            if isinstance(event, Piece) and not np.isfinite(event.audio).all():
                raise InputError(
                    f"The voice {self.voice.name} renders this mel to NaN or infinity: the mel has "
                    "another profile, or the voice is damaged. Make the mel with `gradwave mel "
                    "--voice`, or choose another voice."
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
                f"The sound to start from has shape {list(start.shape)}, but the mel has {samples} "
                f"samples. Pass one channel of that length at {self.voice.sample_rate} Hz."
            )
        if not torch.isfinite(start).all():
            raise InputError("The sound to start from contains NaN or infinity. Export it again.")
        return F.pad(start[:samples], (0, max(0, samples - len(start))))

    def _checked(self, mel: NDArray[np.float32] | Tensor) -> Tensor:
        mel = torch.as_tensor(mel, dtype=torch.float32)
        bins = self.voice.profile.n_mels
        if mel.ndim != 2 or mel.shape[0] != bins:
            raise InputError(
                f"The mel has shape {list(mel.shape)}, but the voice {self.voice.name} reads "
                f"[{bins}, frames]. Make it with `gradwave mel --voice {self.voice.name}`."
            )
        if not torch.isfinite(mel).all():
            raise InputError("The mel contains NaN or infinity. Make it again from the sound.")
        return mel


def _trajectory(schedule: Schedule, options: RenderOptions) -> Trajectory:
    return Trajectory(
        schedule=schedule,
        sampler=options.sampler,
        eta=options.eta,
        strength=1.0 if options.start == "noise" else options.greatest_strength,
        draw=SeededNoise(options.seed).samples,
        matches_levels=options.match_levels,
        curve=() if options.start == "noise" else options.strength_points,
    )
