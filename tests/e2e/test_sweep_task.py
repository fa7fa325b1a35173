"""A sound designer's task: sweep with DDIM, go back through the steps, star the take, export all.

The engine and the scores are the real ones; the voice is a very small one with random weights.
"""

from __future__ import annotations

import json

import numpy as np
import pytest
import soundfile
from hands import click
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from sound_card import needs_portaudio, played

from gradwave.takes import take_scores
from gradwave.takes.views.take_row import COLUMNS, STAR
from wavegrad_core import Vocoder, Voice

LEFT = Qt.MouseButton.LeftButton
COUNTS = [3, 6, 12, 25, 50]
REAL_SCORE = take_scores.score  # before a fixture replaces it


def rest(qtbot, window) -> None:
    qtbot.waitUntil(lambda: not window.models.steps._rest.isActive() and not window.jobs.busy())


@pytest.fixture
def real_scores(monkeypatch):
    monkeypatch.setattr("gradwave.takes.take_scores.score", REAL_SCORE)


@needs_portaudio
def test_sweep_scrub_star_export(
    qtbot,
    small_window,
    voice_file,
    make_sound,
    real_scores,
    tmp_path,
    monkeypatch,
):
    window, session, panel = small_window, small_window.session, small_window.panel
    window.player.look_for_device()
    session.open(make_sound("Klang 音.wav", seconds=0.6))
    qtbot.waitUntil(lambda: session.can_render and session.original.name == "Klang 音.wav")

    # DDIM is chosen under Advanced with keys, and the sweep started.
    panel.advanced.sampler.setFocus()
    qtbot.keyClick(panel.advanced.sampler, Qt.Key.Key_Down)
    assert session.settings.sampler == "ddim"
    click(qtbot, panel.sweep_button)
    qtbot.waitUntil(lambda: len(session.takes.all) == 5 and session.render_progress is None)
    takes = session.takes.all
    assert [take.name for take in takes] == [f"{count} iterations, ddim" for count in COUNTS]
    assert window.result._name.text() == "50 iterations, ddim"

    # Each take has its scores.
    rest(qtbot, window)
    table = window.takes.table
    for row in range(5):
        assert 0 <= float(table.topLevelItem(row).text(COLUMNS.index("STOI"))) <= 1
        assert float(table.topLevelItem(row).text(COLUMNS.index("MCD"))) > 0

    # The slider goes back through the last take's steps, which equal the vocoder's.
    vocoder = Vocoder(Voice.load(voice_file))
    mel = vocoder.mel_of(session.original.sound.audio[0], 24_000)
    schedule = vocoder.voice.schedule(50)
    steps = list(vocoder.stream(mel, schedule, sampler="ddim"))[:50]
    slider = window.step_slider.slider
    assert slider.maximum() == 11
    for place in range(11):
        slider.setValue(place)
        number = int(window.step_slider.label.text().split()[1])
        assert window.result._name.text() == f"50 iterations, ddim, step {number}"
        drawn = window.models.steps.sound.audio[0]
        np.testing.assert_allclose(drawn, steps[number - 1].estimate[: drawn.size], atol=1e-5)

    # The last step plays with the key of its take.
    rest(qtbot, window)
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_6)
    assert window.player.playing == "take 5 step 46"
    qtbot.waitUntil(lambda: window.player.playing == "")
    rest(qtbot, window)
    heard = played()[:, 0]
    estimate = window.models.steps.sound.audio[0]
    np.testing.assert_array_equal(heard, estimate[-len(heard) :])

    # It is starred, and all are exported under unique names with their settings.
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [table.topLevelItem(row).text(STAR) for row in range(5)] == ["☆"] * 4 + ["★"]
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(folder))
    click(qtbot, window.takes.save_all_button)
    qtbot.waitUntil(lambda: len(list(folder.glob("*.flac"))) == 5)
    rest(qtbot, window)
    for take, count in zip(takes, COUNTS):
        path = folder / f"Klang 音 (small, {count} iterations, ddim, seed 0).flac"
        with soundfile.SoundFile(path) as file:
            assert file.title == take.name
            report = json.loads(file.comment)
        assert (report["sampler"], report["eta"], report["iterations"]) == ("ddim", 0.0, count)
        assert report["scores"]["stoi"] == pytest.approx(
            session.takes.find(take.key).scores["stoi"], abs=1e-4
        )
    assert not window.banner.isVisible()
