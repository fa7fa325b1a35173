"""A canvas whose plot can be painted on with the mouse or the pen of a tablet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTabletEvent

from gradwave.panes.views.pinch_zoom import PinchZoomCanvas
from gradwave.playing.timeline import Timeline

Kind = QEvent.Type


class PaintCanvas(PinchZoomCanvas):
    """Canvas that reports drags in the coordinates of the plot while `painting` is set.

    The left button or the pen paints. All other events, such as those of the wheel, are for the
    plot as usual.
    """

    begun = Signal()
    moved = Signal(float, float, float)  # x, y, pressure 0 to 1
    hovered = Signal(float, float)  # x, y
    finished = Signal()

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self.set_painting(False)
        self._drag = False
        self._pen = False  # the drag is that of a pen, and its mouse events are copies
        self.viewport().setMouseTracking(True)

    def set_painting(self, painting: bool) -> None:
        """Let drags paint, and Tab reach the canvas for the keys that paint; or not."""
        self.painting = painting
        policy = Qt.FocusPolicy.TabFocus if painting else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        if not painting and self.hasFocus():
            self.window().setFocus()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == Kind.MouseButtonPress:
            self.window().setFocus()  # so that the keys of the window work, as after other panes
        if isinstance(event, QTabletEvent) and self._take(event, event.position(), True):
            event.accept()
            return True
        if isinstance(event, QMouseEvent):
            if self._pen:
                return True
            if self._take(event, event.position(), False):
                event.accept()
                return True
        return bool(super().viewportEvent(event))

    def _take(self, event: QMouseEvent | QTabletEvent, place: QPointF, pen: bool) -> bool:
        """Handle an event, and return whether it belongs to painting."""
        kind, left = event.type(), event.button() == Qt.MouseButton.LeftButton
        pressure = event.pressure() if isinstance(event, QTabletEvent) else 1.0
        x, y, inside = self._mapped(place)
        if kind in (Kind.MouseButtonPress, Kind.TabletPress):
            if not (self.painting and left and inside):
                return False
            self._drag, self._pen = True, pen
            self.begun.emit()
            self.moved.emit(x, y, pressure)
            return True
        if kind in (Kind.MouseMove, Kind.TabletMove):
            if self._drag:
                self.moved.emit(x, y, pressure)
            elif self.painting and inside:
                self.hovered.emit(x, y)
            return self._drag
        if kind in (Kind.MouseButtonRelease, Kind.TabletRelease) and self._drag:
            self._drag = self._pen = False
            self.finished.emit()
            return True
        return False

    def _mapped(self, place: QPointF) -> tuple[float, float, bool]:
        """Return a position in the coordinates of the plot, and whether it is inside."""
        scene = self.mapToScene(place.toPoint())
        point = self.plot.vb.mapSceneToView(scene)
        return point.x(), point.y(), self.plot.vb.sceneBoundingRect().contains(scene)
