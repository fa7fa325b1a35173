"""Several processes on one training: who this one is, under torchrun or alone."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
import torch.distributed as dist

from wavegrad_core.engine.device import choose_device
from wavegrad_core.errors import InputError


@dataclass(frozen=True)
class World:
    """One process of `size`, the first being rank 0."""

    rank: int = 0
    size: int = 1

    def any(self, here: bool) -> bool:
        """Whether it is so in any of the processes; all must ask."""
        if self.size == 1:
            return here
        flag = torch.tensor([float(here)], device=_device_of_messages())
        dist.all_reduce(flag, dist.ReduceOp.MAX)
        return bool(flag.item())

    def wait(self) -> None:
        """Until all processes are here."""
        self.any(False)


ALONE = World()


def first_process() -> bool:
    """Whether this is the process that saves and reports."""
    return int(os.environ.get("RANK", "0")) == 0


@contextmanager
def world(device: str) -> Iterator[tuple[World, torch.device]]:
    """The processes that torchrun started, or this one alone, and this one's device.

    Several GPUs talk through NCCL, all else through Gloo.

    Raises:
        InputError: there is no such device, or the processes do not find each other.
    """
    size = int(os.environ.get("WORLD_SIZE", "1"))
    where = choose_device(device)
    if size == 1:
        yield ALONE, where
        return
    if where.type == "cuda":
        where = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(where)
    try:
        dist.init_process_group("nccl" if where.type == "cuda" else "gloo")
    except (RuntimeError, ValueError) as error:
        raise InputError(
            f"the {size} processes cannot find each other ({error}); start them with torchrun"
        ) from error
    try:
        yield World(dist.get_rank(), size), where
    finally:
        dist.destroy_process_group()


def _device_of_messages() -> str:
    return "cuda" if dist.get_backend() == "nccl" else "cpu"
