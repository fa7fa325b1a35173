"""Fixtures for tests of the vocoder: small untrained voices, and the bundled clip."""

import gc
import os
import sys
from dataclasses import replace
from importlib.resources import files

# Before torch is loaded: threads that often wait for each other are slow on a busy machine. Child
# processes inherit it.
os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np
import pytest
from hypothesis import settings

# Nothing that imports torch, which takes a second: several processes of the tests do without it.
from wavegrad_core.audio import read_audio

pytest.register_assert_rewrite(
    "audio_encoding",
    "desktop_fixtures",
    "edit_sounds",
    "fakes",
    "hands",
    "peer_checkpoints",
    "sound_files",
)
settings.register_profile("any machine", deadline=None)  # slowness is not a bug
settings.load_profile("any machine")


def pytest_collection_finish(session):
    """Freeze the half million imported objects, so that no test searches them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory):
    """Keep the user's cache folder out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def make_voice():
    """make_voice(name="tiny", seed=0, output="noise", guided=False, **card) -> an untrained Voice.

    Its network has 16 thousand weights, a hop of 100 samples at 24 kHz and 20 mels. All weights are
    random, so that every input affects the output.
    """
    import torch
    from tiny_voice import TINY_PROFILE, TINY_SHAPE

    from wavegrad_core.network.wavegrad import WaveGrad
    from wavegrad_core.voices.card import VoiceCard
    from wavegrad_core.voices.voice import Voice

    def make(name="tiny", seed=0, output="noise", guided=False, **card):
        shape = replace(TINY_SHAPE, guided=guided, output=output)
        torch.manual_seed(seed)
        return Voice(
            VoiceCard(name=name, network=shape, profile=TINY_PROFILE, **card), WaveGrad(shape)
        )

    return make


@pytest.fixture
def tiny_voice(make_voice):
    return make_voice()


@pytest.fixture(scope="session")
def clip():
    """The path of the bundled recording: 24 kHz, mono, 3 seconds of speech."""
    return str(files("wavegrad_core.resources") / "clips" / "kathleen.flac")


@pytest.fixture(scope="session")
def speech(clip):
    """The bundled recording's samples, float32 at 24 kHz."""
    audio, rate = read_audio(clip)
    assert rate == 24_000
    return np.ascontiguousarray(audio[0])


@pytest.fixture
def gradwave(monkeypatch, capsys, tmp_path):
    """gradwave("render", ...) -> (exit status, standard output, standard error), in tmp_path."""
    from wavegrad_core import cli  # most tests do not need the command

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path.parent / "no settings"))

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["gradwave", *map(str, arguments)])
        status = cli.main()
        out, err = capsys.readouterr()
        return status, out, err

    return run
