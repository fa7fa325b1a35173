"""Plots over the shared time axis, with mouse control."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPoint, Qt, Signal

from gradwave.durations import clock
from gradwave.panes.frequency_range import FrequencyRange
from gradwave.playing.timeline import Timeline
from gradwave.theme import Theme

AXIS_WIDTH = 54  # the same in every plot, so that equal times are aligned
LOOP_ALPHA = 50  # of 255, of the shade over the loop
WHEEL_NOTCH = 120  # Qt's delta of one step


class TimeViewBox(pg.ViewBox):
    """View box that turns mouse gestures into changes of the timeline.

    Drag: mark a range. Click: seek. Right click: menu. Double click: show the whole sound. Middle
    button or Ctrl and drag: scroll. Wheel: zoom at the pointer; with Shift or sideways: scroll;
    with Ctrl: zoom the frequencies.
    """

    clicked = Signal(float)  # seconds
    range_dragged = Signal(float, float)  # from, to, in seconds, while it is being marked
    range_marked = Signal(float, float)  # from, to, in seconds
    menu_requested = Signal(QPoint)  # place on the screen
    pointed = Signal(float, float)  # position of the pointer on both axes
    left = Signal()  # the pointer has left

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self.setMouseEnabled(x=False, y=False)  # the timeline moves the boxes
        self.disableAutoRange()
        self._timeline = timeline
        self.frequencies: FrequencyRange | None = None  # only for a plot with a frequency axis

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        event.accept()
        notches = event.delta() / WHEEL_NOTCH
        sideways = event.orientation() == Qt.Orientation.Horizontal
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.frequencies is not None:
                up = 1 - event.pos().y() / max(self.height(), 1)
                about = self.frequencies.low + up * self.frequencies.span
                self.frequencies.zoom(0.8**notches, about)
        elif sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._timeline.scroll(-notches * self._timeline.span / 8)
        else:
            self._timeline.zoom(0.8**notches, about=self.mapToView(event.pos()).x())

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        event.accept()
        pans = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.button() == Qt.MouseButton.MiddleButton or pans:
            moved = event.pos() - event.lastPos()
            self._timeline.scroll(-moved.x() * self._timeline.span / max(self.width(), 1))
            if self.frequencies is not None:
                self.frequencies.scroll(moved.y() * self.frequencies.span / max(self.height(), 1))
        elif event.button() == Qt.MouseButton.LeftButton:
            places = (event.buttonDownPos(), event.pos())
            start, stop = sorted(self.mapToView(place).x() for place in places)
            signal = self.range_marked if event.isFinish() else self.range_dragged
            signal.emit(start, stop)

    def mouseClickEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            if event.double():
                self._timeline.fit()
                if self.frequencies is not None:
                    self.frequencies.fit()
            else:
                self.clicked.emit(self.mapToView(event.pos()).x())
        elif event.button() == Qt.MouseButton.RightButton:
            event.accept()
            self.menu_requested.emit(event.screenPos().toPoint())

    def hoverEvent(self, event: Any) -> None:
        if event.isExit():
            self.left.emit()
        else:
            place = self.mapToView(event.pos())
            self.pointed.emit(place.x(), place.y())


class TimePlot(pg.PlotItem):
    """A plot over the visible time range, with the cursor and the loop."""

    def __init__(self, timeline: Timeline, axes: dict[str, pg.AxisItem] | None = None) -> None:
        self.box = TimeViewBox(timeline)
        super().__init__(viewBox=self.box, axisItems=axes or {})
        self.hideAxis("bottom")  # all panes share the ruler below them
        self.timeline = timeline
        self.hideButtons()
        self.setMenuEnabled(False)
        self.getAxis("left").setWidth(AXIS_WIDTH)
        self.cursor_line = pg.InfiniteLine(angle=90, movable=False)
        self.cursor_line.setZValue(10)
        self.addItem(self.cursor_line, ignoreBounds=True)
        self.loop_region = pg.LinearRegionItem(movable=False)
        self.loop_region.setZValue(9)
        self.loop_region.hide()
        self.addItem(self.loop_region, ignoreBounds=True)
        timeline.changed.connect(self.refresh)
        self.box.pointed.connect(
            lambda seconds, place: timeline.point(self, self.describe(seconds, place))
        )
        self.box.left.connect(lambda: timeline.point(self, ""))

    def describe(self, seconds: float, place: float) -> str:
        """Describe a position of the plot for the status line."""
        return clock(min(max(seconds, 0.0), self.timeline.duration))

    def refresh(self) -> None:
        """Draw the visible time range."""
        self.setXRange(self.timeline.start, self.timeline.stop, padding=0)

    def set_loop(self, loop: tuple[float, float] | None) -> None:
        """Shade the loop."""
        self.loop_region.setVisible(loop is not None)
        if loop is not None:
            self.loop_region.setRegion(loop)

    @property
    def pixels(self) -> int:
        """The width of the plot in device pixels."""
        view = self.getViewWidget()
        ratio = view.devicePixelRatioF() if view is not None else 1.0
        return max(int(self.box.width() * ratio), 64)

    def apply_theme(self, theme: Theme) -> None:
        self.cursor_line.setPen(pg.mkPen(theme.cursor, width=1))
        self.style_loop(theme.accent, LOOP_ALPHA)
        axis = self.getAxis("left")
        axis.setPen(pg.mkPen(theme.line))
        axis.setTextPen(pg.mkPen(theme.muted))
        axis.setStyle(tickLength=-4, tickTextOffset=6, maxTickLevel=0, hideOverlappingLabels=True)

    def style_loop(self, colour: str, alpha: int) -> None:
        shade = pg.mkColor(colour)
        shade.setAlpha(alpha)
        self.loop_region.setBrush(shade)
        for line in self.loop_region.lines:
            line.setPen(pg.mkPen(colour, width=1))
