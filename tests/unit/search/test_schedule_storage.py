"""The schedule found, stored in a voice."""

import json

import numpy as np
import pytest
from search_steps import betas, never

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.search import schedule_storage
from wavegrad_core.search.schedule_search import search_voice
from wavegrad_core.voices.library import bundled_folder
from wavegrad_core.voices.voice import Voice


def run(vocoder, crops, output, **settings):
    defaults = {
        "iterations": 3,
        "method": "curve",
        "limit": 12,
        "seed": 0,
        "resume": False,
        "stop": never,
    }
    return search_voice(vocoder, crops, output=output, **{**defaults, **settings})


def test_the_schedule_found_is_the_voices_own_from_then_on(vocoder, crops, tmp_path):
    found, report = run(vocoder, crops, tmp_path / "mine.safetensors")
    kept = Voice.load(tmp_path / "mine.safetensors")
    assert betas(kept.schedule(3)) == betas(found.best)
    assert kept.scores["schedules"]["3"] == report
    assert report["after"]["ls_mse"] == found.error < found.error_before
    assert report["renders"] == 12
    assert "stoi" not in report["after"] or set(report["after"]) >= {"ls_mse", "stoi", "mcd"}
    assert [path.name for path in tmp_path.iterdir()] == ["mine.safetensors"]  # no journal is left
    for key, tensor in vocoder.voice.network.state_dict().items():
        np.testing.assert_array_equal(tensor, kept.network.state_dict()[key])


def test_other_schedules_of_the_voice_that_is_there_stay(vocoder, crops, tmp_path):
    output = tmp_path / "mine.safetensors"
    first, _ = run(vocoder, crops, output)
    second, _ = run(vocoder, crops, output, iterations=2)
    kept = Voice.load(output)
    assert betas(kept.schedule(3)) == betas(first.best)
    assert betas(kept.schedule(2)) == betas(second.best)
    assert set(kept.scores["schedules"]) == {"2", "3"}


def test_a_voice_in_16_bits_stays_in_16_bits(make_voice, crops, tmp_path):
    import torch

    make_voice().save(tmp_path / "half.safetensors", torch.bfloat16)
    voice = Voice.load(tmp_path / "half.safetensors")
    run(Vocoder(voice, "cpu", "fp32"), crops, tmp_path / "out.safetensors", limit=1)
    sizes = [(tmp_path / f"{name}.safetensors").stat().st_size for name in ("half", "out")]
    assert abs(sizes[0] - sizes[1]) < 2000


def test_a_stopped_search_is_kept_and_its_end_is_the_same(vocoder, crops, tmp_path):
    whole, _ = run(vocoder, crops, tmp_path / "whole.json")
    tried = []
    part, _ = run(
        vocoder,
        crops,
        tmp_path / "part.json",
        stop=lambda: len(tried) >= 6,
        on_trial=tried.append,
    )
    assert part.stopped
    written = json.loads((tmp_path / "part.json").read_text())
    assert betas(Schedule.from_file(tmp_path / "part.json")) == written["betas"]
    assert written["betas"] == betas(part.best)
    assert (tmp_path / "part.search-3.json").exists()
    end, _ = run(vocoder, crops, tmp_path / "part.json", resume=True)
    assert betas(end.best) == betas(whole.best)
    assert not (tmp_path / "part.search-3.json").exists()


def test_stopped_while_the_end_is_scored_the_best_is_kept_all_the_same(vocoder, crops, tmp_path):
    tried = []
    found, report = run(
        vocoder,
        crops,
        tmp_path / "a.json",
        limit=5,
        stop=lambda: len(tried) >= 5,
        on_trial=tried.append,
    )
    assert not found.stopped
    assert set(report["after"]) == {"ls_mse"}
    assert betas(Schedule.from_file(tmp_path / "a.json")) == betas(found.best)


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("notes.txt", "Choose a name that ends in"),
        (bundled_folder() / "kathleen.safetensors", "Bundled voices cannot be changed"),
        (bundled_folder() / "new.json", "Bundled voices cannot be changed"),
        ("other.safetensors", "is a different voice"),
    ],
)
def test_where_a_schedule_cannot_be_kept_is_reported_at_once(make_voice, tmp_path, output, words):
    make_voice(seed=1).save(tmp_path / "other.safetensors")
    with pytest.raises(InputError, match=words):
        schedule_storage.check_output(tmp_path / output, make_voice())


def test_by_default_a_copy_lies_among_the_installed_voices(monkeypatch, tmp_path):
    monkeypatch.setattr(schedule_storage, "installed_folder", lambda: tmp_path)
    assert schedule_storage.default_output("kathleen") == tmp_path / "kathleen-searched.safetensors"
    assert schedule_storage.default_output("mine") == tmp_path / "mine.safetensors"
    assert (
        schedule_storage.default_output("/run/voice.safetensors") == tmp_path / "voice.safetensors"
    )
    assert schedule_storage.default_output("a" * 255) == tmp_path / ("a" * 255 + ".safetensors")
    (tmp_path / "file").touch()
    monkeypatch.setattr(schedule_storage, "installed_folder", lambda: tmp_path / "file" / "voices")
    with pytest.raises(InputError, match="Specify a file with -o"):
        schedule_storage.default_output("mine")
