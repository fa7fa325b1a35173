"""The program's own JSON files, whatever happened to them: used, or a default and a word."""

import json
import os
from pathlib import Path

import pytest
import torch

from gradwave.projects.recent_files import read as read_recent
from gradwave.projects.recent_files import write as write_recent
from gradwave.rendering.speed_history import SpeedHistory
from gradwave.training_wizard.run_progress import read_progress
from gradwave.training_wizard.training import CHOICES, Training, TrainingChoices, unfinished
from wavegrad_core.errors import InputError
from wavegrad_core.search.trials import Journal
from wavegrad_core.training.recipe import resumed_recipe
from wavegrad_core.training.run_files import CHECKPOINTS, LOG, RECIPE
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


UNREADABLE = {
    "a pipe": os.mkfifo if hasattr(os, "mkfifo") else os.mkdir,
    "a loop of links": lambda path: os.symlink(path.name, path),
    "too large": lambda path: os.truncate(os.open(path, os.O_CREAT | os.O_WRONLY), 2**40),
    "cut off": lambda path: path.write_bytes(b'[["/a.wav", "/b.w'),
}


@pytest.mark.skipif(os.name == "nt", reason="pipes and links are POSIX's")
@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_write_keeps_what_could_not_be_read(tmp_path, kind):
    writes = {
        "recent.json": lambda folder: write_recent(folder / "recent.json", [Path("/c.wav")]),
        CHOICES: lambda folder: Training(folder).choose(steps=10),
    }
    if kind != "cut off":  # whole lines of a log are kept as they are
        writes[LOG] = lambda folder: RunFolder(folder).rewind_log(5)
    for name, write in writes.items():
        path = tmp_path / name
        UNREADABLE[kind](path)
        before = path.lstat()
        write(tmp_path)
        kept = path.with_name(f"{name}.damaged").lstat()
        assert (kept.st_ino, kept.st_size) == (before.st_ino, before.st_size)
        assert path.is_file()
    assert read_recent(tmp_path / "recent.json") == [Path("/c.wav")]
    assert Training(tmp_path).choices.steps == 10


def test_each_choice_of_a_training_fails_alone(tmp_path):
    kept = {"sources": ["/a"], "steps": "many", "left_out": ["b.wav"], "of_version_9": {}}
    (tmp_path / CHOICES).write_text(
        json.dumps(kept | {"page": "plan", "batch": 10**400, "quality": "?"})
    )
    training = Training(tmp_path)
    expected = TrainingChoices(sources=("/a",), excluded=("b.wav",), page="plan")
    assert (training.choices, training.unfinished) == (expected, True)


def test_a_run_whose_choices_are_damaged_is_still_offered(tmp_path):
    for name in ("begun", "empty", "done"):
        (tmp_path / name / "run").mkdir(parents=True)
        (tmp_path / name / CHOICES).write_text("{" if name != "done" else '{"page": "done"}')
    for name in ("begun", "done"):
        (tmp_path / name / "run" / "checkpoint.pt").write_bytes(b"")
    assert [one.folder.name for one in unfinished(tmp_path)] == ["begun"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_named_like_a_checkpoint_blocks_nothing(tmp_path):
    for name in CHECKPOINTS:
        os.mkfifo(tmp_path / name)
    with pytest.raises(InputError, match=r"checkpoint\.pt is not a file"):
        RunFolder(tmp_path).load(torch.device("cpu"))


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
