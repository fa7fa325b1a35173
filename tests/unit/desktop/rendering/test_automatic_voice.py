"""The voice that is picked for an opened file while another one is loading."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from small_voice import SMALL

from gradwave.rendering.automatic_voice import AutomaticVoice
from gradwave.sounds import Original, Settings, Sound
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.wavegrad import WaveGrad
from wavegrad_core.voices import library
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice


@pytest.fixture
def voices(tmp_path, monkeypatch):
    """A voice up to 12 kHz, and two up to 24 kHz."""
    wide = replace(SMALL, n_mels=192, frame=60, factors=(4, 1))
    made = {"dull": (SMALL, "wavegrad"), "wide": (wide, "studio"), "mine": (wide, "studio")}
    paths = []
    for name, (shape, profile) in made.items():
        paths.append((name, tmp_path / f"{name}.safetensors"))
        card = VoiceCard(name=name, network=shape, profile=PROFILES[profile])
        Voice(card, WaveGrad(shape)).save(paths[-1][1])
    monkeypatch.setattr(library, "list_voices", lambda: paths)
    return {name: Voice.load(path) for name, path in paths}


def opened(voices, chosen, loading):
    """Return the voice that is picked for a recording up to 24 kHz."""
    picked = []
    catalog = SimpleNamespace(voice=voices[chosen], loading=loading, choose_voice=picked.append)
    settings = SimpleNamespace(value=Settings(voice=chosen))
    sound = Sound.of(np.zeros((1, 4800), np.float32), 48_000)
    original = Original(Path("wide.wav"), sound, bandwidth=24_000, voice="wide")
    AutomaticVoice(catalog, settings).choose_for(original)
    return picked


@pytest.mark.parametrize(
    ("chosen", "loading", "picked"),
    [
        ("dull", "", ["wide"]),
        ("mine", "", []),
        ("dull", "mine", []),  # what counts is the voice that the user is waiting for
        ("mine", "dull", ["wide"]),
        ("dull", "removed", []),  # loading it fails, with a message of its own
    ],
)
def test_a_voice_is_picked_if_the_one_being_loaded_misses_highs(voices, chosen, loading, picked):
    assert opened(voices, chosen, loading) == picked
