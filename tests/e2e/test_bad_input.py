"""Unusable input to the window: it shows a message and continues to work.

The voice is a very small network with random weights, so the real engine runs.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import soundfile
import torch
from hostile_pickle import HostilePickle
from sound_files import CLIP

from gradwave.window.main_window import MainWindow
from wavegrad_core.mel.profile import PROFILES

KEY = "gradwave"  # of a voice's metadata


@pytest.fixture
def window(small_window: MainWindow) -> MainWindow:
    return small_window


def goes_on_working(qtbot, window: MainWindow) -> None:
    """Check that the window still renders the previous sound without another problem."""
    window.banner.dismiss()
    window.session.settings_model.change(iterations=2)
    with qtbot.waitSignal(window.session.result_changed, timeout=60_000):
        window.session.render()
    assert window.session.result.original.name == "good.wav"
    assert np.isfinite(window.session.result.sound.audio).all()
    assert not window.banner.isVisible()


def message_after(qtbot, window: MainWindow, act: Callable[[], object]) -> str:
    """Run an action and return the banner's message: one line, with details to copy."""
    act()
    qtbot.waitUntil(lambda: window.banner.isVisible(), timeout=60_000)
    text = window.banner.text
    assert "\n" not in text
    assert "bug in Gradwave" not in text
    assert "Traceback" in window.banner.problem.details
    return text


# Sounds


def text_file(folder: Path) -> Path:
    path = folder / "letter.wav"
    path.write_text("Dear sir or madam", encoding="utf-8")
    return path


def zero_bytes(folder: Path) -> Path:
    path = folder / "nothing.flac"
    path.touch()
    return path


def zero_samples(folder: Path) -> Path:
    path = folder / "silence.wav"
    soundfile.write(path, np.zeros(0), 24_000)
    return path


def not_a_number(folder: Path) -> Path:
    path = folder / "broken.wav"
    soundfile.write(path, np.array([0.0, np.nan, 0.1] * 1000), 24_000, subtype="FLOAT")
    return path


def a_folder(folder: Path) -> Path:
    path = folder / "folder.wav"
    path.mkdir()
    return path


def absent(folder: Path) -> Path:
    return folder / "not there 🫥.wav"


def cut_short(folder: Path) -> Path:
    path = folder / "cut.flac"
    soundfile.write(path, np.random.default_rng(0).normal(0, 0.1, 24_000), 24_000)
    path.write_bytes(path.read_bytes()[:50])
    return path


@pytest.mark.parametrize(
    "make", [text_file, zero_bytes, zero_samples, not_a_number, a_folder, absent, cut_short]
)
def test_a_sound_that_cannot_be_used(qtbot, window, tmp_path, make):
    path = make(tmp_path)
    text = message_after(qtbot, window, lambda: window.session.open(path))
    assert str(path) in text
    assert window.session.original.name == "good.wav"
    assert "good.wav" in window.windowTitle()
    goes_on_working(qtbot, window)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Run as nobody, since root may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_sound_without_permission(qtbot, window, make_sound):
    path = make_sound("secret.wav")
    path.chmod(0)
    with unprivileged():
        text = message_after(qtbot, window, lambda: window.session.open(path))
    assert "permission" in text
    goes_on_working(qtbot, window)


@pytest.mark.parametrize("samples", [1, 10, 299])
def test_less_than_one_hop_is_rendered_or_refused_in_plain_words(
    qtbot, window, make_sound, samples
):
    window.session.open(make_sound("short.wav", seconds=samples / 24_000))
    qtbot.waitUntil(lambda: window.session.original.name == "short.wav")
    window.session.settings_model.change(iterations=2)
    window.session.render()
    qtbot.waitUntil(lambda: window.session.render_progress is None, timeout=60_000)
    if window.session.result is None:
        assert "bug in Gradwave" not in window.banner.text
    else:
        assert window.session.result.sound.audio.shape == (1, samples)


# Mels


def test_a_mel_is_rendered(qtbot, window, tmp_path):
    path = tmp_path / "speech.npy"
    speech = soundfile.read(CLIP, dtype="float32")[0]
    np.save(path, PROFILES["wavegrad"].mel(torch.from_numpy(speech[24_000:36_000])))
    window.session.open(path)
    qtbot.waitUntil(lambda: window.session.original.name == "speech.npy")
    assert window.original.facts == "speech.npy · mel, 128 bands, 40 frames · 0.50 s"
    window.session.settings_model.change(iterations=2)
    with qtbot.waitSignal(window.session.result_changed, timeout=60_000):
        window.session.render()
    assert window.session.result.sound.audio.shape == (1, 40 * 300)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert window.original.drawn
    assert not window.player.can_play("original")


@pytest.mark.parametrize(
    "array",
    [
        np.zeros((7, 40), np.float32),
        np.zeros((128, 0), np.float32),
        np.full((128, 40), np.nan, np.float32),
        np.zeros(128, np.float32),
        np.array(["words"] * 128),
    ],
    ids=["7 bands", "no frames", "NaN", "one axis", "text"],
)
def test_a_mel_that_cannot_be_used(qtbot, window, tmp_path, array):
    path = tmp_path / "odd.npy"
    np.save(path, array)
    message_after(qtbot, window, lambda: window.session.open(path))
    assert window.session.original.name == "good.wav"
    goes_on_working(qtbot, window)


