"""A listener's task with the real engine: iterations of classic heard blind, and the history."""

from __future__ import annotations

import pytest
from hands import click, settle
from PySide6.QtCore import Qt
from sound_card import needs_portaudio

from wavegrad_core.bundled_files import bundled_path
from wavegrad_core.listening.test_record import ListeningTest

Key = Qt.Key


@pytest.fixture
def window(qtbot, open_window, voice_file, make_sound, monkeypatch):
    voices = [("small", voice_file), ("classic", bundled_path("voices", "classic.safetensors"))]
    monkeypatch.setattr("wavegrad_core.voices.library.list_voices", lambda: voices)
    window = open_window()
    window.session.begin(None)
    window.session.open(make_sound("speech.wav", seconds=0.6))
    qtbot.waitUntil(lambda: window.session.can_render)
    return window


@needs_portaudio
def test_hear_iterations_of_classic_blind_and_find_the_result(qtbot, window):
    # Without any take, the menu opens the test on classic, which measures its speed.
    window.actions_by_name["blind_iterations"].trigger()
    dialog = window.features.listening.dialog
    setup, run = dialog.setup, None
    qtbot.waitUntil(lambda: "takes about" in setup.iteration_form.estimate.text())
    setup.iteration_form.many.setValue(9)  # 1000 would take minutes
    setup.trials.setValue(5)
    setup.start_bar.listener.setText("Ana")
    qtbot.waitUntil(setup.start_bar.begin_button.isEnabled)
    click(qtbot, setup.start_bar.begin_button)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)

    # She listens to all three, marks a loop by key, and answers rightly by mouse and key in turn.
    run = window.models.blind_test.run
    while run.state == "running":
        for slot in "ABX":
            click(qtbot, dialog.page.slots[slot])
            qtbot.waitUntil(lambda slot=slot: run.heard(slot))
        choice = "AB"[run.stimulus("X")]
        if run.number % 2:
            click(qtbot, dialog.page.answers[choice])
        else:
            qtbot.keyClick(dialog, Key.Key_Left if choice == "A" else Key.Key_Right)
    assert dialog.pages.result.text == (
        "You could tell 6 from 9 iterations of classic apart: 5 of 5, p = .031."
    )
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text.startswith("Saved in "))
    settle(qtbot, window)

    # The result is in the history, valid, under her name; the renders are takes.
    click(qtbot, dialog.pages.results_button)
    history = window.features.listening.dialog
    qtbot.waitUntil(lambda: history.table.topLevelItemCount() == 1)
    assert history.view.text.startswith("Ana could tell 6 from 9 iterations of classic apart")
    run = ListeningTest.load(history.chosen.path).runs[0]
    assert (run.valid, run.listener, run.outcome.correct) == (True, "Ana", 5)
    names = [take.name for take in window.session.takes.all]
    assert names == ["6 iterations of classic", "9 iterations of classic"]
    assert {take.result.voice for take in window.session.takes.all} == {"classic"}
    qtbot.keyClick(history, Key.Key_Escape)
