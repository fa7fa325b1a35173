"""Playback during a blind test: the loop, a device that is unplugged, the window afterwards."""

from __future__ import annotations

import time

import pytest
from blind_test_hands import begin, hear, press, trial
from hands import LEFT
from PySide6.QtCore import QPoint, Qt
from sound_card import SoundCards, needs_portaudio, sounddevice

pytestmark = needs_portaudio


def test_a_loop_is_marked_moved_and_undone_on_the_bar(qtbot, window, make_sound):
    window.session.open(make_sound("long.wav", seconds=2.0))
    qtbot.waitUntil(
        lambda: window.session.can_render and window.session.original.name != "clip.wav"
    )
    window.session.render()
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 1 and not window.jobs.busy())
    dialog = begin(qtbot, window, "ABX", 1)
    transport, bar = window.models.blind_test.transport, dialog.page.transport_bar.seek_bar
    assert transport.region == window.models.blind_test.player.loop == (0.0, 2.0)

    def at(seconds: float) -> QPoint:
        return QPoint(round(bar.x_of(seconds)), bar.height() // 2)

    def drag(start: float, stop: float) -> None:
        qtbot.mousePress(bar, LEFT, pos=at(start))
        qtbot.mouseMove(bar, at((start + stop) / 2))
        qtbot.mouseMove(bar, at(stop))
        qtbot.mouseRelease(bar, LEFT, pos=at(stop))

    drag(0.5, 1.5)
    assert transport.region == pytest.approx((0.5, 1.5), abs=0.02)
    drag(1.5, 1.8)  # by its handle
    assert transport.region == pytest.approx((0.5, 1.8), abs=0.02)
    qtbot.mouseClick(bar, LEFT, pos=at(1.0))
    assert transport.player.position == pytest.approx(1.0, abs=0.02)
    press(qtbot, dialog, Qt.Key.Key_BracketLeft)
    assert transport.region == pytest.approx((1.0, 1.8), abs=0.02)
    assert dialog.page.transport_bar.loop_label.text() == "Loop 0:01.0 to 0:01.8"
    qtbot.mouseDClick(bar, LEFT, pos=at(1.2))
    assert transport.region == (0.0, 2.0)
    press(qtbot, dialog, Qt.Key.Key_L)
    assert transport.player.loop is None
    qtbot.keyClick(dialog, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.models.blind_test.run.number == 1  # the cursor, not an answer


def test_the_main_window_plays_again_afterwards(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 1)
    trial(qtbot, dialog, Qt.Key.Key_Left)
    dialog.close()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    qtbot.keyClick(window, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: window.player.output.active or window.player.playing == "")
    qtbot.waitUntil(lambda: window.player.playing == "")
    assert not window.banner.isVisible()
    assert window.player.position == pytest.approx(0.5, abs=0.02)


def test_a_sound_chosen_just_after_another_one_ended_is_played(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 1)
    blind = window.models.blind_test
    press(qtbot, dialog, Qt.Key.Key_L, Qt.Key.Key_A)  # once, so it ends
    deadline = time.monotonic() + 60
    while not blind.player.output.frames or blind.player.output.active:
        assert time.monotonic() < deadline
        time.sleep(0.001)  # the window does not know yet that it has ended
    press(qtbot, dialog, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: blind.run.heard("B"))
    dialog.close()


def test_a_device_that_is_unplugged_is_reported_and_the_trial_continues_on_another(
    qtbot, window, monkeypatch
):
    cards = SoundCards(monkeypatch)
    dialog = begin(qtbot, window, "ABX", 1)
    blind = window.models.blind_test
    press(qtbot, dialog, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: cards.playing)
    first = cards.opened[-1]
    cards.pull(first)
    qtbot.waitUntil(lambda: first in dialog.pages.banner.text)
    qtbot.waitUntil(lambda: blind.slot == "A" and cards.opened[-1] != first)
    assert dialog.page.number.text() == "Trial 1 of 1"
    hear(qtbot, dialog)
    press(qtbot, dialog, Qt.Key.Key_Left)
    assert blind.run.state == "finished"
    dialog.close()


def test_a_sound_chosen_while_another_device_is_looked_for_is_the_one_that_plays(
    qtbot, window, monkeypatch
):
    cards = SoundCards(monkeypatch)
    dialog = begin(qtbot, window, "ABX", 1)
    blind = window.models.blind_test
    press(qtbot, dialog, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: cards.playing and blind.player.playing == "0")
    cards.answering.clear()
    cards.pull(cards.opened[-1])
    qtbot.waitUntil(lambda: blind.player.playing == "")
    press(qtbot, dialog, Qt.Key.Key_B)
    cards.answering.set()
    qtbot.waitUntil(lambda: blind.player.playing != "" and not window.jobs.busy("sound"))
    assert (blind.player.playing, blind.slot) == ("1", "B")
    assert blind.player.output._wanted is blind.player.output._sounds["1"]
    dialog.close()


def test_without_any_device_left_nothing_is_answered(qtbot, window, monkeypatch):
    cards = SoundCards(monkeypatch)
    dialog = begin(qtbot, window, "ABX", 1)
    blind = window.models.blind_test
    press(qtbot, dialog, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: cards.playing)
    cards.pull(*(one["name"] for one in sounddevice.query_devices()))
    qtbot.waitUntil(lambda: blind.player.unavailable_reason != "" and not blind.player.searching)
    qtbot.waitUntil(dialog.pages.banner.isVisible)
    press(qtbot, dialog, Qt.Key.Key_B, Qt.Key.Key_X, Qt.Key.Key_Left)
    assert (blind.slot, blind.run.number, blind.run.state) == ("", 1, "running")
    assert not any(button.isEnabled() for button in dialog.page.answers.values())
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.pages.result.text == "Ended after 0 of 1 trials."
    dialog.close()
