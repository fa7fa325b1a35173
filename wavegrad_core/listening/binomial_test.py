"""The exact binomial test and confidence interval of a number of right answers."""

from __future__ import annotations

from dataclasses import dataclass

from scipy.stats import binomtest

CONFIDENCE = 0.95


def p_value(correct: int, trials: int, chance: float) -> float:
    """Return the exact one-sided probability of `correct` or more right answers by guessing."""
    return float(binomtest(correct, trials, chance, alternative="greater").pvalue)


def interval(correct: int, trials: int) -> tuple[float, float]:
    """Return the exact 95 % interval of the share of right answers (Clopper and Pearson 1934)."""
    bounds = binomtest(correct, trials).proportion_ci(CONFIDENCE, method="exact")
    return float(bounds.low), float(bounds.high)


@dataclass(frozen=True)
class Outcome:
    """The outcome of a run.

    p and interval are None for an aborted run: stopping when the count looks good would find a
    difference far more often than p states.
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
                "right. An unfinished run has no p value."
            )
        low, high = self.interval
        p = f"p = {self.p:.3f}" if self.p >= 0.0005 else "p < 0.001"
        return (
            f"{self.correct} of {self.planned} right. {p} (one-sided, exact, chance "
            f"{self.chance:.0%}), {CONFIDENCE:.0%} interval {low:.0%} to {high:.0%}."
        )
