"""Training: the paper's draws and loss, whole crops, and exact resuming."""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from hostile_pickle import HostilePickle

from wavegrad_core.audio import write_audio
from wavegrad_core.diffusion.schedule import TRAINING, Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.training.noise_levels import draw_levels
from wavegrad_core.training.recipe import Recipe
from wavegrad_core.training.run_files import CHECKPOINT, LOG, PREVIOUS, VOICE
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_session import train_voice
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings
from wavegrad_core.voices.voice import Voice

CPU = torch.device("cpu")
SHORT = TrainingSettings(steps=12, batch=2, crop_frames=6, warmup_steps=4, ema=0.9)


@pytest.fixture
def card(make_voice):
    return make_voice().card


@pytest.fixture
def make_trainer(make_voice, speech):
    def make(settings=SHORT, **kind):
        card = make_voice(**kind).card
        clips = [torch.from_numpy(speech[start : start + 24_000]) for start in (0, 30_000)]
        return Trainer(
            card, settings, TrainingSet(clips, card, settings.crop_frames, CPU), None, CPU
        )

    return make


def weights(trainer):
    both = (trainer.network, trainer.averaged)
    return torch.cat([p.detach().flatten() for network in both for p in network.parameters()])


def stepped(trainer, steps):
    return [float(trainer.train_step()) for _ in range(steps)]


# Noise levels


def test_levels_are_drawn_as_in_the_paper():
    """s is uniform on 1..S and the level uniform on (l_{s-1}, l_s): the distribution function of
    the level at l_s is then 1 - s / S, straight in between."""
    levels = np.concatenate([[1.0], np.sqrt(np.cumprod(1 - TRAINING))])
    count = 200_000
    drawn = (
        draw_levels(count, torch.from_numpy(levels), torch.Generator().manual_seed(0))
        .double()
        .numpy()
    )
    assert drawn.min() >= levels[-1]
    assert drawn.max() <= 1
    shares = np.linspace(0, 1, len(levels))
    uniform = np.interp(drawn, levels[::-1], shares)
    found = np.sort(uniform)
    distance = np.abs(found - (np.arange(count) + 0.5) / count).max()
    assert distance < 1.63 / count**0.5  # Kolmogorov and Smirnov's 1 % bound


def test_within_a_segment_a_level_is_uniform():
    drawn = draw_levels(50_000, torch.tensor([1.0, 0.5]), torch.Generator().manual_seed(0))
    distance = (drawn.sort().values - torch.linspace(0.5, 1, 50_000)).abs().max()
    assert float(distance) < 0.5 * 1.63 / 50_000**0.5


def test_training_visits_the_paper_s_levels(make_trainer):
    levels = make_trainer()._levels
    assert len(levels) == 1001
    assert float(levels[0]) == 1
    assert float(levels[-1]) == pytest.approx(Schedule("training", TRAINING).final_level)


def test_a_network_conditioned_on_the_step_is_trained_on_the_noise_of_that_step(card, speech):
    """As in the paper's discrete variant: at step s the noise has the power 1 - alpha_bar_s."""
    shape = replace(card.network, conditioning="index", index_betas=(1e-4, 0.05, 50))
    card = card.model_copy(update={"network": shape})
    clips = TrainingSet([torch.from_numpy(speech)], card, SHORT.crop_frames, CPU)
    trainer = Trainer(card, SHORT, clips, None, CPU)
    alpha_bar = np.cumprod([1 - (1e-4 + (0.05 - 1e-4) * s / 49) for s in range(50)])
    heard = []

    def network(y, mel, level, *rest):
        steps = trainer.network.shape.noise_embedding_input(level).long().numpy()
        np.testing.assert_allclose(level.numpy() ** 2, alpha_bar[steps - 1], rtol=1e-6)
        heard.extend(steps)
        return y

    for seed in range(40):
        trainer._loss(network, *trainer._draw(clips, 25, torch.Generator().manual_seed(seed)))
    assert set(heard) == set(range(1, 51))
    assert np.bincount(heard)[1:].max() < 50  # 20 expected for each
    assert np.isfinite(stepped(trainer, 2)).all()


# Steps


