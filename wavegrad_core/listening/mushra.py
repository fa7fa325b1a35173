"""MUSHRA (ITU-R BS.1534-3): rate several versions of a clip, with a hidden reference among them."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import t as student_t

from wavegrad_core.audio.lowpass import design_lowpass, filter_without_delay
from wavegrad_core.errors import InputError
from wavegrad_core.listening.abx import MIN_HEARD_SECONDS, State

REFERENCE = "reference"
OPEN_REFERENCE = -1  # slot of the open reference
ANCHORS = {"anchor35": 3500.0, "anchor70": 7000.0}  # Hz; webMUSHRA's names
MAX_CONDITIONS = 12
EXCELLENT, MAX_MISSED_SHARE = 90, 0.15  # the post-screening of BS.1534-3, 4.1.2
# BS.1534-3, 5.1, requires of the 3.5 kHz anchor a ripple of at most 0.1 dB, and an attenuation of
# 25 dB at 4 kHz and 50 dB at 4.5 kHz.
STOP_BAND = 8 / 7  # times the cutoff: 4 kHz for the 3.5 kHz anchor
STOP_DB = 60.0


def anchor(audio: NDArray[np.float32], rate: int, cutoff: float) -> NDArray[np.float32]:
    """Low-pass filter a sound without delay, to make an anchor.

    The response is flat to 0.02 dB below the cutoff, and at -60 dB from 8/7 of the cutoff.

    Args:
        audio: [..., samples].
        rate: Sample rate in Hz.
        cutoff: In Hz.

    Raises:
        InputError: The sample rate is so low that the anchor would equal the reference.
    """
    stop = cutoff * STOP_BAND
    if stop >= rate / 2:
        raise InputError(
            f"A {cutoff / 1000:g} kHz anchor of a sound at {rate} Hz is the sound itself. "
            f"Choose clips of {2 * stop:.0f} Hz or more."
        )
    taps = design_lowpass(rate, (cutoff + stop) / 2, stop - cutoff, STOP_DB)
    return filter_without_delay(audio, taps).astype(np.float32)


def conditions(systems: Sequence[str]) -> list[str]:
    """Return the conditions of a clip: the hidden reference, the systems and the anchors.

    Raises:
        InputError: There are no systems or too many, or their names clash.
    """
    names = [REFERENCE, *systems, *ANCHORS]
    if len(names) > MAX_CONDITIONS:
        raise InputError(
            f"{len(systems)} systems, a reference and {len(ANCHORS)} anchors are more than the "
            f"{MAX_CONDITIONS} sounds that a listener can rate. Choose at most "
            f"{MAX_CONDITIONS - 1 - len(ANCHORS)} systems."
        )
    if hidden := {REFERENCE, *ANCHORS} & set(systems):
        raise InputError(
            f"{hidden.pop()!r} is the name of a hidden sound. Rename the system of that name."
        )
    if len(set(names)) < len(names) or not systems:
        raise InputError("Choose one or more systems, each with a unique name.")
    return names


@dataclass(frozen=True)
class Rating:
    """A score from 0 to 100, and the time from the start of the clip to its last change.

    `heard` is how many seconds of the sound were played; None in files of version 0.1.0.
    """

    clip: str
    stimulus: str
    score: int
    seconds: float
    comment: str = ""
    heard: float | None = None


class Mushra:
    """The run of one listener over clips, whose conditions are in random order.

    Args:
        clips: The systems of each clip, by the name of the clip.
        source: Draws the order; the system's randomness by default.
        clock: Returns the time in seconds.
        min_heard: Seconds that have to be played of each sound, and of the open reference.

    Raises:
        InputError: There are no clips, or `conditions` rejects the systems of one.
    """

    def __init__(
        self,
        clips: Mapping[str, Sequence[str]],
        source: random.Random | None = None,
        clock: Callable[[], float] = time.monotonic,
        min_heard: float = MIN_HEARD_SECONDS,
    ) -> None:
        if not clips:
            raise InputError("There is nothing to rate. Add at least one clip.")
        self._source = source or secrets.SystemRandom()
        self._clock = clock
        self._min_heard = min_heard
        self._unheard_clips = 0
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
        self._heard = dict.fromkeys((OPEN_REFERENCE, *self.slots), 0.0)
        self._began = self._clock()

    @property
    def number(self) -> int:
        return len(self._clips) - len(self._todo)

    @property
    def clips(self) -> int:
        """The number of clips."""
        return len(self._clips)

    @property
    def slots(self) -> range:
        """The indices of the sliders, one for each condition."""
        return range(len(self._order))

    def stimulus(self, slot: int) -> str:
        """Return the condition that a slider plays. Only the player may know it."""
        return self._order[slot]

    def score(self, slot: int) -> int | None:
        return self._scores.get(slot, (None, 0.0))[0]

    def rate(self, slot: int, score: int) -> None:
        """Set a slider, which may be set again later."""
        if slot not in self.slots or not 0 <= score <= 100:
            raise InputError(f"{score} for sound {slot + 1} is not a rating. Use 0 to 100.")
        self._scores[slot] = (score, self._clock() - self._began)

    def comment(self, slot: int, text: str) -> None:
        """Set the comment on a sound."""
        self._comments[slot] = text

    def comment_on(self, slot: int) -> str:
        """Return the comment on a sound, or an empty string."""
        return self._comments.get(slot, "")

    def hear(self, slot: int, seconds: float) -> None:
        """Count `seconds` of a slot, or of OPEN_REFERENCE, as played."""
        self._heard[slot] += seconds

    def heard(self, slot: int) -> bool:
        """Return whether enough of a slot, or of OPEN_REFERENCE, was played."""
        return self._heard[slot] >= self._min_heard

    @property
    def all_heard(self) -> bool:
        """Whether enough of every sound of the clip and of the open reference was played."""
        return all(map(self.heard, self._heard))

    @property
    def unheard_clips(self) -> int:
        """Number of clips that were accepted before all their sounds were heard."""
        return self._unheard_clips

    @property
    def complete(self) -> bool:
        """True if every sound of the clip is rated."""
        return len(self._scores) == len(self._order)

    def next(self) -> None:
        """Accept the ratings of the clip and move to the next; the last clip finishes the run."""
        if self.state != "running":
            raise InputError(
                f"The run is {self.state} and takes no more ratings. Start another one."
            )
        if not self.complete:
            raise InputError("A sound has no rating yet. Rate all sounds before you continue.")
        self._unheard_clips += not self.all_heard
        self._ratings += [
            Rating(
                *(self.clip, self._order[slot], score, seconds, self.comment_on(slot)),
                heard=round(self._heard[slot], 3),
            )
            for slot, (score, seconds) in sorted(self._scores.items())
        ]
        if self._todo:
            self._next()
        else:
            self.state = "finished"

    def abort(self) -> None:
        """End the run early. The clips rated so far are kept, marked as aborted."""
        if self.state == "running":
            self.state = "aborted"

    @property
    def ratings(self) -> list[Rating]:
        """All ratings; empty during the run."""
        return [] if self.state == "running" else list(self._ratings)


def is_reliable(ratings: Sequence[Rating]) -> bool:
    """Return True if a listener passes the post-screening of BS.1534-3.

    The hidden reference must be rated below 90 in at most 15 % of the clips, and the 7 kHz anchor
    above 90 in at most 15 %.
    """
    references = [rating.score for rating in ratings if rating.stimulus == REFERENCE]
    anchors = [rating.score for rating in ratings if rating.stimulus == "anchor70"]
    missed = sum(score < EXCELLENT for score in references)
    fooled = sum(score > EXCELLENT for score in anchors)
    return (
        bool(references)
        and missed <= MAX_MISSED_SHARE * len(references)
        and fooled <= MAX_MISSED_SHARE * len(anchors)
    )


@dataclass(frozen=True)
class ConditionSummary:
    """The ratings of one condition: mean, and the bounds of its 95 % interval.

    The bounds are None for a single rating, from which nothing can be inferred.
    """

    name: str
    scores: tuple[int, ...]
    mean: float
    low: float | None
    high: float | None


def summarize(ratings: Sequence[Rating]) -> list[ConditionSummary]:
    """Summarize ratings by condition, the best first, with Student's t intervals."""
    scores: dict[str, list[int]] = {}
    for rating in ratings:
        scores.setdefault(rating.stimulus, []).append(rating.score)
    made = [_summary(name, given) for name, given in scores.items()]
    return sorted(made, key=lambda summary: summary.mean, reverse=True)


def _summary(name: str, scores: Sequence[int]) -> ConditionSummary:
    mean, count = float(np.mean(scores)), len(scores)
    if count == 1:
        return ConditionSummary(name, tuple(scores), mean, None, None)
    half = float(student_t.ppf(0.975, count - 1) * np.std(scores, ddof=1) / np.sqrt(count))
    low, high = max(mean - half, 0.0), min(mean + half, 100.0)
    return ConditionSummary(name, tuple(scores), mean, low, high)
