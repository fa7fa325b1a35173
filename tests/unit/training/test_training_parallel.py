"""Training by several processes under torchrun, compared with a single process."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile
import torch

from wavegrad_core.training import recipe, trainer
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.training_session import train_voice

ROOT = Path(__file__).parents[3]
CPU = torch.device("cpu")


def train_under_torchrun(processes, data, run):
    """Train the kill test's small network for a few steps, with two crops per process."""
    order = {"data": str(data), "run": str(run), "steps": 6, "resume": False}
    order |= {"die_at_call": None, "pace": 0, "fp32": True}
    order["settings"] = {"batch": 2, "warmup_steps": 1}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # by address: --standalone hangs on systems where no host name resolves
    launch = [sys.executable, "-m", "torch.distributed.run", f"--nproc-per-node={processes}"]
    launch += ["--master-addr=127.0.0.1", f"--master-port={port}"]
    script = str(ROOT / "tests" / "bench" / "kill_training.py")
    done = subprocess.run(
        [*launch, script, "child", json.dumps(order)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr[-2000:]


def train_here(like, data, run, batch):
    """Train the same recipe in this process alone."""
    alone = recipe.resumed_recipe(like, {}, {"batch": batch})
    list(train_voice([data], run, alone, "cpu"))


def weights(run):
    state = RunFolder(run).load(CPU)
    assert state["step"] == 6
    return torch.cat([value.flatten() for value in state["network"].values()])


@pytest.mark.skipif(os.name == "nt", reason="torchrun's Gloo is tried on Linux")
def test_two_processes_train_as_one_with_twice_the_batch(speech, tmp_path, monkeypatch):
    monkeypatch.setattr(trainer, "has_fast_bf16", lambda device: False)
    data = tmp_path / "data"
    data.mkdir()
    soundfile.write(data / "clip.wav", speech[:48_000], 24_000)
    train_under_torchrun(2, data, tmp_path / "two")
    train_here(tmp_path / "two", data, tmp_path / "one", 4)
    train_here(tmp_path / "two", data, tmp_path / "other", 2)
    one, two, other = (weights(tmp_path / run) for run in ("one", "two", "other"))
    # Sums are in another order, and Adam's first steps are as large for small gradients.
    assert (one - two).norm() < 1e-6 * one.norm()
    assert (one - other).norm() > 1e-3 * one.norm()  # different from training on half the batch
