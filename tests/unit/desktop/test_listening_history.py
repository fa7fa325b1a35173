"""The history of listening tests: every run a line, old files too, damaged ones counted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace

from gradwave.listening.history import read_history
from wavegrad_core.listening.mushra import Mushra
from wavegrad_core.listening.test_record import ListenerRun, ListeningTest

OLD = Path(__file__).parents[2] / "fixtures" / "v0.1.0" / "data" / "listening tests"
JOB = SimpleNamespace(check=lambda: None)


def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OLD, tmp_path / "listening tests"))


def test_runs_of_version_0_1_0_are_listed_and_say_what_was_not_recorded(tmp_path):
    entries, damaged = read_history(JOB, copied(tmp_path))
    assert damaged == 0
    assert {entry.kind for entry in entries} == {"ABX", "MUSHRA"}
    abx = next(entry for entry in entries if entry.kind == "ABX")
    assert (abx.result, abx.listener) == ("1 of 3, p = .88", "")
    assert abx.summary.headlines == (
        "The listener could not tell Original from softer apart: 1 of 3, p = .88.",
    )
    assert "Version 0.1.0 did not record" in abx.summary.details
    assert [mark.right for mark in abx.summary.trials].count(True) == 1


def test_a_damaged_test_is_counted_and_the_others_are_listed(tmp_path):
    folder = copied(tmp_path)
    (folder / "broken").mkdir()
    (folder / "broken" / "session.json").write_text("{")
    entries, damaged = read_history(JOB, folder)
    assert (len({entry.path for entry in entries}), damaged) == (2, 1)


def test_a_test_with_an_impossible_number_is_counted_too(tmp_path):
    folder = copied(tmp_path)
    (path,) = folder.glob("*abx*/session.json")
    content = json.loads(path.read_text())
    content["runs"][0]["outcome"]["chance"] = 1e308
    path.write_text(json.dumps(content))
    entries, damaged = read_history(JOB, folder)
    assert {entry.kind for entry in entries} == {"MUSHRA"}
    assert damaged == 1


def test_a_folder_that_is_not_there_has_no_entries(tmp_path):
    assert read_history(JOB, tmp_path / "nothing") == ((), 0)


def test_the_ratings_of_several_listeners_are_combined_in_a_line(tmp_path):
    folder = copied(tmp_path)
    (path,) = folder.glob("*mushra/session.json")
    test = ListeningTest.load(path)
    (clip,) = test.plan.clips
    systems = [stimulus.name for stimulus in clip.stimuli[1:]]
    test.runs = []
    for name, score in (("Ana", 60), ("Bo", 80), ("Cy", 0)):
        run = Mushra({clip.name: systems})
        for slot in (-1, *run.slots):
            run.hear(slot, 1.0)
        for slot in run.slots:
            wanted = {"reference": 100, "anchor35": 10, "anchor70": 30}
            run.rate(slot, wanted.get(run.stimulus(slot), score) if score else 20)
        run.next()
        test.runs.append(ListenerRun.of(run, listener=name))
    test.save(path)
    entries, _ = read_history(JOB, folder)
    together = next(entry for entry in entries if entry.listener == "All listeners")
    assert together.result == "2 runs"  # Cy missed the hidden reference
    bar = next(bar for bar in together.summary.bars if bar.name == systems[0])
    assert bar.mean == 70
    assert bar.low == 0  # two ratings 20 apart: t(0.975, 1) is 12.7
    cy = next(entry for entry in entries if entry.listener == "Cy")
    assert "excludes such a listener" in cy.summary.warning
