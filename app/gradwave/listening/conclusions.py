"""Results of listening tests in plain sentences. No widgets."""

from __future__ import annotations

from gradwave.language import number, tr
from wavegrad_core.listening.binomial_test import CONFIDENCE, Outcome, right_answers_needed


def conclusion(first: str, second: str, outcome: Outcome, listener: str = "") -> str:
    """Return a sentence that says whether two sounds were distinguished, with the numbers.

    Args:
        first: Name of a sound.
        second: Name of the other sound.
        outcome: Outcome of the run, or of one of its clips.
        listener: Name of the listener; "" for the user.
    """
    pair = contrast(first, second)
    if outcome.answered < outcome.planned:
        counts = {"answered": outcome.answered, "planned": outcome.planned}
        if not outcome.answered:
            return tr("Ended after {answered} of {planned} trials.", **counts)
        return tr(
            "Ended after {answered} of {planned} trials: {pair} cannot be judged.",
            pair=pair,
            **counts,
        )
    if outcome.p is None:
        return tr("Not a valid run ({pair}): sounds were not listened to.", pair=pair)
    numbers = tr("{right} of {total}, {p}", **_count(outcome), p=p_text(outcome.p))
    fields = {"listener": listener, "pair": pair, "numbers": numbers}
    if outcome.different:
        if listener:
            return tr("{listener} could tell {pair} apart: {numbers}.", **fields)
        return tr("You could tell {pair} apart: {numbers}.", **fields)
    if listener:
        return tr("{listener} could not tell {pair} apart: {numbers}.", **fields)
    return tr("You could not tell {pair} apart: {numbers}.", **fields)


def contrast(first: str, second: str) -> str:
    """Join two names with "from", and write their common ending only once.

    "6 iterations" and "50 iterations" become "6 from 50 iterations".
    """
    one, two = first.split(), second.split()
    common = 0
    while common < min(len(one), len(two)) - 1 and one[-1 - common] == two[-1 - common]:
        common += 1
    short = " ".join(one[: len(one) - common]).rstrip(",")
    return tr("{first} from {second}", first=short, second=second)


def p_text(p: float) -> str:
    """Return a p value, in English in the style of the APA: p = .60, p = .038, p < .001."""
    if p < 0.0005:
        return f"p < {_share(0.001, 3)}"
    if p > 0.9995:
        return "p = 1"
    return f"p = {_share(p, 2 if p >= 0.0995 else 3)}"


def _share(share: float, digits: int) -> str:
    """Return a share under 1: .60, or 0,60 where the mark is a comma."""
    return number(share, f".{digits}f").replace("0.", ".", 1)


def explanation(outcome: Outcome) -> str:
    """Return what the numbers of a finished, valid run mean."""
    if outcome.p is None or outcome.interval is None:
        return ""
    low, high = outcome.interval
    share = tr(
        "Right answers: {share:.0f}%, {confidence:.0f}% interval {low:.0f}% to {high:.0f}%; "
        "guessing gets {chance:.0f}%.",
        share=100 * outcome.correct / outcome.planned,
        confidence=100 * CONFIDENCE,
        low=100 * low,
        high=100 * high,
        chance=100 * outcome.chance,
    )
    return f"{_threshold(outcome, outcome.p)} {share}"


def _threshold(outcome: Outcome, p: float) -> str:
    needed = right_answers_needed(outcome.planned, outcome.chance)
    if needed is None:
        return tr(
            "{trials} trials are too few: even all right could be luck.", trials=outcome.planned
        )
    if outcome.different:
        return tr(
            "Guessing would get {right} or more right with {p}.", right=outcome.correct, p=p_text(p)
        )
    return tr("{right} or more right would have shown a difference (p ≤ .05).", right=needed)


def _count(outcome: Outcome) -> dict[str, int]:
    return {"right": outcome.correct, "total": outcome.planned}
