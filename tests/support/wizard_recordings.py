"""Recordings and training runs for tests of the training wizard."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile

from gradwave.training_wizard.training import Training

RATE = 24_000


def speech(seconds: float, rate: int = RATE, seed: int = 0):
    """Return a buzz with the rhythm of syllables and a little noise."""
    times = np.arange(round(seconds * rate)) / rate
    buzz = np.sign(np.sin(2 * np.pi * 120 * times)) * np.sin(2 * np.pi * 2 * times).clip(0)
    noise = np.random.default_rng(seed).normal(0, 1, times.size)
    return (0.2 * buzz * (1 + 0.3 * noise) + 0.0005 * noise).astype(np.float32)


def one_clip(folder):
    soundfile.write(folder / "a.wav", speech(2), RATE)


def all_the_same(folder):
    for name in "abc":
        soundfile.write(folder / f"{name}.wav", speech(2), RATE)


def begun(wizard, recording: Path, monkeypatch) -> Training:
    """Another training run that can be resumed; no process trains it."""
    training = Training(wizard.home / "other")
    training.choose(sources=(str(recording),), prepared="what it was made of")
    for folder in (training.run, training.data):
        folder.mkdir()
    (training.run / "checkpoint.pt").touch()
    (training.data / "its own.flac").touch()
    monkeypatch.setattr(wizard.training_run.process, "start", lambda *order: None)
    return training
