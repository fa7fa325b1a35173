"""Training of the network on STFT frames: start, progress, optimizer, runs and recipes."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from spectral_voice import CARD, SHAPE, spectral_voice

from wavegrad_core.errors import InputError
from wavegrad_core.network import spectral_network
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.training import recipe, trainer
from wavegrad_core.training.optimizers import make_optimizer
from wavegrad_core.training.recipe import Recipe, fine_tuning_recipe, new_voice_recipe
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_session import train_voice
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings
from wavegrad_core.voices.voice import Voice

SETTINGS = TrainingSettings(
    steps=40, batch=6, crop_frames=30, learning_rate=8e-3, warmup_steps=4, optimizer="muon"
)


@pytest.fixture
def made(speech, monkeypatch):
    monkeypatch.setattr(trainer, "has_fast_bf16", lambda device: False)
    clips = [torch.from_numpy(speech[begin : begin + 24_000]) for begin in (0, 30_000)]
    cpu = torch.device("cpu")
    return Trainer(CARD, SETTINGS, TrainingSet(clips, CARD, 30, cpu), None, cpu)


def test_training_begins_at_the_wiener_filter_and_learns(made):
    sound, mel, level, noise = drawn = made._draw(
        made.training, 6, torch.Generator().manual_seed(0)
    )
    y = level[:, None] * sound + (1 - level[:, None] ** 2).sqrt() * noise
    denoiser = Voice(made.card, made.network).denoiser
    estimate, clean = denoiser.wiener_estimate(y, denoiser.conditions(mel), level)
    torch.testing.assert_close(clean, estimate.filtered(), rtol=0, atol=1e-6)
    made.network.train().requires_grad_(True)
    before = float(made._loss(made.network, *drawn).detach())
    for _ in range(SETTINGS.steps):
        assert np.isfinite(float(made.train_step()))
    assert float(made._loss(made.network, *drawn).detach()) < 0.99 * before


def test_training_goes_on_after_a_render_by_the_same_process(made):
    """As when a run continues with the scores of its previews, or fine-tuning scores its start."""
    spectral_network._centred.cache_clear()
    spectral_network._rotation.cache_clear()
    voice = spectral_voice()
    Vocoder(voice, device="cpu").render(np.zeros((SHAPE.n_mels, 30), np.float32), voice.schedule(3))
    assert np.isfinite(float(made.train_step()))


def test_the_prior_of_the_bins_is_the_one_of_the_filter(made, speech):
    """At unit variance, between the bins of the profile, whose FFT is larger."""
    mel = CARD.profile.mel(torch.from_numpy(speech[20_000:30_000]))
    unit = replace(CARD.domain, gain=CARD.skip.unit_variance_gain)
    power = CARD.skip.power(mel, unit)[:, :-1].log()
    found = made.network.prior(mel[None])[0].T
    bins, finer = (np.linspace(0, 1, size) for size in (201, 257))
    expected = np.stack([np.interp(bins, finer, column) for column in power.T.numpy()], axis=1)
    np.testing.assert_allclose(found, expected, atol=1e-3)
    torch.testing.assert_close(made.averaged.prior(mel[None]), made.network.prior(mel[None]))


def test_muon_moves_the_inner_convolutions_and_adam_the_rest(made):
    optimizer = make_optimizer("muon", made.network, 1e-3)
    core = made.network.core
    inner = [p for block in core.blocks for p in (block.over_frames.weight, block.over_bins.weight)]
    inner += [p for layer in core.bands for p in (layer.enter.weight, layer.leave.weight)]
    moved = [p for group in optimizer._muon.param_groups for p in group["params"]]
    assert {id(p) for p in moved} == {id(p) for p in inner}
    rest = [p for group in optimizer._adam.param_groups for p in group["params"]]
    assert len(moved) + len(rest) == len(list(made.network.parameters()))


def test_a_run_saves_a_voice_that_resumes(data, tmp_path):
    run = tmp_path / "run"
    settings = replace(SETTINGS, steps=2, batch=2)
    list(train_voice([data], run, Recipe(CARD, settings), "cpu"))
    again = recipe.resumed_recipe(run, {}, {"steps": 3})
    assert list(train_voice([data], run, again, "cpu", resume=True))[-1].step == 3
    assert Voice.load(run / "voice.safetensors").card.network == SHAPE


def test_the_recipe_of_the_named_shape():
    made = new_voice_recipe("mine", "data", "spectral")
    assert made.settings.learning_rate == 8e-3
    assert made.settings.optimizer == "muon"
    assert made.card.skip == recipe.WIENER_SKIP
    recipe.check_network(made, "spectral", None, None)
    with pytest.raises(InputError, match="different network"):
        recipe.check_network(made, "classic", None, None)
    tuned = fine_tuning_recipe(spectral_voice(), "tuned", "data")
    assert tuned.settings.learning_rate == recipe.SKIP_LEARNING_RATE
