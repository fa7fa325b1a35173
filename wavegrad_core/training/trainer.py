"""One training step at a time: random crops, random noise levels, and the paper's L1 loss."""

import copy
import math
from contextlib import nullcontext
from typing import Any

import torch
from torch import Tensor
from torch.nn.parallel import DistributedDataParallel
from torch.optim.swa_utils import get_ema_multi_avg_fn

from wavegrad_core.diffusion.denoiser import Denoiser, PlainPredictor, noise_in
from wavegrad_core.engine.cuda_graph import CudaGraph
from wavegrad_core.engine.precision import has_fast_bf16
from wavegrad_core.errors import InputError
from wavegrad_core.network.networks import Network, build_network, initialise_network
from wavegrad_core.network.spectral_network import SpectralNetwork
from wavegrad_core.training.compilation import report_compile_errors
from wavegrad_core.training.distributed import ALONE, World
from wavegrad_core.training.losses import magnitude_loss, noise_loss, weighted_clean_loss
from wavegrad_core.training.noise_levels import (
    draw_levels,
    draw_log_snr,
    level_at,
    training_levels,
)
from wavegrad_core.training.optimizers import make_optimizer
from wavegrad_core.training.stability import ADVICE, Stability
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

HELD_OUT_BATCHES, HELD_OUT_BATCH = 4, 16
MAX_RETURNS = 4  # to the same good state
EDGE_FRAMES = 3  # ignored at both ends of a crop by the loss of a voice with a skip


