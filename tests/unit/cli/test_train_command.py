"""`gradwave train`: three short clips become a voice; signals and kills lose nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from wavegrad_core import cli
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.voices.voice import Voice

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("samples", [[48_000], [900, 1, 30_000]])
def test_short_clips_end_in_a_voice_that_loads_and_renders(
    tmp_path, speech, monkeypatch, capsys, samples
):
    (tmp_path / "data").mkdir()
    for number, length in enumerate(samples):
        soundfile.write(tmp_path / "data" / f"{number}.wav", speech[20_000:][:length], 24_000)
    run = str(tmp_path / "run")
    command = ["gradwave", "train", str(tmp_path / "data"), "-o", run, "--batch", "1"]
    monkeypatch.setattr("sys.argv", [*command, "--steps", "2"])
    assert cli.main() == 0
    path = capsys.readouterr().out.strip()
    voice = Voice.load(path)
    assert voice.training["clips"] == len(samples)
    mel = voice.profile.mel(torch.from_numpy(speech[:24_000]))
    sound = Vocoder(voice).render(mel, voice.schedule(2))
    assert len(sound) == 24_000
    assert np.isfinite(sound).all()
    monkeypatch.setattr("sys.argv", [*command, "--resume", "--steps", "3", "--network", "lite"])
    assert cli.main() == 0
    assert Voice.load(path).training["steps"] == 3
    tuned = str(tmp_path / "tuned")
    monkeypatch.setattr(
        "sys.argv", [*command[:4], tuned, "--from", path, "--steps", "1", "--batch", "1"]
    )
    assert cli.main() == 0
    assert Voice.load(Path(tuned) / "voice.safetensors").training["from"] == "run"


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_a_signal_stops_and_keeps(data, start, tmp_path):
    """Tests SIGTERM; test_search_command tests SIGINT, and the tests of render both."""
    run = tmp_path / "run"
    command = [sys.executable, "-m", "gradwave", "train", str(data), "-o", str(run)]
    command += ["--from", str(start), "--batch", "1", "--save-minutes", "0.001"]
    child = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        line = next(line for line in child.stderr if line.startswith("step "))  # it trains
        child.send_signal(signal.SIGTERM)
        rest = child.communicate(timeout=600)[1]
    finally:
        child.kill()
    assert child.returncode == 130
    assert "stopped; the run is saved" in rest
    step = RunFolder(run).load(torch.device("cpu"))["step"]
    assert step >= int(line.split()[1])
    assert Voice.load(run / "voice.safetensors").training["steps"] == step


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known there")
def test_kills_at_any_moment_cost_nothing_but_time():
    """The short version of `make kill-test`."""
    script = ROOT / "tests" / "bench" / "kill_training.py"
    done = subprocess.run(
        [sys.executable, str(script), "--kills", "2", "--steps", "12"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "weights the same" in done.stdout
