"""The window beside the wizard: messages about a running training, and playback."""

from __future__ import annotations

import sys

import pytest
from fake_microphone import FakeMicrophone, sentence
from fakes import FakeEngine
from PySide6.QtGui import QGuiApplication
from sound_card import needs_portaudio

from gradwave import theme
from gradwave.training_wizard import recorder, training_process
from gradwave.training_wizard.recorder import InputLevel
from gradwave.training_wizard.training import Training

UNTIL_TOLD = "import sys; print('the last words', flush=True); sys.stdin.read()"


@pytest.fixture
def window(qtbot, open_window, monkeypatch):
    """A window whose wizard shows a training run that runs until it is asked to stop."""
    monkeypatch.setattr(
        training_process, "command", lambda order: [sys.executable, "-c", UNTIL_TOLD]
    )
    window = open_window(FakeEngine())
    wizard = window.features.training.wizard
    training = Training(wizard.home / "it")
    training.choose(sources=("/a",))
    training.run.mkdir()
    (training.run / "checkpoint.pt").touch()
    window.features.training.open()
    wizard.resume(training)
    yield window
    wizard.training_run.stop_at_once()
    qtbot.waitUntil(lambda: not wizard.training_run.busy)


def test_the_end_of_a_training_is_reported_though_the_wizard_is_closed(qtbot, window):
    run, message = window.features.training.wizard.training_run, window.footer.message.text
    window.features.training.dialog.close()
    assert message() == "Training continues. To see it, choose Render, Train a voice."
    run.process.ask_to_stop()
    qtbot.waitUntil(lambda: not run.busy)
    assert message() == "Training finished. To install the voice, choose Render, Train a voice."
    assert not window.banner.isVisible()


def test_the_failure_of_a_training_is_reported_though_the_wizard_is_closed(qtbot, window):
    run, dialog = window.features.training.wizard.training_run, window.features.training.dialog
    qtbot.waitUntil(lambda: "last words" in run.process.output())
    run.process.kill()
    qtbot.waitUntil(lambda: not run.busy)
    assert not window.banner.isVisible()  # the open wizard shows it
    dialog.training_page.failure_notice.remedy_button.click()
    dialog.close()
    qtbot.waitUntil(lambda: "last words" in run.process.output())
    run.process.kill()
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.text == run.failure.message
    window.banner.copy_button.click()
    assert "the last words" in QGuiApplication.clipboard().text()


def test_a_take_that_is_cut_off_is_shown_in_the_colour_of_trouble(open_window):
    window = open_window(FakeEngine())  # it starts in the dark theme
    window.actions_by_name["train"].trigger()
    window.features.training.dialog.recordings_page.record_button.click()
    meter = window.features.training.dialog.recordings_page.record_dialog.meter
    colours = []
    for peak in (0.5, 1.0, 0.5):
        meter.show_level(InputLevel(peak, -20.0))
        colours.append(meter.grab().toImage().pixelColor(3, meter.height() // 2).name())
    assert colours == [theme.DARK.accent, theme.DARK.error, theme.DARK.error]


@needs_portaudio
def test_what_the_window_plays_falls_silent_before_it_is_recorded(
    qtbot, open_window, make_sound, monkeypatch
):
    window = open_window(FakeEngine())
    player, wizard = window.player, window.features.training.wizard
    player.look_for_device()
    window.session.begin(None)
    window.session.open(make_sound())
    qtbot.waitUntil(lambda: player.can_play("original"))
    player.set_loop(0.0, 1.0)
    window.original.play_button.click()
    qtbot.waitUntil(lambda: player.output.active)
    window.actions_by_name["train"].trigger()
    window.features.training.dialog.recordings_page.record_button.click()
    microphone = FakeMicrophone(sentence())
    monkeypatch.setattr(recorder, "open_input", microphone.open)
    window.features.training.dialog.recordings_page.record_dialog.record_button.click()
    assert player.playing == ""
    qtbot.waitUntil(lambda: not player.output.active and microphone.given.is_set())
    with qtbot.waitSignal(wizard.recorder.taken):
        window.features.training.dialog.recordings_page.record_dialog.record_button.click()