class Trainer:
    """A network, its averaged copy and its optimizer.

    Everything random in step n is drawn from (seed, n), so a resumed run continues as if it had
    never stopped. Several processes (`world`) draw the same batch, and each works on its part. A
    step whose gradient is not finite is skipped, and the learning rate is halved.

    Args:
        card: The card of the voice to train.
        settings: The settings of the run.
        training: The clips to train on.
        held_out: The clips of the held-out loss, if any.
        device: Where to train.
        start: The voice to fine-tune, if any.
        world: The processes that train together.
        compiled: Fuse the operations of the network with torch.compile, in the first step.

    Attributes:
        step: Number of steps done.
        stability: The record of non-finite gradients.
        network: The network in training.
        averaged: Its exponential moving average, which becomes the voice.
    """

    def __init__(
        self,
        card: VoiceCard,
        settings: TrainingSettings,
        training: TrainingSet,
        held_out: TrainingSet | None,
        device: torch.device,
        start: Voice | None = None,
        world: World = ALONE,
        compiled: bool = False,
    ) -> None:
        self.card, self.settings, self.device = card, settings, device
        self.world = world
        self.training, self.held_out = training, held_out
        torch.manual_seed(settings.seed % 2**64)
        self.network = build_network(card.network)
        initialise_network(self.network)
        if card.skip and isinstance(self.network, SpectralNetwork):
            self.network.prior.set(*card.skip.bin_prior(card.domain, self.network.shape.n_fft))
        self.fine_tunes = start is not None
        if start:
            self.network.load_state_dict(start.network.state_dict())
        self.network.to(device)
        self._parallel: Any = (
            self.network if world.size == 1 else DistributedDataParallel(self.network)
        )
        if compiled:
            self._parallel = torch.compile(self._parallel)
        self._compiling = report_compile_errors if compiled else nullcontext
        self.averaged = build_network(card.network).to(device).requires_grad_(False)
        self.averaged.load_state_dict(self.network.state_dict())
        self.optimizer = make_optimizer(settings.optimizer, self.network, settings.learning_rate)
        self._graph: CudaGraph | None = None
        self.step = 0
        self.stability = Stability()
        self._fruitless_returns, self._gained = 0, False
        self._discrete = card.network.conditioning == "index"
        self._levels = training_levels(card.network)
        self._good = copy.deepcopy(self.state())

    def train_step(self) -> Tensor:
        """Do one step and return its loss, a scalar on the device.

        Raises:
            InputError: The gradient has not been finite too often.
        """
        settings, world = self.settings, self.world
        self.optimizer.set_learning_rate(self._learning_rate())
        drawn = self._draw(self.training, settings.batch * world.size, self._generator(self.step))
        loss = self._gradients(*(x[world.rank :: world.size] for x in drawn))
        norm = torch.nn.utils.clip_grad_norm_(self.network.parameters(), settings.clip)
        self.step += 1
        if not math.isfinite(norm):
            self.stability.record_bad_step()
            return loss
        self.optimizer.step()
        self._gained = True
        self.stability.record_good_step()
        # Early weights are poor, so the average follows closely at first.
        keep = min(settings.ema, self.step / (self.step + 20))
        weights = (list(network.parameters()) for network in (self.averaged, self.network))
        get_ema_multi_avg_fn(keep)(*weights, self.step)
        return loss

    @torch.no_grad()
    def held_out_loss(self) -> float | None:
        """Return the loss of the averaged network on held-out clips; None without them.

        The crops and the noise are the same each time.
        """
        if self.held_out is None:
            return None
        losses = [
            self._loss(self.averaged, *self._draw(self.held_out, HELD_OUT_BATCH, generator))
            for generator in map(self._generator, range(-1, -1 - HELD_OUT_BATCHES, -1))
        ]
        return float(torch.stack(losses).mean())

    def voice(self) -> Voice:
        """Return the averaged network as a voice, with the facts of its training so far."""
        network = build_network(self.card.network)
        network.load_state_dict(self.averaged.state_dict())
        minutes = self.training.frames * self.card.profile.hop / self.card.profile.sample_rate / 60
        facts: dict[str, Any] = {
            "steps": self.step,
            "clips": self.training.clips,
            "minutes": round(minutes, 1),
        }
        facts |= {"batch": self.settings.batch, "crop_frames": self.settings.crop_frames}
        facts |= {"learning_rate": self.settings.learning_rate, "seed": self.settings.seed}
        facts |= {"magnitude_weight": self.settings.magnitude_weight}
        if self.settings.optimizer != "adam":
            facts |= {"optimizer": self.settings.optimizer}
        card = self.card.model_copy(update={"training": self.card.training | facts})
        return Voice(card, network)

    def state(self) -> dict[str, Any]:
        """Return everything that `restore` needs."""
        return {
            "step": self.step,
            "network": self.network.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "learning_rate": self.settings.learning_rate,
            "steadiness": self.stability.state(),  # the key of version 0.1
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Continue from a saved state.

        A lowered learning rate is kept, unless the settings now have a different one.
        """
        self.network.load_state_dict(state["network"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]
        self.stability = Stability.from_state(state.get("steadiness", {}))
        if state.get("learning_rate", self.settings.learning_rate) != self.settings.learning_rate:
            self.stability.rate = 1.0
        self._good, self._gained = copy.deepcopy(self.state()), False

    def mark_good(self) -> None:
        """Make this the state to go back to, unless all steps since the last one were skipped."""
        if self._gained:
            self._good, self._gained = copy.deepcopy(self.state()), False
            self._fruitless_returns = 0

    def go_back(self) -> str:
        """Go back to the last good state, with a lowered learning rate and other random draws.

        Returns:
            A message about it.

        Raises:
            InputError: The run went back to that state too often.
        """
        bad, stability = self.step, self.stability
        self._fruitless_returns += 1
        if self._fruitless_returns > MAX_RETURNS:
            raise InputError(
                f"Training keeps failing after step {self._good['step']}: the gradient is not "
                f"finite. {ADVICE}"
            )
        self.restore(self._good)
        stability.bad_in_a_row = 0
        stability.returns += 1
        self.stability = stability
        return (
            f"The gradient was not finite in step {bad} and those before it. Training goes on from "
            f"step {self.step}, with {stability.rate:.3g} of the learning rate."
        )

    def is_finite(self) -> bool:
        """Return True if all weights are finite."""
        networks = (self.network, self.averaged)
        return all(bool(p.isfinite().all()) for network in networks for p in network.parameters())

    def _gradients(self, *drawn: Tensor) -> Tensor:
        """Compute the gradients of a step and return its loss; a single GPU uses a CUDA graph."""
        if self.device.type != "cuda" or self.world.size > 1:
            return self._backward(*drawn)
        if self._graph is None:
            self._graph = CudaGraph(self._backward, *drawn)
        return self._graph(*drawn)

    def _backward(self, *drawn: Tensor) -> Tensor:
        self.optimizer.zero_grad(set_to_none=True)
        weight = self.settings.magnitude_weight
        with self._compiling():
            loss = self._loss(self._parallel, *drawn, magnitude_weight=weight)
            loss.backward()
        return loss.detach()

    def _draw(self, data: TrainingSet, count: int, generator: torch.Generator) -> list[Tensor]:
        """Draw crops [count, T] with their mels, noise levels [count] and noise [count, T]."""
        sound, mel = data.crops(count, generator)
        level = self._draw_levels(count, generator).to(self.device)
        draw = self._on_device(generator)
        noise = torch.randn(sound.shape, generator=draw, device=draw.device).to(self.device)
        return [sound, mel, level, noise]

    def _draw_levels(self, count: int, generator: torch.Generator) -> Tensor:
        skip = self.card.skip
        if skip:
            deviation = self.card.gain / skip.unit_variance_gain
            return level_at(draw_log_snr(count, generator), deviation)
        return draw_levels(count, self._levels, generator, self._discrete)

    def _loss(
        self,
        network: Network,
        sound: Tensor,
        mel: Tensor,
        level: Tensor,
        noise: Tensor,
        *,
        magnitude_weight: float = 0.0,
    ) -> Tensor:
        y = level[:, None] * sound + torch.sqrt(1 - level[:, None] ** 2) * noise
        with torch.autocast(self.device.type, torch.bfloat16, enabled=has_fast_bf16(self.device)):
            denoiser = self.card.denoiser(PlainPredictor(network))
            if denoiser.skip:
                return self._skip_loss(denoiser, y, sound, mel, level, magnitude_weight)
            predicted = denoiser.predict_noise(y, mel, level)
        loss = noise_loss(predicted, noise)
        if magnitude_weight:
            loss = loss + magnitude_weight * magnitude_loss(predicted, y, sound, level)
        return loss

    def _skip_loss(
        self,
        denoiser: Denoiser,
        y: Tensor,
        sound: Tensor,
        mel: Tensor,
        level: Tensor,
        magnitude_weight: float,
    ) -> Tensor:
        assert denoiser.skip
        clean = denoiser.wiener_estimate(y, denoiser.conditions(mel), level)[1]
        embedding_level = denoiser.skip.embedding_level(level, denoiser.domain)
        edge = min(EDGE_FRAMES, (mel.shape[-1] - 1) // 2) * denoiser.domain.profile.hop
        loss = weighted_clean_loss(clean, sound, level, embedding_level, edge)
        if magnitude_weight:
            predicted = noise_in(y, clean, level)
            loss = loss + magnitude_weight * magnitude_loss(predicted, y, sound, level)
        return loss

    def _generator(self, step: int) -> torch.Generator:
        # A run that went back must not draw the same crops and noise again.
        again = self.stability.returns * 2**28
        seed = self.settings.seed * 2**32 + step + 2**20 + again
        return torch.Generator().manual_seed(seed % 2**64)

    def _on_device(self, generator: torch.Generator) -> torch.Generator:
        """Return a GPU generator of the same seed; the GPU would idle if the CPU drew."""
        if self.device.type != "cuda":
            return generator
        return torch.Generator(self.device).manual_seed(generator.initial_seed())

    def _learning_rate(self) -> float:
        settings = self.settings
        warm = min(1.0, (self.step + 1) / settings.warmup_steps)
        cosine = 0.5 * (1 + math.cos(math.pi * min(1.0, self.step / settings.steps)))
        rate = settings.learning_rate * warm * (0.01 + 0.99 * cosine)
        return rate * self.stability.rate
