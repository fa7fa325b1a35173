"""Previews of a training run: rendered and scored clips, and curves for TensorBoard."""

import errno
import json
import os

import pytest
import soundfile
import torch

from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.training.previews import Previews
from wavegrad_core.training.recipe import Recipe
from wavegrad_core.training.run_reporting import TrainingProgress
from wavegrad_core.training.tensorboard_log import TensorBoardLog
from wavegrad_core.training.training_session import train_voice
from wavegrad_core.training.training_settings import TrainingSettings


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
    assert not previews.due()  # two renders took all of the time so far


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


def test_a_full_disk_loses_only_the_tensorboard_curves(tmp_path, monkeypatch):
    pytest.importorskip("tensorboardX")

    def full(file):
        raise OSError(errno.ENOSPC, "No space left on device")

    board = TensorBoardLog(tmp_path, 0)
    board.write(TrainingProgress(1, 9, 0.5, None, 1.0, 1.0))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        for step in range(2, 40):  # the package's own writer accepts ten, then hangs
            board.write(TrainingProgress(step, 99, 0.5, None, 1.0, 1.0))
    board.write(TrainingProgress(40, 99, 0.5, None, 1.0, 1.0))
    board.close()
    sizes = {path.suffix: path.stat().st_size for path in (tmp_path / "tensorboard").iterdir()}
    assert sizes[".0"] > 0
    assert sizes[".39"] > 0  # later events fit on the disk again


def test_two_clips_of_one_name_both_have_previews(data, tmp_path, tiny_voice, speech):
    other = tmp_path / "other" / "clip.wav"
    other.parent.mkdir()
    soundfile.write(other, speech[30_000:], 24_000)
    Previews(tmp_path, [data / "clip.wav", other], 24_000, "cpu").make(tiny_voice, 5)
    made = [tmp_path / "previews" / name / "original.flac" for name in ("clip", "clip-2")]
    first, second = (soundfile.read(path)[0] for path in made)
    assert first == pytest.approx(speech[:48_000], abs=1e-4)
    assert second == pytest.approx(speech[30_000:], abs=1e-4)


def test_means_need_all_clips_rendered(data, tmp_path, tiny_voice, monkeypatch, speech):
    soundfile.write(data / "other.wav", speech[30_000:], 24_000)
    previews = Previews(tmp_path, sorted(data.iterdir()), 24_000, "cpu")
    render, calls = Vocoder.render, []

    def second_fails(vocoder, *rest):
        calls.append(rest)
        if len(calls) == 2:
            raise MemoryError
        return render(vocoder, *rest)

    monkeypatch.setattr(Vocoder, "render", second_fails)
    assert previews.make(tiny_voice, 1) == {}
    assert previews.make(tiny_voice, 2).keys() >= {"mcd", "ls_mse"}


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        torch.OutOfMemoryError("CUDA out of memory"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
    ],
)
def test_training_survives_a_preview_out_of_memory(
    data, tmp_path, tiny_voice, monkeypatch, caplog, error
):
    def full(*arguments):
        raise error

    monkeypatch.setattr("wavegrad_core.training.previews.Vocoder", full)
    settings = TrainingSettings(steps=2, batch=1, crop_frames=24)
    events = list(train_voice([data], tmp_path / "run", Recipe(tiny_voice.card, settings), "cpu"))
    assert (events[-1].step, events[-1].scores) == (2, {})
    assert "Could not make a preview of step 2: out of memory" in caplog.text
