"""The headline of a MUSHRA run."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from gradwave.listening.run_summary import summarize_run
from wavegrad_core.listening.mushra import Mushra
from wavegrad_core.listening.test_record import ListenerRun

PLAN = SimpleNamespace(kind="mushra")


def headline(scores: dict[str, int]) -> str:
    """Return the headline of a run of one clip with these scores."""
    run = Mushra({"clip": list(scores)})
    known = {"reference": 97, "anchor35": 10, "anchor70": 30, **scores}
    for slot in (-1, *run.slots):
        run.hear(slot, 1.0)
    for slot in run.slots:
        run.rate(slot, known[run.stimulus(slot)])
    run.next()
    (line,) = summarize_run(PLAN, ListenerRun.of(run)).headlines
    return line


@pytest.mark.parametrize(
    ("scores", "best"),
    [
        ({"a": 60, "b": 71}, {"b"}),
        ({"a": 71, "b": 71, "c": 20}, {"a and b", "b and a"}),
    ],
)
def test_all_sounds_that_were_rated_best_are_named(scores, best):
    end = "best, with 71; the hidden reference got 97."
    assert headline(scores) in {f"You rated {names} {end}" for names in best}


def test_three_are_joined_as_a_list():
    names = headline({"a": 50, "b": 50, "c": 50}).removeprefix("You rated ").split(" best,")[0]
    assert sorted(names.replace(" and ", ", ").split(", ")) == ["a", "b", "c"]
    assert names.count(" and ") == 1
