"""The paper's training: random crops, random noise levels, L1 between noise and prediction."""

import copy
import math
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor
from torch.nn.parallel import DistributedDataParallel
from torch.optim.swa_utils import get_ema_multi_avg_fn

from wavegrad_core.diffusion.denoiser import PlainPredictor
from wavegrad_core.diffusion.schedule import TRAINING, linear
from wavegrad_core.engine.precision import has_fast_bf16
from wavegrad_core.errors import InputError
from wavegrad_core.network.wavegrad import WaveGrad, initialise
from wavegrad_core.training.compilation import compiling
from wavegrad_core.training.cuda_graph import Graphed
from wavegrad_core.training.distributed import ALONE, World
from wavegrad_core.training.losses import magnitude_loss, noise_loss
from wavegrad_core.training.run_folder import Run
from wavegrad_core.training.run_reporting import Clock, Progress, Tally
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

if TYPE_CHECKING:
    from wavegrad_core.training.previews import Previews

HELD_OUT_BATCHES = 4
BAD_IN_A_ROW = 3  # steps with no number for a gradient; then the run goes back
RETURNS = 4  # to the same good state; then the run ends
LEAST_RATE = 2**-16  # of the learning rate: with less a run only seems to train
LOOK_OVER = "look the data over with `gradwave check`, or lower --learning-rate"
RECOVERY = 2 ** (1 / 1000)  # each good step raises a lowered rate by this: it doubles in 1000
FIRST_REPORT = 0.9  # of the time between reports passes at once: that it trains is told soon
RETRY = 0.1  # of the time between saves passes before one that failed is tried again


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


@dataclass
class Steadiness:
    """How a run has held: rate is what the learning rate is multiplied by, returns how often the
    run went back to a good state.
    """

    rate: float = 1.0
    bad_in_a_row: int = 0
    skipped: int = 0
    returns: int = 0


def never() -> bool:
    """Does not stop a run."""
    return False


