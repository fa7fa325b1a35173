"""What a count of right answers says: the exact binomial test and the exact interval."""

from __future__ import annotations

from dataclasses import dataclass

from scipy.stats import binomtest

CONFIDENCE = 0.95


def p_value(correct: int, trials: int, chance: float) -> float:
    """The exact probability that a guesser gets `correct` or more of `trials` right (one-sided)."""
    return float(binomtest(correct, trials, chance, alternative="greater").pvalue)


def interval(correct: int, trials: int) -> tuple[float, float]:
    """Clopper and Pearson's exact two-sided 95 % interval of the share of right answers (1934)."""
    bounds = binomtest(correct, trials).proportion_ci(CONFIDENCE, method="exact")
    return float(bounds.low), float(bounds.high)


@dataclass(frozen=True)
class Outcome:
    """What a run says when it is over.

    p and interval are None when it was aborted: who stops when the count looks good finds a
    difference far more often than p says.
    """

    correct: int
    answered: int
    planned: int
    chance: float
    p: float | None
    interval: tuple[float, float] | None

    @classmethod
    def of(cls, correct: int, answered: int, planned: int, chance: float) -> Outcome:
        if answered < planned:
            return cls(correct, answered, planned, chance, None, None)
        p = p_value(correct, planned, chance)
        return cls(correct, answered, planned, chance, p, interval(correct, planned))

    @property
    def described(self) -> str:
        """The result in two short sentences."""
        if self.p is None or self.interval is None:
            return (
                f"Aborted after {self.answered} of {self.planned} trials, {self.correct} of them "
                "right. A run that was not finished has no p."
            )
        low, high = self.interval
        p = f"p = {self.p:.3f}" if self.p >= 0.0005 else "p < 0.001"
        return (
            f"{self.correct} of {self.planned} right. {p} (one-sided, exact, chance "
            f"{self.chance:.0%}), {CONFIDENCE:.0%} interval {low:.0%} to {high:.0%}."
        )