def test_a_mel_file_that_holds_code_is_not_run(qtbot, window, tmp_path):
    path = tmp_path / "hostile.npy"
    trap = tmp_path / "trap"
    np.save(path, np.array([HostilePickle(trap)], dtype=object), allow_pickle=True)
    message_after(qtbot, window, lambda: window.session.open(path))
    assert not trap.exists()
    goes_on_working(qtbot, window)


# Voices


def damaged(voice: Path, change: Callable[[dict, dict], None]) -> None:
    """Rewrite a voice after `change(tensors, card)`."""
    tensors = safetensors.torch.load_file(voice)
    with safetensors.safe_open(voice, "pt") as file:
        card = json.loads(file.metadata()[KEY])
    change(tensors, card)
    safetensors.torch.save_file(tensors, voice, {KEY: json.dumps(card)})


def halved(voice: Path) -> None:
    voice.write_bytes(voice.read_bytes()[: voice.stat().st_size // 2])


def a_header_of_terabytes(voice: Path) -> None:
    voice.write_bytes(struct.pack("<Q", 2**42) + voice.read_bytes()[8:])


def a_tensor_missing(voice: Path) -> None:
    damaged(voice, lambda tensors, card: tensors.pop(next(iter(tensors))))


def a_tensor_too_big(voice: Path) -> None:
    def change(tensors: dict, card: dict) -> None:
        name = next(iter(tensors))
        tensors[name] = torch.zeros(2 * tensors[name].numel() + 1)

    damaged(voice, change)


def a_tensor_not_finite(voice: Path) -> None:
    damaged(voice, lambda tensors, card: next(iter(tensors.values())).fill_(float("inf")))


def no_card(voice: Path) -> None:
    safetensors.torch.save_file(safetensors.torch.load_file(voice), voice)


def a_card_with_a_beta_of_two(voice: Path) -> None:
    damaged(voice, lambda tensors, card: card["schedules"].update({"6": [0.1] * 5 + [2.0]}))


@pytest.mark.parametrize(
    "damage",
    [
        halved,
        a_header_of_terabytes,
        a_tensor_missing,
        a_tensor_too_big,
        a_tensor_not_finite,
        no_card,
        a_card_with_a_beta_of_two,
    ],
)
def test_a_voice_that_cannot_be_used(qtbot, window, voice_file, tmp_path, damage):
    broken = tmp_path / "broken 🗣.safetensors"
    broken.write_bytes(voice_file.read_bytes())
    damage(broken)
    message_after(qtbot, window, lambda: window.session.catalog.choose_voice(str(broken)))
    assert window.panel.voice.currentText() == "small"
    goes_on_working(qtbot, window)


def test_a_voice_can_be_dropped_and_then_chosen_again(qtbot, window, voice_file, tmp_path):
    other = tmp_path / "andere Stimme.safetensors"
    other.write_bytes(voice_file.read_bytes())
    window.session.open(other)
    qtbot.waitUntil(lambda: window.session.settings.voice == str(other))
    assert window.panel.voice.currentText() == "andere Stimme"
    goes_on_working(qtbot, window)


# Schedules


@pytest.mark.parametrize("beta", [0.0, 1.0, -0.1, 2.0])
def test_a_schedule_with_a_beta_outside_0_to_1_is_reported_with_its_index(
    qtbot, window, tmp_path, beta
):
    path = tmp_path / "odd.json"
    path.write_text(json.dumps([1e-4, 1e-3, beta, 0.5]), encoding="utf-8")
    text = message_after(qtbot, window, lambda: window.session.catalog.open_schedule(path))
    assert "beta 2" in text
    assert window.panel.advanced.schedule.currentIndex() == 0
    goes_on_working(qtbot, window)


@pytest.mark.parametrize("content", [b"", b"not json", b"{}", b"[]", b'["a"]', b"\xff\xfe\x00"])
def test_a_file_that_is_no_schedule(qtbot, window, tmp_path, content):
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    message_after(qtbot, window, lambda: window.session.catalog.open_schedule(path))
    goes_on_working(qtbot, window)


def test_a_good_schedule_from_a_file_is_chosen_and_used(qtbot, window, tmp_path):
    path = tmp_path / "mine.json"
    path.write_text(json.dumps([1e-4, 1e-2, 0.9]), encoding="utf-8")
    window.session.catalog.open_schedule(path)
    qtbot.waitUntil(lambda: window.session.settings.schedule is not None)
    assert window.session.settings.iterations == 3
    with qtbot.waitSignal(window.session.result_changed, timeout=60_000):
        window.session.render()
    assert window.session.result.iterations == 3


# Outputs


def test_an_output_that_cannot_be_written_leaves_what_was_there(qtbot, window, tmp_path):
    goes_on_working(qtbot, window)
    taken = tmp_path / "taken.wav"
    taken.mkdir()
    (taken / "precious").write_text("kept", encoding="utf-8")
    for path in (taken, tmp_path / "no" / "such" / "folder.flac", tmp_path / "song.wma"):
        text = message_after(qtbot, window, lambda path=path: window.session.exports.save(path))
        assert str(path) in text
        window.banner.dismiss()
    assert (taken / "precious").read_text(encoding="utf-8") == "kept"
    assert not list(tmp_path.glob(".gradwave*"))
    goes_on_working(qtbot, window)


def test_an_output_without_permission_leaves_the_file_as_it_was(qtbot, window, tmp_path):
    goes_on_working(qtbot, window)
    path = tmp_path / "mine.wav"
    path.write_bytes(b"as it was")
    path.chmod(0o444)
    with unprivileged():
        message_after(qtbot, window, lambda: window.session.exports.save(path))
    assert path.read_bytes() == b"as it was"
    goes_on_working(qtbot, window)
