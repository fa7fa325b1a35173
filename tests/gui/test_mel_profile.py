"""A mel that may have several profiles: the user is asked and decides."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import soundfile
import torch
from front_ends import recording
from small_voice import SMALL

from gradwave.opening.mel_opener import ProfileNeeded, open_mel
from gradwave.projects.project import OpenRequest
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.wavegrad import WaveGrad
from wavegrad_core.voices import library
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

SECONDS = 0.3


@pytest.fixture
def window(small_window):
    return small_window


def short(name, tmp_path):
    """Return a mel of so few frames that it could have another profile."""
    rate = PROFILES[name].sample_rate
    times = np.arange(round(SECONDS * rate)) / rate
    noise = np.random.default_rng(1).normal(0, 0.2, len(times)) * (np.sin(9 * times) > 0)
    sound = 0.01 * (np.sin(2 * np.pi * 300 * times * times) + noise)
    path = tmp_path / f"{name}.npy"
    np.save(path, PROFILES[name].mel(torch.from_numpy(sound.astype(np.float32))).numpy())
    return path


def asked(qtbot, window, path):
    window.session.open(path)
    qtbot.waitUntil(lambda: window.features.profile_prompt.dialog is not None)
    dialog = window.features.profile_prompt.dialog
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_the_profiles_with_as_many_bands_are_offered_likeliest_first(tmp_path):
    with pytest.raises(ProfileNeeded) as wanted:
        open_mel(short("tacotron2", tmp_path), PROFILES["ivanvovk"])
    candidates = wanted.value.candidates
    assert {one.name for one in candidates} == {
        "ivanvovk",
        "coqui",
        "tacotron2",
        "hifigan",
        "espnet",
    }
    assert [one.mismatch_score for one in candidates] == sorted(
        one.mismatch_score for one in candidates
    )
    described = next(one.described for one in candidates if one.name == "tacotron2")
    assert "22.05 kHz, 80 bands from 0 to 8000 Hz" in described
    assert "silence is \N{MINUS SIGN}11.5" in described  # the logarithm of its floor, 1e-5


def test_the_user_chooses_the_profile(qtbot, window, tmp_path):
    path = short("tacotron2", tmp_path)
    dialog = asked(qtbot, window, path)
    assert "gradwave mel" not in window.banner.text + dialog.windowTitle()
    assert not window.banner.isVisible()
    dialog.buttons["tacotron2"].setChecked(True)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.session.original.name == path.name)
    assert window.session.original.content.profile == PROFILES["tacotron2"]
    assert window.session.original.content.seconds == pytest.approx(SECONDS, abs=0.02)


def test_cancelling_keeps_what_was_open(qtbot, window, tmp_path):
    before = window.session.original
    asked(qtbot, window, short("tacotron2", tmp_path)).reject()
    assert (window.session.original, window.session.opener.path) == (before, None)


def test_a_mel_is_not_rendered_with_a_voice_that_reads_another(qtbot, window, tmp_path):
    dialog = asked(qtbot, window, short("tacotron2", tmp_path))
    dialog.buttons["tacotron2"].setChecked(True)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.session.can_render and not window.session.original.sound)
    window.session.render()
    qtbot.waitUntil(lambda: window.session.render_progress is None)
    assert "is a mel of profile tacotron2, but the voice reads wavegrad" in window.banner.text


def test_a_mel_of_no_profile_is_reported_without_a_command_line_option(qtbot, window, tmp_path):
    np.save(tmp_path / "odd.npy", np.zeros((7, 9), np.float32))
    window.session.open(tmp_path / "odd.npy")
    qtbot.waitUntil(window.banner.isVisible)
    assert "has shape [7, 9]" in window.banner.text
    assert "`" not in window.banner.text
    assert "--profile" not in window.banner.text


def test_what_was_said_is_kept_in_the_project(qtbot, window, tmp_path):
    dialog = asked(qtbot, window, short("ivanvovk", tmp_path))
    dialog.buttons["ivanvovk"].setChecked(True)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: not window.session.original.sound)
    project = window.features.projects.persistence.project
    with qtbot.waitSignal(project.saved):
        project.save(tmp_path / "one.gradwave")
    assert json.loads((tmp_path / "one.gradwave").read_text())["input"]["profile"] == "ivanvovk"
    with qtbot.waitSignal(project.opened):
        project.open(OpenRequest(tmp_path / "one.gradwave"))
    assert window.session.original.content.profile.name == "ivanvovk"


def test_a_profile_that_nobody_knows_is_refused(tmp_path):
    with pytest.raises(InputError, match="profile x is unknown"):
        open_mel(short("coqui", tmp_path), None, "x")


def test_a_mel_of_80_bands_is_opened_with_the_voice_that_renders_it(
    qtbot, window, tmp_path, monkeypatch, make_sound
):
    """Nobody is asked where the values leave no doubt."""
    shape = replace(SMALL, n_mels=80, frame=64, factors=(4, 1))
    card = VoiceCard(name="eighty", network=shape, profile=PROFILES["tacotron2"])
    Voice(card, WaveGrad(shape)).save(tmp_path / "eighty.safetensors")
    voices = [*library.list_voices(), ("eighty", tmp_path / "eighty.safetensors")]
    monkeypatch.setattr(library, "list_voices", lambda: voices)
    path, messages = tmp_path / "tts.npy", []
    np.save(path, PROFILES["espnet"].mel(torch.from_numpy(recording(22_050))).numpy())
    window.session.message.connect(messages.append)
    window.session.open(path)
    qtbot.waitUntil(lambda: window.session.original.name == path.name)
    assert window.session.original.content.profile == PROFILES["espnet"]
    qtbot.waitUntil(lambda: window.session.settings.voice == "eighty" and window.session.can_render)
    assert "Chose the voice eighty, which renders such mels." in messages
    assert window.features.profile_prompt.dialog is None
    window.session.open(make_sound("speech.wav", seconds=0.2))  # and the voice before comes back
    qtbot.waitUntil(lambda: window.session.settings.voice == "small" and window.session.can_render)
    assert "Chose the voice small again." in messages


def test_a_recording_that_reaches_over_the_voice_is_opened_with_one_that_renders_it(
    qtbot, window, tmp_path, monkeypatch, make_sound
):
    """The user's own voice comes back, and a voice that the user replaced is not picked again."""
    shape = replace(SMALL, n_mels=192, frame=60, factors=(4, 1))
    card = VoiceCard(name="wide", network=shape, profile=PROFILES["studio"])
    Voice(card, WaveGrad(shape)).save(tmp_path / "wide.safetensors")
    voices = [*library.list_voices(), ("wide", tmp_path / "wide.safetensors")]
    monkeypatch.setattr(library, "list_voices", lambda: voices)
    session, messages = window.session, []
    session.message.connect(messages.append)

    def open_with(path, voice):
        with qtbot.waitSignal(session.opener.opened):
            session.open(path)
        qtbot.waitUntil(lambda: session.settings.voice == voice and session.can_render)

    wide, dull = white_noise(tmp_path / "wide.wav"), make_sound("dull.wav", seconds=0.2)
    said = "Chose the voice wide, as the recording reaches 24 kHz and the voice small renders up"
    open_with(wide, "wide")
    assert f"{said} to 12 kHz." in messages
    open_with(wide, "wide")
    open_with(dull, "small")
    assert messages[-1] == "Chose the voice small again."
    open_with(wide, "wide")
    session.catalog.choose_voice("small")
    qtbot.waitUntil(lambda: session.settings.voice == "small" and session.can_render)
    open_with(wide, "small")
    assert messages[-1].endswith("Turn on Keep original highs to keep the rest.")


def white_noise(path):
    """Write a second of white noise at 48 kHz."""
    noise = np.random.default_rng(0).normal(0, 0.05, 48_000).astype(np.float32)
    soundfile.write(path, noise, 48_000)
    return path


def test_a_recording_that_reaches_over_the_voice_is_not_made_dull_silently(qtbot, window, tmp_path):
    messages = []
    window.session.message.connect(messages.append)
    window.session.open(white_noise(tmp_path / "wide.wav"))
    said = "The recording reaches 24 kHz, and the voice small renders up to 12 kHz."
    qtbot.waitUntil(lambda: any(said in message for message in messages))
    window.session.settings_model.change(keep_highs=True)
    messages.clear()
    window.session.render()
    qtbot.waitUntil(lambda: any("Rendered in" in message for message in messages))
    assert not any("reaches" in message for message in messages)
