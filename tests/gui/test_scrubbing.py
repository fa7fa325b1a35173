"""Going back through the steps of a take: display, playback and comparison."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from fakes import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from sound_card import needs_portaudio, played

from gradwave import desktop
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    """A window with a one-second sound and a take of 6 iterations."""
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.result is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.models.steps._rest.isActive() and not window.jobs.busy())


def press(qtbot, window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window, key)
        settle(qtbot, window)


def height(window: MainWindow) -> float:
    """Return the height of the lower pane's waveform relative to the take's."""
    level = window.session.result.sound.audio.max()
    return float(window.result.waveform.curve.getData()[1].max() / level)


def test_the_slider_goes_back_through_the_steps_to_the_first(qtbot, window):
    slider, label = window.step_slider.slider, window.step_slider.label
    assert (slider.maximum(), slider.value(), label.text()) == (5, 5, "Step 6 of 6")
    slider.setValue(2)
    assert label.text() == "Step 3 of 6"
    assert window.result._name.text() == "6 iterations, step 3"
    assert height(window) == pytest.approx(3 / 6, rel=0.01)
    slider.setValue(0)
    assert height(window) == pytest.approx(1 / 6, rel=0.01)
    slider.setValue(5)
    assert height(window) == pytest.approx(1.0)
    assert window.result._name.text() == "6 iterations"
    settle(qtbot, window)


def test_a_step_is_exported_and_all_of_them_are(qtbot, window, tmp_path, monkeypatch):
    window.step_slider.slider.setValue(2)
    settle(qtbot, window)
    suggested = []

    def ask(parent, title, name, kinds):
        suggested.append((title, Path(name).name))
        return str(tmp_path / "the third.wav"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    qtbot.mouseClick(window.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "the third.wav").exists)
    assert suggested == [("Export step 3", "clip (one, 6 iterations, step 3 of 6, seed 0).flac")]
    estimate = window.session.result.estimates[2].sound.audio[0]
    written, _ = soundfile.read(tmp_path / "the third.wav")
    np.testing.assert_allclose(written, estimate, atol=2**-23)

    folder = tmp_path / "steps"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(folder))
    window.actions_by_name["export_steps"].trigger()
    qtbot.waitUntil(lambda: window.footer.message.text() == f"Exported 6 steps to {folder}")
    steps = [f", step {number} of 6" for number in range(1, 6)]
    names = [f"clip (one, 6 iterations{step}, seed 0).flac" for step in (*steps, "")]
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)
    with soundfile.SoundFile(folder / names[4]) as file:
        assert file.title == "6 iterations, step 5"
        report = json.loads(file.comment)
    assert (report["step"], report["steps"], report["scores"]) == (5, 6, {})


def test_keys_go_through_the_steps_and_stop_at_both_ends(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Comma)
    assert window.step_slider.label.text() == "Step 5 of 6"
    qtbot.keyClick(window.takes.table, Qt.Key.Key_Comma)
    assert window.step_slider.label.text() == "Step 4 of 6"
    for _ in range(9):
        qtbot.keyClick(window, Qt.Key.Key_Comma)
    assert window.step_slider.label.text() == "Step 1 of 6"
    for _ in range(9):
        window.actions_by_name["next_step"].trigger()
    assert window.step_slider.label.text() == "Step 6 of 6"
    settle(qtbot, window)


def test_the_picture_is_of_the_step(qtbot, window):
    whole = window.result.spectrogram.picture.values.astype(float)
    press(qtbot, window, Qt.Key.Key_Comma, Qt.Key.Key_Comma, Qt.Key.Key_Comma)
    quieter = window.result.spectrogram.picture.values.astype(float)
    loud = whole > 150
    decibels = (whole - quieter)[loud].mean() * 120 / 255
    assert decibels == pytest.approx(20 * np.log10(2), abs=0.5)  # half as high: step 3 of 6


def test_a_long_name_and_a_step_of_it_do_not_widen_the_window(qtbot, window):
    window.session.takes.rename("take 1", "der allerbeste Klang von allen " * 5)
    qtbot.keyClick(window, Qt.Key.Key_Comma)
    assert window.result._name.text().endswith(", step 5")
    assert window.minimumSizeHint().width() <= 900
    settle(qtbot, window)


def test_a_take_of_one_step_has_nothing_to_scrub_through(qtbot, window):
    window.session.settings_model.change(iterations=1)
    with qtbot.waitSignal(window.session.result_changed):
        window.session.render()
    assert not window.step_slider.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Comma)
    assert window.result._name.text() == "1 iteration"


def test_another_take_is_shown_at_its_end(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Comma)
    window.session.sweep((3,))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 2)
    assert window.step_slider.label.text() == "Step 3 of 3"
    window.takes.chosen.emit("take 1")
    assert window.step_slider.label.text() == "Step 6 of 6"
    window.session.takes.delete("take 1")
    window.session.takes.delete("take 2")
    assert not window.step_slider.isVisible()
    settle(qtbot, window)


def test_while_a_render_forms_there_is_no_slider(qtbot, window):
    engine = window.session.engine
    engine.preview = True
    shown = []
    window.session.previewed.connect(lambda sound: shown.append(window.step_slider.isVisible()))
    with qtbot.waitSignal(window.session.result_changed):
        window.session.render()
    assert shown
    assert not any(shown)
    assert window.step_slider.isVisible()


@needs_portaudio
def test_what_is_heard_of_a_step_is_its_samples(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Comma, Qt.Key.Key_Comma)
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.player.playing == "")
    step = window.session.result.estimates[3].sound.audio[0]
    assert window.session.result.estimates[3].step == 4
    heard = played()[:, 0]
    np.testing.assert_array_equal(heard, step[-len(heard) :])


@needs_portaudio
def test_steps_take_over_from_each_other_and_from_the_original_while_they_loop(qtbot, window):
    player = window.player
    press(qtbot, window, Qt.Key.Key_L, Qt.Key.Key_2)
    assert player.playing == "take 1"
    for _ in range(4):  # quickly, so only the last step is loaded
        qtbot.keyClick(window, Qt.Key.Key_Comma)
    qtbot.waitUntil(lambda: player.playing == "take 1 step 2")
    settle(qtbot, window)
    assert player.output._wanted is player.output._sounds["take 1 step 2"]
    assert window.takes.table.topLevelItem(0).text(0) == "▶"
    press(qtbot, window, Qt.Key.Key_1)
    assert player.playing == "original"
    press(qtbot, window, Qt.Key.Key_Period)  # displayed, not played: the original continues
    assert player.playing == "original"
    press(qtbot, window, Qt.Key.Key_2)
    assert player.playing == "take 1 step 3"
    press(qtbot, window, Qt.Key.Key_2)
    assert player.playing == ""
    assert not window.banner.isVisible()


@needs_portaudio
def test_a_step_can_be_put_to_the_blind_test(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Comma)
    assert list(window.models.comparison.named()) == [
        "Original",
        "6 iterations",
        "6 iterations, step 5",
    ]
    assert window.models.comparison.shown == "6 iterations, step 5"


def test_old_takes_give_their_steps_up_where_there_are_many(qtbot, window, monkeypatch):
    monkeypatch.setattr(
        "gradwave.takes.takes.MAX_ESTIMATE_BYTES", 12 * 24_000 * 4
    )  # two takes' five, and not three
    window.session.sweep((6, 6))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 3)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert [len(take.result.estimates) for take in window.session.takes.all] == [0, 5, 5]
    window.takes.chosen.emit("take 1")
    assert not window.step_slider.isVisible()
    assert window.player.sounds["take 1"] is window.session.result.sound
