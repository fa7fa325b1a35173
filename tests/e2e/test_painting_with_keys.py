"""Painting on the mel with the keyboard alone, through the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gradwave.window.main_window import MainWindow
from wavegrad_core.edits import Gain, Rectangle, Stroke

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLAIN, SHIFT, ALT = Modifier.NoModifier, Modifier.ShiftModifier, Modifier.AltModifier
SECONDS = 1.0  # of the sound, so that one press of an arrow is 0.01 s


@pytest.fixture
def window(qtbot, small_window, make_sound) -> MainWindow:
    """A window on a sound of a second, whose mel is painted on with the keyboard."""
    window = small_window
    window.session.open(make_sound("speech.wav", seconds=SECONDS))
    qtbot.waitUntil(lambda: window.session.can_render)
    window.activateWindow()
    window.setFocus()
    press(qtbot, window, Key.Key_B)
    mel = window.models.design.mel
    qtbot.waitUntil(lambda: mel.current is not None and not window.jobs.busy())
    return window


def press(qtbot, window: MainWindow, key: Qt.Key, times: int = 1, held: Modifier = PLAIN) -> None:
    """Press a key where the focus is."""
    for _ in range(times):
        qtbot.keyClick(window.focusWidget() or window, key, held)


def crosshair(window: MainWindow) -> tuple[float, float]:
    """Return the seconds and the Hz of the cross-hair."""
    time, frequency = window.features.design.pane.keyboard.lines
    return time.value(), 1000 * float(window.models.display.scale.frequency(frequency.value()))


def edits(window: MainWindow) -> tuple[object, ...]:
    return window.session.settings.edits.edits


def test_a_stroke_follows_the_arrows(qtbot, window):
    pane, tools = window.features.design.pane, window.models.design.tools
    assert tools.tool == "brush"
    assert pane.canvas.hasFocus()
    assert all(line.isVisible() for line in pane.keyboard.lines)
    assert crosshair(window)[0] == pytest.approx(0.5)

    # Arrows alone move the cross-hair and paint nothing.
    press(qtbot, window, Key.Key_Left, 20)
    seconds, hertz = crosshair(window)
    assert seconds == pytest.approx(0.3)
    press(qtbot, window, Key.Key_Up, 3)
    assert crosshair(window)[1] > hertz
    assert edits(window) == ()
    assert window.footer.pointer.text().startswith("0:00.300")

    # With Shift they draw, and Enter paints the stroke.
    start = crosshair(window)
    press(qtbot, window, Key.Key_Right, 10, SHIFT)
    press(qtbot, window, Key.Key_Down, 5, SHIFT)
    assert edits(window) == ()
    press(qtbot, window, Key.Key_Return)
    (gain,) = edits(window)
    assert isinstance(gain, Gain)
    assert isinstance(gain.region, Stroke)
    points = gain.region.points
    assert points[0] == pytest.approx((*start, 1.0))
    assert points[10] == pytest.approx((0.4, start[1], 1.0))
    assert points[-1] == pytest.approx((*crosshair(window), 1.0))
    assert points[-1][1] < start[1]

    # Enter without a stroke dabs.
    press(qtbot, window, Key.Key_Right, 20)
    press(qtbot, window, Key.Key_Return)
    assert edits(window)[1].region.points == (pytest.approx((*crosshair(window), 1.0)),)


def test_alt_and_arrows_resize_the_brush(qtbot, window):
    tools, fields = window.models.design.tools, window.features.design.page.tools
    seconds, bands = tools.radius_seconds, tools.radius_bands
    press(qtbot, window, Key.Key_Right, 2, ALT)
    press(qtbot, window, Key.Key_Down, 1, ALT)
    assert tools.radius_seconds > seconds
    assert tools.radius_bands < bands
    assert fields.radius_time.value() == pytest.approx(1000 * tools.radius_seconds, abs=0.1)
    press(qtbot, window, Key.Key_Down, 100, ALT)
    assert tools.radius_bands == fields.radius_bands.minimum()


def test_escape_drops_a_stroke_and_then_leaves_the_mel(qtbot, window):
    pane = window.features.design.pane
    press(qtbot, window, Key.Key_Right, 4, SHIFT)
    press(qtbot, window, Key.Key_Escape)
    assert pane.canvas.hasFocus()
    assert pane.trail.xData is None or not len(pane.trail.xData)
    press(qtbot, window, Key.Key_Escape)
    assert not pane.canvas.hasFocus()
    assert not any(line.isVisible() for line in pane.keyboard.lines)
    assert window.footer.pointer.text() == ""
    assert edits(window) == ()
    press(qtbot, window, Key.Key_Plus)
    start = window.models.timeline.start
    press(qtbot, window, Key.Key_Right)  # scrolls again
    assert window.models.timeline.start > start


def test_a_box_is_selected_with_keys(qtbot, window):
    window.actions_by_name["tool_box"].trigger()
    assert window.features.design.pane.canvas.hasFocus()
    corner = crosshair(window)
    press(qtbot, window, Key.Key_Right, 12, SHIFT)
    press(qtbot, window, Key.Key_Up, 8, SHIFT)
    press(qtbot, window, Key.Key_Return)
    box = window.models.design.tools.selection
    assert isinstance(box, Rectangle)
    opposite = crosshair(window)
    assert (box.start, box.end) == pytest.approx((corner[0], opposite[0]))
    assert (box.low, box.high) == pytest.approx((corner[1], opposite[1]))


def test_the_view_follows_the_crosshair(qtbot, window):
    timeline = window.models.timeline
    timeline.show(0.4, 0.2)
    press(qtbot, window, Key.Key_Right, 100)
    assert timeline.start <= crosshair(window)[0] <= timeline.stop
    assert timeline.stop > 0.65
    assert timeline.span == pytest.approx(0.2)


def test_a_click_gives_the_keys_back_to_the_window(qtbot, window):
    view = window.features.design.pane.canvas.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().center())
    QApplication.processEvents()
    assert not window.features.design.pane.canvas.hasFocus()
    assert len(edits(window)) == 1  # the dab of the mouse


def test_nothing_is_painted_without_a_sound(qtbot, window):
    press(qtbot, window, Key.Key_Escape)
    while window.session.original is not None:
        window.actions_by_name["close_sound"].trigger()
    qtbot.waitUntil(lambda: window.models.design.mel.state is None)
    press(qtbot, window, Key.Key_B)
    press(qtbot, window, Key.Key_Right, 3, SHIFT)
    press(qtbot, window, Key.Key_Return)
    assert edits(window) == ()
