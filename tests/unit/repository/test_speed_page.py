"""The page about the speed is the one that the kept measurements give."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
REPORTS = ROOT / "docs" / "reports"


@pytest.fixture
def bench(monkeypatch):
    """The modules of tests/bench, which belong to no package."""
    monkeypatch.syspath_prepend(ROOT / "tests" / "bench")


@pytest.fixture
def machines(bench):
    from speed_of.results import Results

    return [Results(path, None) for path in sorted(REPORTS.glob("speed-*.json"))]


def test_the_page_is_that_of_the_measurements(machines):
    from speed_of import page

    assert page.text(machines) == (REPORTS / "speed.md").read_text(encoding="utf-8"), (
        "run `make bench BENCH=--parts`"
    )


def test_what_a_machine_lacks_is_listed(machines):
    from speed_of import page

    gpu = next(one for one in machines if one.facts["device"] != "cpu")
    listed = page.text([gpu]).partition("## Not measured")[2]
    assert "memory" in listed
    assert "comparison" not in listed.split(": ")[1]


def test_a_speed_is_the_seconds_of_sound_per_second_of_computing(bench, tmp_path):
    from speed_of.expectations import expectations
    from speed_of.results import Results

    record = {"seconds": 10, "iterations": 6, "by": "2 threads", "lmnt": [40.0], "fp32": [20.0]}
    results = Results(tmp_path / "speed.json", {"device": "cpu", "processor": "A processor"})
    results.keep("ratios", "10 s, 6 iterations", {**record, "lite fp32": [4.0], "error": {}})
    assert "| this machine | A processor, 2 threads | 2.50 (fp32) | 0.50 (fp32) |" in expectations(
        [results]
    )


def test_a_machine_without_a_comparison_has_the_speed_of_its_renders(bench, tmp_path):
    from speed_of.expectations import expectations
    from speed_of.results import Results

    results = Results(tmp_path / "speed.json", {"device": "cpu", "processor": "A processor"})
    for name, times in (("lite", {"fp32": [2.0], "bf16": [1.0]}), ("base", {"fp32": [8.0]})):
        results.keep("precision", name, {"by": "1 thread", "seconds": 4.0, "render": times})
    row = "| this machine | A processor, 1 thread | 4.00 (bf16) | 0.50 (fp32) |"
    assert row in expectations([results])
