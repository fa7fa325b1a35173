"""Fixtures: the command, a small voice and sound, training sets, a user without permissions."""

import os

import pytest
import soundfile
from research_numbers import noisy, stored, stored_voice  # noqa: F401

from wavegrad_core.audio import write_audio


@pytest.fixture
def voice(tmp_path, make_voice):
    """The file of a tiny voice."""
    path = tmp_path / "stimme.safetensors"
    make_voice(prior="mel").save(path)
    return path


@pytest.fixture
def sound(tmp_path, speech):
    """A file with half a second of speech."""
    path = tmp_path / "sprache.wav"
    write_audio(path, speech[24_000:36_000], 24_000)
    return path


@pytest.fixture
def save(tmp_path):
    """save(sound, rate=24000, name="it.wav") -> path, as 16-bit."""

    def save(sound, rate=24_000, name="it.wav"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(path, sound, rate)
        return path

    return save


@pytest.fixture
def data(tmp_path, speech):
    """A folder with two seconds of speech, clip.wav."""
    folder = tmp_path / "data"
    folder.mkdir()
    soundfile.write(folder / "clip.wav", speech[:48_000], 24_000)
    return folder


@pytest.fixture
def three_clips(tmp_path, speech):
    """A folder with three recordings of half a second."""
    folder = tmp_path / "Sprüche"
    folder.mkdir()
    for i in range(3):
        write_audio(folder / f"語 {i}.flac", speech[i * 12_000 : (i + 1) * 12_000], 24_000)
    return folder


@pytest.fixture
def start(tmp_path, tiny_voice):
    """The file of a voice to fine-tune."""
    path = tmp_path / "start.safetensors"
    tiny_voice.save(path)
    return path


@pytest.fixture
def no_superuser():
    """Drop root's rights, since root ignores permissions."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)