def test_the_loss_is_the_paper_s(make_trainer):
    """L1 between the noise and the prediction for level * x + sqrt(1 - level^2) * noise."""
    trainer = make_trainer()
    seen = {}

    def network(y, mel, level, *rest):
        seen.update(y=y, mel=mel, level=level)
        return torch.full_like(y, 0.25)

    generator = torch.Generator().manual_seed(3)
    loss = trainer._loss(network, *trainer._draw(trainer.training, 8, generator))
    generator.manual_seed(3)
    sound, mel = trainer.training.crops(8, generator)
    level = draw_levels(8, trainer._levels, generator)
    noise = torch.randn(8, 600, generator=generator)
    for key, expected in (("mel", mel), ("level", level)):
        assert torch.equal(seen[key], expected)
    for i in range(8):
        expected = level[i] * sound[i] + (1 - level[i] ** 2) ** 0.5 * noise[i]
        torch.testing.assert_close(seen["y"][i], expected)
    assert float(loss) == pytest.approx(float((noise - 0.25).abs().mean()))


@pytest.mark.parametrize("kind", [{}, {"prior": "mel", "guided": True, "output": "velocity"}])
def test_the_loss_falls(make_trainer, kind):
    settings = replace(SHORT, steps=100, batch=8, crop_frames=10, learning_rate=3e-3)
    trainer = make_trainer(settings, **kind)
    # Networks that predict velocities start with such a low loss that a few steps may not lower it.
    torch.nn.init.orthogonal_(trainer.network.last_conv.weight)
    losses = stepped(trainer, 60)
    assert np.mean(losses[-15:]) < 0.8 * np.mean(losses[:5])


def test_the_average_follows_the_weights(make_trainer):
    trainer = make_trainer()
    expected = [weight.detach().clone() for weight in trainer.network.parameters()]
    for step in range(1, 7):
        trainer.train_step()
        keep = min(0.9, step / (step + 20))
        for average, weight in zip(expected, trainer.network.parameters()):
            average.copy_(keep * average + (1 - keep) * weight.detach())
    for average, found in zip(expected, trainer.averaged.parameters()):
        torch.testing.assert_close(found, average)
    assert keep == 6 / 26


def test_late_steps_are_kept_out_of_the_average_by_the_setting(make_trainer):
    trainer = make_trainer(replace(SHORT, ema=0.01))
    stepped(trainer, 3)
    before = weights(trainer)
    trainer.train_step()
    after = weights(trainer)
    half = len(after) // 2
    torch.testing.assert_close(after[half:], 0.01 * before[half:] + 0.99 * after[:half])


def test_the_learning_rate_warms_up_and_falls_to_a_hundredth(make_trainer):
    trainer = make_trainer(replace(SHORT, steps=100, warmup_steps=10, learning_rate=1.0))
    rates = []
    for step in range(101):
        trainer.step = step
        rates.append(trainer._learning_rate())
    assert rates[0] == pytest.approx(0.1)
    assert max(rates) == pytest.approx(1, abs=0.03)
    assert rates[50] == pytest.approx(0.505)
    assert rates[100] == pytest.approx(0.01)
    assert (np.diff(rates[10:]) < 0).all()


def test_another_seed_is_another_run_and_the_same_is_the_same(make_trainer):
    first, same, other = (make_trainer(replace(SHORT, seed=seed)) for seed in (1, 1, 2))
    assert stepped(first, 3) == stepped(same, 3)
    assert torch.equal(weights(first), weights(same))
    assert stepped(other, 3) != stepped(same, 3)


@pytest.mark.parametrize("seed", [-1, 2**32, 10**30])
def test_any_whole_number_is_a_seed(make_trainer, seed):
    trainer = make_trainer(replace(SHORT, seed=seed))
    assert np.isfinite(stepped(trainer, 1)).all()


# Runs


@pytest.mark.parametrize("kind", [{}, {"prior": "mel", "guided": True, "output": "velocity"}])
def test_a_run_that_resumes_continues_as_if_it_had_never_stopped(make_trainer, tmp_path, kind):
    whole = make_trainer(**kind)
    losses = stepped(whole, 12)
    first = make_trainer(**kind)
    begun = stepped(first, 6)
    RunFolder(tmp_path).save(first.state(), first.voice())
    second = make_trainer(**kind)
    second.restore(RunFolder(tmp_path).load(CPU))
    assert begun + stepped(second, 6) == losses
    assert torch.equal(weights(second), weights(whole))


