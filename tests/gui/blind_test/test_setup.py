"""Setting up a blind test: trials, pairs, the loop, and folders that cannot be written to."""

from __future__ import annotations

import threading

import numpy as np
from blind_test_hands import begin, hear, kept, press
from fakes import FakeEngine
from hands import LEFT, click
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from sound_card import needs_portaudio

from wavegrad_core.listening.abx import MAX_TRIALS
from wavegrad_core.listening.test_record import ListeningTest

pytestmark = needs_portaudio


def test_as_many_trials_can_be_asked_for_as_can_be_done(qtbot, window):
    begin(qtbot, window, "ABX", MAX_TRIALS + 1)
    assert window.models.blind_test.run.planned == MAX_TRIALS


def test_several_pairs_are_mixed_in_one_run_and_each_has_its_sentence(qtbot, window):
    window.session.sweep((50,))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 2 and not window.jobs.busy())
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    click(qtbot, dialog.setup.pairs.add_button)
    pairs = dialog.setup.pairs
    assert len(set(map(frozenset, pairs.pairs))) == 2
    pairs.rows[1].first.setCurrentText(pairs.rows[0].names[1])
    pairs.rows[1].second.setCurrentText(pairs.rows[0].names[0])
    assert dialog.setup.start_bar.notice.text() == "Two pairs are the same. Remove one."
    pairs.rows[0].first.setCurrentText("Original")
    pairs.rows[0].second.setCurrentText("6 iterations")
    pairs.rows[1].first.setCurrentText("6 iterations")
    pairs.rows[1].second.setCurrentText("50 iterations")
    dialog.setup.trials.setValue(5)
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    click(qtbot, dialog.setup.start_bar.begin_button)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    run = window.models.blind_test.run
    assert run.planned == 10
    while run.state == "running":
        hear(qtbot, dialog)
        easy = run.clip == "clip: Original / 6 iterations"
        right = Qt.Key.Key_Right if run.stimulus("X") else Qt.Key.Key_Left
        press(qtbot, dialog, right if easy else Qt.Key.Key_Left)
    first, second = dialog.pages.result.text.splitlines()
    assert first.startswith("You could not tell Original from 6 iterations apart: 5 of 5, p = .062")
    assert "6 from 50 iterations apart" in second
    assert "adjusted for 2 pairs" in dialog.pages.result.details.text()
    _, test = kept(window, qtbot, dialog)
    assert {name: one.planned for name, one in test.runs[0].outcomes.items()} == {
        "clip: Original / 6 iterations": 5,
        "clip: 6 iterations / 50 iterations": 5,
    }
    dialog.close()


def test_a_sound_is_not_compared_with_itself(qtbot, window):
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    dialog.setup.pairs.rows[0].second.setCurrentIndex(0)
    assert not dialog.setup.start_bar.begin_button.isEnabled()
    assert dialog.setup.start_bar.notice.text() == "Choose two different sounds."


def test_enter_begins_and_no_sign_stands_out_while_nothing_can_be_heard(qtbot, window):
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.keyClick(dialog.setup.trials, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    press(qtbot, dialog, Qt.Key.Key_X)
    assert window.models.blind_test.slot == "X"
    window.models.blind_test.player.stop()
    window.models.blind_test.player.unavailable_reason = "No playback: the device is gone."
    press(qtbot, dialog, Qt.Key.Key_X)
    assert window.models.blind_test.slot == ""
    dialog.close()


def test_there_is_nothing_to_compare_before_a_render(qtbot, open_window):
    window = open_window(FakeEngine())
    assert not window.actions_by_name["blind"].isEnabled()


def test_a_folder_that_cannot_be_written_to_is_reported_before_the_first_trial(
    qtbot, window, tmp_path
):
    (tmp_path / "file").touch()
    window.models.blind_test.runs.folder = tmp_path / "file"
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    qtbot.waitUntil(lambda: "Could not create the folder of the test" in dialog.pages.banner.text)
    dialog.pages.banner.copy_button.click()
    assert "Versions" in QGuiApplication.clipboard().text()
    assert dialog.setup.start_bar.begin_button.isEnabled()
    assert window.models.blind_test.run is None
    dialog.close()


def test_leaving_during_preparation_returns_to_the_first_page(qtbot, window):
    busy = threading.Event()
    window.jobs.submit(lambda job: busy.wait(60), lambda event: None, lane="files")
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    assert dialog.setup.start_bar.begin_button.text() == "Preparing…"
    press(qtbot, dialog, Qt.Key.Key_Escape)
    busy.set()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert window.models.blind_test.run is None
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    assert dialog.pages.currentIndex() == 0
    assert dialog.setup.start_bar.begin_button.text() == "Start test"
    dialog.close()


def test_what_is_looped_is_all_that_is_compared_and_as_loud(qtbot, window):
    window.player.set_loop(0.1, 0.3)
    dialog = begin(qtbot, window, "ABX", 1)
    assert dialog.setup.start_bar.only_loop.isChecked()
    sounds = window.models.blind_test.player.sounds
    original = window.session.original.sound.audio
    first, second = sounds.values()
    assert first.audio.shape == second.audio.shape == (1, 4800)
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    plan = ListeningTest.load(folder / "session.json").plan
    gains = [stimulus.gain_db for stimulus in plan.clips[0].stimuli]
    assert max(gains) == 0
    turned = original[:, 2400:7200] * 10 ** (gains[0] / 20)
    np.testing.assert_allclose(first.audio, turned, atol=2**-23)
    power = [float(np.mean(sound.audio**2)) for sound in (first, second)]
    assert 10 * abs(np.log10(power[0] / power[1])) < 0.1
