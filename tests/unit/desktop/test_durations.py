"""Durations as text."""

import pytest

from gradwave.durations import time_measured


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.04, "0.0 s"),
        (9.71, "9.7 s"),
        (59.94, "59.9 s"),
        (59.96, "1 min 00 s"),
        (306.8, "5 min 07 s"),
        (1600, "26 min 40 s"),
    ],
)
def test_a_measured_time_has_minutes_from_the_first_on(seconds, text):
    assert time_measured(seconds) == text
