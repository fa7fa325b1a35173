"""Readers of a run's log, and of the progress before the first step."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, NotRequired

from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict

MAX_STEPS = 10**12


@with_config(ConfigDict(extra="allow"))
class LogLine(TypedDict):
    """A report on a run, as in a line of log.jsonl (see `TrainingProgress`)."""

    step: Annotated[int, Field(ge=0, lt=MAX_STEPS)]
    steps: Annotated[int, Field(ge=0, lt=MAX_STEPS)]
    loss: float
    steps_per_second: float
    held_out_loss: NotRequired[float | None]
    note: NotRequired[str | None]
    scores: NotRequired[dict[str, Any] | None]


@dataclass(frozen=True)
class ReadProgress:
    """The number of recordings read before the first step, and of all recordings."""

    done: int
    total: int

    def __str__(self) -> str:
        return f"reading the recordings, {self.done} of {self.total}"

    @classmethod
    def parse(cls, line: str) -> "ReadProgress | None":
        """Parse a line written by `str`; None for any other line."""
        found = re.fullmatch(r"reading the recordings, (\d+) of (\d+)", line)
        return cls(*map(int, found.groups())) if found else None
