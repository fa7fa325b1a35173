"""The exact binomial test and confidence interval of a number of right answers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from scipy.stats import binomtest

CONFIDENCE = 0.95
SIGNIFICANT = 0.05  # the largest p that counts as a difference


def p_value(correct: int, trials: int, chance: float) -> float:
    """Return the exact one-sided probability of `correct` or more right answers by guessing."""
    return float(binomtest(correct, trials, chance, alternative="greater").pvalue)


def interval(correct: int, trials: int) -> tuple[float, float]:
    """Return the exact 95 % interval of the share of right answers (Clopper and Pearson 1934)."""
    bounds = binomtest(correct, trials).proportion_ci(CONFIDENCE, method="exact")
    return float(bounds.low), float(bounds.high)


def holm(p_values: Sequence[float]) -> list[float]:
    """Adjust p values of several tests (Holm 1979), to control the family-wise error rate.

    Returns:
        The adjusted values, in the order of `p_values`.
    """
    count, adjusted, highest = len(p_values), [1.0] * len(p_values), 0.0
    for rank, index in enumerate(sorted(range(count), key=p_values.__getitem__)):
        highest = max(highest, min((count - rank) * p_values[index], 1.0))
        adjusted[index] = highest
    return adjusted


def right_answers_needed(trials: int, chance: float) -> int | None:
    """Return the fewest right answers with a p of SIGNIFICANT or less; None if all are too few."""
    counts = range(trials + 1)
    needed = bisect_left(counts, True, key=lambda k: p_value(k, trials, chance) <= SIGNIFICANT)
    return needed if needed <= trials else None


@dataclass(frozen=True)
class Outcome:
    """The outcome of a run.

    p and interval are None for an aborted run, since stopping when the count looks good would find
    a difference far more often than p states, and for a run that is not valid.
    """

    correct: int
    answered: int
    planned: int
    chance: float
    p: float | None
    interval: tuple[float, float] | None

    @classmethod
    def of(
        cls, correct: int, answered: int, planned: int, chance: float, valid: bool = True
    ) -> Outcome:
        if answered < planned or not valid:
            return cls(correct, answered, planned, chance, None, None)
        p = p_value(correct, planned, chance)
        return cls(correct, answered, planned, chance, p, interval(correct, planned))

    @property
    def different(self) -> bool:
        """Whether the sounds were told apart."""
        return self.p is not None and self.p <= SIGNIFICANT
