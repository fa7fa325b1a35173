"""A training that can be left alone: bad numbers, kills, full disks, stops, fine-tuning."""

import errno
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from wavegrad_core import cli
from wavegrad_core.audio import replacing
from wavegrad_core.errors import InputError
from wavegrad_core.training import recipe
from wavegrad_core.training.board import Board
from wavegrad_core.training.data import TrainingSet, find_clips
from wavegrad_core.training.previews import Previews
from wavegrad_core.training.progress import Progress
from wavegrad_core.training.recipe import Recipe
from wavegrad_core.training.run import Run
from wavegrad_core.training.session import train_voice
from wavegrad_core.training.trainer import BAD_IN_A_ROW, Trainer, TrainingSettings
from wavegrad_core.vocoder import Vocoder
from wavegrad_core.voice import Voice

ROOT = Path(__file__).parents[2]
CPU = torch.device("cpu")


@pytest.fixture
def make_trainer(tiny_voice, speech):
    """make_trainer(steps=12, **settings) -> a trainer of the tiny network on the bundled clip."""

    def make(steps=12, start=None, **settings):
        made = TrainingSettings(steps=steps, batch=2, crop_frames=24, warmup_steps=4, **settings)
        clips = TrainingSet([torch.from_numpy(speech[:48_000])], tiny_voice.card, 24, CPU)
        return Trainer(tiny_voice.card, made, clips, clips, CPU, start)

    return make


@pytest.fixture
def data(tmp_path, speech):
    folder = tmp_path / "data"
    folder.mkdir()
    soundfile.write(folder / "clip.wav", speech[:48_000], 24_000)
    return folder


def weights(trainer):
    return {key: value.clone() for key, value in trainer.network.state_dict().items()}


def same(first, second):
    return first.keys() == second.keys() and all((first[k] == second[k]).all() for k in first)


def break_steps(trainer, bad):
    """Make the loss of the steps for which bad(step) holds no number."""
    good_loss = trainer._loss

    def loss(network, *rest):
        value = good_loss(network, *rest)
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
    assert (trainer.step, trainer.steadiness.skipped) == (4, 1)
    assert trainer._learning_rate() == pytest.approx(usual / 2, rel=0.02)
    trainer.train_step()
    assert not same(weights(trainer), before)
    assert trainer.steadiness.bad_in_a_row == 0
    assert 0.5 < trainer.steadiness.rate < 0.51


def test_after_three_bad_steps_a_run_goes_back_and_says_so(make_trainer, tmp_path):
    trainer = make_trainer(steps=12, save_minutes=1e9)
    break_steps(trainer, lambda step: step in (5, 6, 7) and trainer.steadiness.returns == 0)
    begun = weights(trainer)
    events = []
    for progress in trainer.train(Run(tmp_path)):
        if progress.note:
            assert same(weights(trainer), begun)  # nothing else was saved before
        events.append(progress)
    noted = [event for event in events if event.note]
    assert len(noted) == 1
    assert "back to step 0" in noted[0].note
    assert noted[0].skipped == BAD_IN_A_ROW
    assert events[-1].step == 12
    assert trainer.steadiness.rate == pytest.approx(1 / 8, rel=0.02)
    assert np.isfinite(events[-1].loss)


def test_a_run_that_went_back_draws_anew(make_trainer):
    trainer = make_trainer()
    before = torch.rand(4, generator=trainer._generator(7))
    trainer._go_back()
    assert not (torch.rand(4, generator=trainer._generator(7)) == before).any()


def test_a_run_that_cannot_go_on_ends_with_advice_and_a_good_voice(make_trainer, tmp_path):
    trainer = make_trainer(steps=1000, save_minutes=1e9)
    break_steps(trainer, lambda step: step >= 2)
    with pytest.raises(InputError, match="gradwave check"):
        list(trainer.train(Run(tmp_path)))
    Voice.load(tmp_path / "voice.safetensors")


