"""Training with several processes under torchrun."""

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
    """The rank of this process among `size` processes."""

    rank: int = 0
    size: int = 1

    def any(self, here: bool) -> bool:
        """Return True if `here` is True in any of the processes; all of them must call this."""
        if self.size == 1:
            return here
        flag = torch.tensor([float(here)], device=_device_of_messages())
        dist.all_reduce(flag, dist.ReduceOp.MAX)
        return bool(flag.item())

    def wait(self) -> None:
        """Wait until all processes have called this."""
        self.any(False)


ALONE = World()


def first_process() -> bool:
    """Return True in the process that saves and reports."""
    return int(os.environ.get("RANK", "0")) == 0


@contextmanager
def world(device: str) -> Iterator[tuple[World, torch.device]]:
    """Join the processes that torchrun started, if any.

    GPUs communicate through NCCL, CPUs through Gloo.

    Args:
        device: "auto", "cpu", "cuda" or "mps".

    Yields:
        The world, and the device of this process.

    Raises:
        InputError: The device is not available, or the processes cannot connect.
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
            f"The {size} processes could not connect: {error}. Start them with torchrun."
        ) from error
    try:
        yield World(dist.get_rank(), size), where
    finally:
        dist.destroy_process_group()


def _device_of_messages() -> str:
    return "cuda" if dist.get_backend() == "nccl" else "cpu"
