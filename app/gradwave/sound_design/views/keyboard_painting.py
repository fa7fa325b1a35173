"""Painting on the mel with the keyboard: a cross-hair that the arrow keys move."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from gradwave.sound_design.painting_tools import PaintingTools
from gradwave.sound_design.views.paint_canvas import PaintCanvas

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, 1), Key.Key_Down: (0, -1)}
STEP = 0.01  # of the visible range, for each press of an arrow


class KeyboardPainting(QObject):
    """The cross-hair of a canvas, which is shown while the canvas has the focus.

    Arrow keys move it; with Shift they drag it, as the mouse does with its button held, and with
    Alt they change the radius of the brush. Enter ends the drag, or clicks. Escape drops the drag,
    and without one leaves the canvas.
    """

    dropped = Signal()  # the drag was given up

    def __init__(self, canvas: PaintCanvas, tools: PaintingTools) -> None:
        super().__init__(canvas)
        self._canvas, self._tools, self._plot = canvas, tools, canvas.plot
        self._x = self._y = -1.0  # outside the view, which moves it to the middle
        self._dragging = False
        pen = pg.mkPen("#ffffff", width=1, style=Qt.PenStyle.DotLine)
        self.lines = [pg.InfiniteLine(angle=angle, movable=False, pen=pen) for angle in (90, 0)]
        for line in self.lines:
            line.setZValue(21)
            line.hide()
            self._plot.addItem(line, ignoreBounds=True)
        canvas.begun.connect(self._end_drag)  # the mouse or the pen begins another
        tools.changed.connect(self._show)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._drop()
            self._plot.timeline.point(self._plot, "")
            self._show()
        elif event.type() == QEvent.Type.FocusIn:
            self._show()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._canvas.painting and self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Handle a key, and return whether it belongs to painting."""
        key, held = Key(event.key()), event.modifiers() & ~Modifier.KeypadModifier
        if key in ARROWS and held in (Modifier.NoModifier, Modifier.ShiftModifier):
            self._move(*ARROWS[key], drag=held == Modifier.ShiftModifier)
        elif key in ARROWS and held == Modifier.AltModifier:
            self._tools.resize_brush(*ARROWS[key])
        elif key in (Key.Key_Return, Key.Key_Enter) and held == Modifier.NoModifier:
            self._finish()
        elif key == Key.Key_Escape and self._dragging:
            self._drop()
        elif key == Key.Key_Escape:
            self._canvas.window().setFocus()
        else:
            return False
        return True

    def _move(self, right: int, up: int, *, drag: bool) -> None:
        self._keep_in_view()
        if drag and not self._dragging:
            self._begin()
        timeline, (low, high) = self._plot.timeline, self._frequencies
        self._x = min(max(self._x + right * STEP * timeline.span, 0.0), timeline.duration)
        self._y = min(max(self._y + up * STEP * (high - low), low), high)
        start = min(max(timeline.start, self._x - timeline.span), self._x)
        if start != timeline.start:
            timeline.show(start, timeline.span)
        if drag:
            self._canvas.moved.emit(self._x, self._y, 1.0)
        self._show()

    @property
    def _frequencies(self) -> tuple[float, float]:
        """The visible range of the frequency axis, in the coordinates of the plot."""
        low, high = self._plot.vb.viewRange()[1]
        return low, high

    def _keep_in_view(self) -> None:
        """Move the cross-hair to the middle of the view, unless it is in view or drags."""
        timeline, (low, high) = self._plot.timeline, self._frequencies
        if self._dragging:
            return
        if not timeline.start <= self._x <= timeline.stop:
            self._x = (timeline.start + timeline.stop) / 2
        if not low <= self._y <= high:
            self._y = (low + high) / 2

    def _begin(self) -> None:
        self._canvas.begun.emit()
        self._canvas.moved.emit(self._x, self._y, 1.0)
        self._dragging = True

    def _finish(self) -> None:
        self._keep_in_view()
        if self._dragging:
            self._canvas.moved.emit(self._x, self._y, 1.0)
        else:
            self._begin()
        self._end_drag()
        self._canvas.finished.emit()

    def _end_drag(self) -> None:
        self._dragging = False

    def _drop(self) -> None:
        if self._dragging:
            self._end_drag()
            self.dropped.emit()

    def _show(self) -> None:
        """Show the cross-hair and describe its place, or hide it without the focus."""
        shown = self._canvas.painting and self._canvas.hasFocus()
        if shown:
            self._keep_in_view()
            self._canvas.hovered.emit(self._x, self._y)
            self._plot.timeline.point(self._plot, self._plot.describe(self._x, self._y))
        for line, place in zip(self.lines, (self._x, self._y)):
            line.setValue(place)
            line.setVisible(shown)