def test_weights_that_are_no_numbers_are_never_saved(make_trainer, tmp_path):
    trainer = make_trainer(steps=6, save_minutes=1e9)
    step = trainer.train_step

    def spoil():
        loss = step()
        if trainer.step == 6 and trainer.steadiness.returns == 0:
            trainer.network.last_conv.bias.data.fill_(float("inf"))
        return loss

    trainer.train_step = spoil
    events = list(trainer.train(Run(tmp_path)))
    assert any(event.note for event in events)
    state = Run(tmp_path).load(CPU)
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
    Run(tmp_path).save(first.state(), first.voice())
    second = make_trainer(steps=16)
    second.restore(Run(tmp_path).load(CPU))
    for _ in range(8):
        second.train_step()
    assert same(weights(second), weights(whole))
    assert same(second.averaged.state_dict(), whole.averaged.state_dict())
    assert second.steadiness == whole.steadiness


def test_a_checkpoint_from_before_steadiness_was_kept_resumes(make_trainer):
    trainer = make_trainer()
    for _ in range(3):
        trainer.train_step()
    state = {key: value for key, value in trainer.state().items() if key != "steadiness"}
    again = make_trainer()
    again.restore(state)
    assert (again.step, again.steadiness.rate) == (3, 1.0)


@pytest.fixture
def failing_disk(monkeypatch):
    """failing_disk(calls): those calls of fsync and rename fail, 1 being the next; () mends it."""
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
        monkeypatch.setattr(replacing.os, name, fragile(name))

    def failing(calls):
        state.update(call=0, bad=set(calls))

    return failing


@pytest.mark.parametrize("call", range(1, 7))
def test_a_save_that_fails_anywhere_leaves_the_last_one(make_trainer, tmp_path, failing_disk, call):
    trainer, run = make_trainer(), Run(tmp_path)
    for _ in range(2):
        trainer.train_step()
        run.save(trainer.state(), trainer.voice())
    saved = weights(trainer)
    trainer.train_step()
    failing_disk([call])
    with pytest.raises(InputError, match="No space left"):
        run.save(trainer.state(), trainer.voice())
    state = Run(tmp_path).load(CPU)
    assert state["step"] in (2, 3)
    assert same(state["network"], saved if state["step"] == 2 else weights(trainer))
    Voice.load(tmp_path / "voice.safetensors")
    failing_disk([])
    run.save(trainer.state(), trainer.voice())
    assert Run(tmp_path).load(CPU)["step"] == 3
    assert not list(tmp_path.glob(".gradwave*"))


def test_a_full_disk_is_told_and_training_goes_on(make_trainer, tmp_path, failing_disk):
    trainer = make_trainer(steps=6, save_minutes=0)
    events = []
    for progress in trainer.train(Run(tmp_path), report_seconds=0):
        events.append(progress)
        failing_disk(range(1, 100) if progress.step in (2, 3) else [])
    assert [event.step for event in events] == [1, 2, 3, 4, 5, 6]
    assert [bool(event.note) for event in events] == [False, False, True, True, False, False]
    assert "No space left" in events[2].note
    assert Run(tmp_path).load(CPU)["step"] == 6


def test_a_last_save_that_fails_is_an_error(make_trainer, tmp_path, failing_disk):
    events = make_trainer(steps=3, save_minutes=0).train(Run(tmp_path))
    next(events), next(events)
    failing_disk(range(1, 100))
    with pytest.raises(InputError, match="No space left"):
        next(events)
    assert Run(tmp_path).load(CPU)["step"] == 2


