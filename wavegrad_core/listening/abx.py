"""ABX and X/X/Y: which of these is it? The number of trials is fixed before the first."""

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
MOST_TRIALS = 1000


@dataclass(frozen=True)
class Layout:
    """Which of the two stimuli (0 or 1) each slot plays, and the slot that is the right answer."""

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
    """One answered trial; `seconds` is the time that the answer took."""

    slots: dict[str, int]
    right: str
    answer: str
    seconds: float


class ForcedChoice:
    """One listener's run. It tells nothing of the answers until it is over."""

    def __init__(
        self,
        kind: Kind,
        planned: int,
        source: random.Random | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`source` draws each trial's order: the system's randomness, unless a test gives another.

        Raises InputError when `planned` is not 1 to MOST_TRIALS.
        """
        if not 1 <= planned <= MOST_TRIALS:
            raise InputError(f"{planned} trials cannot be done; plan 1 to {MOST_TRIALS}")
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
        """Of the trial that is asked now, from 1."""
        return min(len(self._trials) + 1, self.planned)

    @property
    def slots(self) -> tuple[str, ...]:
        return tuple(self._layout.slots)

    @property
    def choices(self) -> tuple[str, ...]:
        return CHOICES[self.kind]

    def stimulus(self, slot: str) -> int:
        """Which of the two, 0 or 1, that slot plays now: for the player's ears only."""
        return self._layout.slots[slot]

    def answer(self, choice: str) -> None:
        """Take the answer to this trial and go on to the next; the last one finishes the run."""
        if self.state != "running":
            raise InputError(f"the run is {self.state} and takes no more answers; begin another")
        if choice not in self.choices:
            raise InputError(f"'{choice}' is no answer; give one of {', '.join(self.choices)}")
        layout = self._layout
        seconds = self._clock() - self._began
        self._trials.append(Trial(layout.slots, layout.right, choice, seconds))
        if len(self._trials) == self.planned:
            self.state = "finished"
        else:
            self._next()

    def abort(self) -> None:
        """End it before its time. What was answered is kept, as aborted."""
        if self.state == "running":
            self.state = "aborted"

    @property
    def trials(self) -> list[Trial]:
        """The answered trials; none while the run goes on."""
        return [] if self.state == "running" else list(self._trials)

    @property
    def outcome(self) -> Outcome | None:
        """None while the run goes on: no running score."""
        if self.state == "running":
            return None
        return outcome_of(self.kind, self._trials, self.planned)


def outcome_of(kind: Kind, trials: list[Trial], planned: int) -> Outcome:
    """What these answers of `planned` say."""
    correct = sum(trial.answer == trial.right for trial in trials)
    return Outcome.of(correct, len(trials), planned, 1 / len(CHOICES[kind]))
