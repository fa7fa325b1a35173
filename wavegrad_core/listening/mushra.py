"""MUSHRA (ITU-R BS.1534-3): rate several versions of a clip beside a hidden reference."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio.lowpass import design_lowpass, filter_without_delay
from wavegrad_core.errors import InputError
from wavegrad_core.listening.abx import State

REFERENCE = "reference"
ANCHORS = {"anchor35": 3500.0, "anchor70": 7000.0}  # Hz; webMUSHRA's names
MOST_CONDITIONS = 12
GOOD, MOST_MISSED = 90, 0.15  # the post-screening of BS.1534-3, 4.1.2
# BS.1534-3, 5.1, wants of the 3.5 kHz anchor 0.1 dB of ripple, 25 dB less at 4 kHz and 50 at 4.5.
STOP_BAND = 8 / 7  # times the cutoff: 4 kHz for the 3.5 kHz anchor
STOP_DB = 60.0


def anchor(audio: NDArray[np.float32], rate: int, cutoff: float) -> NDArray[np.float32]:
    """[..., samples] without what is over `cutoff` Hz, in time with the reference.

    Flat to 0.02 dB below, 60 dB down from 8/7 of the cutoff on. Raises InputError when the rate
    holds nothing up there, for then it would be the reference once more.
    """
    stop = cutoff * STOP_BAND
    if stop >= rate / 2:
        raise InputError(
            f"a {cutoff / 1000:g} kHz anchor of a sound at {rate} Hz is the sound itself; "
            f"take clips of {2 * stop:.0f} Hz or more"
        )
    taps = design_lowpass(rate, (cutoff + stop) / 2, stop - cutoff, STOP_DB)
    return filter_without_delay(audio, taps).astype(np.float32)


def conditions(systems: Sequence[str]) -> list[str]:
    """All that is rated of a clip: the hidden reference, the systems, the anchors."""
    names = [REFERENCE, *systems, *ANCHORS]
    if len(names) > MOST_CONDITIONS:
        raise InputError(
            f"{len(systems)} systems, a reference and {len(ANCHORS)} anchors are more than the "
            f"{MOST_CONDITIONS} that a listener can rate; take at most "
            f"{MOST_CONDITIONS - 1 - len(ANCHORS)}"
        )
    if hidden := {REFERENCE, *ANCHORS} & set(systems):
        raise InputError(
            f"{hidden.pop()!r} is what a hidden sound is called here; rename the one of that name"
        )
    if len(set(names)) < len(names) or not systems:
        raise InputError("give one or more systems, each under a name of its own")
    return names


@dataclass(frozen=True)
class Rating:
    """`score` 0 to 100; `seconds` from the clip's beginning to its last change."""

    clip: str
    stimulus: str
    score: int
    seconds: float
    comment: str = ""


class Mushra:
    """One listener's run over clips, each with its conditions in an order of its own."""

    def __init__(
        self,
        clips: Mapping[str, Sequence[str]],
        source: random.Random | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`clips`: the systems of each clip, by the clip's name."""
        if not clips:
            raise InputError("there is nothing to rate; give one clip or more")
        self._source = source or secrets.SystemRandom()
        self._clock = clock
        self._clips = {name: conditions(systems) for name, systems in clips.items()}
        self._todo = list(self._clips)
        self._source.shuffle(self._todo)
        self._ratings: list[Rating] = []
        self.state: State = "running"
        self._next()

    def _next(self) -> None:
        self.clip = self._todo.pop(0)
        self._order = list(self._clips[self.clip])
        self._source.shuffle(self._order)
        self._scores: dict[int, tuple[int, float]] = {}
        self._comments: dict[int, str] = {}
        self._began = self._clock()

    @property
    def number(self) -> int:
        return len(self._clips) - len(self._todo)

    @property
    def clips(self) -> int:
        """How many there are."""
        return len(self._clips)

    @property
    def slots(self) -> range:
        """The sliders: 0 up to the number of conditions."""
        return range(len(self._order))

    def stimulus(self, slot: int) -> str:
        """Which condition that slider plays: for the player's ears only."""
        return self._order[slot]

    def score(self, slot: int) -> int | None:
        return self._scores.get(slot, (None, 0.0))[0]

    def rate(self, slot: int, score: int) -> None:
        """Set a slider, as often as the listener likes."""
        if slot not in self.slots or not 0 <= score <= 100:
            raise InputError(f"{score} for sound {slot + 1} is no rating; give 0 to 100")
        self._scores[slot] = (score, self._clock() - self._began)

    def comment(self, slot: int, text: str) -> None:
        """Say something about a sound beside its rating."""
        self._comments[slot] = text

    def said(self, slot: int) -> str:
        """The comment on a sound, or nothing."""
        return self._comments.get(slot, "")

    @property
    def complete(self) -> bool:
        """Whether each sound of this clip is rated."""
        return len(self._scores) == len(self._order)

    def next(self) -> None:
        """Keep this clip's ratings and go on to the next clip; the last one finishes the run."""
        if self.state != "running":
            raise InputError(f"the run is {self.state} and takes no more ratings; begin another")
        if not self.complete:
            raise InputError("a sound has no rating yet; rate each of them, then go on")
        self._ratings += [
            Rating(self.clip, self._order[slot], score, seconds, self.said(slot))
            for slot, (score, seconds) in sorted(self._scores.items())
        ]
        if self._todo:
            self._next()
        else:
            self.state = "finished"

    def abort(self) -> None:
        """End it before its time. The clips that were rated are kept, as aborted."""
        if self.state == "running":
            self.state = "aborted"

    @property
    def ratings(self) -> list[Rating]:
        """All ratings; none while the run goes on."""
        return [] if self.state == "running" else list(self._ratings)


def is_reliable(ratings: Sequence[Rating]) -> bool:
    """The post-screening of one listener.

    The hidden reference is under 90 in at most 15 % of the clips, and the 7 kHz anchor over 90 in
    at most 15 %.
    """
    references = [rating.score for rating in ratings if rating.stimulus == REFERENCE]
    anchors = [rating.score for rating in ratings if rating.stimulus == "anchor70"]
    missed = sum(score < GOOD for score in references)
    fooled = sum(score > GOOD for score in anchors)
    return (
        bool(references)
        and missed <= MOST_MISSED * len(references)
        and fooled <= MOST_MISSED * len(anchors)
    )
