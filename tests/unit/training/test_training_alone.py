"""Training as a child process: locking, measurement, and ending with the parent."""

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
import soundfile
import torch

from wavegrad_core.dataset.data_checks import check_data, check_files, without
from wavegrad_core.dataset.preparation import prepare
from wavegrad_core.errors import InputError
from wavegrad_core.training import distributed
from wavegrad_core.training.recipe import fine_tuning_recipe
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.training_session import train_voice

ROOT = Path(__file__).parents[3]
SETTINGS = {"batch": 2, "crop_frames": 24}
SMALL_STEPS = ["--batch", 2, "--crop-frames", 24]


def gradwave(*words, **options):
    command = [sys.executable, "-m", "gradwave", *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, **options)


def test_no_two_trainings_share_a_run(data, tmp_path, tiny_voice):
    recipe = fine_tuning_recipe(tiny_voice, "a", "data", steps=1, **SETTINGS)
    with (
        RunFolder(tmp_path / "run").held(),
        pytest.raises(InputError, match="Another process is training"),
    ):
        list(train_voice([data], tmp_path / "run", recipe, "cpu"))
    assert list(train_voice([data], tmp_path / "run", recipe, "cpu"))[-1].step == 1


def test_other_processes_end_silently_if_the_first_may_not_train(
    data, tmp_path, tiny_voice, monkeypatch
):
    @contextmanager
    def second(device):
        yield SimpleNamespace(rank=1, size=2, any=lambda here: True), torch.device("cpu")

    monkeypatch.setattr(distributed, "world", second)
    recipe = fine_tuning_recipe(tiny_voice, "a", "data", steps=1, **SETTINGS)
    assert list(train_voice([data], tmp_path / "run", recipe)) == []
    assert not (tmp_path / "run").exists()


def test_a_second_training_leaves_what_the_first_is_writing(data, tmp_path, tiny_voice):
    recipe = fine_tuning_recipe(tiny_voice, "a", "data", steps=1, **SETTINGS)
    run = RunFolder(tmp_path / "run")
    with run.held():
        run.save({}, tiny_voice)
        (tmp_path / "run" / ".gradwave-00.tmp").write_bytes(b"half of a checkpoint")
        with pytest.raises(InputError, match="Another process is training"):
            list(train_voice([data], tmp_path / "run", recipe, "cpu", resume=True))
        assert (tmp_path / "run" / ".gradwave-00.tmp").exists()


def test_a_fine_tuning_has_previews_of_its_start_and_of_its_end(data, tmp_path, tiny_voice):
    recipe = fine_tuning_recipe(tiny_voice, "a", "data", steps=2, **SETTINGS)
    list(train_voice([data], tmp_path / "run", recipe, "cpu"))
    made = sorted(path.name for path in (tmp_path / "run" / "previews" / "clip").iterdir())
    assert made == ["000000.flac", "000002.flac", "original.flac"]


def test_it_saves_and_ends_when_its_parent_is_gone(data, tmp_path, start):
    words = ["train", data, "-o", tmp_path / "run", "--from", start, "--until-eof"]
    words += ["--steps", 10**9, "--device", "cpu", *SMALL_STEPS]
    child = gradwave(*words, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stderr.readline() == "reading the recordings, 1 of 1\n"
    assert child.stderr.readline().startswith("step ")  # soon after the start
    child.stdin.close()
    assert child.wait(timeout=600) == 130
    message = child.stderr.read()
    child.stderr.close()
    assert "stopped; the run is saved" in message
    state = RunFolder(tmp_path / "run").load(torch.device("cpu"))
    assert state["step"] == RunFolder(tmp_path / "run").read_log()[-1]["step"] > 0


def test_it_ends_normally_beside_its_parent(data, tmp_path, start):
    words = ["train", data, "-o", tmp_path / "run", "--from", start, "--until-eof", "--steps", 1]
    child = gradwave(*words, *SMALL_STEPS, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with child.stdin, child.stdout:
        assert child.stdout.read().decode().strip() == str(tmp_path / "run" / "voice.safetensors")
        assert child.wait(timeout=600) == 0


def test_a_measurement_tells_the_pace_and_keeps_nothing(data, tmp_path, start):
    words = ["train", data, "-o", tmp_path / "run", "--from", start, "--measure"]
    child = gradwave(*words, *SMALL_STEPS, "--device", "cpu", stdout=subprocess.PIPE)
    report = json.loads(child.communicate()[0])
    assert child.returncode == 0
    assert report["device"] == "cpu"
    assert report["steps_per_second"] > 0
    assert report["disk"] > 3 * start.stat().st_size
    assert not (tmp_path / "run").exists()
    if sys.platform == "linux":
        assert 50e6 < report["memory"] < report["memory_free"]


def test_excluded_recordings_are_not_compared(tmp_path, speech):
    for name in ("a", "b", "c"):
        soundfile.write(tmp_path / f"{name}.wav", speech, 24_000)
    report = check_data(tmp_path)
    twice = [file.name for file in report.files if "duplicate" in kinds(file)]
    assert twice == ["b.wav", "c.wav"]
    left = without(report, {"a.wav"})
    assert [file.name for file in left.files if "duplicate" in kinds(file)] == ["c.wav"]


def kinds(file):
    return {problem.kind for problem in file.problems}


def test_recordings_of_several_places_are_prepared_by_the_names_given(tmp_path, speech):
    paths = [tmp_path / "one" / "it.wav", tmp_path / "two" / "it.wav"]
    for path, part in zip(paths, (speech[:40_000], speech[40_000:])):
        path.parent.mkdir()
        soundfile.write(path, part, 24_000)
    report = check_files(tmp_path / "none", list(zip(paths, ("one/it.wav", "two/é/it.wav"))))
    prepared = prepare(report, tmp_path / "out", 24_000)
    assert prepared.written == ["one/it.flac", "two/é/it.flac"]
