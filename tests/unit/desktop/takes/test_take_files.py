"""Exported takes: names, metadata, 24 bits."""

from __future__ import annotations

import json

import numpy as np
import pytest
import soundfile
from session_steps import render

from gradwave.takes.export import MAX_NAME_BYTES, file_name


@pytest.mark.parametrize("suffix", ["wav", "flac"])
def test_a_saved_take_tells_how_it_was_made_and_keeps_its_24_bits(qtbot, ready, tmp_path, suffix):
    render(qtbot, ready, iterations=25, seed=9)
    ready.takes.rename(ready.takes.chosen.key, "Favorit 音")
    path = tmp_path / f"out.{suffix}"
    with qtbot.waitSignal(ready.message):
        ready.exports.save(path)
    with soundfile.SoundFile(path) as file:
        assert file.title == "Favorit 音"
        report = json.loads(file.comment)
        audio = file.read(dtype="float64")
    assert {
        key: report[key] for key in ("original", "voice", "iterations", "seed", "schedule")
    } == {
        "original": "speech.wav",
        "voice": "one",
        "iterations": 25,
        "seed": 9,
        "schedule": "own-25",
    }
    assert report["program"].startswith("gradwave ")
    expected = np.rint(ready.result.sound.audio[0].astype(np.float64) * 2**23) / 2**23
    np.testing.assert_array_equal(audio, expected)


def test_all_takes_are_saved_under_their_settings_and_nothing_is_written_over(
    qtbot, ready, tmp_path
):
    for seed in (1, 2):
        render(qtbot, ready, iterations=3, seed=seed)
    ready.takes.add(ready.takes.all[0].result)  # a render of these settings again has another seed
    for _ in range(2):
        with qtbot.waitSignal(ready.message) as signal:
            ready.exports.save_all(tmp_path)
        assert signal.args[0] == f"Exported 3 takes to {tmp_path}"
    one, two = "speech (one, 3 iterations, seed 1)", "speech (one, 3 iterations, seed 2)"
    assert {path.name for path in tmp_path.glob("*.flac")} == {
        *(f"{one}.flac", f"{one} 2.flac", f"{one} 3.flac", f"{one} 4.flac"),
        *(f"{two}.flac", f"{two} 2.flac"),
    }


def test_a_folder_that_cannot_be_written_to_is_reported(qtbot, ready, tmp_path):
    render(qtbot, ready)
    with qtbot.waitSignal(ready.problem) as problem:
        ready.exports.save_all(tmp_path / "absent")
    assert "Could not write" in problem.args[0].message


def test_the_file_name_tells_the_settings_and_fits_any_system(qtbot, ready, make_sound):
    render(qtbot, ready, schedule="wg-6", seed=9)
    assert file_name(ready.takes.chosen) == "speech (one, 6 iterations, schedule wg-6, seed 9)"
    ready.open(make_sound("ä?:" + "ü" * 110 + ".wav", seconds=0.1))
    qtbot.waitUntil(lambda: ready.original.name.startswith("ä"))
    render(qtbot, ready)
    name = file_name(ready.takes.chosen)
    assert name.startswith("ä__ü")
    assert name.endswith("ü (one, 6 iterations, schedule wg-6, seed 9)")
    assert len(name.encode()) <= MAX_NAME_BYTES


def test_the_name_given_to_a_take_is_in_its_file_name(qtbot, ready):
    render(qtbot, ready, seed=9)
    ready.takes.rename(ready.takes.chosen.key, "warm/best")
    name = file_name(ready.takes.chosen)
    assert name == "speech - warm_best (one, 6 iterations, seed 9)"
    ready.takes.rename(ready.takes.chosen.key, "x" * 300)
    assert len(file_name(ready.takes.chosen).encode()) <= MAX_NAME_BYTES
