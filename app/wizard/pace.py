"""What a training takes here, by measured steps, and what to change if it is too much."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal

GIB = 2**30
SPARE = 0.9  # of what is free: more of it brings the machine to a crawl

Remedy = Literal["", "smaller", "cpu"]


@dataclass(frozen=True)
class Measured:
    """What `gradwave train --measure` tells; bytes, None where the system does not tell them."""

    device: str
    steps_per_second: float
    memory: int | None
    memory_free: int | None
    disk: int

    @classmethod
    def read(cls, said: str) -> Measured:
        """From the last line of what it said. ValueError where that is something else."""
        lines = said.strip().splitlines() or [""]
        values = json.loads(lines[-1])
        if not isinstance(values, dict) or values.keys() != set(cls.__dataclass_fields__):
            raise ValueError(f"not what a measurement tells: {lines[-1]}")
        return cls(**values)

    def seconds(self, steps: int) -> float:
        return steps / self.steps_per_second


@dataclass(frozen=True)
class Shortage:
    """What will not fit, in a sentence, and what to change."""

    text: str
    remedy: Remedy


def shortage(measured: Measured, free_disk: int, batch: int) -> Shortage | None:
    """Whether a training fits into memory and on the disk; None if it does."""
    memory, free = measured.memory, measured.memory_free
    if memory is not None and free is not None and memory > SPARE * free:
        text = f"It needs {in_gib(memory)} of memory, and {in_gib(free)} are free."
        if measured.device != "cpu":
            return Shortage(text, "cpu" if batch <= 1 else "smaller")
        return Shortage(f"{text} Close other programs, or leave recordings out.", _if_any(batch))
    if measured.disk > free_disk:
        text = f"It needs {in_gib(measured.disk)} on the disk, and {in_gib(free_disk)} are free."
        return Shortage(f"{text} Make room there.", "")
    return None


def _if_any(batch: int) -> Remedy:
    return "smaller" if batch > 1 else ""


def in_gib(size: float) -> str:
    return f"{size / GIB:.1f} GiB" if size >= GIB / 10 else f"{size / 2**20:.0f} MiB"
