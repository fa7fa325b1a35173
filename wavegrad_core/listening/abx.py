"""Forced-choice listening tests, ABX and X/X/Y, with a fixed number of trials."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from wavegrad_core.errors import InputError
from wavegrad_core.listening.binomial_test import Outcome

Kind = Literal["abx", "xxy"]
State = Literal["running", "finished", "aborted"]
MAX_TRIALS = 1000  # of a run, over all clips
MIN_HEARD_SECONDS = 0.3  # of each sound; an answer after less is a guess


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
    """An answered trial.

    Attributes:
        slots: The stimulus, 0 or 1, of each slot.
        right: The right answer.
        answer: The listener's answer.
        seconds: The time that the answer took.
        clip: The clip whose two sounds were compared; "" in a test of one clip.
        heard: Seconds played of each slot; None in files of version 0.1.0.
    """

    slots: dict[str, int]
    right: str
    answer: str
    seconds: float
    clip: str = ""
    heard: dict[str, float] | None = None


class ForcedChoice:
    """The run of one listener. It reveals nothing about the answers until it is over.

    Args:
        kind: "abx" or "xxy".
        trials: Number of trials of each clip.
        source: Draws the order of each trial; the system's randomness by default.
        clock: Returns the time in seconds.
        clips: Names of the clips, whose trials are mixed; one clip without a name by default.
        min_heard: Seconds that have to be played of each sound in each trial.

    Raises:
        InputError: The number of trials is not between 1 and MAX_TRIALS.
    """

    def __init__(
        self,
        kind: Kind,
        trials: int,
        source: random.Random | None = None,
        clock: Callable[[], float] = time.monotonic,
        clips: Sequence[str] = ("",),
        min_heard: float = MIN_HEARD_SECONDS,
    ) -> None:
        planned = trials * len(clips)
        if not 1 <= planned <= MAX_TRIALS:
            raise InputError(f"A test cannot have {planned} trials. Choose 1 to {MAX_TRIALS}.")
        self.kind = kind
        self.planned = planned
        self.state: State = "running"
        self._per_clip = trials
        self._clips = tuple(clips)
        self._min_heard = min_heard
        self._source = source or secrets.SystemRandom()
        self._clock = clock
        self._trials: list[Trial] = []
        self._order = [clip for clip in clips for _ in range(trials)]
        if len(clips) > 1:
            self._source.shuffle(self._order)
        self._next()

    def _next(self) -> None:
        self._layout = self._source.choice(LAYOUTS[self.kind])
        self._heard = dict.fromkeys(self._layout.slots, 0.0)
        self._began = self._clock()

    @property
    def number(self) -> int:
        """The number of the current trial, from 1."""
        return min(len(self._trials) + 1, self.planned)

    @property
    def clip(self) -> str:
        """The clip of the current trial."""
        return self._order[self.number - 1]

    @property
    def slots(self) -> tuple[str, ...]:
        return tuple(self._layout.slots)

    @property
    def choices(self) -> tuple[str, ...]:
        return CHOICES[self.kind]

    def stimulus(self, slot: str) -> int:
        """Return the stimulus, 0 or 1, that a slot plays now. Only the player may know it."""
        return self._layout.slots[slot]

    def hear(self, slot: str, seconds: float) -> None:
        """Count `seconds` of a slot as played."""
        self._heard[slot] += seconds

    def heard(self, slot: str) -> bool:
        """Return whether enough of a slot was played in this trial."""
        return self._heard[slot] >= self._min_heard

    @property
    def all_heard(self) -> bool:
        """Whether enough of every slot was played in this trial; only then is an answer valid."""
        return all(map(self.heard, self._heard))

    def answer(self, choice: str) -> None:
        """Record an answer and go to the next trial.

        Raises:
            InputError: The run is over, or the choice is not one of `choices`.
        """
        if self.state != "running":
            raise InputError(
                f"The run is {self.state} and takes no more answers. Start another one."
            )
        if choice not in self.choices:
            raise InputError(f"'{choice}' is not an answer. Use one of {', '.join(self.choices)}.")
        layout = self._layout
        seconds = self._clock() - self._began
        heard = {slot: round(played, 3) for slot, played in self._heard.items()}
        self._trials.append(Trial(layout.slots, layout.right, choice, seconds, self.clip, heard))
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
    def unheard_trials(self) -> int:
        """Number of trials that were answered before all their sounds were heard."""
        return sum(
            any(played < self._min_heard for played in (trial.heard or {}).values())
            for trial in self._trials
        )

    @property
    def outcome(self) -> Outcome | None:
        """The outcome over all clips; None during the run."""
        if self.state == "running":
            return None
        return _outcome(self.kind, self._trials, self.planned, self.unheard_trials == 0)

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """The outcome of each clip of a run with several; empty during the run."""
        if self.state == "running" or len(self._clips) == 1:
            return {}
        valid = self.unheard_trials == 0
        return {
            clip: _outcome(
                self.kind,
                [trial for trial in self._trials if trial.clip == clip],
                self._per_clip,
                valid,
            )
            for clip in self._clips
        }


def _outcome(kind: Kind, trials: Sequence[Trial], planned: int, valid: bool) -> Outcome:
    correct = sum(trial.answer == trial.right for trial in trials)
    return Outcome.of(correct, len(trials), planned, 1 / len(CHOICES[kind]), valid)
