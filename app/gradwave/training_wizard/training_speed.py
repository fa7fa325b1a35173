"""What a training takes here, by measured steps, and what to change if it is too much."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal

GIB = 2**30
SPARE = 0.9  # of what is free: more of it brings the machine to a crawl

LEAST_MINUTES = 15.0  # of recordings that are worth a training
ROUND = 5  # minutes that a part of the recordings is told in

Remedy = Literal["look again", "smaller", "cpu", "part"]


@dataclass(frozen=True)
class SpeedMeasurement:
    """What `gradwave train --measure` tells; bytes, None where the system does not tell them."""

    device: str
    steps_per_second: float
    memory: int | None
    memory_free: int | None
    recordings: int
    minutes: float
    disk: int

    @classmethod
    def read(cls, said: str) -> SpeedMeasurement:
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
    minutes: int = 0  # of the recordings that would fit, if a part of them is the remedy


def shortage(measured: SpeedMeasurement, free_disk: int, batch: int) -> Shortage | None:
    """Whether a training fits into memory and on the disk; None if it does."""
    memory, free = measured.memory, measured.memory_free
    if memory is not None and free is not None and memory > SPARE * free:
        return _of_memory(measured, memory, free, batch)
    if measured.disk > free_disk:
        return _of_disk(measured, free_disk)
    return None


def _of_memory(measured: SpeedMeasurement, memory: int, free: int, batch: int) -> Shortage:
    text = f"It needs {in_gib(memory)} of memory, and {in_gib(free)} are free."
    if batch > 1:
        return Shortage(text, "smaller")
    if measured.device != "cpu":
        return Shortage(text, "cpu")
    return Shortage(f"{text} Close other programs.", "look again")


def _of_disk(measured: SpeedMeasurement, free: int) -> Shortage:
    """Fewer recordings, if enough of them would fit."""
    text = f"It needs {in_gib(measured.disk)} on the disk, and {in_gib(free)} are free."
    room = SPARE * free - (measured.disk - measured.recordings)
    minutes = measured.minutes * room / measured.recordings if measured.recordings else 0.0
    if LEAST_MINUTES <= minutes < measured.minutes:
        return Shortage(text, "part", int(minutes / ROUND) * ROUND)
    return Shortage(f"{text} Make room there.", "look again")


def in_gib(size: float) -> str:
    return f"{size / GIB:.1f} GiB" if size >= GIB / 10 else f"{size / 2**20:.0f} MiB"
