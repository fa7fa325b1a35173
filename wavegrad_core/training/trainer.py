"""The paper's training: random crops, random noise levels, L1 between noise and prediction."""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from wavegrad_core.engine.device import has_fast_bf16
from wavegrad_core.network import WaveGrad, initialise
from wavegrad_core.schedule import TRAINING
from wavegrad_core.training.data import TrainingSet
from wavegrad_core.training.losses import magnitude_loss, noise_loss
from wavegrad_core.training.run import Run
from wavegrad_core.voice import Voice, VoiceCard

HELD_OUT_BATCHES = 4


@dataclass(frozen=True)
class TrainingSettings:
    """What a run is made with; the default suits a new voice.

    steps: how long in all. batch: crops a step. crop_frames: mel frames a crop. learning_rate: is
    reached after warmup_steps and falls along half a cosine to a hundredth at the end. clip: the
    largest norm of a step's gradient. ema: how much of the averaged weights each step keeps.
    magnitude_weight: of the magnitude loss beside the paper's (see `losses`); held-out losses are
    the paper's alone.
    """

    steps: int = 100_000
    batch: int = 12
    crop_frames: int = 40
    learning_rate: float = 1e-3
    warmup_steps: int = 200
    clip: float = 1.0
    ema: float = 0.999
    magnitude_weight: float = 0.0
    seed: int = 0
    save_minutes: float = 5.0


@dataclass(frozen=True)
class Progress:
    """Where a run is: loss is the mean since the last report, rates are of this session."""

    step: int
    steps: int
    loss: float
    held_out_loss: float | None
    steps_per_second: float
    seconds_of_sound_per_second: float


class Trainer:
    """A network, its averaged copy and its optimizer, one step at a time.

    Step n draws everything random from (seed, n), so a run that resumes goes on as if it had never
    stopped.
    """

    def __init__(
        self,
        card: VoiceCard,
        settings: TrainingSettings,
        training: TrainingSet,
        held_out: TrainingSet | None,
        device: torch.device,
    ) -> None:
        self.card, self.settings, self.device = card, settings, device
        self.training, self.held_out = training, held_out
        torch.manual_seed(settings.seed)
        self.network = WaveGrad(card.network)
        initialise(self.network)
        self.network.to(device)
        self.averaged = WaveGrad(card.network).to(device).requires_grad_(False)
        self.averaged.load_state_dict(self.network.state_dict())
        self.optimizer = torch.optim.Adam(
            self.network.parameters(), lr=settings.learning_rate, fused=True
        )
        self.step = 0
        self._levels = torch.tensor(
            [1.0, *torch.cumprod(1 - torch.from_numpy(TRAINING), 0).sqrt().tolist()]
        )

    def train(self, run: Run, report_seconds: float = 10) -> Iterator[Progress]:
        """Steps up to the last, saving as it goes; yields Progress now and then and at the end."""
        settings = self.settings
        started = saved = reported = time.monotonic()
        first, losses = self.step, torch.zeros((), device=self.device)
        since = 0
        while self.step < settings.steps:
            losses += self.train_step()
            since += 1
            now = time.monotonic()
            last = self.step == settings.steps
            save = last or now - saved > 60 * settings.save_minutes
            if not (save or now - reported > report_seconds):
                continue
            rate = (self.step - first) / (now - started)
            hop_seconds = self.card.profile.hop / self.card.profile.sample_rate
            batch_seconds = settings.batch * settings.crop_frames * hop_seconds
            progress = Progress(
                self.step,
                settings.steps,
                float(losses) / since,
                self.held_out_loss() if save else None,
                rate,
                rate * batch_seconds,
            )
            losses.zero_()
            since, reported = 0, now
            run.log(progress)
            if save:
                run.save(self.state(), self.voice())
                saved = time.monotonic()
            yield progress

    def train_step(self) -> Tensor:
        """One step; returns its loss, a scalar on the device."""
        settings = self.settings
        generator = self._generator(self.step)
        loss = self._loss(self.network, self.training, settings.batch, generator)
        for group in self.optimizer.param_groups:
            group["lr"] = self._learning_rate()
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), settings.clip)
        self.optimizer.step()
        self.step += 1
        # Early on, the average follows closely: the first weights are worth little.
        keep = min(settings.ema, self.step / (self.step + 20))
        for average, weight in zip(self.averaged.parameters(), self.network.parameters()):
            average.lerp_(weight.detach(), 1 - keep)
        return loss.detach()

    @torch.no_grad()
    def held_out_loss(self) -> float | None:
        """The averaged network's loss on held-out clips, with the same noise each time."""
        if self.held_out is None:
            return None
        losses = [
            self._loss(self.averaged, self.held_out, 16, self._generator(-1 - i))
            for i in range(HELD_OUT_BATCHES)
        ]
        return float(torch.stack(losses).mean())

    def voice(self) -> Voice:
        """The averaged network as a voice, with what is known of its training so far."""
        network = WaveGrad(self.card.network)
        network.load_state_dict(self.averaged.state_dict())
        minutes = self.training.frames * self.card.profile.hop / self.card.profile.sample_rate / 60
        facts = {"steps": self.step, "clips": self.training.clips, "minutes": round(minutes, 1)}
        facts |= {"batch": self.settings.batch, "crop_frames": self.settings.crop_frames}
        facts |= {"learning_rate": self.settings.learning_rate, "seed": self.settings.seed}
        facts |= {"magnitude_weight": self.settings.magnitude_weight}
        card = self.card.model_copy(update={"training": self.card.training | facts})
        return Voice(card, network)

    def state(self) -> dict[str, Any]:
        """All that `restore` needs."""
        return {
            "step": self.step,
            "network": self.network.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a saved state."""
        self.network.load_state_dict(state["network"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]

    def _loss(
        self, network: WaveGrad, data: TrainingSet, count: int, generator: torch.Generator
    ) -> Tensor:
        sound, mel = data.crops(count, generator)
        level = draw_levels(count, self._levels, generator).to(self.device)
        noise = torch.randn(sound.shape, generator=generator).to(self.device)
        y = level[:, None] * sound + torch.sqrt(1 - level[:, None] ** 2) * noise
        with torch.autocast(self.device.type, torch.bfloat16, enabled=has_fast_bf16(self.device)):
            predicted = self.card.predict_noise(network, y, mel, level)
        loss = noise_loss(predicted, noise)
        if network is self.network and self.settings.magnitude_weight:
            magnitudes = magnitude_loss(predicted, y, sound, level)
            loss = loss + self.settings.magnitude_weight * magnitudes
        return loss

    def _generator(self, step: int) -> torch.Generator:
        return torch.Generator().manual_seed(self.settings.seed * 2**32 + step + 2**20)

    def _learning_rate(self) -> float:
        settings = self.settings
        warm = min(1.0, (self.step + 1) / settings.warmup_steps)
        cosine = 0.5 * (1 + math.cos(math.pi * min(1.0, self.step / settings.steps)))
        return settings.learning_rate * warm * (0.01 + 0.99 * cosine)


def draw_levels(count: int, levels: Tensor, generator: torch.Generator) -> Tensor:
    """Noise levels as the paper draws them: a segment of the training schedule, then within it.

    levels: [S + 1], l_0 = 1 and then sqrt(alpha_bar_s). s is uniform on 1 .. S, the level uniform
    between l_s and l_{s-1}. Returns [count].
    """
    s = torch.randint(1, len(levels), (count,), generator=generator)
    share = torch.rand(count, generator=generator)
    return levels[s] + (levels[s - 1] - levels[s]) * share
