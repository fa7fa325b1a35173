"""Recipes of runs: a new voice, a fine-tuned one, a resumed run."""

from dataclasses import replace

import pytest
import torch

from wavegrad_core.errors import InputError
from wavegrad_core.training import recipe
from wavegrad_core.training.recipe import Recipe
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_session import train_voice
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings

CPU = torch.device("cpu")


def test_fine_tuning_begins_as_the_voice_and_is_gentle(make_voice, speech):
    start = make_voice(
        seed=3, schedules={1: [0.5]}, credit="A. Speaker", training={"magnitude_weight": 0.5}
    )
    made = recipe.fine_tuning_recipe(start, "mine", "data", credit="Me")
    fresh = recipe.new_voice_recipe("mine", "data").settings
    assert made.settings.learning_rate < fresh.learning_rate
    assert made.settings.steps < fresh.steps
    assert made.settings.magnitude_weight == 0.5
    assert made.card.network == start.card.network
    assert made.card.schedules == start.card.schedules
    assert "Me" in made.card.credit
    assert "A. Speaker" in made.card.credit
    assert made.card.training["from"] == start.name
    clips = TrainingSet([torch.from_numpy(speech)], made.card, 24, CPU)
    trainer = Trainer(made.card, made.settings, clips, None, CPU, made.start)
    for network in (trainer.network, trainer.averaged):
        torch.testing.assert_close(network.state_dict(), start.network.state_dict(), rtol=0, atol=0)


def test_a_resumed_run_keeps_its_recipe(data, tmp_path, tiny_voice):
    run = tmp_path / "run"
    settings = TrainingSettings(steps=2, batch=1, crop_frames=24, learning_rate=3e-4, seed=5)
    list(train_voice([data], run, Recipe(tiny_voice.card, settings), "cpu"))
    made = recipe.resumed_recipe(run, {"licence": "CC0 1.0"}, {"steps": 9})
    assert made.card.network == tiny_voice.card.network
    assert made.card.licence == "CC0 1.0"
    assert (made.settings.steps, made.settings.learning_rate, made.settings.seed) == (9, 3e-4, 5)
    with pytest.raises(InputError, match="different network"):
        recipe.check_network(made, "base", None, None)
    assert recipe.resumed_recipe(tmp_path / "none", {}, {}) is None
    assert not (tmp_path / "none").exists()


def test_a_guided_base_is_base_with_what_lite_is_shown_and_gives():
    cards = {
        name: recipe.new_voice_recipe("a", "b", name).card
        for name in ("base", "base-guided", "lite")
    }
    base, guided, lite = cards.values()
    assert guided.network == replace(base.network, guided=True, output=lite.network.output)
    assert guided.prior == lite.prior
    assert guided.griffin_lim_guide_rounds == lite.griffin_lim_guide_rounds
    assert base.griffin_lim_guide_rounds == 0


@pytest.mark.parametrize("name", ["", "a" * 256])
def test_a_voice_s_name_is_neither_empty_nor_endless(name, tiny_voice, tmp_path):
    for begin in (
        recipe.new_voice_recipe,
        lambda *words: recipe.fine_tuning_recipe(tiny_voice, *words),
    ):
        with pytest.raises(InputError, match=f"name has 1 to 255 characters, not {len(name)}"):
            begin(name, "data")
    RunFolder(tmp_path).write_recipe(recipe.as_json(recipe.new_voice_recipe("a", "data")))
    with pytest.raises(InputError, match=f"name has 1 to 255 characters, not {len(name)}"):
        recipe.resumed_recipe(tmp_path, {"name": name}, {})
