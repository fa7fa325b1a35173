"""The order and the rules of MUSHRA."""

import random
from collections import Counter

import pytest
from mushra_ratings import SCORES, SYSTEMS, rate_all

from wavegrad_core.errors import InputError
from wavegrad_core.listening.mushra import (
    OPEN_REFERENCE,
    Mushra,
    Rating,
    conditions,
    is_reliable,
    summarize,
)
from wavegrad_core.listening.test_record import (
    ListenerRun,
)


def test_each_condition_of_each_clip_is_rated_once_under_its_own_name():
    run = Mushra({"one": SYSTEMS, "two": SYSTEMS})
    rate_all(run, SCORES)
    got = {(rating.clip, rating.stimulus): rating.score for rating in run.ratings}
    assert got == {(c, name): score for c in ("one", "two") for name, score in SCORES.items()}


def test_the_reference_is_hidden_in_every_place_equally_often():
    source = random.Random(4)
    places = Counter()
    for _ in range(5000):
        run = Mushra({"clip": SYSTEMS}, source)
        places[[run.stimulus(slot) for slot in run.slots].index("reference")] += 1
    assert all(count == pytest.approx(1000, abs=120) for count in places.values())


def test_clips_come_in_an_order_drawn_for_each_listener():
    source = random.Random(0)
    firsts = {Mushra({str(i): SYSTEMS for i in range(4)}, source).clip for _ in range(100)}
    assert firsts == set("0123")


def test_a_clip_is_left_only_when_all_is_rated_and_nothing_is_reported_before_the_end():
    run = Mushra({"clip": SYSTEMS})
    for slot in list(run.slots)[:-1]:
        run.rate(slot, 50)
    with pytest.raises(InputError, match="no rating yet"):
        run.next()
    run.rate(run.slots[-1], 0)
    run.rate(0, 70)
    run.comment(0, "a little hiss")
    assert run.ratings == []
    run.next()
    assert run.state == "finished"
    assert (run.ratings[0].score, run.ratings[0].comment) == (70, "a little hiss")
    with pytest.raises(InputError, match="no more ratings"):
        run.next()


def test_an_aborted_run_keeps_the_clips_that_were_rated():
    run = Mushra({"one": SYSTEMS, "two": SYSTEMS})
    first = run.clip
    for slot in run.slots:
        run.rate(slot, 50)
    run.next()
    run.rate(0, 50)
    run.abort()
    assert run.state == "aborted"
    assert {rating.clip for rating in run.ratings} == {first}


@pytest.mark.parametrize(("slot", "score"), [(0, -1), (0, 101), (5, 50), (-1, 50)])
def test_what_is_no_rating_is_refused(slot, score):
    with pytest.raises(InputError, match="is not a rating"):
        Mushra({"clip": SYSTEMS}).rate(slot, score)


def test_more_than_twelve_conditions_are_refused():
    assert len(conditions([str(i) for i in range(9)])) == 12
    with pytest.raises(InputError, match="at most 9"):
        conditions([str(i) for i in range(10)])
    for bad in (["a", "a"], []):
        with pytest.raises(InputError, match="a unique name"):
            conditions(bad)


@pytest.mark.parametrize(("missed", "kept"), [(0, True), (3, True), (4, False), (20, False)])
def test_missing_the_reference_in_over_15_percent_is_unreliable(missed, kept):
    scores = [89] * missed + [90] * (20 - missed)
    ratings = [Rating(str(i), "reference", score, 1.0) for i, score in enumerate(scores)]
    assert is_reliable([*ratings, Rating("0", "anchor35", 0, 1.0)]) is kept


@pytest.mark.parametrize(("fooled", "kept"), [(0, True), (3, True), (4, False)])
def test_rating_the_7_khz_anchor_excellent_in_over_15_percent_is_unreliable(fooled, kept):
    ratings = [Rating(str(i), "reference", 100, 1.0) for i in range(20)]
    scores = [91] * fooled + [90] * (20 - fooled)
    anchors = [Rating(str(i), "anchor70", score, 1.0) for i, score in enumerate(scores)]
    assert is_reliable([*ratings, *anchors]) is kept


def test_a_system_named_like_a_hidden_sound_is_refused_by_name():
    with pytest.raises(InputError, match="'anchor35' is the name of a hidden sound"):
        conditions(["6 steps", "anchor35"])


def test_a_rating_counts_once_its_sound_and_the_reference_were_heard():
    run = Mushra({"one": SYSTEMS, "two": SYSTEMS})
    for slot in (OPEN_REFERENCE, *run.slots):
        assert not run.all_heard
        run.hear(slot, 0.5)
    assert run.all_heard
    for slot in run.slots:
        run.rate(slot, 50)
    run.next()
    assert not run.all_heard  # of the next clip nothing was heard
    for slot in run.slots:
        run.rate(slot, 50)
    run.next()
    assert run.unheard_clips == 1
    record = ListenerRun.of(run)
    assert record.valid is False
    assert record.note == (
        "Not a valid run: 1 of 2 clips were rated before all sounds had been heard."
    )
    assert {rating.heard for rating in record.ratings} == {0.5, 0.0}


def test_ratings_are_summed_up_with_student_s_interval():
    ratings = [
        *(Rating(str(n), "reference", score, 1.0) for n, score in enumerate((100, 90, 95))),
        Rating("0", "6 steps", 40, 1.0),
    ]
    best, only = summarize(ratings)
    assert (best.name, best.mean, best.scores) == ("reference", 95.0, (100, 90, 95))
    # t(0.975, 2) = 4.303 and a standard error of 5 / sqrt(3): 95 +- 12.42, cut at 100.
    assert (best.low, best.high) == pytest.approx((82.58, 100.0), abs=0.01)
    assert (only.name, only.mean, only.low, only.high) == ("6 steps", 40.0, None, None)
