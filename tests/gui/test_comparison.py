"""A/B comparison in the window: switching by keys, loops, level matching and displayed gains."""

from __future__ import annotations

import numpy as np
import pytest
from fakes import FakeEngine
from PySide6.QtCore import QPoint, Qt
from sound_card import needs_portaudio, played

from gradwave import desktop
from gradwave.durations import clock
from gradwave.window.main_window import MainWindow

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
RATE = 24_000


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    """A window with a three-second sound and two takes."""
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav", seconds=3.0))
    qtbot.waitUntil(lambda: window.session.result is not None)
    window.session.sweep((3,))
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


def press(qtbot, window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window, key)
        qtbot.waitUntil(lambda: not window.jobs.busy("sound"))


@needs_portaudio
def test_keys_switch_between_the_original_and_the_takes_while_they_loop(qtbot, window):
    player, takes = window.player, window.session.takes
    press(qtbot, window, Qt.Key.Key_L, Qt.Key.Key_1)
    assert player.playing == "original"
    assert window.original.play_button.accessibleName() == "Stop: Original"
    press(qtbot, window, Qt.Key.Key_2)
    assert (player.playing, takes.chosen.name) == ("take 1", "6 iterations")
    press(qtbot, window, Qt.Key.Key_3)
    assert (player.playing, takes.chosen.name) == ("take 2", "3 iterations")
    assert window.takes.table.topLevelItem(1).text(0) == "▶"
    assert window.result._name.text() == "3 iterations"
    press(qtbot, window, Qt.Key.Key_9)  # there is none
    assert player.playing == "take 2"
    press(qtbot, window, Qt.Key.Key_3)
    assert player.playing == ""
    assert window.takes.table.topLevelItem(1).text(0) == "3"


@needs_portaudio
def test_a_take_chosen_in_the_list_takes_over_from_what_plays(qtbot, window):
    press(qtbot, window, Qt.Key.Key_L, Qt.Key.Key_1)
    qtbot.keyClick(window.takes.table, Qt.Key.Key_Up)
    assert window.player.playing == "take 1"
    press(qtbot, window, Qt.Key.Key_Space)
    assert window.player.playing == ""
    qtbot.keyClick(window.takes.table, Qt.Key.Key_Down)
    assert window.player.playing == ""
    assert window.session.takes.chosen.key == "take 2"


@needs_portaudio
def test_deleting_the_take_that_plays_stops_it(qtbot, window):
    press(qtbot, window, Qt.Key.Key_L, Qt.Key.Key_3, Qt.Key.Key_Delete)
    assert window.player.playing == ""
    press(qtbot, window, Qt.Key.Key_3)
    assert window.player.playing == ""
    press(qtbot, window, Qt.Key.Key_2)
    assert window.player.playing == "take 1"
    press(qtbot, window, Qt.Key.Key_2)


@needs_portaudio
def test_what_is_heard_of_a_take_is_its_samples(qtbot, window):
    press(qtbot, window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: window.player.playing == "")
    take = window.session.takes.all[0].result.sound.audio[0]
    np.testing.assert_array_equal(played()[:, 0], take[-len(played()) :])


def test_shift_and_a_drag_mark_the_loop_and_the_key_removes_it(qtbot, window):
    box = window.result.waveform.box
    view = window.result.waveform.getViewWidget().viewport()
    left = int(box.mapToScene(0, 0).x() + box.width() / 3)
    qtbot.mousePress(view, LEFT, SHIFT, QPoint(left, 30))
    for pixels in range(20, 201, 20):
        qtbot.mouseMove(view, QPoint(left + pixels, 30))
    qtbot.mouseRelease(view, LEFT, SHIFT, QPoint(left + 200, 30))
    start, stop = window.player.loop
    assert start == pytest.approx(1.0, abs=0.05)
    assert stop == pytest.approx(1.0 + 200 / box.width() * 3, abs=0.05)
    assert window.models.timeline.span == 3.0  # not scrolled
    assert window.transport.loop_button.isChecked()
    for plot in (window.original.waveform, window.result.spectrogram):
        assert plot.loop_region.isVisible()
        assert plot.loop_region.getRegion() == (start, stop)
    press(qtbot, window, Qt.Key.Key_L)
    assert window.player.loop is None
    assert not window.transport.loop_button.isChecked()
    assert not window.original.waveform.loop_region.isVisible()


def test_the_button_loops_what_is_in_view(qtbot, window):
    window.models.timeline.show(1.0, 0.5)
    qtbot.mouseClick(window.transport.loop_button, LEFT)
    assert window.player.loop == (1.0, 1.5)
    assert window.player.position == 1.0


def test_the_cursor_is_moved_and_a_loop_is_marked_by_keys_alone(qtbot, window):
    player, seconds = window.player, window.models.timeline.duration
    for _ in range(10):
        qtbot.keyClick(window, Qt.Key.Key_Right, SHIFT)
    assert player.position == pytest.approx(seconds / 4)
    assert window.transport.clock.text().startswith(clock(seconds / 4))
    qtbot.keyClick(window, Qt.Key.Key_BracketLeft)
    assert player.loop == (pytest.approx(seconds / 4), seconds)
    for _ in range(10):
        qtbot.keyClick(window, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(window, Qt.Key.Key_BracketRight)
    assert player.loop == (pytest.approx(seconds / 4), pytest.approx(seconds / 2))
    assert (window.models.timeline.start, window.models.timeline.stop) == (0.0, seconds)
    for _ in range(50):
        qtbot.keyClick(window, Qt.Key.Key_Left, SHIFT)
    assert player.position == 0.0


def test_another_sound_is_not_looped(qtbot, window, make_sound):
    press(qtbot, window, Qt.Key.Key_L)
    window.session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: window.session.original.name == "other.wav")
    assert window.player.loop is None


@needs_portaudio
def test_levels_are_matched_by_key_and_the_gains_reported(qtbot, window):
    assert (window.original.gain, window.result.gain) == ("", "")
    press(qtbot, window, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: bool(window.original.gain))
    gains = {window.original.gain, window.result.gain}
    assert "0.0 dB" in gains
    assert window.transport.match_button.isChecked()
    qtbot.mouseClick(window.transport.match_button, LEFT)
    assert (window.original.gain, window.result.gain) == ("", "")


@needs_portaudio
def test_matching_takes_effect_while_it_plays(qtbot, window, monkeypatch):
    monkeypatch.setattr(
        "gradwave.playing.level_matching._gains", lambda blocks, rate: dict.fromkeys(blocks, -6.0)
    )
    press(qtbot, window, Qt.Key.Key_L, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: window.original.gain == "−6.0 dB")
    qtbot.waitUntil(lambda: not window.jobs.busy("sound"))
    output = window.player.output
    qtbot.waitUntil(lambda: output._current is output._sounds["original"])
    assert window.player.playing == "original"
    press(qtbot, window, Qt.Key.Key_1)
    expected = window.session.original.sound.audio.max() * 10 ** (-6 / 20)
    assert output._sounds["original"].max() == pytest.approx(expected, rel=1e-5)
