"""Results of listening tests in plain sentences."""

from __future__ import annotations

from wavegrad_core.listening.binomial_test import CONFIDENCE, Outcome, right_answers_needed


def conclusion(first: str, second: str, outcome: Outcome, listener: str = "You") -> str:
    """Return a sentence that says whether two sounds were distinguished, with the numbers.

    Args:
        first: Name of a sound.
        second: Name of the other sound.
        outcome: Outcome of the run, or of one of its clips.
        listener: Subject of the sentence.
    """
    pair = contrast(first, second)
    if outcome.answered < outcome.planned:
        ended = f"Ended after {outcome.answered} of {outcome.planned} trials"
        return f"{ended}: {pair} cannot be judged." if outcome.answered else f"{ended}."
    count = f"{outcome.correct} of {outcome.planned}"
    if outcome.p is None:
        return f"Not a valid run ({pair}): sounds were not listened to."
    could = "could tell" if outcome.different else "could not tell"
    return f"{listener} {could} {pair} apart: {count}, {p_text(outcome.p)}."


def contrast(first: str, second: str) -> str:
    """Join two names with "from", and write the words that both end with only once.

    "6 iterations" and "50 iterations" become "6 from 50 iterations".
    """
    one, two = first.split(), second.split()
    common = 0
    while common < min(len(one), len(two)) - 1 and one[-1 - common] == two[-1 - common]:
        common += 1
    return f"{' '.join(one[: len(one) - common]).rstrip(',')} from {second}"


def p_text(p: float) -> str:
    """Return a p value in the style of the APA: p = .60, p = .038, p < .001."""
    if p < 0.0005:
        return "p < .001"
    if p > 0.9995:
        return "p = 1"
    digits = 2 if p >= 0.0995 else 3
    return f"p = {p:.{digits}f}".replace("0.", ".", 1)


def explanation(outcome: Outcome) -> str:
    """Return what the numbers of a finished, valid run mean."""
    if outcome.p is None or outcome.interval is None:
        return ""
    low, high = outcome.interval
    needed = right_answers_needed(outcome.planned, outcome.chance)
    if needed is None:
        bar = f"{outcome.planned} trials are too few: even all right could be luck."
    elif outcome.different:
        bar = f"Guessing gets {outcome.correct} or more right with {p_text(outcome.p)}."
    else:
        bar = f"{needed} or more right would have shown a difference (p ≤ .05)."
    share = f"Right answers: {outcome.correct / outcome.planned:.0%}"
    return (
        f"{bar} {share}, {CONFIDENCE:.0%} interval {low:.0%} to {high:.0%}; guessing gets "
        f"{outcome.chance:.0%}."
    )
