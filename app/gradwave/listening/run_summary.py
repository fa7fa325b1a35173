"""The result of a run for the result page and the history. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from gradwave.language import tr
from gradwave.name_lists import all_names

if TYPE_CHECKING:
    from wavegrad_core.listening.abx import Trial
    from wavegrad_core.listening.mushra import ConditionSummary, Rating
    from wavegrad_core.listening.test_record import ListenerRun, ListeningTest, Plan

HIDDEN = {
    "reference": tr("Hidden reference"),
    "anchor70": tr("7 kHz anchor"),
    "anchor35": tr("3.5 kHz anchor"),
}
DOUBT = tr(
    "The hidden reference was rated under 90, or the 7 kHz anchor over 90, too often. "
    "BS.1534-3 excludes such a listener from the analysis."
)
PRACTICE = tr("This was practice. Nothing was saved.")
UNRECORDED = tr("Version 0.1.0 did not record whether the sounds were listened to.")
SINGLE = tr("Each sound was rated once, so there are no intervals. Rate more clips to get them.")
INTERVALS = tr("Bars show means, lines their 95% intervals.")


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
    plan: Plan, run: ListenerRun, *, practice: bool = False, listener: str = ""
) -> RunSummary:
    """Summarize a run.

    Args:
        plan: The plan of the test.
        run: The run.
        practice: Whether it was for practice.
        listener: Name of the listener; "" for the user.
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
        (_together(ratings, len(runs)),),
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
    from gradwave.listening.conclusions import conclusion, explanation
    from wavegrad_core.listening.binomial_test import holm

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
            details = tr("p values are adjusted for {pairs} pairs (Holm).", pairs=len(outcomes))
    lines = tuple(
        conclusion(*pairs[name], outcome, listener)
        for name, outcome in outcomes.items()
        if name in pairs
    )
    marks = tuple(_mark(number, trial) for number, trial in enumerate(run.trials, start=1))
    return RunSummary(lines, details=details, trials=marks)


def _mark(number: int, trial: Trial) -> TrialMark:
    right = trial.answer == trial.right
    clip = f" ({trial.clip})" if trial.clip else ""
    begin = tr("Trial {number}{clip}", number=number, clip=clip)
    word = tr("right") if right else tr("wrong")
    fields = {"right": trial.right, "answer": trial.answer, "seconds": trial.seconds}
    if "X" in trial.slots:
        end = tr("X was {right}, the answer was {answer}, after {seconds:.0f} s.", **fields)
    else:
        end = tr("{right} was different, the answer was {answer}, after {seconds:.0f} s.", **fields)
    return TrialMark(right, f"{begin}: {word}. {end}")


def _ratings(run: ListenerRun, listener: str) -> RunSummary:
    from wavegrad_core.listening.mushra import is_reliable, summarize

    clips = len({rating.clip for rating in run.ratings})
    counted = tr("%n clip(s)", "", clips)
    if not run.ratings:
        return RunSummary((tr("Ended before the first clip was rated."),))
    headline = _best(run.ratings, listener)
    if run.state == "aborted":
        headline = tr(
            "Ended early, after {counted}. {headline}", counted=counted, headline=headline
        )
    finished = run.state == "finished"
    warning = DOUBT if finished and not is_reliable(run.ratings) else ""
    comments = [
        f"{HIDDEN.get(one.stimulus, one.stimulus)}: “{one.comment}”"
        for one in run.ratings
        if one.comment
    ]
    details = [
        tr("%n rating(s) of {clips}.", "", len(run.ratings), clips=counted),
        INTERVALS if clips > 1 else SINGLE,
    ]
    return RunSummary(
        (headline,),
        warning,
        "\n".join([" ".join(details), *comments]),
        bars=_bars(summarize(run.ratings)),
    )


def _best(ratings: Sequence[Rating], listener: str) -> str:
    """Return a sentence with the best-rated systems and the hidden reference's rating."""
    means = _best_means(ratings)
    if means is None:
        return tr("No sound was rated.")
    if listener:
        return tr(
            "{listener} rated {name} best, with {mean:.0f}; the hidden reference got "
            "{reference:.0f}.",
            listener=listener,
            **means,
        )
    return tr(
        "You rated {name} best, with {mean:.0f}; the hidden reference got {reference:.0f}.",
        **means,
    )


def _together(ratings: Sequence[Rating], runs: int) -> str:
    means = _best_means(ratings)
    if means is None:
        return tr("No sound was rated.")
    return tr(
        "%n run(s) together: they rated {name} best, with {mean:.0f}; the hidden reference got "
        "{reference:.0f}.",
        "",
        runs,
        **means,
    )


def _best_means(ratings: Sequence[Rating]) -> dict[str, Any] | None:
    """Return the best-rated systems, all whose means read the same, and two means."""
    from wavegrad_core.listening.mushra import summarize

    summaries = summarize(ratings)
    systems = [one for one in summaries if one.name not in HIDDEN]
    reference = next((one for one in summaries if one.name == "reference"), None)
    if not systems or reference is None:
        return None
    mean = systems[0].mean  # the first is the best
    best = [one.name for one in systems if f"{one.mean:.0f}" == f"{mean:.0f}"]
    return {"name": all_names(best), "mean": mean, "reference": reference.mean}


def _bars(summaries: Sequence[ConditionSummary]) -> tuple[ScoreBar, ...]:
    return tuple(
        ScoreBar(HIDDEN.get(one.name, one.name), one.mean, one.low, one.high, one.name in HIDDEN)
        for one in summaries
    )
