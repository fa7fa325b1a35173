"""The mouse in the panes: select, pan, zoom, and what is under the pointer. Real events."""

from __future__ import annotations

import re

import librosa
import numpy as np
import pytest
import soundfile
from hands import LEFT, PLAIN, settle
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu

from gradwave.panes.views.overview_strip import LEFT as LEFT_EDGE
from gradwave.panes.views.overview_strip import RIGHT as RIGHT_EDGE

RIGHT = Qt.MouseButton.RightButton
MIDDLE, CONTROL = Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(rendered_window):
    return rendered_window


def place(plot, x: float, y: float = 0.5) -> QPoint:
    """Return the pixel at a share of the plot's width and height (from the top)."""
    box = plot.box
    view = plot.getViewWidget()
    rect = box.rect()
    scene = box.mapToScene(rect.x() + x * rect.width(), rect.y() + y * rect.height())
    return view.mapFromScene(scene)


def drag(qtbot, plot, start: float, stop: float, button=LEFT, keys=PLAIN, rise: float = 0.0):
    view = plot.getViewWidget().viewport()
    begin, end = place(plot, start), place(plot, stop, 0.5 - rise)
    qtbot.mousePress(view, button, keys, begin)
    for step in range(1, 11):  # QTest's moves have no modifiers
        at = QPointF(begin + (end - begin) * step / 10)
        moved = QEvent.Type.MouseMove
        on_screen = QPointF(view.mapToGlobal(at))
        event = QMouseEvent(moved, at, on_screen, Qt.MouseButton.NoButton, button, keys)
        QApplication.sendEvent(view, event)
    yield
    qtbot.mouseRelease(view, button, keys, end)


def pointed_at(window, plot, x: float, y: float = 0.5) -> str:
    """Move the pointer there and return the text about it.

    QTest would move the pointer that all windows share: nothing arrives if it is there already, or
    if a window of an earlier test is at that place. Pyqtgraph drops moves within 10 ms of another.
    """
    view, at = plot.getViewWidget().viewport(), QPointF(place(plot, x, y))
    on_screen, none = QPointF(view.mapToGlobal(at)), Qt.MouseButton.NoButton
    QApplication.sendEvent(
        view, QMouseEvent(QEvent.Type.MouseMove, at, on_screen, none, none, PLAIN)
    )
    return window.footer.pointer.text()


def dragged(qtbot, *arguments, **more) -> None:
    for _ in drag(qtbot, *arguments, **more):
        pass


def wheel(plot, notches: int, keys, y: float = 0.5) -> None:
    view = plot.getViewWidget().viewport()
    at = place(plot, 0.5, y)
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_a_plain_drag_selects_in_every_plot_and_shows_the_selection(qtbot, window):
    view = window.models.timeline.start, window.models.timeline.stop
    for plot in (window.original.waveform, window.result.spectrogram):
        window.player.set_loop(0.0, 0.0)
        for _ in drag(qtbot, plot, 0.2, 0.6):
            assert window.result.waveform.loop_region.isVisible()
            assert window.original.spectrogram.loop_region.getRegion() == pytest.approx(
                (0.6, 1.8), abs=0.05
            )
            assert window.player.loop is None
        assert window.player.loop == pytest.approx((0.6, 1.8), abs=0.05)
        assert window.transport.loop_button.isChecked()
    dragged(qtbot, window.original.waveform, 0.5, 0.25)  # to the left, too
    assert window.player.loop == pytest.approx((0.75, 1.5), abs=0.05)
    assert (window.models.timeline.start, window.models.timeline.stop) == view


@pytest.mark.parametrize(("button", "keys"), [(MIDDLE, PLAIN), (LEFT, CONTROL)])
def test_the_middle_button_and_ctrl_pan(qtbot, window, button, keys):
    timeline = window.models.timeline
    timeline.show(1.0, 1.0)
    dragged(qtbot, window.result.waveform, 0.6, 0.4, button, keys)
    assert timeline.start == pytest.approx(1.2, abs=0.02)
    assert window.player.loop is None


