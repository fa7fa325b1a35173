"""Regions against plain loops over every frame and band."""

import math

import numpy as np
import pytest
from edit_sounds import SMALL, STEP
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.edits import Band, Lasso, Range, Rectangle, Stroke
from wavegrad_core.edits.level import band_centres
from wavegrad_core.edits.region import Frames, band_position

CENTRES = band_centres(SMALL)
FRAMES = Frames(SMALL, 0, 40)


def test_band_positions_are_the_bands_numbers():
    np.testing.assert_allclose(band_position(CENTRES, SMALL), np.arange(24), atol=1e-9)


@given(st.floats(0, 0.3), st.floats(0.001, 0.2), st.floats(0, 8000), st.floats(1, 4000))
def test_a_rectangle_holds_the_centres_that_are_in_it(start, length, low, width):
    end, high = start + length, low + width
    weights = Rectangle(start, end, low, high).weights(FRAMES)
    for frame in range(40):
        for band in range(24):
            inside = start <= FRAMES.seconds[frame] < end and (
                low <= CENTRES[band] + 1e-6 and CENTRES[band] - 1e-6 <= high
            )
            assert weights[band, frame] == inside or _at_edge(CENTRES[band], low, high)


def _at_edge(hertz, *edges):
    return any(abs(hertz - edge) < 1e-3 for edge in edges)


def test_a_range_and_a_band_are_rectangles_without_ends():
    whole = Rectangle(0.1, 0.2, 0, 12_000).weights(FRAMES)
    np.testing.assert_array_equal(Range(0.1, 0.2).weights(FRAMES), whole)
    tall = Rectangle(0, 10, 300, 900).weights(FRAMES)
    np.testing.assert_array_equal(Band(300, 900).weights(FRAMES), tall)


def test_soft_edges_rise_inside_and_leave_the_outside_alone():
    soft = Range(0.1, 0.3, feather_seconds=0.05).weights(FRAMES)[0]
    hard = Range(0.1, 0.3).weights(FRAMES)[0]
    assert not soft[hard == 0].any()
    np.testing.assert_allclose(soft[10:16], np.sin(np.pi / 2 * np.arange(6) / 5) ** 2, atol=1e-6)
    np.testing.assert_allclose(soft[10:31], soft[30:9:-1], atol=1e-6)


def test_a_triangle_holds_what_three_half_planes_share():
    corners = [(0.05, 200.0), (0.35, 800.0), (0.1, 4000.0)]
    weights = Lasso(corners).weights(FRAMES)
    x = [second for second, _ in corners]
    y = band_position([hertz for _, hertz in corners], SMALL)
    for frame, second in enumerate(FRAMES.seconds):
        for band in range(24):
            sides = [
                (x[j] - x[i]) * (band - y[i]) - (y[j] - y[i]) * (second - x[i])
                for i, j in ((0, 1), (1, 2), (2, 0))
            ]
            if min(map(abs, sides)) > 1e-9:
                assert weights[band, frame] == (min(sides) > 0 or max(sides) < 0)


def test_a_stroke_weighs_by_the_distance_to_its_line():
    points = [(0.1, 500.0), (0.2, 2000.0, 0.5), (0.3, 600.0, 1.0)]
    stroke = Stroke(points, radius_seconds=0.05, radius_bands=4, hardness=0.3)
    weights = stroke.weights(FRAMES)
    x = [point[0] / 0.05 for point in points]
    y = band_position([point[1] for point in points], SMALL) / 4
    pressure = [1.0, 0.5, 1.0]
    for frame, second in enumerate(FRAMES.seconds):
        for band in range(24):
            best = 0.0
            for k in (0, 1):
                dx, dy = x[k + 1] - x[k], y[k + 1] - y[k]
                px, py = second / 0.05 - x[k], band / 4 - y[k]
                along = min(1, max(0, (px * dx + py * dy) / (dx * dx + dy * dy)))
                distance = math.hypot(px - along * dx, py - along * dy)
                fade = min(1, max(0, (1 - distance) / 0.7))
                force = pressure[k] + along * (pressure[k + 1] - pressure[k])
                best = max(best, force * math.sin(math.pi / 2 * fade) ** 2)
            assert weights[band, frame] == pytest.approx(best, abs=1e-6)


@given(st.integers(0, 39), st.integers(1, 20))
def test_a_block_has_the_weights_of_the_whole(first, count):
    regions = [
        Rectangle(0.05, 0.3, 100, 5000, 0.03, 2),
        Lasso([(0.0, 100), (0.3, 300), (0.2, 8000)]),
        Stroke([(0.1, 400), (0.25, 3000, 0.3)], 0.04, 3),
    ]
    for region in regions:
        block = region.weights(Frames(SMALL, first, count))
        whole = region.weights(Frames(SMALL, 0, 60))
        np.testing.assert_array_equal(block, whole[:, first : first + count])


def test_a_dot_is_a_stroke_of_one_point():
    weights = Stroke([(0.2, 1000.0)], 3 * STEP, 2, hardness=1).weights(FRAMES)
    assert weights.max() == 1
    assert set(np.flatnonzero(weights.any(axis=0))) == set(range(18, 23))
