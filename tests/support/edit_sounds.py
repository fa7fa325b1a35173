"""Profiles and mels that the tests of edits share."""

import numpy as np
import torch

from wavegrad_core.mel.profile import PROFILES, MelProfile

WAVEGRAD = PROFILES["wavegrad"]
SMALL = MelProfile("small", 24_000, 1024, 800, 240, 24, 50, 12_000)
STEP = SMALL.hop / SMALL.sample_rate  # 10 ms


def noise_mel(frames, seed=0, profile=SMALL):
    """Mel of white noise, [n_mels, frames]."""
    draw = np.random.default_rng(seed).normal(0, 0.1, frames * profile.hop)
    return profile.mel(torch.from_numpy(draw.astype(np.float32))).numpy()
