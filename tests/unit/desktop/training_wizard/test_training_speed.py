"""Speed measurements: reading them, and shortages of memory and disk space."""

from __future__ import annotations

import json

import pytest

from gradwave.training_wizard.training_speed import SpeedMeasurement, shortage

GIB = 2**30


def test_a_shortage_has_an_amount_and_a_remedy():
    few = {"recordings": GIB // 100, "minutes": 5.0, "disk": GIB}
    fits = SpeedMeasurement("cpu", 2.0, 3 * GIB, 8 * GIB, **few)
    assert fits.seconds(600) == 300
    assert shortage(fits, 5 * GIB, 12) is None
    tight = SpeedMeasurement("cpu", 2.0, 9 * GIB, 8 * GIB, **few)
    assert shortage(tight, 5 * GIB, 12).remedy == "smaller"
    assert "9.0 GiB" in shortage(tight, 5 * GIB, 12).text
    assert shortage(tight, 5 * GIB, 1).remedy == "measure again"
    gpu = SpeedMeasurement("cuda", 2.0, 9 * GIB, 8 * GIB, **few)
    assert shortage(gpu, 5 * GIB, 1).remedy == "cpu"
    assert "disk space" in shortage(fits, GIB // 2, 12).text
    unknown = SpeedMeasurement("mps", 2.0, None, None, **few)
    assert shortage(unknown, 5 * GIB, 12) is None
    hours = SpeedMeasurement(
        "cpu", 2.0, GIB, 8 * GIB, recordings=10 * GIB, minutes=600.0, disk=11 * GIB
    )
    assert shortage(hours, 12 * GIB, 12) is None
    lack = shortage(hours, 7 * GIB, 12)
    assert (lack.remedy, lack.minutes) == ("part", 315)  # of the 5.3 GiB that are free


def test_a_measurement_is_the_last_line_and_nothing_else_is_one():
    values = {"device": "cpu", "steps_per_second": 1.5, "memory": 1, "memory_free": 2, "disk": 3}
    values |= {"recordings": 1, "minutes": 1.0}
    assert SpeedMeasurement.read(f"a warning\n{json.dumps(values)}\n").steps_per_second == 1.5
    for message in ("", "gradwave: no", "{}", "[1]"):
        with pytest.raises(ValueError):  # noqa: PT011
            SpeedMeasurement.read(message)
