"""How fast and how large a training would be here: told by a few of its own steps."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from wavegrad_core.audio import probe
from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.dataset.data_folder import split_folders
from wavegrad_core.engine.device import choose_device
from wavegrad_core.training.distributed import ALONE
from wavegrad_core.training.recipe import Recipe
from wavegrad_core.training.trainer import Trainer, never
from wavegrad_core.training.training_set import TrainingSet, device_room

SECONDS = 6.0  # that steps are timed for at most, after those that warm the device up
WARM_UP, LEAST, MOST = 2, 3, 100  # steps
SOUND = 60.0  # seconds of the recordings that are read for it
GENERATIONS = 3  # checkpoints that a run folder holds while it saves


def measure_steps(
    data: Sequence[Path],
    recipe: Recipe,
    device: str = "auto",
    stop: Callable[[], bool] = never,
    compiled: bool = False,
) -> dict[str, Any]:
    """Train a little on the beginning of the recordings, and keep nothing of it.

    Once stop() is true it ends after the step that it is in, and what it tells is worth nothing.
    compiled: as for `Trainer`.

    Returns:
        device; steps_per_second; memory, the bytes that the whole training takes there: the peak
        of the steps, and the recordings on a GPU that has room for them; memory_free, what was free
        (None, as memory, where the system does not tell); minutes, how long the recordings are;
        disk, the bytes that the run's folder takes while it trains, and recordings, those of them
        that the recordings are.

    Raises:
        InputError: as `session.train_voice`, for the recordings, the device and the compiler.
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
        trainer.held_out_loss()  # beside what the graph of a step holds
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
        # Weights, their average and Adam's two; voices.
        "disk": recordings + 4 * weights * (4 * GENERATIONS + 2),
    }


def _pace(trainer: Trainer, stop: Callable[[], bool]) -> float:
    """Steps per second, after some that warm the device up."""
    for _ in range(WARM_UP):
        trainer.train_step()
    began, steps = _now(trainer.device), 0

    def told_enough() -> bool:
        return steps >= LEAST and (steps >= MOST or _now(trainer.device) - began > SECONDS)

    while not steps or not (stop() or told_enough()):
        trainer.train_step()
        steps += 1
    return steps / (_now(trainer.device) - began)


def _beginning(paths: list[Path], rate: int) -> Iterator[Tensor]:
    left = round(SOUND * rate)
    for path in paths:
        if left <= 0:
            return
        sound = read_clip(path, rate)[:left]
        left -= len(sound)
        yield sound


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
    return _told_by_linux("/proc/self/status", "VmHWM")  # getrusage tells that of the parent, too


def _free_memory(where: torch.device) -> int | None:
    if where.type == "cuda":
        return torch.cuda.mem_get_info(where)[0]
    return _told_by_linux("/proc/meminfo", "MemAvailable")


def _told_by_linux(path: str, name: str) -> int | None:
    """Bytes, of a file with lines as "MemAvailable:  123 kB"; None on another system."""
    if not Path(path).exists():
        return None
    lines = dict(line.split(":", 1) for line in Path(path).read_text().splitlines())
    return 1024 * int(lines[name].split()[0])
