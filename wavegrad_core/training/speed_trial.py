"""A trial of a few steps that measures the speed and the memory of a training run."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from wavegrad_core.audio import probe
from wavegrad_core.dataset.clip_reader import try_read_clip
from wavegrad_core.dataset.data_folder import split_folders
from wavegrad_core.engine.device import choose_device
from wavegrad_core.training.distributed import ALONE
from wavegrad_core.training.recipe import Recipe
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_loop import never_stop
from wavegrad_core.training.training_set import TrainingSet, device_room

MAX_SECONDS = 6.0  # longest time for the timed steps
WARM_UP_STEPS, MIN_STEPS, MAX_STEPS = 2, 3, 100
SOUND_SECONDS = 60.0  # length of the recordings that the trial reads
GENERATIONS = 3  # checkpoints in a run folder during a save


def measure_steps(
    data: Sequence[Path],
    recipe: Recipe,
    device: str = "auto",
    stop: Callable[[], bool] = never_stop,
    compiled: bool = False,
) -> dict[str, Any]:
    """Train a few steps on the beginning of the recordings, without saving anything.

    Args:
        data: Folders of recordings.
        recipe: The recipe of the training run.
        device: "auto", "cpu", "cuda" or "mps".
        stop: Once it returns True, the trial ends, and the result is meaningless.
        compiled: As for `Trainer`.

    Returns:
        device: Type of the device.
        steps_per_second: The measured speed.
        memory: Peak memory of the whole run in bytes, or None if unknown. On a GPU with enough
            memory this includes the recordings.
        memory_free: Free memory in bytes before the trial, or None if unknown.
        minutes: Total duration of the recordings.
        disk: Bytes that the run folder takes during training.
        recordings: The part of `disk` that the recordings take.

    Raises:
        InputError: As for `training_session.train_voice`, about the recordings, the device and the
            compiler.
    """
    where = choose_device(device)
    training, held_out = split_folders(data)
    rate = recipe.card.profile.sample_rate
    sounds = TrainingSet(
        _beginning(training, rate), recipe.card, recipe.settings.crop_frames, where
    )
    free, room = _free_memory(where), device_room(where)
    trainer = Trainer(
        recipe.card, recipe.settings, sounds, sounds, where, recipe.start, ALONE, compiled
    )
    pace = _pace(trainer, stop)
    if where.type == "cuda":
        trainer.held_out_loss()  # it takes memory in addition to the graph of a step
    profile = recipe.card.profile
    seconds = sum(probe(path).seconds for path in [*training, *held_out])
    frames = seconds * profile.sample_rate / profile.hop
    recordings = int(4 * frames * (profile.hop + profile.n_mels))
    on_device = recordings if recordings <= room else 0
    weights = sum(weight.numel() for weight in trainer.network.parameters())
    peak = _peak_memory(where)
    return {
        "device": where.type,
        "steps_per_second": pace,
        "memory": None if peak is None else peak + on_device,
        "memory_free": free,
        "recordings": recordings,
        "minutes": seconds / 60,
        # Checkpoints have the weights, their average and two moments of Adam; voices have weights.
        "disk": recordings + 4 * weights * (4 * GENERATIONS + 2),
    }


def _pace(trainer: Trainer, stop: Callable[[], bool]) -> float:
    """Return the steps per second after a warm-up."""
    for _ in range(WARM_UP_STEPS):
        trainer.train_step()
    began, steps = _now(trainer.device), 0

    def timed_enough() -> bool:
        elapsed = _now(trainer.device) - began
        return steps >= MIN_STEPS and (steps >= MAX_STEPS or elapsed > MAX_SECONDS)

    while not steps or not (stop() or timed_enough()):
        trainer.train_step()
        steps += 1
    return steps / (_now(trainer.device) - began)


def _beginning(paths: list[Path], rate: int) -> Iterator[Tensor]:
    left = round(SOUND_SECONDS * rate)
    for path in paths:
        if left <= 0:
            return
        if (sound := try_read_clip(path, rate)) is not None:
            yield sound[:left]
            left -= len(sound)


def _now(where: torch.device) -> float:
    if where.type == "cuda":
        torch.cuda.synchronize(where)
    return time.monotonic()


def _peak_memory(where: torch.device) -> int | None:
    if where.type == "cuda":
        return torch.cuda.max_memory_reserved(where)
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return _read_linux_memory("/proc/self/status", "VmHWM")  # getrusage includes the parent


def _free_memory(where: torch.device) -> int | None:
    if where.type == "cuda":
        return torch.cuda.mem_get_info(where)[0]
    return _read_linux_memory("/proc/meminfo", "MemAvailable")


def _read_linux_memory(path: str, name: str) -> int | None:
    """Return bytes from a file of lines like "MemAvailable:  123 kB"; None on other systems."""
    if not os.path.exists(path):
        return None
    lines = dict(line.split(":", 1) for line in Path(path).read_text().splitlines())
    return 1024 * int(lines[name].split()[0])
