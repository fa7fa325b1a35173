"""Progress reports of a run, and their timing."""

import pytest
import torch

from wavegrad_core.training import run_reporting
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.run_reporting import IntervalTimer, LossMeter
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_loop import TrainingLoop
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings

CPU = torch.device("cpu")


@pytest.fixture
def clock(monkeypatch):
    """A fake clock; raise clock[0] to let time pass."""
    now = [100.0]
    monkeypatch.setattr(run_reporting.time, "monotonic", lambda: now[0])
    return now


def test_a_clock_is_due_once_its_seconds_have_passed(clock):
    five = IntervalTimer(5)
    clock[0] += 5
    assert not five.due()
    clock[0] += 0.1
    assert five.due()
    five.restart()
    assert not five.due()
    five.restart(passed=0.9)
    clock[0] += 0.6
    assert five.due()


def test_the_loss_is_the_mean_since_it_was_asked_for_and_the_pace_that_of_the_session(clock):
    tally = LossMeter(100, CPU)
    assert tally.take_mean_loss() == 0
    for loss in (1.0, 3.0):
        tally.add(torch.tensor(loss))
    clock[0] += 4
    assert tally.steps_per_second(102) == 0.5
    assert tally.take_mean_loss() == 2
    tally.add(torch.tensor(5.0))
    assert tally.take_mean_loss() == 5
    assert tally.steps_per_second(90) == 0


def test_a_clock_that_stands_still_does_not_end_training(clock):
    assert LossMeter(0, CPU).steps_per_second(1) < 1e4


def test_the_first_report_comes_soon_and_others_at_intervals(clock, tiny_voice, speech, tmp_path):
    settings = TrainingSettings(steps=60, batch=1, crop_frames=24)
    clips = TrainingSet([torch.from_numpy(speech[:48_000])], tiny_voice.card, 24, CPU)
    trainer = Trainer(tiny_voice.card, settings, clips, None, CPU)

    def half_a_second():
        clock[0] += 0.5
        return False

    reports = list(
        TrainingLoop(trainer, RunFolder(tmp_path)).train(report_seconds=10, stop=half_a_second)
    )
    assert [report.step for report in reports] == [3, 24, 45, 60]
    assert [report.steps_per_second for report in reports] == pytest.approx([2.0] * 4)


def test_a_save_that_takes_longer_than_there_is_between_saves_leaves_time_to_train(
    clock, tiny_voice, speech, tmp_path, monkeypatch
):
    settings = TrainingSettings(steps=20, batch=1, crop_frames=24, save_minutes=1)
    clips = TrainingSet([torch.from_numpy(speech[:48_000])], tiny_voice.card, 24, CPU)
    trainer, run, saved = (
        Trainer(tiny_voice.card, settings, clips, None, CPU),
        RunFolder(tmp_path),
        [],
    )

    def slowly(state, voice):
        saved.append(state["step"])
        clock[0] += 90

    def ten_seconds():
        clock[0] += 10
        return False

    monkeypatch.setattr(run, "save", slowly)
    list(TrainingLoop(trainer, run).train(report_seconds=1e9, stop=ten_seconds))
    assert saved == [0, 7, 14, 20]
