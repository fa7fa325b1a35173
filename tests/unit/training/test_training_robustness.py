"""Robustness of training: bad numbers, kills, full disks, stops, fine-tuning."""

import errno
import json
import os
from pathlib import Path

import numpy as np
import pytest
import torch

from wavegrad_core import training
from wavegrad_core.audio import atomic_file
from wavegrad_core.errors import InputError
from wavegrad_core.training.recipe import Recipe
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_loop import MAX_BAD_IN_A_ROW, TrainingLoop
from wavegrad_core.training.training_session import train_voice
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings
from wavegrad_core.voices.voice import Voice

ROOT = Path(__file__).parents[3]
CPU = torch.device("cpu")


@pytest.fixture
def make_trainer(tiny_voice, speech):
    """make_trainer(steps=12, **settings) -> a trainer of the tiny network on the bundled clip."""

    def make(steps=12, start=None, **settings):
        made = TrainingSettings(steps=steps, batch=2, crop_frames=24, warmup_steps=4, **settings)
        clips = TrainingSet([torch.from_numpy(speech[:48_000])], tiny_voice.card, 24, CPU)
        return Trainer(tiny_voice.card, made, clips, clips, CPU, start)

    return make


def weights(trainer):
    return {key: value.clone() for key, value in trainer.network.state_dict().items()}


def same(first, second):
    return first.keys() == second.keys() and all((first[k] == second[k]).all() for k in first)


def break_steps(trainer, bad):
    """Make the loss NaN in steps for which bad(step) is true."""
    good_loss = trainer._loss

    def loss(network, *drawn, **weight):
        value = good_loss(network, *drawn, **weight)
        training = network is trainer.network
        return value * float("nan") if training and bad(trainer.step) else value

    trainer._loss = loss


def test_a_step_with_no_number_changes_no_weight_and_halves_the_rate(make_trainer):
    trainer = make_trainer(steps=1000)
    break_steps(trainer, lambda step: step == 3)
    for _ in range(3):
        trainer.train_step()
    before, average = weights(trainer), trainer.averaged.state_dict()["last_conv.bias"].clone()
    usual = trainer._learning_rate()
    trainer.train_step()
    assert same(weights(trainer), before)
    assert (trainer.averaged.state_dict()["last_conv.bias"] == average).all()
    assert (trainer.step, trainer.stability.skipped) == (4, 1)
    assert trainer._learning_rate() == pytest.approx(usual / 2, rel=0.02)
    trainer.train_step()
    assert not same(weights(trainer), before)
    assert trainer.stability.bad_in_a_row == 0
    assert 0.5 < trainer.stability.rate < 0.51


def test_after_three_bad_steps_a_run_goes_back_and_says_so(make_trainer, tmp_path):
    trainer = make_trainer(steps=12, save_minutes=1e9)
    break_steps(trainer, lambda step: step in (5, 6, 7) and trainer.stability.returns == 0)
    begun = weights(trainer)
    events = []
    for progress in TrainingLoop(trainer, RunFolder(tmp_path)).train():
        if progress.note:
            assert same(weights(trainer), begun)  # nothing else had been saved
        events.append(progress)
    noted = [event for event in events if event.note]
    assert len(noted) == 1
    assert "goes on from step 0" in noted[0].note
    assert noted[0].skipped == MAX_BAD_IN_A_ROW
    assert events[-1].step == 12
    assert trainer.stability.rate == pytest.approx(1 / 8, rel=0.02)
    assert np.isfinite(events[-1].loss)


def test_a_run_that_went_back_draws_new_noise(make_trainer):
    trainer = make_trainer()
    before = torch.rand(4, generator=trainer._generator(7))
    trainer.go_back()
    assert not (torch.rand(4, generator=trainer._generator(7)) == before).any()


def test_a_run_that_cannot_continue_ends_with_advice_and_a_good_voice(make_trainer, tmp_path):
    trainer = make_trainer(steps=1000, save_minutes=1e9)
    break_steps(trainer, lambda step: step >= 2)
    with pytest.raises(InputError, match="gradwave check"):
        list(TrainingLoop(trainer, RunFolder(tmp_path)).train())
    Voice.load(tmp_path / "voice.safetensors")


