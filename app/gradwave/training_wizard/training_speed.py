"""Measured cost of a training run on this machine, and remedies if it does not fit."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal

from gradwave.language import tr

GIB = 2**30
SPARE = 0.9  # fraction of free memory or disk space to use

MIN_MINUTES = 15.0  # of recordings; training on less is not worthwhile
ROUND = 5  # minutes to which such a part is rounded down

Remedy = Literal["measure again", "smaller", "cpu", "part"]


@dataclass(frozen=True)
class SpeedMeasurement:
    """Output of `gradwave train --measure`. Memory in bytes, None where it is unknown."""

    device: str
    steps_per_second: float
    memory: int | None
    memory_free: int | None
    recordings: int
    minutes: float
    disk: int

    @classmethod
    def read(cls, output: str) -> SpeedMeasurement:
        """Parse the last line of the output.

        Raises:
            ValueError: The line is not a measurement.
        """
        lines = output.strip().splitlines() or [""]
        values = json.loads(lines[-1])
        if not isinstance(values, dict) or values.keys() != set(cls.__dataclass_fields__):
            raise ValueError(f"not a measurement: {lines[-1]}")
        return cls(**values)

    def seconds(self, steps: int) -> float:
        return steps / self.steps_per_second


@dataclass(frozen=True)
class Shortage:
    """A lack of memory or disk space in a sentence, with a remedy."""

    text: str
    remedy: Remedy
    minutes: int = 0  # part of the recordings that fits, if that is the remedy


def shortage(measured: SpeedMeasurement, free_disk: int, batch: int) -> Shortage | None:
    """Return the memory or disk space that a training run lacks; None if it fits."""
    memory, free = measured.memory, measured.memory_free
    if memory is not None and free is not None and memory > SPARE * free:
        return _of_memory(measured, memory, free, batch)
    if measured.disk > free_disk:
        return _of_disk(measured, free_disk)
    return None


def _of_memory(measured: SpeedMeasurement, memory: int, free: int, batch: int) -> Shortage:
    text = tr(
        "Training needs {needed} of memory, but only {free} are free.",
        needed=in_gib(memory),
        free=in_gib(free),
    )
    if batch > 1:
        return Shortage(text, "smaller")
    if measured.device != "cpu":
        return Shortage(text, "cpu")
    return Shortage(" ".join((text, tr("Close other programs."))), "measure again")


def _of_disk(measured: SpeedMeasurement, free: int) -> Shortage:
    """Return the lack of disk space; the remedy is a part of the recordings if enough fits."""
    text = tr(
        "Training needs {disk} of disk space, but only {free} are free.",
        disk=in_gib(measured.disk),
        free=in_gib(free),
    )
    room = SPARE * free - (measured.disk - measured.recordings)
    minutes = measured.minutes * room / measured.recordings if measured.recordings else 0.0
    if MIN_MINUTES <= minutes < measured.minutes:
        return Shortage(text, "part", int(minutes / ROUND) * ROUND)
    return Shortage(" ".join((text, tr("Free some space."))), "measure again")


def in_gib(size: float) -> str:
    return (
        tr("{size:.1f} GiB", size=size / GIB)
        if size >= GIB / 10
        else tr("{size:.0f} MiB", size=size / 2**20)
    )
