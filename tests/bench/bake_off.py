"""Train networks for equal processor times, and print their SNR gain over the Wiener filter in dB.

    python tests/bench/bake_off.py DATA... [--minutes 2.5] [--candidates NAME...] [-o FOLDER]

All candidates see the same crops, noise and noise levels in the same order. The learning rate falls
to 0 over the last 40 % of the time. They are compared as in wiener_gain.py, with averaged weights,
and saved as voices in the folder. It takes as long as all candidates together, and memory for the
recordings (1 GB for 3 hours).
"""

import argparse
import math
import time
from dataclasses import replace
from pathlib import Path

import torch
from wiener_gain import crops

from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.dataset.data_folder import split_clips
from wavegrad_core.metrics.wiener_gain import BANDS, LEVELS, clean_estimate, wiener_gain
from wavegrad_core.network.shape import CLASSIC
from wavegrad_core.network.spectral_shape import SpectralShape
from wavegrad_core.training.recipe import new_voice_recipe
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_set import TrainingSet

SPECTRAL = SpectralShape()
CANDIDATES = {  # shape and learning rate
    "classic": (CLASSIC, 1.5e-3),
    "spectral": (SPECTRAL, 8e-3),
    "spectral, 0.0015": (SPECTRAL, 1.5e-3),
    "spectral, 0.005": (SPECTRAL, 5e-3),
    "spectral, 0.015": (SPECTRAL, 1.5e-2),
    "spectral, 96 channels": (replace(SPECTRAL, channels=96), 8e-3),
    "spectral, pairs of bins": (replace(SPECTRAL, bins_per_group=2, channels=48), 8e-3),
    "spectral, wider cross": (replace(SPECTRAL, frames_beside=3, bins_beside=2), 8e-3),
    "spectral, no neighbours": (replace(SPECTRAL, frames_beside=0, bins_beside=0), 8e-3),
}
FALL = 0.4
SETTINGS = {"batch": 8, "crop_frames": 80, "ema": 0.99, "warmup_steps": 50, "seed": 1}


class TimedTrainer(Trainer):
    """A trainer whose learning rate depends on the processor time used."""

    seconds: float
    start: float

    def _learning_rate(self) -> float:
        share = min(1.0, (time.process_time() - self.start) / self.seconds)
        warm = min(1.0, (self.step + 1) / self.settings.warmup_steps)
        fall = max(0.0, (share - 1 + FALL) / FALL)
        return self.settings.learning_rate * warm * (1 + math.cos(math.pi * fall)) / 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--minutes", type=float, default=2.5)
    parser.add_argument("--candidates", nargs="+", choices=CANDIDATES, default=list(CANDIDATES))
    parser.add_argument("-o", "--output", type=Path)
    arguments = parser.parse_args()
    cpu = torch.device("cpu")
    recipe = new_voice_recipe("bake-off", "bake-off", "classic", **SETTINGS)
    clips = [path for folder in arguments.data for path in split_clips(folder)[0]]
    sounds = (read_clip(path, recipe.card.profile.sample_rate) for path in clips)
    data = TrainingSet(sounds, recipe.card, recipe.settings.crop_frames, cpu)
    print("| network | steps | band | " + " | ".join(map(str, LEVELS)) + " |")
    print("|---|---|---|" + "---|" * len(LEVELS))
    for name in arguments.candidates:
        shape, rate = CANDIDATES[name]
        card = recipe.card.model_copy(update={"name": name, "network": shape})
        settings = replace(recipe.settings, learning_rate=rate)
        trainer = TimedTrainer(card, settings, data, None, cpu)
        trainer.seconds, trainer.start = 60 * arguments.minutes, time.process_time()
        while time.process_time() < trainer.start + trainer.seconds:
            trainer.train_step()
        voice = trainer.voice()
        if arguments.output:
            arguments.output.mkdir(parents=True, exist_ok=True)
            voice.save(arguments.output / f"{name}.safetensors")
        sound = torch.stack([clip for folder in arguments.data for clip in crops(folder, voice, 4)])
        with torch.inference_mode():
            mel = voice.profile.mel(sound)
            estimate = clean_estimate(voice.denoiser)
            gains = wiener_gain(estimate, sound, mel, card.domain, card.skip)
        for band in BANDS:
            row = " | ".join(f"{gains[level][band]:.2f}" for level in LEVELS)
            print(f"| {name} | {trainer.step} | {band} | {row} |", flush=True)


if __name__ == "__main__":
    main()
