"""The files of listening tests: session, results, sounds."""

import csv
import json
import os
import random

import numpy as np
import pytest
import soundfile
from mushra_ratings import SCORES, SYSTEMS, rate_all

from wavegrad_core.errors import InputError
from wavegrad_core.listening.abx import ForcedChoice
from wavegrad_core.listening.mushra import (
    Mushra,
)
from wavegrad_core.listening.test_record import (
    ComparedClip,
    ListenerRun,
    ListeningTest,
    Plan,
    Stimulus,
)


@pytest.fixture
def sounds(tmp_path):
    (tmp_path / "klänge").mkdir()
    paths = [tmp_path / "klänge" / f"{name}.wav" for name in ("original", "take 音")]
    for path in paths:
        soundfile.write(path, np.random.default_rng(len(path.name)).normal(0, 0.1, 999), 24_000)
    return paths


@pytest.fixture
def plan(sounds, tmp_path):
    stimuli = [Stimulus.of(path.stem, path, tmp_path, gain_db=-1.5) for path in sounds]
    return Plan(kind="abx", clips=[ComparedClip(name="clip", stimuli=stimuli)], trials=3)


def done(answers="ABA", planned=3, heard=1.0, clips=("",)):
    times = iter(range(100))
    run = ForcedChoice(
        "abx", planned, random.Random(1), clock=lambda: next(times) * 0.5, clips=clips
    )
    for answer in answers:
        for slot in run.slots:
            run.hear(slot, heard)
        run.answer(answer)
    run.abort()
    return run


def test_a_test_is_read_back_as_it_was_written(plan, tmp_path):
    test = ListeningTest(
        test_id="mine", plan=plan, runs=[ListenerRun.of(done()), ListenerRun.of(done("A"))]
    )
    test.save(tmp_path / "prüfung.json")
    again = ListeningTest.load(tmp_path / "prüfung.json")
    assert again == test
    assert [run.state for run in again.runs] == ["finished", "aborted"]
    assert again.runs[0].outcome.planned == 3
    assert again.runs[1].outcome.p is None


def test_another_user_finds_the_sounds_in_the_exported_folder(plan, tmp_path):
    ListeningTest(test_id="mine", plan=plan).save(tmp_path / "test.json")
    there = tmp_path.rename(tmp_path.with_name("another place"))
    plan = ListeningTest.load(there / "test.json").plan
    found = [stimulus.find(there) for stimulus in plan.clips[0].stimuli]
    assert [path.name for path in found] == ["original.wav", "take 音.wav"]
    assert plan.clips[0].stimuli[0].file == "klänge/original.wav"


def test_a_changed_or_missing_sound_is_reported(plan, sounds, tmp_path):
    stimulus = plan.clips[0].stimuli[0]
    sounds[0].write_bytes(sounds[1].read_bytes())
    with pytest.raises(InputError, match="is not the sound that this test was made with"):
        stimulus.find(tmp_path)
    sounds[0].unlink()
    for file in (stimulus.file, "a" * 300):
        with pytest.raises(InputError, match="Could not read"):
            stimulus.model_copy(update={"file": file}).find(tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        {"file": "/dev/zero"},
        {"file": "C:\\sounds\\one.wav"},
        {"file": "klänge/../../one.wav"},
        {"file": "one\0.wav"},
        {"gain_db": float("-inf")},
        {"gain_db": float("nan")},
    ],
)
def test_a_test_of_a_stranger_names_no_file_but_those_beside_it(plan, tmp_path, change):
    test = ListeningTest(test_id="mine", plan=plan).model_dump(mode="json")
    test["plan"]["clips"][0]["stimuli"][1].update(change)
    (tmp_path / "test.json").write_text(json.dumps(test))
    with pytest.raises(InputError, match=f"is not a listening test .*{next(iter(change))}"):
        ListeningTest.load(tmp_path / "test.json")


@pytest.mark.parametrize(
    ("change", "message"),
    [({"outcome": None}, "a run has no outcome"), ({"outcomes": "other"}, "does not have")],
)
def test_a_run_without_its_outcome_is_refused(plan, tmp_path, change, message):
    test = ListeningTest(test_id="mine", plan=plan, runs=[ListenerRun.of(done())])
    content = test.model_dump(mode="json")
    run = content["runs"][0]
    run.update(change if "outcome" in change else {"outcomes": {"other": run["outcome"]}})
    (tmp_path / "test.json").write_text(json.dumps(content))
    with pytest.raises(InputError, match=message):
        ListeningTest.load(tmp_path / "test.json")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_neither_a_sound_nor_a_test(plan, sounds, tmp_path):
    sounds[0].unlink()
    for pipe in (sounds[0], tmp_path / "test.json"):
        os.mkfifo(pipe)
    with pytest.raises(InputError, match="not a file"):
        plan.clips[0].stimuli[0].find(tmp_path)
    with pytest.raises(InputError, match="not a file"):
        ListeningTest.load(tmp_path / "test.json")


def test_an_unfinished_run_is_not_written_because_it_would_reveal_the_answers():
    with pytest.raises(InputError, match="The run is not over"):
        ListenerRun.of(ForcedChoice("abx", 2))


