"""The search methods find a known optimum."""

import numpy as np
import pytest
from search_steps import betas, distance_to

from wavegrad_core.diffusion.schedule import Schedule, for_iterations
from wavegrad_core.errors import InputError
from wavegrad_core.search.methods import GRID, grid_size
from wavegrad_core.search.schedule_search import search_schedule


@pytest.mark.parametrize("steps", [1, 2, 3, 6, 25])
def test_the_curve_finds_ends_and_middle_that_were_moved(steps):
    start = for_iterations({}, steps)
    place = np.linspace(0, 1, steps) if steps > 1 else np.ones(1)
    moves = -1.1 * place + 0.8 * (1 - place) * (steps > 1) - 2.4 * place * (1 - place)
    hidden = Schedule.from_log_snr("hidden", start.log_snr + moves)
    found = search_schedule(distance_to(hidden), start, "curve", 150)
    assert found.error < 0.002 < 0.05 < found.error_before
    np.testing.assert_allclose(found.best.log_snr, hidden.log_snr, atol=0.15)
    assert found.renders < 150


@pytest.mark.parametrize("steps", [1, 3, 6, 25])
def test_the_curve_renders_with_its_start_once(steps):
    start, asked = for_iterations({}, steps), []

    def error(schedule):
        asked.append(schedule.betas)
        return distance_to(Schedule.from_log_snr("hidden", start.log_snr - 1))(schedule)

    search_schedule(error, start, "curve", 20)
    assert sum(np.allclose(row, start.betas, rtol=1e-9, atol=0) for row in asked) == 1


def test_the_grid_is_a_plain_loop_over_all_rising_rows():
    target = Schedule("target", [4.4e-4, 0.37])
    error_of = distance_to(target)
    values = [mantissa * 10.0**exponent for mantissa in range(1, 10) for exponent in range(-6, 0)]
    rows = [(a, b) for a in values for b in values if a < b * 0.99]
    expected = min(rows, key=lambda row: error_of(Schedule("row", row)))
    found = search_schedule(error_of, for_iterations({}, 2), "grid", 10_000)
    np.testing.assert_allclose(found.best.betas, expected)
    assert found.renders == len(rows) + 1 == grid_size(2) + 1


def test_a_grid_that_is_too_large_is_drawn_from():
    asked = []
    found = search_schedule(
        lambda schedule: asked.append(tuple(schedule.betas)) or 1.0,
        for_iterations({}, 6),
        "grid",
        40,
        seed=3,
    )
    assert found.renders == len(set(asked)) == len(asked) == 40
    for row in asked[1:]:  # the first is the start
        assert set(row) <= set(GRID)
        assert list(row) == sorted(set(row))


def test_the_start_is_kept_where_nothing_is_better():
    start = for_iterations({}, 6)
    for method in ("curve", "grid"):
        found = search_schedule(distance_to(start), start, method, 30)
        assert betas(found.best) == betas(start)
        assert found.error == found.error_before == 0


def test_a_schedule_that_makes_nan_is_passed_over():
    start = for_iterations({}, 3)
    hidden = Schedule.from_log_snr("hidden", start.log_snr - 1)

    def error(schedule):
        if schedule.final_level > start.final_level:
            raise InputError("NaN")
        return distance_to(hidden)(schedule)

    found = search_schedule(error, start, "curve", 100)
    assert found.error < 0.01


def test_a_voice_that_cannot_render_at_all_is_an_error():
    def error(schedule):
        raise InputError("makes NaN")

    with pytest.raises(InputError, match="makes NaN"):
        search_schedule(error, for_iterations({}, 3))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"method": "luck"}, "Unknown method 'luck'. Choose one of curve, grid"),
        ({"limit": 0}, "A search with 0 renders"),
        ({"method": "grid", "start": for_iterations({}, 55)}, "54 values, too few for 55 steps"),
    ],
)
def test_what_cannot_be_searched_is_refused(arguments, words):
    arguments = {"start": for_iterations({}, 3), **arguments}
    with pytest.raises(InputError, match=words):
        search_schedule(lambda schedule: 1.0, **arguments)


def test_what_was_found_for_few_steps_leaves_long_renders_alone():
    found = {6: [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.9]}
    for steps in (3, 50, 100, 1000):
        assert betas(for_iterations(found, steps)) == betas(for_iterations({}, steps))
    assert betas(for_iterations(found, 12)) != betas(for_iterations({}, 12))
