"""Measure the speed of a training step on this machine, and what limits it.

    python tests/bench/training_speed.py [--network lite] [--batch 6] [--threads 1] [--device cpu]
        [--shares]

Prints the steps and the seconds of sound per second, the FLOP/s compared with those of a large
matrix product in the same run, and the operations that take most of the time. With `--shares` on a
CPU it also prints the processor time of the parts of a step, and that of a step whose Griffin-Lim
rounds are those of the reference in PyTorch.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any
from unittest import mock

import torch
from torch.profiler import ProfilerActivity, profile
from torch.utils.flop_counter import FlopCounterMode

from wavegrad_core.griffin_lim import blockwise, mel_inversion, reference
from wavegrad_core.network.shape import SHAPES
from wavegrad_core.training import trainer as trainer_module
from wavegrad_core.training.recipe import new_voice_recipe
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_set import TrainingSet

WARM_UP, STEPS, SHARE_STEPS = 3, 20, 8
PEAK_SIDE = 4096  # of the square matrices whose product defines the machine's peak speed
SHOWN = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--network", choices=SHAPES, default="lite")
    parser.add_argument("--batch", type=int, default=6)
    parser.add_argument("--crop-frames", type=int, default=40)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--shares", action="store_true")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    trainer = make_trainer(arguments)
    for _ in range(WARM_UP):
        trainer.train_step()
    with FlopCounterMode(display=False) as counter:
        trainer.train_step()
    seconds = time_steps(trainer)
    card = trainer.card
    crop_seconds = arguments.crop_frames * card.profile.hop / card.profile.sample_rate
    rate = counter.get_total_flops() / seconds
    peak = matrix_peak(arguments.device)
    print(f"{arguments.network}, batch {arguments.batch}, {arguments.threads} threads:")
    print(
        f"  {1 / seconds:.2f} steps/s, {arguments.batch * crop_seconds / seconds:.1f} s of sound/s"
    )
    print(f"  {rate / 1e9:.0f} GFLOP/s, {rate / peak:.0%} of a bfloat16 matrix product's")
    with profile(activities=[ProfilerActivity.CPU]) as recorded:
        trainer.train_step()
    events = sorted(recorded.key_averages(), key=lambda event: -event.self_cpu_time_total)
    total = sum(event.self_cpu_time_total for event in events)
    for event in events[:SHOWN]:
        print(f"  {event.self_cpu_time_total / total:4.0%}  {event.key}")
    if arguments.shares:
        for rounds in (blockwise, reference):
            with mock.patch.object(mel_inversion, "blockwise", rounds):
                print(f"Griffin-Lim of {rounds.__name__}:")
                print_shares(trainer)


def print_shares(trainer: Trainer) -> None:
    """Print the processor time of the parts of a step, means of several steps."""
    spent: dict[str, float] = defaultdict(float)
    parts = {
        "guide": (mel_inversion, "project_whitened"),
        "magnitude loss, forward": (trainer_module, "magnitude_loss"),
        "forward, with guide and losses": (trainer, "_loss"),
        "forward and backward": (trainer, "_gradients"),
        "optimizer": (trainer.optimizer, "step"),
        "crops and noise": (trainer, "_draw"),
        "step": (trainer, "train_step"),
    }
    with ExitStack() as stack:
        for name, (owner, attribute) in parts.items():
            timed_call = timed(getattr(owner, attribute), name, spent)
            stack.enter_context(mock.patch.object(owner, attribute, timed_call))
        trainer.train_step()
        spent.clear()
        for _ in range(SHARE_STEPS):
            trainer.train_step()
    for name in parts:
        seconds = spent[name] / SHARE_STEPS
        print(f"  {seconds:.4f} s, {spent[name] / spent['step']:4.0%}  {name}")


def timed(function: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    """Return the function, adding the processor time of each call to `spent`."""

    def call(*arguments: Any, **options: Any) -> Any:
        started = time.process_time()
        try:
            return function(*arguments, **options)
        finally:
            spent[name] += time.process_time() - started

    return call


def make_trainer(arguments: argparse.Namespace) -> Trainer:
    """Return a trainer on ten seconds of noise; the kind of sound does not affect the time."""
    size = {"batch": arguments.batch, "crop_frames": arguments.crop_frames}
    recipe = new_voice_recipe("bench", "noise", arguments.network, magnitude_weight=1.0, **size)
    card, settings, device = recipe.card, recipe.settings, torch.device(arguments.device)
    noise = 0.1 * torch.randn(10 * card.profile.sample_rate)
    training = TrainingSet([noise], card, arguments.crop_frames, device)
    return Trainer(card, settings, training, None, device)


def time_steps(trainer: Trainer) -> float:
    """Measure the seconds per step, the median of several."""
    times = []
    for _ in range(STEPS):
        started = time.perf_counter()
        float(trainer.train_step())  # waits for the device
        times.append(time.perf_counter() - started)
    return sorted(times)[len(times) // 2]


def matrix_peak(device: str) -> float:
    """Measure the FLOP/s of a large bfloat16 matrix product, the best of five."""
    a = torch.randn(PEAK_SIDE, PEAK_SIDE, device=device).bfloat16()
    times = []
    for _ in range(5):
        started = time.perf_counter()
        float((a @ a)[0, 0])
        times.append(time.perf_counter() - started)
    return 2 * PEAK_SIDE**3 / min(times)


if __name__ == "__main__":
    main()
