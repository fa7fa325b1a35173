"""Blind tests: what guessers get, what the published tables say, and no answer told too early."""

import random
from fractions import Fraction
from itertools import accumulate
from math import comb

import numpy as np
import pytest
from scipy.stats import chisquare

from wavegrad_core.errors import InputError
from wavegrad_core.listening.abx import CHOICES, ForcedChoice
from wavegrad_core.listening.binomial_test import interval, p_value

GUESSERS = 100_000


def exact_tail(correct, trials, chance):
    """The same by whole numbers, with no rounding anywhere."""
    chance = Fraction(chance)
    terms = (comb(trials, k) * chance**k * (1 - chance) ** (trials - k) for k in range(trials + 1))
    return float(sum(list(terms)[correct:]))


# The thresholds of reference/desktop.md, computed apart from this program.
THRESHOLDS = [
    (7, 8, 0.035),
    (8, 10, 0.055),
    (9, 10, 0.011),
    (10, 12, 0.019),
    (12, 16, 0.038),
    (15, 20, 0.021),
    (18, 25, 0.022),
]


@pytest.mark.parametrize(("correct", "trials", "p"), THRESHOLDS)
def test_p_is_that_of_the_published_thresholds(correct, trials, p):
    assert p_value(correct, trials, 1 / 2) == pytest.approx(p, abs=5e-4)


@pytest.mark.parametrize("chance", [Fraction(1, 2), Fraction(1, 3)])
@pytest.mark.parametrize("trials", [1, 7, 16, 50])
def test_p_is_exact(trials, chance):
    for correct in range(trials + 1):
        expected = exact_tail(correct, trials, chance)
        assert p_value(correct, trials, float(chance)) == pytest.approx(expected, rel=1e-9)


# Clopper-Pearson's, from printed tables of exact 95 % limits.
LIMITS = [(0, 10, 0, 0.3085), (5, 10, 0.1871, 0.8129), (9, 10, 0.5550, 0.9975), (10, 10, 0.6915, 1)]


@pytest.mark.parametrize(("correct", "trials", "low", "high"), LIMITS)
def test_the_interval_is_that_of_the_tables(correct, trials, low, high):
    assert interval(correct, trials) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("kind", "chance"), [("abx", Fraction(1, 2)), ("xxy", Fraction(1, 3))])
@pytest.mark.parametrize("guess", ["at random", "always the last"])
def test_100_000_guessers_pass_as_often_as_the_exact_binomial_says(kind, chance, guess):
    source, trials = random.Random(f"{kind} {guess}"), 8
    counts = np.zeros(trials + 1, int)
    choices = CHOICES[kind]
    for _ in range(GUESSERS):
        run = ForcedChoice(kind, trials, source, clock=float)
        for _ in range(trials):
            run.answer(source.choice(choices) if guess == "at random" else choices[-1])
        counts[sum(trial.answer == trial.right for trial in run._trials)] += 1
    tails = [exact_tail(k, trials, chance) for k in range(trials + 1)]
    passed = list(accumulate(counts[::-1]))[::-1]
    for share, tail in zip(np.array(passed) / GUESSERS, tails):
        assert share == pytest.approx(tail, abs=4.5 * (tail * (1 - tail) / GUESSERS) ** 0.5 + 1e-12)
    expected = -np.diff([*tails, 0]) * GUESSERS
    assert chisquare(counts, expected).pvalue > 1e-4


@pytest.mark.parametrize("kind", ["abx", "xxy"])
def test_who_hears_the_difference_gets_all_right(kind):
    run = ForcedChoice(kind, 16)
    while run.state == "running":
        played = {slot: run.stimulus(slot) for slot in run.slots}
        if kind == "abx":
            run.answer("A" if played["X"] == played["A"] else "B")
        else:
            run.answer(next(s for s in "123" if list(played.values()).count(played[s]) == 1))
    assert (run.outcome.correct, run.outcome.planned) == (16, 16)
    assert run.outcome.p == pytest.approx(0.5**16 if kind == "abx" else 3.0**-16)
    assert run.outcome.described.startswith("16 of 16 right. p < 0.001 (one-sided, exact, chance")


def test_in_abx_a_and_b_stay_what_they_are_and_x_does_not():
    run = ForcedChoice("abx", 60)
    heard = set()
    for _ in range(60):
        assert (run.stimulus("A"), run.stimulus("B")) == (0, 1)
        heard.add(run.stimulus("X"))
        run.answer("A")
    assert heard == {0, 1}


def test_in_xxy_two_are_alike_in_all_six_orders():
    run = ForcedChoice("xxy", 200)
    orders = set()
    for _ in range(200):
        orders.add(tuple(run.stimulus(slot) for slot in run.slots))
        run.answer("1")
    assert orders == {(0, 0, 1), (0, 1, 0), (1, 0, 0), (1, 1, 0), (1, 0, 1), (0, 1, 1)}


def test_nothing_is_reported_before_the_end():
    run = ForcedChoice("abx", 3)
    for number in (1, 2, 3):
        assert run.number == number
        assert (run.outcome, run.trials, run.state) == (None, [], "running")
        run.answer("A")
    assert run.state == "finished"
    assert len(run.trials) == 3
    with pytest.raises(InputError, match="takes no more answers"):
        run.answer("A")


def test_an_aborted_run_stays_aborted_and_has_no_p():
    run = ForcedChoice("abx", 16, random.Random(0))
    for _ in range(5):
        run.answer("A" if run.stimulus("X") == 0 else "B")
    run.abort()
    run.abort()
    assert run.state == "aborted"
    assert (run.outcome.answered, run.outcome.correct, run.outcome.planned) == (5, 5, 16)
    assert (run.outcome.p, run.outcome.interval) == (None, None)
    assert "Aborted after 5 of 16" in run.outcome.described
    with pytest.raises(InputError, match="aborted"):
        run.answer("A")


def test_a_finished_run_cannot_be_aborted():
    run = ForcedChoice("abx", 1)
    run.answer("B")
    run.abort()
    assert run.state == "finished"


@pytest.mark.parametrize("planned", [0, -1, 1001])
def test_a_number_of_trials_that_nobody_does_is_refused(planned):
    with pytest.raises(InputError, match=f"cannot have {planned} trials"):
        ForcedChoice("abx", planned)


@pytest.mark.parametrize(("kind", "answer"), [("abx", "X"), ("abx", "1"), ("xxy", "A")])
def test_what_is_no_answer_is_refused_and_the_trial_stays(kind, answer):
    run = ForcedChoice(kind, 2)
    with pytest.raises(InputError, match=f"'{answer}' is not an answer"):
        run.answer(answer)
    assert run.number == 1


def test_each_answer_s_time_is_its_own():
    times = iter([10.0, 12.5, 20.0, 21.0, 30.0])
    run = ForcedChoice("abx", 2, clock=lambda: next(times))
    run.answer("A")
    run.answer("A")
    assert [trial.seconds for trial in run.trials] == [2.5, 1.0]