def test_ctrl_and_the_wheel_zoom_the_frequencies_of_both_panes(qtbot, window):
    boxes = [pane.spectrogram.box for pane in (window.original, window.result)]
    wheel(window.original.spectrogram, 3, CONTROL, y=0.999)
    span = 12 * 0.8**3
    for box in boxes:
        assert box.viewRange()[1] == pytest.approx([0.0, span], abs=0.05)
    dragged(qtbot, window.original.spectrogram, 0.5, 0.5, MIDDLE, rise=-0.25)
    for box in boxes:
        assert box.viewRange()[1] == pytest.approx([span / 4, 1.25 * span], abs=0.15)
    frequencies = window.models.display.frequencies
    window.actions_by_name["frequency_out"].trigger()
    assert frequencies.span == pytest.approx(min(1.6 * 0.8**3, 1))
    window.actions_by_name["frequency_fit"].trigger()
    assert boxes[1].viewRange()[1] == pytest.approx([0.0, 12.0])
    window.actions_by_name["frequency_in"].trigger()
    assert boxes[1].viewRange()[1] == pytest.approx([0.0, 12.0 / 1.6])


def test_time_frequency_and_level_are_shown_under_the_pointer(qtbot, window):
    spectrogram = window.original.spectrogram
    qtbot.waitUntil(lambda: spectrogram.picture is not None)
    at = (0.5, 1 - 2.6 / 12)  # at 1.5 s the chirp is at 2.6 kHz
    qtbot.waitUntil(lambda: pointed_at(window, spectrogram, *at) != "")
    time, frequency, level = window.footer.pointer.text().split("   ")
    minutes, seconds = time.split(":")
    assert (minutes, float(seconds)) == ("0", pytest.approx(1.5, abs=0.02))
    assert float(frequency.partition(" Hz")[0].replace(",", "")) == pytest.approx(2600, abs=200)
    assert level.endswith(" dB")
    ridge = spectrogram.describe(1.5, 2.6).split("   ")[2]  # a pixel may lie beside it
    loud = float(ridge.removesuffix(" dB").replace("−", "-"))
    assert -30 < loud < -10  # an amplitude of .3 that sweeps
    quiet = spectrogram.describe(1.5, 9.0).split("   ")[2]
    assert float(quiet.removesuffix(" dB").replace("−", "-")) < loud - 20
    qtbot.waitUntil(lambda: "Hz" not in pointed_at(window, window.original.waveform, 0.5))
    level = float(
        window.footer.pointer.text().split("   ")[1].removesuffix(" dB").replace("−", "-")
    )
    assert level == pytest.approx(-10.2, abs=1.0)  # .3 and a little noise
    window.models.display.choose("compared", "difference")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.result.spectrogram.picture.kind == "difference")
    assert window.result.spectrogram.describe(1.5, 2.6).endswith("   0 dB")


def test_fft_size_and_window_change_the_picture_and_are_remembered(qtbot, window):
    spectrogram = window.original.spectrogram
    before = spectrogram.picture
    window.actions_by_name["fft_4096"].trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: spectrogram.picture is not before)
    assert spectrogram.picture.values.shape[1] == 2049
    sharp = spectrogram.picture
    window.actions_by_name["window_blackman"].trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: spectrogram.picture is not sharp)
    assert (spectrogram.picture.values != sharp.values).any()
    assert type(window.models.display)().resolution == window.models.display.resolution


def test_a_deep_zoom_shows_single_samples(qtbot, window):
    timeline, plot = window.models.timeline, window.original.waveform
    assert plot.samples.getData()[0].size == 0
    timeline.show(1.0, 0.0)
    assert timeline.span == pytest.approx(0.001)
    shown = plot.samples.getData()[0]
    assert 24 <= shown.size <= 28


def test_each_channel_has_a_lane_of_its_own(qtbot, window, make_sound):
    path = make_sound("stereo.wav", seconds=1.0, channels=2)
    audio, rate = soundfile.read(path)
    audio[:, 1] *= 0.25
    soundfile.write(path, audio, rate)
    window.session.open(path)
    qtbot.waitUntil(lambda: window.session.original.name == "stereo.wav")
    settle(qtbot, window)
    plot = window.original.waveform
    top, bottom = plot.zero_lines[0].value(), plot.zero_lines[1].value()
    assert top == -bottom > 0
    low, high = plot.box.viewRange()[1]
    assert (low, high) == (pytest.approx(2 * bottom), pytest.approx(2 * top))
    values = plot.curve.getData()[1]
    gap = int(np.flatnonzero(np.isnan(values))[0])
    assert np.ptp(values[:gap]) == pytest.approx(4 * np.ptp(values[gap + 1 : -1]), rel=0.1)
    left, right = (plot.describe(0.5, middle).split("   ")[1] for middle in (top, bottom))
    difference = float(left[:-3].replace("−", "-")) - float(right[:-3].replace("−", "-"))
    assert difference == pytest.approx(12, abs=1.5)
    assert plot.getAxis("left").tickStrings([top, bottom], 1.0, 1.0) == ["L", "R"]


