"""The recording window: sentences, checks of the takes, the microphone."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from fake_microphone import RATE, FakeMicrophone, sentence, sum_of
from PySide6.QtCore import Qt
from shiboken6 import isValid

from gradwave.training_wizard import prompts, recorder
from gradwave.training_wizard.views import record_dialog
from gradwave.training_wizard.views.record_dialog import RecordDialog
from gradwave.training_wizard.views.wizard_dialog import WizardDialog
from gradwave.training_wizard.wizard import Wizard


def test_a_sentence_is_read_taken_again_and_is_among_the_recordings(
    qtbot, jobs, tmp_path, monkeypatch
):
    wizard = Wizard(jobs, tmp_path / "trainings")
    dialog = RecordDialog(wizard)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    dialog.language.activated.emit(0)
    assert dialog.sentence.text() == prompts.sentences("de")[0]
    for peak, words in ((1.2, "clipped"), (0.5, "Good take: 2.0 s.")):
        microphone = FakeMicrophone(sentence(peak).clip(-1, 1))
        monkeypatch.setattr(recorder, "open_input", microphone.open)
        qtbot.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
        assert dialog.record_button.text() == "Stop"
        qtbot.waitUntil(lambda: sum_of(dialog.path) == 2 * RATE)
        qtbot.waitUntil(lambda: dialog.meter.level > -90)
        with qtbot.waitSignal(wizard.recorder.taken):
            qtbot.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
        assert words in dialog.feedback.text()
        assert dialog.play_button.isEnabled()
    assert dialog.record_button.text() == "Record again"
    qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text() == prompts.sentences("de")[1]
    assert not dialog.play_button.isEnabled()
    qtbot.waitUntil(lambda: not wizard.recording_list.searching)
    assert [name for _, name in wizard.recording_list.found] == ["recordings/de-001.wav"]
    dialog.close()
    wizard.leave()
    shutil.rmtree(wizard.training.folder)


@pytest.fixture
def speak(qtbot, monkeypatch):
    """speak(dialog, sound): record the displayed sentence."""

    def one(dialog, sound):
        microphone = FakeMicrophone(sound)
        monkeypatch.setattr(recorder, "open_input", microphone.open)
        dialog.record_button.click()
        qtbot.waitUntil(lambda: sum_of(dialog.path) == len(sound))
        with qtbot.waitSignal(dialog._wizard.recorder.taken):
            dialog.record_button.click()

    return one


def test_a_sentence_that_is_recorded_again_is_heard_and_checked_again(qtbot, wizard, speak):
    dialog = WizardDialog(wizard)
    qtbot.addWidget(dialog)
    page, heard = dialog.recordings_page, wizard.clip_player.player

    def record(sound):
        """Record, play and check the first sentence; return its loudness."""
        page.record_button.click()
        speak(page.record_dialog, sound)
        page.record_dialog.play_button.click()
        qtbot.waitUntil(lambda: heard.sounds != {})
        level = np.abs(heard.sounds["en-001"].audio).max()
        page.record_dialog.done_button.click()
        qtbot.waitUntil(lambda: wizard.can_continue)
        dialog.next_button.click()
        qtbot.waitUntil(lambda: wizard.data_check.report is not None and not wizard.data_check.busy)
        return level

    assert record(np.zeros(2 * RATE)) == 0
    assert wizard.data_check.used == []
    dialog.back_button.click()
    assert record(sentence()) > 0.4
    assert wizard.data_check.used == ["recordings/en-001.wav"]


def test_a_take_that_is_too_short_to_keep_has_nothing_checked_again(qtbot, wizard, speak):
    dialog = WizardDialog(wizard)
    qtbot.addWidget(dialog)
    page = dialog.recordings_page
    page.record_button.click()
    speak(page.record_dialog, sentence())
    page.record_dialog.done_button.click()
    qtbot.waitUntil(lambda: wizard.can_continue)
    dialog.next_button.click()
    qtbot.waitUntil(lambda: wizard.data_check.report is not None and not wizard.data_check.busy)
    report = wizard.data_check.report
    dialog.back_button.click()
    page.record_button.click()
    speak(page.record_dialog, sentence(seconds=0.2))  # by accident
    assert "too short" in page.record_dialog.feedback.text()
    page.record_dialog.done_button.click()
    qtbot.waitUntil(lambda: wizard.can_continue)
    dialog.next_button.click()
    assert wizard.data_check.report is report
    assert not wizard.data_check.busy


def test_nothing_is_checked_before_the_take_is_whole(qtbot, wizard, monkeypatch):
    dialog, recording_list = WizardDialog(wizard), wizard.recording_list
    qtbot.addWidget(dialog)
    microphone = FakeMicrophone(sentence())
    monkeypatch.setattr(recorder, "open_input", microphone.open)
    dialog.recordings_page.record_button.click()
    dialog.recordings_page.record_dialog.record_button.click()
    qtbot.waitUntil(lambda: microphone.given.is_set() and recording_list.sources != [])
    qtbot.waitUntil(lambda: recording_list.found != [])  # the part recorded so far
    assert not dialog.next_button.isEnabled()
    dialog.recordings_page.record_dialog.done_button.click()
    qtbot.waitUntil(dialog.next_button.isEnabled)
    assert [name for _, name in recording_list.found] == ["recordings/en-001.wav"]


def test_a_closed_recording_window_is_deleted(qtbot, wizard):
    dialog = WizardDialog(wizard)
    qtbot.addWidget(dialog)
    dialog.recordings_page.record_button.click()
    record = dialog.recordings_page.record_dialog
    record.done_button.click()
    assert dialog.recordings_page.record_dialog is None
    qtbot.waitUntil(lambda: not isValid(record))


def test_the_microphone_is_chosen_and_remembered_and_told_if_it_is_gone(
    qtbot, jobs, wizard, tmp_path, monkeypatch
):
    there = ["Mikrofon 🎙 (ALSA)", "Webcam (ALSA)"]
    monkeypatch.setattr(recorder, "list_inputs", lambda: there)
    microphone = FakeMicrophone(sentence())
    monkeypatch.setattr(recorder, "open_input", microphone.open)
    dialog = RecordDialog(wizard)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.input.count() == 3)
    dialog.input.setCurrentIndex(1)
    dialog.input.activated.emit(1)
    dialog.record_button.click()
    assert not dialog.input.isEnabled()
    qtbot.waitUntil(microphone.given.is_set)
    with qtbot.waitSignal(wizard.recorder.taken):
        dialog.record_button.click()
    assert microphone.opened == there[0]
    dialog.close()

    next_time = Wizard(jobs, tmp_path / "trainings")
    dialog = RecordDialog(next_time)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.input.count() == 3)
    assert dialog.input.currentText() == there[0]
    assert dialog.missing.isHidden()
    monkeypatch.setattr(recorder, "list_inputs", lambda: there[1:])
    next_time.recorder.list_inputs()
    qtbot.waitUntil(lambda: not dialog.missing.isHidden())
    assert dialog.missing.text().startswith(f"{there[0]} is not connected; the system default")
    dialog.input.setCurrentIndex(0)
    dialog.input.activated.emit(0)
    assert dialog.missing.isHidden()
    next_time.leave()


@pytest.mark.parametrize(("window", "prompted"), [("de", "de"), ("nl", "nl"), ("pseudo", "en")])
def test_the_sentences_are_in_the_language_of_the_window(
    qtbot, wizard, monkeypatch, window, prompted
):
    monkeypatch.setattr(record_dialog, "in_use", lambda: window)
    dialog = RecordDialog(wizard)
    qtbot.addWidget(dialog)
    assert dialog.language.currentData() == prompted
    assert dialog.sentence.text() == prompts.sentences(prompted)[0]
