"""Voices and sounds for the measurements."""

from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import soundfile
import torch

from wavegrad_core.audio import read_audio
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.shape import BASE
from wavegrad_core.network.wavegrad import WaveGrad, initialise
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

BUNDLED = "kathleen"
RATE = 24_000


def base_voice() -> Voice:
    """Return Base of the paper with random weights, which do not affect the time."""
    torch.manual_seed(0)
    network = WaveGrad(BASE)
    initialise(network)
    return Voice(
        VoiceCard(name="base", network=BASE, profile=PROFILES["wavegrad"], clamp="y"), network
    )


def voice_of(network: str) -> Voice:
    """Return the voice for "base", or for "lite", which is the bundled voice."""
    return base_voice() if network == "base" else Voice.load(BUNDLED)


def clip() -> np.ndarray:
    """Return the bundled clip, [samples] at 24 kHz."""
    with as_file(files("wavegrad_core.resources") / "clips" / "kathleen.flac") as path:
        audio, rate = read_audio(path)
    assert rate == RATE
    return audio.mean(axis=0)


def speech(seconds: float) -> np.ndarray:
    """Return the bundled clip, repeated for that many seconds."""
    return np.resize(clip(), round(seconds * RATE))


def write_speech(path: Path, seconds: float) -> None:
    """Write a sound file of that length, a minute at a time."""
    block = speech(60)
    left = round(seconds * RATE)
    with soundfile.SoundFile(path, "w", RATE, 1, "PCM_16") as file:
        while left > 0:
            file.write(block[:left])
            left -= len(block)