@pytest.mark.parametrize("save_minutes", [0, 1e9])
def test_saves_between_bad_steps_do_not_count_as_progress(
    make_trainer, tmp_path, save_minutes, monkeypatch
):
    monkeypatch.setattr(training.trainer, "MAX_RETURNS", 2)
    trainer = make_trainer(steps=12, save_minutes=save_minutes)
    break_steps(trainer, lambda step: True)
    with pytest.raises(InputError, match="keeps failing after step 0"):
        list(TrainingLoop(trainer, RunFolder(tmp_path)).train())


def test_a_run_with_mostly_bad_steps_ends_even_without_three_in_a_row(make_trainer, tmp_path):
    trainer = make_trainer(steps=100, save_minutes=1e9)
    break_steps(trainer, lambda step: step % 3 > 0)
    with pytest.raises(InputError, match=r"the gradient was not finite in 17 steps\. Check"):
        list(TrainingLoop(trainer, RunFolder(tmp_path)).train())


def test_resuming_with_another_learning_rate_uses_it(make_trainer):
    lowered = make_trainer(learning_rate=1e-3)
    lowered.stability.rate = 1e-3
    same, other = make_trainer(learning_rate=1e-3), make_trainer(learning_rate=1e-4)
    for trainer in (same, other):
        trainer.restore(lowered.state())
    assert same.stability.rate == 1e-3
    assert other._learning_rate() == make_trainer(learning_rate=1e-4)._learning_rate()