def test_a_damaged_checkpoint_gives_way_to_the_one_before(make_trainer, tmp_path, caplog):
    trainer, run = make_trainer(), Run(tmp_path)
    for _ in range(2):
        trainer.train_step()
        run.save(trainer.state(), trainer.voice())
    whole = (tmp_path / "checkpoint.pt").read_bytes()
    (tmp_path / "checkpoint.pt").write_bytes(whole[: len(whole) // 2])
    assert run.load(CPU)["step"] == 1
    assert "previous.pt" in caplog.text


def test_a_log_cut_short_is_mended_at_the_resume(data, tmp_path, tiny_voice):
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
    asked = iter([False] * 6)  # while the clips are read and for the first steps
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
    assert Run(tmp_path / "run").load(CPU)["step"] == steps
    assert Voice.load(tmp_path / "run" / "voice.safetensors").training["steps"] == steps


def test_previews_of_the_same_clips_with_scores(data, tmp_path, tiny_voice, speech):
    soundfile.write(data / "other [ü].wav", speech[20_000:60_000], 24_000)
    previews = Previews(tmp_path, sorted(data.iterdir()), 24_000, "cpu")
    assert previews.due()
    first = previews.make(tiny_voice, 5)
    assert previews.make(tiny_voice, 500) == first
    for clip in ("clip", "other [ü]"):
        sounds = {
            name: soundfile.read(tmp_path / "previews" / clip / f"{name}.flac")[0]
            for name in ("original", "000005", "000500")
        }
        assert len(sounds["original"]) == len(sounds["000005"]) > 24_000
        assert (sounds["000005"] == sounds["000500"]).all()
    rows = [json.loads(line) for line in (tmp_path / "scores.jsonl").read_text().splitlines()]
    assert [(row["step"], row["clip"]) for row in rows] == [
        (5, "clip"),
        (5, "other [ü]"),
        (500, "clip"),
        (500, "other [ü]"),
    ]
    assert first["mcd"] == pytest.approx((rows[0]["mcd"] + rows[1]["mcd"]) / 2)
    assert not previews.due()  # two renders have taken all of the time so far


def test_curves_for_tensorboard_lie_beside_the_log(data, tmp_path, tiny_voice):
    pytest.importorskip("tensorboardX")
    from tensorboardX.proto.event_pb2 import Event

    settings = TrainingSettings(steps=2, batch=1, crop_frames=24, save_minutes=0)
    made = list(train_voice([data], tmp_path / "run", Recipe(tiny_voice.card, settings), "cpu"))
    (path,) = (tmp_path / "run" / "tensorboard").iterdir()
    content, found = path.read_bytes(), []
    while content:  # a length, its checksum, an event, its checksum
        length = int.from_bytes(content[:8], "little")
        event = Event.FromString(content[12 : 12 + length])
        found += [(event.step, v.tag, v.simple_value) for v in event.summary.value]
        content = content[16 + length :]
    losses = [(step, value) for step, tag, value in found if tag == "loss"]
    assert losses == [(p.step, pytest.approx(p.loss)) for p in made]


def test_a_full_disk_costs_tensorboard_its_curves_and_holds_nothing_up(tmp_path, monkeypatch):
    pytest.importorskip("tensorboardX")

    def full(file):
        raise OSError(errno.ENOSPC, "No space left on device")

    board = Board(tmp_path, 0)
    board.write(Progress(1, 9, 0.5, None, 1.0, 1.0))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        for step in range(2, 40):  # the package's own writer takes ten, and then waits for ever
            board.write(Progress(step, 99, 0.5, None, 1.0, 1.0))
    board.write(Progress(40, 99, 0.5, None, 1.0, 1.0))
    board.close()
    sizes = {path.suffix: path.stat().st_size for path in (tmp_path / "tensorboard").iterdir()}
    assert sizes[".0"] > 0
    assert sizes[".39"] > 0  # of what came after there was room again


def test_fine_tuning_begins_as_the_voice_and_is_gentle(make_voice, data, tmp_path, make_trainer):
    start = make_voice(
        seed=3, schedules={1: [0.5]}, credit="A. Speaker", training={"magnitude_weight": 0.5}
    )
    made = recipe.fine_tuned(start, "mine", "data", credit="Me")
    fresh = recipe.new_voice("mine", "data").settings
    assert made.settings.learning_rate < fresh.learning_rate
    assert made.settings.steps < fresh.steps
    assert made.settings.magnitude_weight == 0.5
    assert made.card.network == start.card.network
    assert made.card.schedules == start.card.schedules
    assert "Me" in made.card.credit
    assert "A. Speaker" in made.card.credit
    assert made.card.training["from"] == start.name
    trainer = make_trainer(start=made.start)
    assert same(weights(trainer), start.network.state_dict())
    assert same(trainer.averaged.state_dict(), start.network.state_dict())


def test_a_resumed_run_keeps_its_recipe(data, tmp_path, tiny_voice):
    run = tmp_path / "run"
    settings = TrainingSettings(steps=2, batch=1, crop_frames=24, learning_rate=3e-4, seed=5)
    list(train_voice([data], run, Recipe(tiny_voice.card, settings), "cpu"))
    made = recipe.resumed(run, {"licence": "CC0 1.0"}, {"steps": 9})
    assert made.card.network == tiny_voice.card.network
    assert made.card.licence == "CC0 1.0"
    assert (made.settings.steps, made.settings.learning_rate, made.settings.seed) == (9, 3e-4, 5)
    with pytest.raises(InputError, match="another network"):
        recipe.check_network(made, "base", None, None)
    assert recipe.resumed(tmp_path / "none", {}, {}) is None


def test_a_guided_base_is_base_with_what_lite_is_shown_and_gives():
    cards = {
        name: recipe.new_voice("a", "b", name).card for name in ("base", "base-guided", "lite")
    }
    base, guided, lite = cards.values()
    assert guided.network == replace(base.network, guided=True, output=lite.network.output)
    assert (guided.prior, guided.guide_rounds) == (lite.prior, lite.guide_rounds)
    assert base.guide_rounds == 0


@pytest.mark.parametrize(
    ("seconds", "held_out"),
    [([2], []), ([2, 2, 2], []), ([0.1, 1.5, 9, 8], ["1"]), ([1.5] * 12, ["0"])],
)
def test_a_small_set_holds_out_what_it_can_spare(tmp_path, speech, seconds, held_out):
    long = np.concatenate([speech] * 4)
    for number, length in enumerate(seconds):
        soundfile.write(tmp_path / f"{number}.wav", long[: round(24_000 * length)], 24_000)
    training, kept_back = find_clips(tmp_path)
    assert [path.stem for path in kept_back] == held_out
    assert len(training) == len(seconds) - len(held_out)


@pytest.mark.parametrize("samples", [[48_000], [900, 1, 30_000]])
def test_short_clips_end_in_a_voice_that_loads_and_renders(
    tmp_path, speech, monkeypatch, capsys, samples
):
    (tmp_path / "data").mkdir()
    for number, length in enumerate(samples):
        soundfile.write(tmp_path / "data" / f"{number}.wav", speech[20_000:][:length], 24_000)
    run = str(tmp_path / "run")
    command = ["gradwave", "train", str(tmp_path / "data"), "-o", run, "--batch", "1"]
    monkeypatch.setattr("sys.argv", [*command, "--steps", "2"])
    assert cli.main() == 0
    path = capsys.readouterr().out.strip()
    voice = Voice.load(path)
    assert voice.training["clips"] == len(samples)
    mel = voice.profile.mel(torch.from_numpy(speech[:24_000]))
    sound = Vocoder(voice).render(mel, voice.schedule(2))
    assert len(sound) == 24_000
    assert np.isfinite(sound).all()
    monkeypatch.setattr("sys.argv", [*command, "--resume", "--steps", "3", "--network", "lite"])
    assert cli.main() == 0
    assert Voice.load(path).training["steps"] == 3
    tuned = str(tmp_path / "tuned")
    monkeypatch.setattr(
        "sys.argv", [*command[:4], tuned, "--from", path, "--steps", "1", "--batch", "1"]
    )
    assert cli.main() == 0
    assert Voice.load(Path(tuned) / "voice.safetensors").training["from"] == "run"


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_a_signal_stops_and_keeps(data, start, tmp_path):
    """SIGTERM; a search is stopped by SIGINT (test_search_cli), and a render by both."""
    run = tmp_path / "run"
    command = [sys.executable, "-m", "app", "train", str(data), "-o", str(run)]
    command += ["--from", str(start), "--batch", "1", "--save-minutes", "0.001"]
    child = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        line = next(line for line in child.stderr if line.startswith("step "))  # it trains
        child.send_signal(signal.SIGTERM)
        rest = child.communicate(timeout=120)[1]
    finally:
        child.kill()
    assert child.returncode == 130
    assert "stopped, and saved" in rest
    step = Run(run).load(CPU)["step"]
    assert step >= int(line.split()[1])
    assert Voice.load(run / "voice.safetensors").training["steps"] == step


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known there")
def test_kills_at_any_moment_cost_nothing_but_time():
    """The short form; `make kill-test` is the long one."""
    script = ROOT / "tests" / "bench" / "kill_training.py"
    done = subprocess.run(
        [sys.executable, str(script), "--kills", "2", "--steps", "12"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "weights the same" in done.stdout
