"""Voices with a network on STFT frames: files, renders in pieces and parts, precision, export."""

import json

import numpy as np
import pytest
import torch
from pydantic import ValidationError
from spectral_voice import CARD, SHAPE, spectral_voice

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.engine.network_engine import NetworkEngine
from wavegrad_core.errors import InputError
from wavegrad_core.network.spectral_shape import SpectralShape
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.onnx_export import export_onnx
from wavegrad_core.voices.voice import Voice

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def voice():
    return spectral_voice()


@pytest.fixture(scope="module")
def mel(speech):
    return CARD.profile.mel(torch.from_numpy(speech[20_000:32_000])).numpy()


def test_a_voice_comes_back_from_its_file(voice, mel, tmp_path):
    voice.save(tmp_path / "voice.safetensors")
    again = Voice.load(tmp_path / "voice.safetensors")
    assert again.card == voice.card
    assert again.card.network == SHAPE
    schedule = Schedule.named("wg-6")
    expected = Vocoder(voice, "cpu", "fp32").render(mel, schedule)
    np.testing.assert_array_equal(Vocoder(again, "cpu", "fp32").render(mel, schedule), expected)


@pytest.mark.parametrize("seconds", [0.05, 0.17, 0.3])
def test_pieces_of_any_size_are_the_whole(voice, mel, seconds):
    schedule = Schedule("steps", [1e-4, 0.01, 0.3])
    whole = Vocoder(voice, "cpu", "fp32", 1000).render(mel, schedule)
    pieces = Vocoder(voice, "cpu", "fp32", seconds).render(mel, schedule)
    np.testing.assert_allclose(pieces, whole, atol=1e-5 * np.abs(whole).max())


@pytest.mark.parametrize("part", [25, 40, None])
def test_the_engines_parts_are_the_plain_network(voice, mel, part):
    torch.manual_seed(3)
    y, mels = torch.randn(2, 12_000), torch.from_numpy(mel).expand(2, -1, -1)
    expected = voice.network(y, mels, torch.tensor([0.4, 0.4]))
    engine = NetworkEngine(voice.network, CPU, torch.float32, part, workers=1)
    conditions = engine.conditions(mels[0])[None].expand(2, -1, -1)
    found = engine.predict_noise(y, conditions, 0.4, y)
    torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-5)


def test_bfloat16_differs_by_a_percent(voice, mel):
    schedule = Schedule.named("wg-6")
    exact, rounded = (
        Vocoder(voice, "cpu", precision).render(mel, schedule) for precision in ("fp32", "bf16")
    )
    error = np.linalg.norm(rounded - exact) / np.linalg.norm(exact)
    assert 0 < error < 0.05


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "other"},
        {"kind": 7},
        {"channels": 10**9},
        {"dilations": [[1, 1]] * 1000},
        {"dilations": [[1, 1, 1]]},
        {"n_fft": 2**40},
        {"hop": 150},
        {"n_mels": 80},
    ],
)
def test_a_card_with_another_shape_is_refused(change):
    card = json.loads(CARD.model_dump_json())
    card["network"] |= change
    with pytest.raises(ValidationError):
        VoiceCard.model_validate(card)


def test_weights_of_another_shape_are_refused(voice, tmp_path):
    shape = SpectralShape(**{**vars(SHAPE), "channels": 16})
    card = voice.card.model_copy(update={"network": shape})
    Voice(card, voice.network).save(tmp_path / "voice.safetensors")
    with pytest.raises(InputError, match="shape"):
        Voice.load(tmp_path / "voice.safetensors")


def test_a_network_of_this_kind_needs_a_skip():
    with pytest.raises(ValidationError, match="requires a"):
        VoiceCard.model_validate(CARD.model_dump() | {"skip": None})


def test_an_export_to_onnx_is_refused(voice, tmp_path):
    with pytest.raises(InputError, match="STFT"):
        export_onnx(voice, tmp_path / "voice.onnx")
    assert not list(tmp_path.iterdir())