def test_occasional_bad_steps_do_not_end_a_run(make_trainer, tmp_path, monkeypatch):
    monkeypatch.setattr(training.trainer, "MAX_RETURNS", 2)
    trainer = make_trainer(steps=20, save_minutes=0)
    break_steps(trainer, lambda step: step % 5 > 1 and trainer.stability.returns <= step // 5)
    events = list(TrainingLoop(trainer, RunFolder(tmp_path)).train())
    assert (events[-1].step, trainer.stability.returns) == (20, 4)


def test_weights_that_are_no_numbers_are_never_saved(make_trainer, tmp_path):
    trainer = make_trainer(steps=6, save_minutes=1e9)
    step = trainer.train_step

    def spoil():
        loss = step()
        if trainer.step == 6 and trainer.stability.returns == 0:
            trainer.network.last_conv.bias.data.fill_(float("inf"))
        return loss

    trainer.train_step = spoil
    events = list(TrainingLoop(trainer, RunFolder(tmp_path)).train())
    assert any(event.note for event in events)
    state = RunFolder(tmp_path).load(CPU)
    assert all(value.isfinite().all() for value in state["network"].values())


@pytest.mark.parametrize("bad", [(), (2, 3)])
def test_a_run_that_resumes_gets_the_same_weights_to_the_bit(make_trainer, tmp_path, bad):
    whole, first = make_trainer(steps=16), make_trainer(steps=16)
    for trainer in (whole, first):
        break_steps(trainer, lambda step: step in bad)
    for _ in range(16):
        whole.train_step()
    for _ in range(8):
        first.train_step()
    RunFolder(tmp_path).save(first.state(), first.voice())
    second = make_trainer(steps=16)
    second.restore(RunFolder(tmp_path).load(CPU))
    for _ in range(8):
        second.train_step()
    assert same(weights(second), weights(whole))
    assert same(second.averaged.state_dict(), whole.averaged.state_dict())
    assert second.stability == whole.stability


def test_a_checkpoint_from_before_stability_was_kept_resumes(make_trainer):
    trainer = make_trainer()
    for _ in range(3):
        trainer.train_step()
    state = {key: value for key, value in trainer.state().items() if key != "steadiness"}
    again = make_trainer()
    again.restore(state)
    assert (again.step, again.stability.rate) == (3, 1.0)


@pytest.fixture
def failing_disk(monkeypatch):
    """failing_disk(calls): make these calls of fsync and rename fail, 1 being the next; () none."""
    real = {"fsync": os.fsync, "replace": os.replace}
    state = {"call": 0, "bad": set()}

    def fragile(name):
        def call(*arguments):
            state["call"] += 1
            if state["call"] in state["bad"]:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real[name](*arguments)

        return call

    for name in real:
        monkeypatch.setattr(atomic_file.os, name, fragile(name))

    def failing(calls):
        state.update(call=0, bad=set(calls))

    return failing


@pytest.mark.parametrize("call", range(1, 7))
def test_a_save_that_fails_anywhere_leaves_the_last_one(make_trainer, tmp_path, failing_disk, call):
    trainer, run = make_trainer(), RunFolder(tmp_path)
    for _ in range(2):
        trainer.train_step()
        run.save(trainer.state(), trainer.voice())
    saved = weights(trainer)
    trainer.train_step()
    failing_disk([call])
    with pytest.raises(InputError, match="No space left"):
        run.save(trainer.state(), trainer.voice())
    state = RunFolder(tmp_path).load(CPU)
    assert state["step"] in (2, 3)
    assert same(state["network"], saved if state["step"] == 2 else weights(trainer))
    Voice.load(tmp_path / "voice.safetensors")
    failing_disk([])
    run.save(trainer.state(), trainer.voice())
    assert RunFolder(tmp_path).load(CPU)["step"] == 3
    assert not list(tmp_path.glob(".gradwave*"))


def test_a_full_disk_is_reported_and_training_continues(make_trainer, tmp_path, failing_disk):
    trainer = make_trainer(steps=6, save_minutes=0)
    events = []
    for progress in TrainingLoop(trainer, RunFolder(tmp_path)).train(report_seconds=0):
        events.append(progress)
        failing_disk(range(1, 100) if progress.step in (2, 3) else [])
    assert [event.step for event in events] == [1, 2, 3, 4, 5, 6]
    assert [bool(event.note) for event in events] == [False, False, True, True, False, False]
    assert "No space left" in events[2].note
    assert RunFolder(tmp_path).load(CPU)["step"] == 6


def test_a_last_save_that_fails_is_an_error(make_trainer, tmp_path, failing_disk):
    events = TrainingLoop(make_trainer(steps=3, save_minutes=0), RunFolder(tmp_path)).train()
    next(events), next(events)
    failing_disk(range(1, 100))
    with pytest.raises(InputError, match="No space left"):
        next(events)
    assert RunFolder(tmp_path).load(CPU)["step"] == 2


def test_a_damaged_checkpoint_gives_way_to_the_one_before(make_trainer, tmp_path, caplog):
    trainer, run = make_trainer(), RunFolder(tmp_path)
    for _ in range(2):
        trainer.train_step()
        run.save(trainer.state(), trainer.voice())
    whole = (tmp_path / "checkpoint.pt").read_bytes()
    (tmp_path / "checkpoint.pt").write_bytes(whole[: len(whole) // 2])
    assert run.load(CPU)["step"] == 1
    assert "previous.pt" in caplog.text


def test_a_log_cut_short_is_repaired_at_the_resume(data, tmp_path, tiny_voice):
    settings = TrainingSettings(steps=2, batch=1, crop_frames=24, save_minutes=0)
    run = tmp_path / "run"
    list(train_voice([data], run, Recipe(tiny_voice.card, settings), "cpu"))
    with open(run / "log.jsonl", "a") as file:
        file.write('{"step": 7, "steps": 9}\n{"step": 2, "lo')
    (run / ".gradwave-00.tmp").write_bytes(b"left by a kill")
    more = TrainingSettings(steps=4, batch=1, crop_frames=24, save_minutes=0)
    list(train_voice([data], run, Recipe(tiny_voice.card, more), "cpu", resume=True))
    lines = (run / "log.jsonl").read_text().splitlines()
    assert [json.loads(line)["step"] for line in lines] == [1, 2, 3, 4]
    assert not list(run.glob(".gradwave*"))


def test_stop_saves_and_ends_and_the_voice_is_the_newest(data, tmp_path, tiny_voice):
    settings = TrainingSettings(steps=1000, batch=1, crop_frames=24, save_minutes=1e9)
    asked = iter([False] * 6)  # while the clips are read and in the first steps
    events = list(
        train_voice(
            [data],
            tmp_path / "run",
            Recipe(tiny_voice.card, settings),
            "cpu",
            stop=lambda: next(asked, True),
        )
    )
    steps = events[-1].step
    assert 0 < steps < 1000
    assert RunFolder(tmp_path / "run").load(CPU)["step"] == steps
    assert Voice.load(tmp_path / "run" / "voice.safetensors").training["steps"] == steps
