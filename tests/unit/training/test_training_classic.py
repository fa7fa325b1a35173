"""Training of a voice with a Wiener skip: the research program's loss, levels and optimizer."""

from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from research_numbers import TINY

from wavegrad_core.diffusion.wiener_skip import WienerSkip
from wavegrad_core.errors import InputError
from wavegrad_core.training import recipe, trainer
from wavegrad_core.training.noise_levels import draw_log_snr, level_at
from wavegrad_core.training.optimizers import Muon, orthogonalize
from wavegrad_core.training.recipe import Recipe, fine_tuning_recipe, new_voice_recipe
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_session import train_voice
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

CPU = torch.device("cpu")
SHORT = TrainingSettings(
    steps=12, batch=2, crop_frames=30, warmup_steps=4, ema=0.9, optimizer="muon"
)


@pytest.fixture
def float32(monkeypatch):
    monkeypatch.setattr(trainer, "has_fast_bf16", lambda device: False)


@pytest.fixture
def make_trainer(make_voice, speech):
    def make(settings=SHORT, start=None):
        card = make_voice(**TINY).card
        clips = [torch.from_numpy(speech[begin : begin + 24_000]) for begin in (0, 30_000)]
        data = TrainingSet(clips, card, settings.crop_frames, CPU)
        return Trainer(card, settings, data, None, CPU, start)

    return make


def test_the_loss_is_the_research_program_s(float32, stored, stored_voice, noisy, speech):
    """On the same crops, noise and levels, with the same weights."""
    _, x, mel = noisy
    clips = TrainingSet([torch.from_numpy(speech)], stored_voice.card, 8, CPU)
    made = Trainer(stored_voice.card, SHORT, clips, None, CPU, stored_voice)
    level = level_at(stored["log_snr"], 0.25)
    torch.testing.assert_close(
        level, stored["level"], rtol=1e-6, atol=0
    )  # another CPU rounds otherwise
    loss = made._loss(made.network, x, mel, level, stored["noise"].float())
    assert float(loss.detach()) == pytest.approx(float(stored["loss"]), rel=1e-4)


def test_levels_are_drawn_as_the_research_program_does(stored):
    drawn = draw_log_snr(8, torch.Generator().manual_seed(11))
    torch.testing.assert_close(drawn, stored["drawn"])
    many = draw_log_snr(10_000, torch.Generator().manual_seed(0)).sort().values
    assert float(many[0]) == pytest.approx(-5.5, abs=0.01)
    assert float(many[-1]) == pytest.approx(12, abs=0.01)
    assert float((many > 4).float().mean()) == pytest.approx(0.12, abs=1e-3)


def test_a_level_has_the_ratio_it_was_asked_for():
    log_snr = torch.tensor([-5.0, 0.0, 3.0])
    level = level_at(log_snr, 0.25)
    torch.testing.assert_close(((level * 0.25) ** 2 / (1 - level**2)).log(), log_snr)


def test_steps_of_muon_are_the_research_program_s(stored):
    weight = torch.nn.Parameter(stored["muon_before"].clone())
    optimizer = Muon([weight], 0.01)
    for gradient in stored["muon_grads"]:
        weight.grad = gradient.clone()
        optimizer.step()
    torch.testing.assert_close(weight.detach(), stored["muon_after"], rtol=0, atol=1e-6)


@pytest.mark.parametrize("shape", [(20, 8), (8, 20)])
def test_orthogonalized_matrices_have_singular_values_near_1(shape):
    matrix = torch.randn(shape, generator=torch.Generator().manual_seed(0))
    values = torch.linalg.svdvals(orthogonalize(matrix))
    assert float(values.min()) > 0.6
    assert float(values.max()) < 1.3


def test_training_begins_at_the_wiener_filter_and_learns(make_trainer, speech):
    settings = replace(SHORT, steps=60, batch=6, learning_rate=3e-3)
    made = make_trainer(settings)
    sound, mel, level, noise = made._draw(made.training, 6, torch.Generator().manual_seed(0))
    y = level[:, None] * sound + (1 - level[:, None] ** 2).sqrt() * noise
    denoiser = Voice(made.card, made.network).denoiser
    estimate, clean = denoiser.wiener_estimate(y, denoiser.conditions(mel), level)
    torch.testing.assert_close(clean, estimate.filtered(), rtol=0, atol=1e-6)
    made.network.train().requires_grad_(True)
    drawn = [sound, mel, level, noise]
    before = float(made._loss(made.network, *drawn))
    for _ in range(settings.steps):
        assert np.isfinite(float(made.train_step()))
    assert float(made._loss(made.network, *drawn)) < 0.995 * before


@pytest.mark.parametrize("optimizer", ["muon", "adam"])
def test_a_resumed_run_continues_as_if_never_stopped(make_trainer, optimizer):
    settings = replace(SHORT, optimizer=optimizer)
    whole, first, second = (make_trainer(settings) for _ in range(3))
    expected = [float(whole.train_step()) for _ in range(6)]
    found = [float(first.train_step()) for _ in range(3)]
    second.restore(first.state())
    found += [float(second.train_step()) for _ in range(3)]
    assert found == expected
    for a, b in zip(whole.averaged.parameters(), second.averaged.parameters()):
        assert torch.equal(a, b)


def test_the_recipe_of_classic_and_of_a_voice_tuned_from_it(tmp_path):
    made = new_voice_recipe("mine", "data", "classic")
    assert made.card.prior == "white"
    assert made.card.skip == WienerSkip(1.3, 1 / 0.0222, matches_levels=True)
    assert made.card.griffin_lim_guide_rounds == 0
    assert made.card.griffin_lim_refinement is None
    assert made.settings.optimizer == "muon"
    assert made.settings.crop_frames == 80
    given = new_voice_recipe("mine", "data", "classic", crop_frames=40).settings
    assert given.crop_frames == 40
    with pytest.raises(InputError, match="white noise and the noise level only"):
        new_voice_recipe("mine", "data", "classic", prior="mel")
    voice = Voice(made.card, recipe_network(made.card))
    tuned = fine_tuning_recipe(voice, "tuned", "data")
    assert tuned.card.skip == made.card.skip
    assert tuned.card.pre_emphasis == made.card.pre_emphasis
    assert tuned.settings.optimizer == "muon"
    assert tuned.settings.learning_rate == recipe.SKIP_LEARNING_RATE
    assert tuned.settings.crop_frames == 80
    recipe.check_network(tuned, "classic", None, None)
    content = recipe.as_json(made)
    assert VoiceCard.model_validate(content["card"]) == made.card
    assert TrainingSettings(**content["settings"]) == made.settings
    assert asdict(made.settings)["optimizer"] == "muon"


def recipe_network(card):
    from wavegrad_core.network.wavegrad import WaveGrad

    return WaveGrad(card.network)


def test_a_run_saves_a_voice_that_renders_and_resumes(data, tmp_path, make_voice):
    card = make_voice(**TINY).card
    run = tmp_path / "run"
    list(train_voice([data], run, Recipe(card, replace(SHORT, steps=3)), "cpu"))
    again = recipe.resumed_recipe(run, {}, {"steps": 5})
    assert again.settings.optimizer == "muon"
    reports = list(train_voice([data], run, again, "cpu", resume=True))
    assert reports[-1].step == 5
    voice = Voice.load(Path(run) / "voice.safetensors")
    assert voice.card.skip == card.skip
    assert voice.training["optimizer"] == "muon"
    assert voice.training["steps"] == 5
