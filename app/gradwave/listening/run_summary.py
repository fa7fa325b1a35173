"""The result of a run for the result page and the history. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wavegrad_core.listening.abx import Trial
    from wavegrad_core.listening.mushra import ConditionSummary, Rating
    from wavegrad_core.listening.test_record import ListenerRun, ListeningTest, Plan

HIDDEN = {
    "reference": "Hidden reference",
    "anchor70": "7 kHz anchor",
    "anchor35": "3.5 kHz anchor",
}
DOUBT = (
    "The hidden reference was rated under 90, or the 7 kHz anchor over 90, too often. "
    "BS.1534-3 excludes such a listener from the analysis."
)
PRACTICE = "This was practice. Nothing was saved."
UNRECORDED = "Version 0.1.0 did not record whether the sounds were listened to."
SINGLE = "Each sound was rated once, so there are no intervals. Rate more clips to get them."
INTERVALS = "Bars show means, lines their 95 % intervals."


@dataclass(frozen=True)
class TrialMark:
    """A trial in the strip: whether the answer was right, and the answer in words."""

    right: bool
    text: str


@dataclass(frozen=True)
class ScoreBar:
    """A MUSHRA condition: its mean rating and interval, if there is one.

    `hidden` marks the hidden reference and the anchors.
    """

    name: str
    mean: float
    low: float | None
    high: float | None
    hidden: bool


@dataclass(frozen=True)
class RunSummary:
    """A result: plain sentences first, then the numbers behind them.

    Attributes:
        headlines: One sentence for each pair, or one for MUSHRA.
        warning: The reason why the result is unreliable, or "".
        details: Explanation of the numbers.
        trials: The strip of a blind test.
        bars: The conditions of MUSHRA, the best first.
    """

    headlines: tuple[str, ...]
    warning: str = ""
    details: str = ""
    trials: tuple[TrialMark, ...] = ()
    bars: tuple[ScoreBar, ...] = ()


def summarize_run(
    plan: Plan, run: ListenerRun, *, practice: bool = False, listener: str = "You"
) -> RunSummary:
    """Summarize a run.

    Args:
        plan: The plan of the test.
        run: The run.
        practice: Whether it was for practice.
        listener: Subject of the sentences.
    """
    made = _ratings(run, listener) if plan.kind == "mushra" else _choices(plan, run, listener)
    notes = [run.note, made.warning]
    details = [PRACTICE if practice else "", made.details]
    if run.valid is None:
        details.append(UNRECORDED)
    return replace(
        made, warning="\n".join(filter(None, notes)), details="\n".join(filter(None, details))
    )


def summarize_listeners(test: ListeningTest) -> RunSummary:
    """Summarize the ratings of all runs of a MUSHRA test that can be used."""
    from wavegrad_core.listening.mushra import summarize

    runs = usable_runs(test)
    ratings = [rating for run in runs for rating in run.ratings]
    return RunSummary(
        (f"{len(runs)} runs together: {_best(ratings, 'they')}",),
        details=INTERVALS,
        bars=_bars(summarize(ratings)),
    )


def usable_runs(test: ListeningTest) -> list[ListenerRun]:
    """Return the finished MUSHRA runs that are valid and pass the post-screening."""
    from wavegrad_core.listening.mushra import is_reliable

    return [
        run
        for run in test.runs
        if run.state == "finished" and run.valid is not False and is_reliable(run.ratings)
    ]


def _choices(plan: Plan, run: ListenerRun, listener: str) -> RunSummary:
    from wavegrad_core.listening.binomial_test import holm
    from wavegrad_core.listening.conclusions import conclusion, explanation

    assert run.outcome is not None  # validated with the record
    outcomes = run.outcomes or {"": run.outcome}
    pairs = {
        clip.name if run.outcomes else "": (clip.stimuli[0].name, clip.stimuli[1].name)
        for clip in plan.clips
    }
    details = explanation(run.outcome)
    if len(outcomes) > 1:
        details = ""
        found = [(name, one.p) for name, one in outcomes.items() if one.p is not None]
        for (name, _), p in zip(found, holm([p for _, p in found])):
            outcomes = {**outcomes, name: replace(outcomes[name], p=p)}
        if found:
            details = f"p values are adjusted for {len(outcomes)} pairs (Holm)."
    lines = tuple(
        conclusion(*pairs[name], outcome, listener)
        for name, outcome in outcomes.items()
        if name in pairs
    )
    marks = tuple(_mark(number, trial) for number, trial in enumerate(run.trials, start=1))
    return RunSummary(lines, details=details, trials=marks)


def _mark(number: int, trial: Trial) -> TrialMark:
    right = trial.answer == trial.right
    if "X" in trial.slots:
        truth, said = f"X was {trial.right}", f"the answer was {trial.answer}"
    else:
        truth, said = f"{trial.right} was different", f"the answer was {trial.answer}"
    clip = f" ({trial.clip})" if trial.clip else ""
    word = "right" if right else "wrong"
    text = f"Trial {number}{clip}: {word}. {truth}, {said}, after {trial.seconds:.0f} s."
    return TrialMark(right, text)


def _ratings(run: ListenerRun, listener: str) -> RunSummary:
    from wavegrad_core.listening.mushra import is_reliable, summarize

    clips = len({rating.clip for rating in run.ratings})
    counted = "1 clip" if clips == 1 else f"{clips} clips"
    if not run.ratings:
        return RunSummary(("Ended before the first clip was rated.",))
    best = _best(run.ratings, listener)
    headline = best[:1].upper() + best[1:]
    if run.state == "aborted":
        headline = f"Ended early, after {counted}. {headline}"
    finished = run.state == "finished"
    warning = DOUBT if finished and not is_reliable(run.ratings) else ""
    comments = [
        f"{HIDDEN.get(one.stimulus, one.stimulus)}: “{one.comment}”"
        for one in run.ratings
        if one.comment
    ]
    details = [f"{len(run.ratings)} ratings of {counted}.", INTERVALS if clips > 1 else SINGLE]
    return RunSummary(
        (headline,),
        warning,
        "\n".join([" ".join(details), *comments]),
        bars=_bars(summarize(run.ratings)),
    )


def _best(ratings: Sequence[Rating], subject: str) -> str:
    """Return a sentence with the best-rated system and the hidden reference's rating."""
    from wavegrad_core.listening.mushra import summarize

    summaries = summarize(ratings)
    best = next((one for one in summaries if one.name not in HIDDEN), None)
    reference = next((one for one in summaries if one.name == "reference"), None)
    if best is None or reference is None:
        return "no sound was rated."
    sentence = f"{subject} rated {best.name} best, with {best.mean:.0f}"
    return f"{sentence}; the hidden reference got {reference.mean:.0f}."


def _bars(summaries: Sequence[ConditionSummary]) -> tuple[ScoreBar, ...]:
    return tuple(
        ScoreBar(HIDDEN.get(one.name, one.name), one.mean, one.low, one.high, one.name in HIDDEN)
        for one in summaries
    )