class Trainer:
    """A network, its averaged copy and its optimizer, one step at a time.

    Step n draws everything random from (seed, n), so a run that resumes goes on as if it had never
    stopped. Of several processes (`world`) each does its part of a batch that all of them draw.
    A step whose gradient is no number is skipped and the learning rate halved; after three in a row
    the run goes back to the last state that it saved after a good one.

    compiled: whether torch.compile fuses the network's operations, in the first step.
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
        self.network = WaveGrad(card.network)
        initialise(self.network)
        self._fine_tunes = start is not None
        if start:
            self.network.load_state_dict(start.network.state_dict())
        self.network.to(device)
        self._parallel: Any = (
            self.network if world.size == 1 else DistributedDataParallel(self.network)
        )
        if compiled:
            self._parallel = torch.compile(self._parallel)
        self._compiling = compiling if compiled else nullcontext
        self.averaged = WaveGrad(card.network).to(device).requires_grad_(False)
        self.averaged.load_state_dict(self.network.state_dict())
        self.optimizer = torch.optim.Adam(
            self.network.parameters(), lr=settings.learning_rate, fused=True
        )
        self._graphed: Graphed | None = None
        self.step = 0
        self.steadiness = Steadiness()
        self._fruitless_returns, self._gained = 0, False
        self._discrete = card.network.conditioning == "index"
        betas = linear(*card.network.index_betas) if self._discrete else TRAINING
        self._levels = torch.tensor([1.0, *np.sqrt(np.cumprod(1 - betas)).tolist()])
        self._good = copy.deepcopy(self.state())

    def train(
        self,
        run: Run,
        report_seconds: float = 10,
        stop: Callable[[], bool] = never,
        previews: "Previews | None" = None,
    ) -> Iterator[Progress]:
        """Steps up to the last, or until stop(), saving as it goes and at the end.

        Yields Progress now and then and at the end. A save that fails is told and tried again; the
        last one must not fail.

        Raises:
            InputError: the last save fails, or too many steps give no number.
        """
        if not run.started:
            self._save(run)  # what is wrong with the folder shows now and not in an hour
            if self._fine_tunes:  # what the other voice makes of it, to compare with later ones
                self._preview(previews)
        tally = Tally(self.step, self.device)
        saves, reports = Clock(60 * self.settings.save_minutes), Clock(report_seconds)
        reports.restart(FIRST_REPORT)
        stopped = False
        while self.step < self.settings.steps and not stopped:
            loss = self.train_step()
            notes = []
            if not self.steadiness.bad_in_a_row:
                tally.add(loss)
            elif self.steadiness.bad_in_a_row >= BAD_IN_A_ROW:
                notes.append(self._go_back())
            stopped = self.world.any(stop())
            last = stopped or self.step >= self.settings.steps
            save = last or self.world.any(saves.due())
            if not (save or notes or reports.due()):
                continue
            reports.restart()
            rate, scores = tally.steps_per_second(self.step), None
            if save:
                if not self._is_finite():
                    notes.append(self._go_back())
                problem = self._save_or_tell(run, last)
                saves.restart(1 - RETRY if problem else 0)
                if problem:
                    notes.append(problem)
                else:
                    scores = self._preview(previews, self.step >= self.settings.steps)
            yield self._report(run, tally.take_mean_loss(), rate, save, scores, notes)

    def _report(
        self,
        run: Run,
        loss: float,
        steps_per_second: float,
        at_save: bool,
        scores: dict[str, float] | None,
        notes: list[str],
    ) -> Progress:
        """What is told, and logged, of the steps since the last report."""
        settings, profile = self.settings, self.card.profile
        crops = settings.batch * self.world.size
        progress = Progress(
            self.step,
            settings.steps,
            loss,
            self.held_out_loss() if at_save else None,
            steps_per_second,
            steps_per_second * crops * settings.crop_frames * profile.hop / profile.sample_rate,
            self.steadiness.skipped,
            scores,
            " ".join(notes) or None,
        )
        if self.world.rank == 0:
            run.log(progress)
        return progress

    def train_step(self) -> Tensor:
        """One step; returns its loss, a scalar on the device."""
        settings, world = self.settings, self.world
        for group in self.optimizer.param_groups:
            group["lr"] = self._learning_rate()
        drawn = self._draw(self.training, settings.batch * world.size, self._generator(self.step))
        loss = self._gradients(*(x[world.rank :: world.size] for x in drawn))
        norm = torch.nn.utils.clip_grad_norm_(self.network.parameters(), settings.clip)
        self.step += 1
        if not math.isfinite(norm):
            self._skip()
            return loss
        self.optimizer.step()
        self._gained = True
        self.steadiness.bad_in_a_row = 0
        self.steadiness.rate = min(1.0, self.steadiness.rate * RECOVERY)
        # Early on, the average follows closely: the first weights are worth little.
        keep = min(settings.ema, self.step / (self.step + 20))
        weights = (list(network.parameters()) for network in (self.averaged, self.network))
        get_ema_multi_avg_fn(keep)(*weights, self.step)
        return loss

    @torch.no_grad()
    def held_out_loss(self) -> float | None:
        """The averaged network's loss on held-out clips, with the same noise each time."""
        if self.held_out is None:
            return None
        losses = [
            self._loss(self.averaged, *self._draw(self.held_out, 16, self._generator(-1 - i)))
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
            "learning_rate": self.settings.learning_rate,
            "steadiness": asdict(self.steadiness),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a saved state."""
        self.network.load_state_dict(state["network"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]
        self.steadiness = Steadiness(**state.get("steadiness", {}))
        if state.get("learning_rate", self.settings.learning_rate) != self.settings.learning_rate:
            self.steadiness.rate = 1.0  # who resumes with another one means it
        self._good, self._gained = copy.deepcopy(self.state()), False

    def _save(self, run: Run) -> None:
        if self._gained:  # steps that were skipped make no state worth going back to
            self._good, self._gained = copy.deepcopy(self.state()), False
            self._fruitless_returns = 0
        if self.world.rank == 0:
            run.save(self.state(), self.voice())

    def _save_or_tell(self, run: Run, last: bool) -> str | None:
        """What to say of a save that failed and will be tried again; the last one must not fail."""
        try:
            self._save(run)
        except InputError as error:
            if last:
                raise
            return f"not saved: {error} Training goes on, and tries again."
        return None

    def _preview(self, previews: "Previews | None", final: bool = False) -> dict[str, float] | None:
        wanted = previews and (final or previews.due())
        return previews.make(self.voice(), self.step) if previews and wanted else None

    def _is_finite(self) -> bool:
        networks = (self.network, self.averaged)
        return all(bool(p.isfinite().all()) for network in networks for p in network.parameters())

    def _skip(self) -> None:
        self.steadiness.skipped += 1
        self.steadiness.bad_in_a_row += 1
        self.steadiness.rate /= 2
        if self.steadiness.rate < LEAST_RATE:
            raise InputError(
                f"training fails again and again: in {self.steadiness.skipped} steps the gradient "
                f"was no number; {LOOK_OVER}"
            )

    def _go_back(self) -> str:
        """To the last good state, with the lowered rate and other draws; returns what to say."""
        bad, steadiness = self.step, self.steadiness
        self._fruitless_returns += 1
        if self._fruitless_returns > RETURNS:
            raise InputError(
                f"training fails again and again after step {self._good['step']}: the gradient is "
                f"no number; {LOOK_OVER}"
            )
        self.restore(self._good)
        steadiness.bad_in_a_row = 0
        steadiness.returns += 1
        self.steadiness = steadiness
        return (
            f"Step {bad} and those before it gave no numbers: back to step {self.step}, "
            f"with {steadiness.rate:.3g} of the learning rate."
        )

    def _gradients(self, *drawn: Tensor) -> Tensor:
        """Those of a step, and its loss; a GPU alone does it by a graph."""
        if self.device.type != "cuda" or self.world.size > 1:
            return self._backward(*drawn)
        if self._graphed is None:
            self._graphed = Graphed(self._backward, *drawn)
        return self._graphed(*drawn)

    def _backward(self, *drawn: Tensor) -> Tensor:
        self.optimizer.zero_grad(set_to_none=True)
        weight = self.settings.magnitude_weight
        with self._compiling():
            loss = self._loss(self._parallel, *drawn, magnitude_weight=weight)
            loss.backward()
        return loss.detach()

    def _draw(self, data: TrainingSet, count: int, generator: torch.Generator) -> list[Tensor]:
        """Crops [count, T] and their mels, noise levels [count] and noise [count, T]."""
        sound, mel = data.crops(count, generator)
        level = draw_levels(count, self._levels, generator, self._discrete).to(self.device)
        draw = self._on_device(generator)
        noise = torch.randn(sound.shape, generator=draw, device=draw.device).to(self.device)
        return [sound, mel, level, noise]

    def _loss(
        self,
        network: WaveGrad,
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
            predicted = denoiser.predict_noise(y, mel, level)
        loss = noise_loss(predicted, noise)
        if magnitude_weight:
            loss = loss + magnitude_weight * magnitude_loss(predicted, y, sound, level)
        return loss

    def _generator(self, step: int) -> torch.Generator:
        # A run that went back must not meet the same crops and noise again.
        again = self.steadiness.returns * 2**28
        seed = self.settings.seed * 2**32 + step + 2**20 + again
        return torch.Generator().manual_seed(seed % 2**64)

    def _on_device(self, generator: torch.Generator) -> torch.Generator:
        """A GPU's own of the same seed, since it idles while a CPU draws; else the one given."""
        if self.device.type != "cuda":
            return generator
        return torch.Generator(self.device).manual_seed(generator.initial_seed())

    def _learning_rate(self) -> float:
        settings = self.settings
        warm = min(1.0, (self.step + 1) / settings.warmup_steps)
        cosine = 0.5 * (1 + math.cos(math.pi * min(1.0, self.step / settings.steps)))
        rate = settings.learning_rate * warm * (0.01 + 0.99 * cosine)
        return rate * self.steadiness.rate


def draw_levels(
    count: int, levels: Tensor, generator: torch.Generator, discrete: bool = False
) -> Tensor:
    """Noise levels as the paper draws them: a segment of the training schedule, then within it.

    levels: [S + 1], l_0 = 1 and then sqrt(alpha_bar_s). s is uniform on 1 .. S, the level uniform
    between l_s and l_{s-1}, or, discrete, l_s itself: a network that is told the index of a step
    meets the noise of that step and of no other. Returns [count].
    """
    s = torch.randint(1, len(levels), (count,), generator=generator)
    if discrete:
        return levels[s]
    share = torch.rand(count, generator=generator)
    return levels[s] + (levels[s - 1] - levels[s]) * share
