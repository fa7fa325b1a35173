"""The handle between the waveform and the spectrogram of a pane."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from gradwave.language import tr
from gradwave.panes.plot_ratio import PlotRatio

HEIGHT = 8  # pixels


class RatioHandle(QWidget):
    """An invisible strip over the gap of two plots; dragging it moves the gap in all panes."""

    def __init__(self, canvas: QWidget, ratio: PlotRatio) -> None:
        super().__init__(canvas)
        self._canvas, self._ratio = canvas, ratio
        self.setCursor(Qt.CursorShape.SplitVCursor)
        self.setToolTip(tr("Drag to give the waveform or the spectrogram more room"))

    def place(self, middle: float) -> None:
        """Move over the gap at this height of the canvas."""
        self.setGeometry(0, round(middle) - HEIGHT // 2, self._canvas.width(), HEIGHT)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        y = self.mapTo(self._canvas, event.position()).y()
        self._ratio.set(y / max(self._canvas.height(), 1))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._ratio.reset()
