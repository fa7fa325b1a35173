"""ONNX exports, run by onnxruntime: the same numbers as torch, at any length and batch size."""

import json
import os

import numpy as np
import pytest
import torch

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # before its import; otherwise it reports home
import onnx
import onnxruntime
from peer_checkpoints import CHECKPOINTS, answers, imported, voice_of

from wavegrad_core.errors import InputError
from wavegrad_core.griffin_lim import mel_inversion
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.onnx_export import export_onnx
from wavegrad_core.voices.voice import METADATA_KEY, Voice

VOICES = {
    "paper": {},
    "guided": {"guided": True},
    "velocity": {"output": "velocity"},
    "linear": {"resampling": "linear"},
    "lmnt": {"encoding": "lmnt"},
    "coqui": {"encoding": "coqui"},
    "index": {"conditioning": "index"},
    "large": {"blocks_per_rate": 2},
    "guided coqui": {"guided": True, "encoding": "coqui"},
}


@pytest.fixture
def make(tiny_voice):
    """make(**network settings) -> an untrained voice with a hop of 100 and 20 mels."""

    def of(**settings):
        shape = NetworkShape(**(vars(tiny_voice.card.network) | settings))
        torch.manual_seed(0)
        card = VoiceCard(name="exported", network=shape, profile=tiny_voice.profile, gain=2.0)
        return Voice(card, WaveGrad(shape))

    return of


def run(path, inputs):
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    assert {given.name for given in session.get_inputs()} == inputs.keys()
    return session.run(["noise"], {name: value.numpy() for name, value in inputs.items()})[0]


@pytest.mark.parametrize("name", VOICES)
def test_onnxruntime_gives_torchs_noise_at_any_length(name, make, tmp_path):
    voice = make(**VOICES[name])
    path = tmp_path / "語 voice.onnx"
    export_onnx(voice, path)
    for batch, frames in ((1, 1), (2, 3), (3, 41)):
        torch.manual_seed(frames)
        inputs = {"y": torch.randn(batch, frames * 100), "mel": torch.randn(batch, 20, frames)}
        inputs["noise_level"] = torch.linspace(0.1, 0.99, batch)
        if "guided" in name:
            inputs["guide"] = torch.randn(batch, frames * 100)
        if "coqui" in name:
            inputs["start"] = torch.tensor(17 * frames)
        guide, start = inputs.get("guide"), inputs.get("start", 0)
        wanted = voice.network(inputs["y"], inputs["mel"], inputs["noise_level"], guide, start)
        np.testing.assert_allclose(run(path, inputs), wanted.numpy(), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("name", CHECKPOINTS)
def test_the_noise_is_the_peers(name, tmp_path):
    """An imported checkpoint, exported to ONNX, gives the output of its own program."""
    theirs = answers(name)
    export_onnx(voice_of(imported(name)), tmp_path / "a.onnx")
    inputs = {"y": theirs["y"], "mel": theirs["mel"], "noise_level": theirs["level"]}
    if CHECKPOINTS[name][0] == "coqui":
        inputs["start"] = torch.tensor(0)
    error = run(tmp_path / "a.onnx", inputs) - theirs["eps"].numpy()
    assert np.linalg.norm(error) < 1e-5 * np.linalg.norm(theirs["eps"])


def test_the_bundled_voices_noise_is_that_of_the_vocoder(tmp_path):
    """Its network is guided; the caller computes the Griffin-Lim guide."""
    voice = Voice.load("kathleen")
    export_onnx(voice, tmp_path / "a.onnx")
    torch.manual_seed(0)
    hop = voice.profile.hop
    y, mel = torch.randn(1, 7 * hop), torch.randn(1, voice.profile.n_mels, 7)
    level = torch.tensor([0.6])
    wanted = Vocoder(voice, "cpu", "fp32").predict_noise(y, mel, level)
    colour = spectral_envelope.mel_envelope(mel, voice.profile)
    rounds, momentum = voice.card.griffin_lim_guide_rounds, voice.card.griffin_lim_guide_momentum
    guide = mel_inversion.project_whitened(y, colour, mel, voice.profile, rounds, momentum)
    found = run(tmp_path / "a.onnx", {"y": y, "mel": mel, "noise_level": level, "guide": guide})
    np.testing.assert_allclose(found, wanted.numpy(), rtol=1e-4, atol=1e-4)


def test_the_metadata_is_the_voices_card(make, tmp_path):
    voice = make()
    export_onnx(voice, tmp_path / "a.onnx")
    model = onnx.load(tmp_path / "a.onnx")
    onnx.checker.check_model(model, full_check=True)
    card = {entry.key: entry.value for entry in model.metadata_props}[METADATA_KEY]
    assert VoiceCard.model_validate_json(card) == voice.card
    assert json.loads(card)["gain"] == 2.0


def test_a_name_that_is_not_onnx_is_refused_and_nothing_written(make, tmp_path):
    with pytest.raises(InputError, match=r"exported as \.onnx"):
        export_onnx(make(), tmp_path / "a.pt")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_reported(make, tmp_path):
    with pytest.raises(InputError):
        export_onnx(make(), tmp_path / "nowhere" / "a.onnx")
