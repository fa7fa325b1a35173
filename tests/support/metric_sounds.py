"""Sounds to score."""

from importlib.resources import files

import numpy as np

RATE = 24_000
CLIP = files("wavegrad_core.resources") / "clips" / "kathleen.flac"


def with_noise(sound, snr_db, seed=0):
    noise = np.random.default_rng(seed).standard_normal(len(sound))
    noise *= np.sqrt(np.mean(sound**2) / np.mean(noise**2)) * 10 ** (-snr_db / 20)
    return (sound + noise).astype(np.float32)
