"""A canvas of plots that zooms the time axis with a pinch gesture."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QResizeEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from gradwave.playing.timeline import Timeline


class PinchZoomCanvas(pg.GraphicsLayoutWidget):
    """Canvas that zooms about the fingers; `plot` must be set to map a point to a time."""

    plot: pg.PlotItem
    resizing = Signal(int)  # the canvas is getting this height

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        super().__init__()
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # pyqtgraph passes None at first
        if event is not None:
            self.resizing.emit(event.size().height())  # before the plots are laid out
        super().resizeEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):  # touch pad
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(1 + event.value(), event.position())
                return True
        elif isinstance(event, QGestureEvent):  # touch screen
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                place = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self._zoom(pinch.scaleFactor(), QPointF(place))
                event.accept()
                return True
        return bool(super().viewportEvent(event))

    def _zoom(self, factor: float, place: QPointF) -> None:
        if factor > 0:
            scene = self.mapToScene(place.toPoint())
            self._timeline.zoom(1 / factor, about=self.plot.vb.mapSceneToView(scene).x())
