"""Blind tests: results of guessing, published tables, and no early feedback."""

import random
from fractions import Fraction
from itertools import accumulate
from math import comb

import numpy as np
import pytest
from scipy.stats import chisquare

from gradwave.listening.conclusions import conclusion, contrast, explanation, p_text
from wavegrad_core.errors import InputError
from wavegrad_core.listening.abx import CHOICES, ForcedChoice
from wavegrad_core.listening.binomial_test import (
    Outcome,
    holm,
    interval,
    p_value,
    right_answers_needed,
)

GUESSERS = 100_000


def exact_tail(correct, trials, chance):
    """Compute the same probability with exact fractions."""
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


# Clopper-Pearson limits from printed tables, 95 %.
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


def hear_all(run, seconds=1.0):
    for slot in run.slots:
        run.hear(slot, seconds)


@pytest.mark.parametrize("kind", ["abx", "xxy"])
def test_who_hears_the_difference_gets_all_right(kind):
    run = ForcedChoice(kind, 16)
    while run.state == "running":
        played = {slot: run.stimulus(slot) for slot in run.slots}
        hear_all(run)
        if kind == "abx":
            run.answer("A" if played["X"] == played["A"] else "B")
        else:
            run.answer(next(s for s in "123" if list(played.values()).count(played[s]) == 1))
    assert (run.outcome.correct, run.outcome.planned) == (16, 16)
    assert run.outcome.p == pytest.approx(0.5**16 if kind == "abx" else 3.0**-16)
    sentence = conclusion("3 iterations", "50 iterations", run.outcome)
    assert sentence == "You could tell 3 from 50 iterations apart: 16 of 16, p < .001."


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
    sentence = conclusion("a", "b", run.outcome)
    assert sentence == "Ended after 5 of 16 trials: a from b cannot be judged."
    assert explanation(run.outcome) == ""
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


# Answers without listening


def test_answers_count_only_after_all_sounds_were_heard():
    run = ForcedChoice("abx", 2)
    for slot in ("A", "B"):
        run.hear(slot, 1.0)
    run.hear("X", 0.2)
    assert not run.all_heard
    run.hear("X", 0.2)
    assert run.all_heard
    run.answer("A")
    assert not run.all_heard  # each trial starts without sounds heard
    run.answer("A")
    assert (run.unheard_trials, run.outcome.p, run.outcome.answered) == (1, None, 2)
    assert conclusion("a", "b", run.outcome).startswith("Not a valid run")
    assert run.trials[0].heard == {"A": 1.0, "B": 1.0, "X": 0.4}


def test_a_clip_shorter_than_the_least_time_can_be_heard_too():
    run = ForcedChoice("xxy", 1, min_heard=0.1)
    hear_all(run, 0.1)
    assert run.all_heard


# Several pairs


def test_the_trials_of_several_clips_are_mixed_and_each_has_its_outcome():
    run = ForcedChoice("abx", 8, random.Random(2), clips=("easy", "hard"))
    assert run.planned == 16
    order = []
    while run.state == "running":
        order.append(run.clip)
        hear_all(run)
        right = "B" if run.stimulus("X") else "A"
        wrong = "A" if right == "B" else "B"
        run.answer(right if run.clip == "easy" else wrong)
    assert order.count("easy") == order.count("hard") == 8
    assert order != sorted(order)
    assert {clip: (o.correct, o.planned) for clip, o in run.outcomes.items()} == {
        "easy": (8, 8),
        "hard": (0, 8),
    }
    assert run.outcome.correct == 8
    assert [trial.clip for trial in run.trials] == order


def test_several_clips_have_at_most_the_most_trials():
    with pytest.raises(InputError, match="cannot have 1200 trials"):
        ForcedChoice("abx", 600, clips=("a", "b"))


def test_holm_s_adjustment_is_that_of_his_paper():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.9, 0.8]) == [1.0, 1.0]
    assert holm([0.04]) == [0.04]


# Sentences


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("6 iterations", "50 iterations", "6 from 50 iterations"),
        (
            "6 iterations of classic",
            "1000 iterations of classic",
            "6 from 1000 iterations of classic",
        ),
        ("Original", "6 iterations", "Original from 6 iterations"),
        ("kathleen, 6 iterations", "classic, 6 iterations", "kathleen from classic, 6 iterations"),
        ("take", "take (2)", "take from take (2)"),
        ("a b", "b", "a b from b"),
    ],
)
def test_two_names_are_contrasted_without_repeating_words(first, second, expected):
    assert contrast(first, second) == expected


@pytest.mark.parametrize(
    ("p", "expected"),
    [
        (0.5982, "p = .60"),
        (0.0384, "p = .038"),
        (0.1, "p = .10"),
        (0.0995, "p = .10"),
        (0.0004, "p < .001"),
        (0.0005, "p = .001"),
        (1.0, "p = 1"),
    ],
)
def test_p_is_written_as_readers_know_it(p, expected):
    assert p_text(p) == expected


def test_a_result_says_what_was_told_apart_and_what_was_needed():
    outcome = Outcome.of(8, 16, 16, 0.5)
    sentence = conclusion("6 iterations", "50 iterations", outcome)
    assert sentence == "You could not tell 6 from 50 iterations apart: 8 of 16, p = .60."
    assert explanation(outcome).startswith("12 or more right would have shown a difference")
    assert (
        conclusion("a", "b", outcome, "Ana")
        == "Ana could not tell a from b apart: 8 of 16, p = .60."
    )
    few = Outcome.of(3, 3, 3, 0.5)
    assert "too few" in explanation(few)
    assert "Guessing would get 14 or more right with p = .002" in explanation(
        Outcome.of(14, 16, 16, 0.5)
    )


def test_the_answers_needed_are_those_of_the_thresholds():
    assert [right_answers_needed(n, 0.5) for n in (8, 10, 12, 16, 20, 25)] == [7, 9, 10, 12, 15, 18]
    assert right_answers_needed(4, 0.5) is None
