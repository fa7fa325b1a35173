"""Noise schedules: published values, interpolated lengths, and errors."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wavegrad_core.diffusion.schedule import TRAINING, Schedule, fibonacci, for_iterations, linear
from wavegrad_core.errors import InputError

# The final sqrt(alpha_bar) of published schedules, computed independently of this program.
FINAL_LEVELS = [
    ("training", linear(1e-6, 0.01, 1000), 0.081),
    ("WG-50", linear(1e-4, 0.05, 50), 0.529),
    ("WG-25", fibonacci(25), 0.848),
    ("WG-6", [7e-6, 1.4e-4, 2.1e-3, 2.8e-2, 3.5e-1, 7e-1], 0.435),
    ("WG-3", [3e-4, 6e-2, 9e-1], 0.307),
    ("DiffWave 6", [1e-4, 1e-3, 1e-2, 5e-2, 2e-1, 5e-1], 0.613),
    ("lmnt 6", [4.477e-6, 4.477e-5, 9.495e-4, 9.495e-3, 9.495e-2, 4.477e-1], 0.703),
    ("ivanvovk 6", [1e-6, 1.89287e-5, 1.19432e-4, 1.00475e-3, 1.10943e-2, 6e-2], 0.964),
]


@pytest.mark.parametrize(("name", "betas", "level"), FINAL_LEVELS)
def test_published_schedules_end_at_their_level(name, betas, level):
    assert Schedule(name, betas).final_level == pytest.approx(level, abs=5e-4)


def test_the_papers_schedules_are_known_by_name():
    papers = ["wg-3", "wg-6", "wg-25", "wg-50", "wg-1000"]
    assert Schedule.names()[:5] == papers
    assert Schedule.named("wg-6").betas.tolist() == [7e-6, 1.4e-4, 2.1e-3, 2.8e-2, 3.5e-1, 7e-1]
    assert [len(Schedule.named(name)) for name in papers] == [3, 6, 25, 50, 1000]
    ends = {name: Schedule.named(name).betas[[0, -1]].tolist() for name in ("wg-50", "wg-1000")}
    assert ends == {"wg-50": [1e-4, 0.05], "wg-1000": [1e-4, 0.005]}
    assert Schedule.named("wg-25").betas[:6] == pytest.approx(np.array([1, 2, 3, 5, 8, 13]) * 1e-6)
    assert TRAINING[[0, -1]].tolist() == [1e-6, 0.01]


def test_levels_are_the_running_products_of_the_paper():
    schedule = Schedule("by hand", [0.19, 0.75])
    assert schedule.alpha_bar == pytest.approx([0.81, 0.2025])
    assert schedule.noise_levels == pytest.approx([0.9, 0.45])


def test_levels_give_back_the_betas_they_came_from():
    schedule = Schedule.named("wg-6")
    again = Schedule.from_levels("again", schedule.noise_levels)
    np.testing.assert_allclose(again.betas, schedule.betas, rtol=1e-9)


def test_a_schedule_that_ends_near_the_clean_sound_is_warned_of():
    assert Schedule.named("wg-6").warning is None
    assert "0.85" in Schedule.named("wg-25").warning
    assert "hiss" in Schedule("short", [1e-6, 6e-2]).warning


def test_betas_cannot_be_changed_behind_a_schedule_s_back():
    with pytest.raises(ValueError, match="read-only"):
        Schedule.named("wg-6").betas[0] = 2


@pytest.mark.parametrize("bad", [0, -0.0, 1, 1.5, -1e-9, float("nan"), float("inf"), 1e-17])
@pytest.mark.parametrize("index", [0, 2])
def test_a_beta_outside_0_to_1_is_refused_with_its_index(bad, index):
    betas = [0.1, 0.2, 0.3]
    betas[index] = bad
    with pytest.raises(InputError, match=rf"mine is invalid: beta {index} .* between 0 and 1"):
        Schedule("mine", betas)


def test_no_betas_are_refused():
    with pytest.raises(InputError, match="has no betas"):
        Schedule("mine", [])


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(
        InputError, match=r"Unknown schedule 'wg-7'\. Choose one of wg-3, wg-6, wg-25"
    ):
        Schedule.named("wg-7")


@pytest.mark.parametrize("content", [[0.1, 0.2], {"betas": [0.1, 0.2], "found": "by search"}])
def test_a_file_of_betas_is_read(tmp_path, content):
    (tmp_path / "語 mine.json").write_text(json.dumps(content))
    schedule = Schedule.from_file(tmp_path / "語 mine.json")
    assert (schedule.name, schedule.betas.tolist()) == ("語 mine", [0.1, 0.2])


BAD_FILES = {
    "not JSON": (b"7e-6 0.2", "is not JSON"),
    "nothing": (b"", "is not JSON"),
    "no UTF-8": (b"[0.1, \xff]", "is not JSON"),
    "brackets without end": (b"[" * 100_000, "is not JSON"),
    "a word": (b'"wg-6"', "contains no list of betas"),
    "a number": (b"0.1", "contains no list of betas"),
    "another object": (b'{"beta": [0.1]}', "contains no list of betas"),
    "text in the list": (b'[0.1, "0.2"]', "contains no list of betas"),
    "truth in the list": (b"[0.1, true]", "contains no list of betas"),
    "a list in the list": (b"[[0.1]]", "contains no list of betas"),
    "an empty list": (b"[]", "has no betas"),
    "a negative beta": (b"[0.1, -0.2]", "beta 1 .* is -0.2"),
    "NaN": (b"[0.1, NaN]", "beta 1 .* is nan"),
    "a whole number": (b"[0.1, 1]", "beta 1 .* is 1"),
    "a number of 400 digits": (b"[0.1, " + b"9" * 400 + b"]", "beta 1 .* is inf"),
}


@pytest.mark.parametrize(("content", "message"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_bad_schedule_file_is_refused(tmp_path, content, message):
    (tmp_path / "mine.json").write_bytes(content)
    with pytest.raises(InputError, match=f"mine.*{message}"):
        Schedule.from_file(tmp_path / "mine.json")


def test_a_schedule_file_that_cannot_be_opened_is_refused(tmp_path):
    with pytest.raises(InputError, match="not a regular file"):
        Schedule.from_file(tmp_path)
    with pytest.raises(InputError, match=r"Could not read .*absent\.json: "):
        Schedule.from_file(tmp_path / "absent.json")


ANCHORS = st.sampled_from(
    [
        {},
        {1: [0.9]},
        {6: [1e-5, 1e-4, 1e-3, 1e-2, 0.2, 0.6]},
        {3: [3e-4, 6e-2, 9e-1], 12: linear(1e-5, 0.5, 12), 1000: linear(1e-5, 0.006, 1000)},
    ]
)


@settings(max_examples=200)
@given(anchors=ANCHORS, iterations=st.integers(1, 1000))
def test_any_number_of_iterations_has_a_schedule_that_falls_from_sound_to_noise(
    anchors, iterations
):
    schedule = for_iterations(anchors, iterations)
    assert len(schedule) == iterations
    assert (np.diff(schedule.noise_levels) < 0).all()
    assert schedule.final_level <= 0.85  # the paper's 25 steps end at .85, all others lower


@pytest.mark.parametrize("count", [3, 6, 50, 1000])
def test_without_anchors_the_papers_own_counts_are_the_papers_own_betas(count):
    np.testing.assert_array_equal(
        for_iterations({}, count).betas, Schedule.named(f"wg-{count}").betas
    )


def test_an_anchor_is_kept_to_the_bit():
    assert for_iterations({2: [0.125, 0.5]}, 2).betas.tolist() == [0.125, 0.5]


def test_between_two_anchors_the_levels_lie_between_theirs():
    low, high = [1e-4, 1e-2, 0.3, 0.5], linear(1e-3, 0.2, 16)
    ends = [for_iterations({4: low, 16: high}, n).noise_levels[[0, -1]] for n in (4, 8, 16)]
    for few, middle, many in zip(*ends):
        assert min(few, many) < middle < max(few, many)


@pytest.mark.parametrize("iterations", [0, -1, 1001, 10**12])
def test_iterations_that_nobody_can_do_are_refused(iterations):
    with pytest.raises(InputError, match=f"{iterations} iterations .* Choose 1 to 1000"):
        for_iterations({}, iterations)
