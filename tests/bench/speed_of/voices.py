"""Voices and sounds for the measurements."""

from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import soundfile
import torch

from wavegrad_core.audio import read_audio
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.shape import BASE, NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad, initialise
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

BUNDLED = "kathleen"
RATE = 24_000
# Hours of sound pass through it in minutes, which shows what a render holds beside the network.
TINY = NetworkShape(
    frame=60,
    audio_channels=8,
    down_channels=(8,),
    mel_channels=8,
    up_channels=(8, 8),
    factors=(5, 1),
    up_dilations=((1, 1, 1, 1),) * 2,
)


def random_voice(name: str, shape: NetworkShape) -> Voice:
    """Return a voice with random weights, which do not affect time or memory."""
    torch.manual_seed(0)
    network = WaveGrad(shape)
    initialise(network)
    card = VoiceCard(name=name, network=shape, profile=PROFILES["wavegrad"], clamp="y")
    return Voice(card, network)


def voice_of(network: str) -> Voice:
    """Return the voice for "base", "tiny" or "lite", which is the bundled voice."""
    if network == "lite":
        return Voice.load(BUNDLED)
    return random_voice(network, {"base": BASE, "tiny": TINY}[network])


def clip_path() -> AbstractContextManager[Path]:
    """Return a context with the file of the bundled clip."""
    return as_file(files("wavegrad_core.resources") / "clips" / "kathleen.flac")


def clip() -> np.ndarray:
    """Return the bundled clip, [samples] at 24 kHz."""
    with clip_path() as path:
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
