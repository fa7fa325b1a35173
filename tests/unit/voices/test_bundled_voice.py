"""The bundled voices: metadata, and intelligibility of their renders."""

import copy
from dataclasses import replace
from importlib.resources import files

import pytest
import torch

from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.bundled_files import DEFAULT_VOICE
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import render
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.library import bundled_folder, list_voices
from wavegrad_core.voices.voice import Voice

MIN_GAIN = 0.03  # STOI that each network adds
MARGIN = 0.05  # a single clip differs from the mean of many
EXCERPT = slice(12_000, 30_000)  # of the clip: the largest voice takes ten seconds per second
BUNDLED = sorted(path.stem for path in bundled_folder().glob("*.safetensors"))


@pytest.fixture(scope="module", params=BUNDLED)
def voice(request):
    return Voice.load(request.param)


@pytest.fixture(scope="module")
def stored_stoi(voice):
    """The mean STOI at the default iterations, from the voice's metadata."""
    return voice.scores["means"][f"{RenderOptions.iterations} iterations"]["stoi"]


@pytest.fixture(scope="module")
def speech(speech):
    return speech[EXCERPT]


@pytest.fixture(scope="module")
def clip(speech, tmp_path_factory):
    path = tmp_path_factory.mktemp("clip") / "excerpt.wav"
    write_audio(path, speech, 24_000)
    return path


@pytest.fixture(scope="module")
def sound(voice, clip, tmp_path_factory):
    """The voice's render of the clip, as a file."""
    path = tmp_path_factory.mktemp("sound") / "a.flac"
    rendered(voice, clip, path)
    return path


def rendered(voice, clip, output, iterations=RenderOptions.iterations):
    schedule = voice.schedule(iterations)
    render(clip, output, RenderOptions(schedule=schedule, seed=1), Vocoder(voice, "cpu"))
    return read_audio(output)


def test_the_default_voice_is_the_first_and_all_take_at_most_40_mb():
    assert list_voices()[0][0] == DEFAULT_VOICE
    paths = []
    for name in BUNDLED:
        path = files("wavegrad_core.resources") / "voices" / f"{name}.safetensors"
        assert dict(list_voices())[name] == path
        paths.append(path)
    assert sum(path.stat().st_size for path in paths) <= 40e6


def test_it_says_whose_voice_it_is_how_it_was_made_and_how_it_scored(voice):
    assert voice.licence != "unknown"
    assert voice.credit
    assert voice.training["steps"] > 0
    assert voice.scores["clips"] > 0
    assert 0 < voice.scores["means"][f"{RenderOptions.iterations} iterations"]["stoi"] <= 1
    assert {"Griffin-Lim", "sketch"} & voice.scores["means"].keys()


def test_a_held_out_recording_is_intelligible(stored_stoi, sound, speech):
    audio, rate = read_audio(sound)
    assert (audio.shape, rate) == ((1, len(speech)), 24_000)
    assert stoi(speech, audio[0], rate) >= stored_stoi - MARGIN
    assert audio.std() == pytest.approx(speech.std(), rel=0.3)


def test_without_the_network_it_is_less_intelligible(voice, clip, speech, tmp_path):
    """Shows that the test above could fail: prior, refinement and level matching alone give much
    of the intelligibility."""
    skip = replace(voice.card.skip, matches_levels=False) if voice.card.skip else None
    bare = voice.card.model_copy(update={"griffin_lim_refinement": None, "skip": skip})
    empty = copy.deepcopy(voice.network)
    for parameter in list(empty.parameters())[-2:]:  # of the last convolution
        torch.nn.init.zeros_(parameter)
    found = []
    for network in (voice.network, empty):
        audio, rate = rendered(Voice(bare, network), clip, tmp_path / "out.wav", iterations=3)
        found.append(stoi(speech, audio[0], rate))
    assert found[1] < found[0] - MIN_GAIN


def test_the_same_render_twice_is_the_same_file(clip, tmp_path):
    for name in ("a.flac", "b.flac"):
        rendered(Voice.load(DEFAULT_VOICE), clip, tmp_path / name)
    assert (tmp_path / "a.flac").read_bytes() == (tmp_path / "b.flac").read_bytes()