def test_choices_are_written_in_webmushra_s_columns(plan, tmp_path):
    runs = [ListenerRun.of(done()), ListenerRun.of(done("A"))]
    ListeningTest(test_id="mine", plan=plan, runs=runs).save_csv(tmp_path / "out.csv")
    with open(tmp_path / "out.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    columns = "session_test_id session_uuid trial_id choice_reference choice_non_reference"
    assert list(rows[0]) == [*columns.split(), "choice_answer", "choice_time", "choice_comment"]
    assert [row["choice_answer"] for row in rows] == ["A", "B", "A", "A"]
    assert [row["trial_id"] for row in rows] == ["abx 1", "abx 2", "abx 3", "abx 1 (aborted)"]
    assert {row["choice_time"] for row in rows} == {"500"}
    assert all({r["choice_reference"], r["choice_non_reference"]} == {"A", "B"} for r in rows)


def test_ratings_are_written_in_webmushra_s_columns(plan, tmp_path):
    run = Mushra({"clip": SYSTEMS}, clock=lambda: 2.0)
    run.comment(0, 'he said "hiss",\nthen left')
    rate_all(run, SCORES)
    plan = Plan(kind="mushra", clips=plan.clips)
    ListeningTest(test_id="mine", plan=plan, runs=[ListenerRun.of(run)]).save_csv(
        tmp_path / "out.csv"
    )
    with open(tmp_path / "out.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [
        "session_test_id",
        "session_uuid",
        "trial_id",
        "rating_stimulus",
        "rating_score",
        "rating_time",
        "rating_comment",
    ]
    assert {row["rating_stimulus"]: int(row["rating_score"]) for row in rows} == SCORES
    assert rows[0]["rating_comment"] == 'he said "hiss",\nthen left'


@pytest.mark.parametrize("text", ["=1+1", "@SUM(1)", "+cmd|'/C calc'!A0", "-2+3+A(1)", "\t=1"])
def test_a_formula_in_a_name_or_a_comment_does_not_run_in_a_spreadsheet(plan, tmp_path, text):
    run = Mushra({"clip": SYSTEMS}, clock=lambda: 2.0)
    for slot, comment in enumerate((text, "-6 dB", "a = b")):
        run.comment(slot, comment)
    rate_all(run, SCORES)
    test = ListeningTest(
        test_id="mine",
        plan=Plan(kind="mushra", clips=plan.clips),
        runs=[ListenerRun.of(run, listener=text)],
    )
    test.save_csv(tmp_path / "out.csv")
    with open(tmp_path / "out.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {"'" + text, "-6 dB", "a = b"} <= {row["rating_comment"] for row in rows}
    assert {row["listener"] for row in rows} == {"'" + text}


BAD = {
    "no JSON": lambda facts: "{",
    "another kind": lambda facts: facts["plan"].update(kind="guess"),
    "no number of trials": lambda facts: facts["plan"].update(trials=None),
    "three sounds": lambda facts: facts["plan"]["clips"][0]["stimuli"].append(
        facts["plan"]["clips"][0]["stimuli"][0]
    ),
    "one name twice": lambda facts: [
        stimulus.update(name="same") for stimulus in facts["plan"]["clips"][0]["stimuli"]
    ],
    "a gain upward": lambda facts: facts["plan"]["clips"][0]["stimuli"][0].update(gain_db=3),
    "a newer format": lambda facts: facts.update(format_version=3),
    "what is not known": lambda facts: facts.update(winner="A"),
}


@pytest.mark.parametrize("spoil", BAD.values(), ids=BAD.keys())
def test_a_file_that_is_no_test_is_refused_in_one_line(plan, tmp_path, spoil):
    path = tmp_path / "test.json"
    ListeningTest(test_id="mine", plan=plan).save(path)
    facts = json.loads(path.read_text(encoding="utf-8"))
    text = spoil(facts)
    path.write_text(text if isinstance(text, str) else json.dumps(facts), encoding="utf-8")
    with pytest.raises(InputError, match=r"test\.json is not a listening test") as refused:
        ListeningTest.load(path)
    assert "\n" not in str(refused.value)


def test_a_run_answered_without_listening_is_saved_as_not_valid(plan, tmp_path):
    runs = [ListenerRun.of(done(), listener="Ana"), ListenerRun.of(done(heard=0.1), listener="Bo")]
    test = ListeningTest(test_id="mine", plan=plan, runs=runs)
    test.save(tmp_path / "test.json")
    good, bad = ListeningTest.load(tmp_path / "test.json").runs
    assert (good.valid, good.note, good.listener) == (True, "", "Ana")
    assert (bad.valid, bad.outcome.p) == (False, None)
    assert bad.note.startswith("Not a valid run: 3 of 3 trials were answered")
    test.save_csv(tmp_path / "out.csv")
    with open(tmp_path / "out.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["listener"] for row in rows] == ["Ana"] * 3 + ["Bo"] * 3
    assert rows[3]["trial_id"] == "abx 1 (not valid)"
    assert rows[0]["session_uuid"] == good.uuid


def test_several_pairs_are_read_back_with_their_outcomes(plan, tmp_path):
    stimuli = plan.clips[0].stimuli
    clips = [ComparedClip(name=name, stimuli=stimuli) for name in ("one", "two")]
    plan = Plan(kind="abx", clips=clips, trials=2)
    run = ListenerRun.of(done("ABAB", 2, clips=("one", "two")))
    test = ListeningTest(test_id="mine", plan=plan, runs=[run])
    test.save(tmp_path / "test.json")
    (again,) = ListeningTest.load(tmp_path / "test.json").runs
    assert again == run
    assert {name: outcome.planned for name, outcome in again.outcomes.items()} == {
        "one": 2,
        "two": 2,
    }
    test.save_csv(tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text().count(", one,") == 0  # the name is in quotes
    assert (tmp_path / "out.csv").read_text().count(", one") == 2


def test_a_plan_with_one_clip_twice_or_too_many_trials_is_refused(plan):
    clip = plan.clips[0]
    with pytest.raises(ValueError, match="same name"):
        Plan(kind="abx", clips=[clip, clip], trials=2)
    other = clip.model_copy(update={"name": "other"})
    with pytest.raises(ValueError, match="more than 1000 trials"):
        Plan(kind="abx", clips=[clip, other], trials=501)
