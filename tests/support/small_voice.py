"""A voice with random weights, so small that the real engine renders at once."""

from __future__ import annotations

from pathlib import Path

import torch

from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

SMALL = NetworkShape(
    frame=60,
    audio_channels=8,
    down_channels=(8,),
    mel_channels=8,
    up_channels=(8, 8),
    factors=(5, 1),
    up_dilations=((1, 1, 1, 1),) * 2,
)


def write_small_voice(path: Path) -> Path:
    """Save the voice to a path and return the path."""
    torch.manual_seed(0)
    card = VoiceCard(name="small", network=SMALL, profile=PROFILES["wavegrad"], credit="nobody")
    Voice(card, WaveGrad(SMALL)).save(path)
    return path
