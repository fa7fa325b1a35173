"""Recording: sound is on disk at once, with advice on each take."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from fake_microphone import BLOCK, RATE, FakeMicrophone, sentence
from PySide6.QtCore import Qt
from shiboken6 import isValid
from sound_card import needs_portaudio, sounddevice

from gradwave.training_wizard import prompts, recorder
from gradwave.training_wizard.microphone import list_inputs, open_input
from gradwave.training_wizard.recorder import InputLevel, Recorder, take_of
from gradwave.training_wizard.views.record_dialog import RecordDialog
from gradwave.training_wizard.views.wizard_dialog import WizardDialog
from gradwave.training_wizard.wizard import Wizard
from wavegrad_core.errors import InputError


@pytest.fixture
def record(qtbot, jobs, tmp_path, monkeypatch):
    """record(sound) -> its take."""

    def take(sound, path=tmp_path / "Aufnahmen" / "en-001.wav"):
        microphone = FakeMicrophone(sound)
        monkeypatch.setattr(recorder, "open_input", microphone.open)
        made = Recorder(jobs)
        heard = []
        made.levelled.connect(heard.append)
        made.record(path)
        qtbot.waitUntil(lambda: microphone.given.is_set() and sum_of(path) >= len(sound))
        with qtbot.waitSignal(made.taken) as taken:
            made.stop()
        assert not made.recording
        return taken.args[0]

    return take


def sum_of(path: Path) -> int:
    """Return the frames of the file being recorded, from its size at 24 bits each."""
    part = path.with_stem(f"{path.stem} new")
    return (part.stat().st_size - 44) // 3 if part.exists() else 0


def test_speech_is_recorded_to_the_last_of_24_bits(record):
    sound = sentence()
    take = record(sound)
    written, rate = soundfile.read(take.path, dtype="float32")
    assert rate == RATE
    np.testing.assert_allclose(written, sound, atol=2**-23)
    assert take.seconds == 2.0
    assert take.warnings == []


@pytest.mark.parametrize(
    ("sound", "words"),
    [
        (sentence(peak=1.2).clip(-1, 1), "clipped"),
        (sentence(noise=0.02), "noisy"),
        (sentence(peak=0.003), "very quiet"),
        (sentence(seconds=0.2), "too short"),
    ],
)
def test_advice_on_a_take_is_shown(record, sound, words):
    (warning,) = record(sound).warnings
    assert words in warning


def test_a_good_take_stays_where_the_next_one_is_too_short(record):
    first = record(sentence())
    before = first.path.read_bytes()
    record(sentence(seconds=0.2))
    assert first.path.read_bytes() == before
    assert [path.name for path in first.path.parent.iterdir()] == ["en-001.wav"]
    record(sentence(seconds=1.0))
    assert soundfile.info(first.path).duration == 1.0


def test_without_a_microphone_the_message_has_a_remedy(qtbot, jobs, tmp_path, monkeypatch):
    def none(give, device):
        raise InputError("No microphone was found. Plug one in, and try again.")

    monkeypatch.setattr(recorder, "open_input", none)
    made = Recorder(jobs)
    with qtbot.waitSignal(made.problem) as problem:
        made.record(tmp_path / "a.wav")
    assert "Plug one in" in problem.args[0].message
    assert not made.recording


KILLED = """
import os, queue, sys, threading
from pathlib import Path
import numpy as np
from gradwave.jobs import Job
from gradwave.training_wizard import recorder

class Endless:
    def __enter__(self):
        def run():
            for _ in range(40):
                self.give(np.full(1200, 0.25, np.float32))
        threading.Thread(target=run).start()
    def __exit__(self, *error): pass

def open_input(give, device):
    stream = Endless()
    stream.give = give
    return stream, 24_000

levels = []
def on_level(level):
    levels.append(level)
    if len(levels) == 30:
        os.kill(os.getpid(), 9)

recorder.open_input = open_input
recorder.record(Job(None, None, ""), Path(sys.argv[1]), on_level, "")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_kill_while_it_records_leaves_all_that_was_heard(tmp_path):
    path = tmp_path / "it.wav"
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", KILLED, path], cwd=root)
    sound, rate = soundfile.read(tmp_path / "it new.wav")
    assert (len(sound), rate) == (30 * BLOCK, RATE)
    np.testing.assert_allclose(sound, 0.25, atol=2**-22)


def test_room_noise_is_measured_in_the_quietest_moments():
    levels = [InputLevel(0.5, -20.0)] * 90 + [InputLevel(0.001, -70.0)] * 10
    assert take_of(Path("a"), 5.0, levels).room_db == -70.0
    assert take_of(Path("a"), 0.0, []).warnings != []


def test_there_are_sentences_in_several_languages():
    assert list(prompts.languages()) == ["en", "de", "fr", "es", "nl"]
    for code in prompts.languages():
        sentences = prompts.sentences(code)
        assert len(sentences) == len(set(sentences)) == 20
        assert all(20 < len(sentence) < 90 for sentence in sentences)


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


@pytest.fixture
def plug_in(monkeypatch):
    """plug_in(name, …): make these microphones available, numbered from 7."""

    def these(*names: str) -> None:
        devices = [
            {"name": name, "index": index, "max_input_channels": 1, "hostapi": 0}
            for index, name in enumerate(names, 7)
        ]
        monkeypatch.setattr(sounddevice, "query_devices", lambda *which: devices)

    monkeypatch.setattr(sounddevice, "query_hostapis", lambda host: {"name": "ALSA"})
    monkeypatch.setattr(sounddevice, "check_input_settings", lambda *device, **wanted: None)
    monkeypatch.setattr(sounddevice, "InputStream", lambda rate, block, device, **wanted: device)
    return these


@needs_portaudio
@pytest.mark.parametrize(("chosen", "opened"), [("Webcam (ALSA)", 7), ("Gone (ALSA)", None)])
def test_the_system_s_own_microphone_stands_in_for_one_that_is_gone(plug_in, chosen, opened):
    plug_in("Webcam")
    assert list_inputs() == ["Webcam (ALSA)"]
    assert open_input(print, chosen) == (opened, 48_000)


@needs_portaudio
def test_two_microphones_of_one_name_can_both_be_chosen(plug_in):
    plug_in("USB", "Webcam", "USB")
    assert list_inputs() == ["USB (ALSA)", "Webcam (ALSA)", "USB (ALSA) 2"]
    assert [open_input(print, name)[0] for name in list_inputs()] == [7, 8, 9]


@needs_portaudio
def test_a_device_whose_name_cannot_be_read_does_not_stop_the_system_s_own(plug_in, monkeypatch):
    def query(*which):
        return {} if which else b"\xff".decode()

    monkeypatch.setattr(sounddevice, "query_devices", query)
    assert open_input(print, "") == (None, 48_000)


@needs_portaudio
def test_without_a_microphone_it_says_how_to_find_a_new_one(plug_in, monkeypatch):
    def none(*which):
        raise sounddevice.PortAudioError("Error querying device -1")

    monkeypatch.setattr(sounddevice, "query_devices", none)
    with pytest.raises(InputError, match="Listen, Devices, Refresh"):
        open_input(print, "")
