"""Export of a training run to another machine, run with the exported command, and import."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile

from gradwave.jobs import Job
from gradwave.models import bundled_clip
from gradwave.training_wizard.remote_training import HOW, export_training, import_training
from gradwave.training_wizard.training import Training, new_training
from wavegrad_core.errors import InputError
from wavegrad_core.voices.voice import Voice

JOB = Job(lambda job: None, lambda event: None, "")
ROOT = Path(__file__).parents[4]


@pytest.fixture
def training(tmp_path, voice_file) -> Training:
    training = new_training(tmp_path / "trainings")
    training.choose(sources=("/a",), voice=str(voice_file), steps=1, batch=2)
    training.data.mkdir()
    sound, rate = soundfile.read(bundled_clip())
    soundfile.write(training.data / "Satz 🎙.flac", sound[:rate], rate)
    return training


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_and_devices_in_a_folder_of_a_stranger_are_not_copied(training, voice_file, tmp_path):
    folder, secret = tmp_path / "run", tmp_path / "secret"
    (folder / "previews").mkdir(parents=True)
    shutil.copy(voice_file, folder / "voice.safetensors")
    (folder / "log.jsonl").write_text("{}\n")
    secret.write_text("private")
    for name, target in (("zeros", "/dev/zero"), ("key", secret), ("loop", folder)):
        (folder / "previews" / name).symlink_to(target)
    os.mkfifo(folder / "pipe")
    import_training(JOB, training, folder)
    copied = [path.relative_to(training.run).as_posix() for path in training.run.rglob("*")]
    assert sorted(copied) == ["log.jsonl", "previews", "voice.safetensors"]


def test_an_exported_training_runs_with_its_own_command_and_returns(training, tmp_path):
    folder = export_training(JOB, training, tmp_path)
    text = (folder / HOW).read_text(encoding="utf-8")
    command = next(line for line in text.splitlines() if line.strip().startswith("torchrun"))
    words = shlex.split(command)
    assert words[:5] == ["torchrun", "--nproc-per-node=1", "-m", "gradwave", "train"]
    alone = [sys.executable, "-m", "gradwave", *words[4:], "--device", "cpu"]
    environment = {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "PATH": ""}
    subprocess.run(alone, cwd=folder, env=environment, check=True, capture_output=True)
    assert import_training(JOB, training, folder) == 1
    assert Voice.load(training.voice).training["steps"] == 1
    assert training.started  # it can be resumed here


def test_a_folder_without_a_voice_leaves_what_there_is(training, tmp_path):
    training.run.mkdir()
    (training.run / "checkpoint.pt").write_text("as it was")
    with pytest.raises(InputError, match="contains no trained voice"):
        import_training(JOB, training, tmp_path)
    assert (training.run / "checkpoint.pt").read_text() == "as it was"


def test_a_folder_that_is_there_is_not_written_over(training, tmp_path):
    export_training(JOB, training, tmp_path)
    with pytest.raises(InputError, match="already exists"):
        export_training(JOB, training, tmp_path)
