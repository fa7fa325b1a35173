"""Fixtures: a small voice and a short sound."""

import pytest

from wavegrad_core.audio import write_audio


@pytest.fixture
def voice(tmp_path, make_voice):
    path = tmp_path / "voice.safetensors"
    make_voice(prior="mel").save(path)
    return path


@pytest.fixture
def sound(tmp_path, speech):
    path = tmp_path / "speech.wav"
    write_audio(path, speech[24_000:36_000], 24_000)
    return path