def test_a_broken_newest_checkpoint_falls_back_to_the_one_before(make_trainer, tmp_path, caplog):
    trainer, run = make_trainer(), RunFolder(tmp_path)
    stepped(trainer, 1)
    run.save(trainer.state(), trainer.voice())
    stepped(trainer, 1)
    run.save(trainer.state(), trainer.voice())
    assert run.load(CPU)["step"] == 2
    newest = (tmp_path / CHECKPOINT).read_bytes()
    for broken in (newest[: len(newest) // 2], b"", b"hello", bytes(1000)):
        (tmp_path / CHECKPOINT).write_bytes(broken)
        assert run.load(CPU)["step"] == 1
    assert "instead, because" in caplog.text
    (tmp_path / PREVIOUS).write_bytes(b"")
    with pytest.raises(InputError, match="Could not load a checkpoint"):
        run.load(CPU)


def test_a_checkpoint_runs_no_code(tmp_path):
    hostile = HostilePickle(tmp_path / "trap")
    torch.save({"step": hostile}, tmp_path / CHECKPOINT)
    with pytest.raises(InputError, match="Could not load a checkpoint"):
        RunFolder(tmp_path).load(CPU)
    assert not hostile.trap.exists()


def test_a_folder_of_recordings_becomes_a_voice_that_renders(three_clips, tmp_path, card):
    run = tmp_path / "run"
    progress = list(train_voice([three_clips], run, Recipe(card, SHORT), "cpu"))
    assert (progress[-1].step, progress[-1].steps) == (12, 12)
    assert 0 < progress[-1].loss < 3
    voice = Voice.load(run / VOICE)
    assert voice.training["steps"] == 12
    assert voice.training["clips"] == 3
    assert voice.training["minutes"] == pytest.approx(1.5 / 60, abs=0.05)
    sound = Vocoder(voice, "cpu").render(np.zeros((20, 30)), Schedule("one step", [0.5]))
    assert sound.shape == (3000,)
    assert np.isfinite(sound).all()
    lines = [json.loads(line) for line in (run / LOG).read_text().splitlines()]
    assert lines[-1]["step"] == 12
    assert not [path for path in run.iterdir() if path.suffix == ".tmp"]


def test_a_voice_of_two_folders_is_trained_on_both(three_clips, tmp_path, card, speech):
    more = tmp_path / "more"
    more.mkdir()
    write_audio(more / "a.flac", speech[:24_000], 24_000)
    list(train_voice([three_clips, more], tmp_path / "run", Recipe(card, SHORT), "cpu"))
    assert Voice.load(tmp_path / "run" / VOICE).training["clips"] == 4


def test_a_resumed_run_ends_in_the_voice_of_one_that_never_stopped(three_clips, tmp_path, card):
    recipe = Recipe(card, SHORT)
    list(train_voice([three_clips], tmp_path / "whole", recipe, "cpu"))
    asked = iter([False] * 8)  # answers to `stop`: two while reading, then one per step
    list(
        train_voice(
            [three_clips], tmp_path / "parts", recipe, "cpu", stop=lambda: next(asked, True)
        )
    )
    state = RunFolder(tmp_path / "parts").load(CPU)
    assert 0 < state["step"] < 12
    list(train_voice([three_clips], tmp_path / "parts", recipe, "cpu", resume=True))
    whole, parts = (Voice.load(tmp_path / name / VOICE) for name in ("whole", "parts"))
    assert whole.card.training == parts.card.training
    for key, value in whole.network.state_dict().items():
        assert torch.equal(parts.network.state_dict()[key], value)


def test_a_folder_with_a_run_is_not_reused(three_clips, tmp_path, card):
    recipe, run = Recipe(card, replace(SHORT, steps=1)), tmp_path / "run"
    with pytest.raises(InputError, match="no run to resume"):
        list(train_voice([three_clips], run, recipe, "cpu", resume=True))
    list(train_voice([three_clips], run, recipe, "cpu"))
    before = {path.name: path.read_bytes() for path in run.iterdir() if path.is_file()}
    with pytest.raises(InputError, match=r"already contains a run\. Add --resume"):
        list(train_voice([three_clips], run, recipe, "cpu"))
    assert before == {path.name: path.read_bytes() for path in run.iterdir() if path.is_file()}


def test_a_run_of_another_network_is_not_resumed(three_clips, tmp_path, make_voice):
    settings = replace(SHORT, steps=1)
    list(train_voice([three_clips], tmp_path / "run", Recipe(make_voice().card, settings), "cpu"))
    other = make_voice(guided=True).card
    with pytest.raises(InputError, match="has another network"):
        list(
            train_voice(
                [three_clips], tmp_path / "run", Recipe(other, settings), "cpu", resume=True
            )
        )


def test_a_list_with_no_clips_to_train_on_is_refused(three_clips, tmp_path, card):
    (three_clips / "train.txt").write_text("")
    (three_clips / "valid.txt").write_text("語 0")
    with pytest.raises(InputError, match="names no recordings"):
        list(train_voice([three_clips], tmp_path / "run", Recipe(card, SHORT), "cpu"))
