"""The program's own JSON files, whatever happened to them: used, or a default and a word."""

import json
import os
from pathlib import Path

import pytest

from gradwave.projects.recent_files import read as read_recent
from gradwave.projects.recent_files import write as write_recent
from gradwave.rendering.speed_history import SpeedHistory
from gradwave.training_wizard.run_progress import read_progress
from gradwave.training_wizard.training import CHOICES, Training, TrainingChoices
from wavegrad_core.errors import InputError
from wavegrad_core.search.trials import Journal
from wavegrad_core.training.recipe import resumed_recipe
from wavegrad_core.training.run_files import LOG, RECIPE
from wavegrad_core.training.run_folder import RunFolder

DAMAGED = {
    "nothing": "",
    "half": '{"step": 1, "steps"',
    "deep": "[" * 100_000 + "]" * 100_000,
    "deep object": '{"a":' * 100_000 + "1" + "}" * 100_000,
    "list": "[1, 2]",
    "number": "7",
    "null": "null",
    "text": '"text"',
    "giant number": json.dumps({"step": 10**400, "one": {"seconds": 10**400, "device": "cpu"}}),
    "not a number": '{"step": NaN, "one": {"seconds": NaN, "device": "cpu"}}',
    "wrong types": '{"step": [], "one": 5, "sources": 5, "card": [], "task": 5, "settings": []}',
    "nested wrong types": '{"one": {"seconds": [], "device": 1}, "card": {}, "settings": {"a": 1}}',
    "no text": "\xff\xfe".encode("latin-1"),
}


@pytest.fixture(params=DAMAGED)
def damage(request):
    """Write one kind of damage to a file."""
    content = DAMAGED[request.param]
    data = content if isinstance(content, bytes) else content.encode()

    def write(path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    return write


def test_recent_files_and_speeds_and_choices_fall_back(damage, tmp_path, caplog):
    assert read_recent(damage(tmp_path / "recent.json")) in ([], [Path("text")])
    speeds = SpeedHistory(damage(tmp_path / "paces.json"))
    speeds.read()
    damage(tmp_path / "training" / CHOICES)
    assert Training(tmp_path / "training").choices == TrainingChoices()


def test_a_run_folder_is_read_as_far_as_it_is_whole(damage, tmp_path):
    damage(tmp_path / LOG)
    damage(tmp_path / "scores.jsonl")
    good = {"step": 5, "steps": 9, "loss": 0.5, "steps_per_second": 2.0, "held_out_loss": None}
    with open(tmp_path / LOG, "a", encoding="utf-8") as file:
        file.write("\n" + json.dumps(good) + "\n")
    progress = read_progress(tmp_path)
    assert (progress.step, progress.steps, progress.seconds_left) == (5, 9, 2.0)
    assert progress.curve("loss") == ([5], [0.5])
    assert progress.verdict == ""
    folder = RunFolder(tmp_path)
    folder.rewind_log(5)
    assert [line["step"] for line in folder.read_log()] == [5]


def test_a_damaged_recipe_or_journal_is_one_line(damage, tmp_path):
    damage(tmp_path / RECIPE)
    with pytest.raises(InputError, match=r"recipe\.json"):
        resumed_recipe(tmp_path, {}, {})
    with pytest.raises(InputError, match=r"Could not read .*search\.json"):
        Journal(damage(tmp_path / "search.json"), {"voice": "x"}).read()


def test_a_score_that_is_no_number_spoils_no_other(tmp_path):
    rows = [{"step": 0, "mcd": 10**400}, {"step": 0, "mcd": 4.0}, {"step": 9, "mcd": "low"}]
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "scores.jsonl").write_text(text, encoding="utf-8")
    progress = read_progress(tmp_path)
    assert progress.mean_scores(0) == {"MCD": 4.0}
    assert progress.newest_scored == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_named_like_a_state_file_blocks_nothing(tmp_path):
    for name in ("recent.json", "paces.json", CHOICES, LOG):
        os.mkfifo(tmp_path / name)
    assert read_recent(tmp_path / "recent.json") == []
    SpeedHistory(tmp_path / "paces.json").read()
    assert Training(tmp_path).choices == TrainingChoices()
    assert read_progress(tmp_path).lines == []


def test_what_is_damaged_is_said_once_and_briefly(tmp_path, caplog):
    (tmp_path / LOG).write_text("x\n" * 1000, encoding="utf-8")
    assert read_progress(tmp_path).lines == []
    assert 1 <= len(caplog.messages) <= 3
    assert "skipped line 1" in caplog.messages[0]


def test_names_that_are_not_utf8_are_kept(tmp_path):
    name = Path(os.fsdecode(b"/music/\xff\xfe.wav"))
    write_recent(tmp_path / "recent.json", [name])
    assert read_recent(tmp_path / "recent.json") == [name]
    training = Training(tmp_path / "training")
    training.choose(sources=(str(name),))
    assert Training(training.folder).choices.sources == (str(name),)
