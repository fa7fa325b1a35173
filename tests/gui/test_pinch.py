"""Two fingers zoom about their position, on a touchpad and on a touchscreen."""

from __future__ import annotations

import pytest
from fakes import FakeEngine
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from gradwave import desktop
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    window = open_window(FakeEngine())
    desktop.begin(window, None)
    window.session.open(make_sound(seconds=8.0))
    qtbot.waitUntil(lambda: window.session.original is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


def place_of(window: MainWindow, seconds: float) -> QPointF:
    plot = window.original.spectrogram
    view = plot.getViewWidget()
    return QPointF(view.mapFromScene(plot.vb.mapViewToScene(QPointF(seconds, 1.0))))


def pinch_on_a_pad(window: MainWindow, seconds: float, value: float) -> None:
    viewport = window.original.spectrogram.getViewWidget().viewport()
    place = place_of(window, seconds)
    kind = Qt.NativeGestureType.ZoomNativeGesture
    where = QPointF(viewport.mapToGlobal(place))
    device = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, device, 2, place, place, where, value, QPointF())
    QApplication.sendEvent(viewport, event)


def test_fingers_spread_on_a_pad_zoom_in_where_they_are(window):
    pinch_on_a_pad(window, 6.0, 1.0)
    timeline = window.models.timeline
    assert timeline.span == pytest.approx(4.0)
    assert (6.0 - timeline.start) / timeline.span == pytest.approx(0.75, abs=0.01)
    pinch_on_a_pad(window, 6.0, -0.5)
    assert timeline.span == pytest.approx(8.0)


def test_fingers_on_a_screen_zoom_too(window):
    viewport = window.original.spectrogram.getViewWidget().viewport()
    pinch = QPinchGesture()
    pinch.setScaleFactor(2.0)
    pinch.setCenterPoint(QPointF(viewport.mapToGlobal(place_of(window, 2.0))))
    QApplication.sendEvent(viewport, QGestureEvent([pinch]))
    timeline = window.models.timeline
    assert timeline.span == pytest.approx(4.0)
    assert (2.0 - timeline.start) / timeline.span == pytest.approx(0.25, abs=0.01)


def test_a_gesture_that_is_no_zoom_moves_nothing(window):
    viewport = window.original.spectrogram.getViewWidget().viewport()
    place = place_of(window, 2.0)
    kind = Qt.NativeGestureType.RotateNativeGesture
    device = QPointingDevice.primaryPointingDevice()
    QApplication.sendEvent(
        viewport, QNativeGestureEvent(kind, device, 2, place, place, place, 1.0, QPointF())
    )
    assert window.models.timeline.span == 8.0
