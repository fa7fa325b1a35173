"""Forced-choice listening tests, ABX and X/X/Y, with a fixed number of trials."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from wavegrad_core.errors import InputError
from wavegrad_core.listening.binomial_test import Outcome

Kind = Literal["abx", "xxy"]
State = Literal["running", "finished", "aborted"]
MAX_TRIALS = 1000


@dataclass(frozen=True)
class Layout:
    """The stimulus, 0 or 1, that each slot plays, and the slot that is the right answer."""

    slots: dict[str, int]
    right: str


# ABX: is X the same as A or as B? X/X/Y: which one of three is the odd one out?
LAYOUTS: dict[Kind, tuple[Layout, ...]] = {
    "abx": (Layout({"A": 0, "B": 1, "X": 0}, "A"), Layout({"A": 0, "B": 1, "X": 1}, "B")),
    "xxy": tuple(
        Layout({slot: odd if slot == place else 1 - odd for slot in "123"}, place)
        for place in "123"
        for odd in (0, 1)
    ),
}
CHOICES: dict[Kind, tuple[str, ...]] = {"abx": ("A", "B"), "xxy": ("1", "2", "3")}


@dataclass(frozen=True)
class Trial:
    """An answered trial; `seconds` is the time that the answer took."""

    slots: dict[str, int]
    right: str
    answer: str
    seconds: float


class ForcedChoice:
    """The run of one listener. It reveals nothing about the answers until it is over.

    Args:
        kind: "abx" or "xxy".
        planned: number of trials.
        source: draws the order of each trial; the system's randomness by default.
        clock: returns the time in seconds.

    Raises:
        InputError: `planned` is not between 1 and MAX_TRIALS.
    """

    def __init__(
        self,
        kind: Kind,
        planned: int,
        source: random.Random | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if not 1 <= planned <= MAX_TRIALS:
            raise InputError(f"A test cannot have {planned} trials. Choose 1 to {MAX_TRIALS}.")
        self.kind = kind
        self.planned = planned
        self.state: State = "running"
        self._source = source or secrets.SystemRandom()
        self._clock = clock
        self._trials: list[Trial] = []
        self._next()

    def _next(self) -> None:
        self._layout = self._source.choice(LAYOUTS[self.kind])
        self._began = self._clock()

    @property
    def number(self) -> int:
        """The number of the current trial, from 1."""
        return min(len(self._trials) + 1, self.planned)

    @property
    def slots(self) -> tuple[str, ...]:
        return tuple(self._layout.slots)

    @property
    def choices(self) -> tuple[str, ...]:
        return CHOICES[self.kind]

    def stimulus(self, slot: str) -> int:
        """Return the stimulus, 0 or 1, that a slot plays now. Only the player may know it."""
        return self._layout.slots[slot]

    def answer(self, choice: str) -> None:
        """Answer the current trial and move to the next; the last answer finishes the run."""
        if self.state != "running":
            raise InputError(
                f"The run is {self.state} and takes no more answers. Start another one."
            )
        if choice not in self.choices:
            raise InputError(f"'{choice}' is not an answer. Give one of {', '.join(self.choices)}.")
        layout = self._layout
        seconds = self._clock() - self._began
        self._trials.append(Trial(layout.slots, layout.right, choice, seconds))
        if len(self._trials) == self.planned:
            self.state = "finished"
        else:
            self._next()

    def abort(self) -> None:
        """End the run early. The answers so far are kept, marked as aborted."""
        if self.state == "running":
            self.state = "aborted"

    @property
    def trials(self) -> list[Trial]:
        """The answered trials; empty during the run."""
        return [] if self.state == "running" else list(self._trials)

    @property
    def outcome(self) -> Outcome | None:
        """The outcome; None during the run."""
        if self.state == "running":
            return None
        return outcome_of(self.kind, self._trials, self.planned)


def outcome_of(kind: Kind, trials: list[Trial], planned: int) -> Outcome:
    """Return the outcome of the answered trials of a run with `planned` trials."""
    correct = sum(trial.answer == trial.right for trial in trials)
    return Outcome.of(correct, len(trials), planned, 1 / len(CHOICES[kind]))
