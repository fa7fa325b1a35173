"""Speed of the trainer's step and of lmnt's, with the same sounds and network."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import torch

from speed_of import lmnt
from speed_of.machine import CLOCKS, by, precisions
from speed_of.results import Results
from speed_of.voices import speech
from wavegrad_core.training import trainer as ours
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings

CROP_FRAMES = 24  # lmnt's
PART = "training"


def measure(results: Results, batch: int, rounds: int, device: str, clock: str) -> None:
    """Time that many steps of each, alternating; the first step of each is not counted."""
    name = f"base, batch {batch} x {CROP_FRAMES} frames, {by(clock)}"
    if len(results.part(PART).get(name, {}).get("lmnt", [])) >= rounds:
        return
    with tempfile.TemporaryDirectory() as folder:
        learner = lmnt.learner(Path(folder), device)
        voice = lmnt.Lmnt(device).voice()
        where = torch.device(device)
        sound = torch.from_numpy(speech(10).copy())
        data = TrainingSet([sound], voice.card, CROP_FRAMES, where)
        settings = TrainingSettings(batch=batch, crop_frames=CROP_FRAMES)
        trainers = {
            precision: Trainer(voice.card, settings, data, None, where, voice)
            for precision in precisions(device)
        }
        audio, mel = data.crops(batch, torch.Generator().manual_seed(0))
        features = {"audio": audio, "spectrogram": mel}
        times: dict[str, list[float]] = {"lmnt": [], **{key: [] for key in trainers}}
        for number in range(rounds + 1):
            times["lmnt"].append(_seconds(lambda: learner.train_step(features), clock))
            for precision, trainer in trainers.items():
                with patch.object(ours, "has_fast_bf16", return_value=precision == "bf16"):
                    times[precision].append(_seconds(trainer.train_step, clock))
            if number:
                results.keep(PART, name, {key: value[1:] for key, value in times.items()})


def _seconds(step: Callable[[], torch.Tensor], clock: str) -> float:
    started = CLOCKS[clock]()
    float(step().detach())  # waits for the device
    return CLOCKS[clock]() - started