def test_the_gap_of_the_plots_is_dragged_in_both_panes_and_remembered(qtbot, window):
    panes = (window.original, window.result)
    handle = panes[0].ratio_handle

    def shares() -> list[float]:
        heights = [(p.waveform.size().height(), p.spectrogram.size().height()) for p in panes]
        return [one / (one + other) for one, other in heights]

    assert shares() == pytest.approx([2 / 7, 2 / 7], abs=0.03)
    canvas = handle.parentWidget()
    qtbot.mousePress(handle, LEFT)
    qtbot.mouseMove(handle, handle.mapFrom(canvas, QPoint(50, round(0.6 * canvas.height()))))
    qtbot.mouseRelease(handle, LEFT)
    qtbot.waitUntil(lambda: shares() == pytest.approx([0.6, 0.6], abs=0.03))
    top = panes[0].spectrogram.mapToScene(panes[0].spectrogram.rect().topLeft()).y()
    qtbot.waitUntil(lambda: abs(handle.geometry().center().y() - top) <= 6)
    assert type(window.models.display)().ratio.share == pytest.approx(0.6, abs=0.02)
    qtbot.mouseDClick(handle, LEFT)
    qtbot.waitUntil(lambda: shares() == pytest.approx([2 / 7, 2 / 7], abs=0.03))


def test_the_ruler_moves_the_cursor_and_marks_a_loop_whose_times_are_shown(qtbot, window):
    ruler, player, shown = window.ruler, window.player, window.footer.loop
    tenth = (ruler.width() - LEFT_EDGE - RIGHT_EDGE) / 10
    places = [QPoint(round(LEFT_EDGE + share * tenth), 5) for share in range(11)]
    second = window.models.timeline.duration / 10
    qtbot.mouseClick(ruler, LEFT, PLAIN, places[5])
    assert player.position == pytest.approx(5 * second, abs=0.05 * second)
    assert player.loop is None
    qtbot.mousePress(ruler, LEFT, PLAIN, places[2])
    qtbot.mouseMove(ruler, places[3])
    qtbot.mouseRelease(ruler, LEFT, PLAIN, places[4])
    assert player.loop == pytest.approx((2 * second, 4 * second), abs=0.05 * second)
    assert f"({player.loop[1] - player.loop[0]:.3f} s)" in shown.text()
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z)
    assert (window.models.timeline.start, window.models.timeline.stop) == pytest.approx(player.loop)
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert shown.text() == ""


def right_click(qtbot, plot) -> QMenu:
    """Click on a plot with the right button and return the menu."""
    qtbot.mouseClick(plot.getViewWidget().viewport(), RIGHT, PLAIN, place(plot, 0.5))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_right_click_in_a_pane_opens_a_menu_that_acts_on_it(qtbot, window):
    timeline = window.models.timeline
    for plot in (window.original.spectrogram, window.result.waveform):
        dragged(qtbot, plot, 0.25, 0.75)
        loop, (start, stop) = window.player.loop, (timeline.start, timeline.stop)
        menu = right_click(qtbot, plot)
        entry = window.actions_by_name["zoom_loop"]
        qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())
        assert (timeline.start, timeline.stop) == pytest.approx(loop)
        assert stop - start > loop[1] - loop[0]
        timeline.fit()


def test_the_note_under_the_pointer_is_named(qtbot, window):
    spectrogram = window.original.spectrogram
    scale, top = window.models.display.scale, spectrogram.box.viewRange()[1][1]
    height = float(scale.place(0.440)) / top
    qtbot.waitUntil(lambda: "Hz" in pointed_at(window, spectrogram, 0.5, 1 - height))
    text = pointed_at(window, spectrogram, 0.5, 1 - height)
    hertz, note = re.search(r"([\d,]+) Hz (\S+)", text).groups()
    assert note == librosa.hz_to_note(float(hertz.replace(",", "")))
