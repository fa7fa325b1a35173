"""The waveform plot: a line through the lowest and highest sample of each pixel."""

from __future__ import annotations

from math import log10

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from gradwave.panes.views.time_view_box import TimePlot
from gradwave.pictures.sound_pictures import Peaks
from gradwave.playing.timeline import Timeline
from gradwave.theme import Theme

FRONT_ALPHA = 170  # of 255, over another waveform
DOT, DOTS_APART = 4, 6  # pixels: size of a sample's dot, and least distance of two
SMOOTH_POINTS = 6000  # a line of fewer points is antialiased


class LevelAxis(pg.AxisItem):
    """A level axis whose labels are at least a line apart."""

    def __init__(self) -> None:
        super().__init__("left")

    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        ((spacing, _), *_) = super().tickValues(minVal, maxVal, size)
        letters = QFontMetricsF(QApplication.font()).height()
        while spacing / (maxVal - minVal) * size < letters:
            spacing *= 2
        count = int(maxVal / spacing)
        return [(spacing, [step * spacing for step in range(-count, count + 1)])]


class WaveformPlot(TimePlot):
    """Plot of a waveform, and optionally another one behind it."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline, {"left": LevelAxis()})
        self._peaks: Peaks | None = None
        self._behind: Peaks | None = None
        self.curve_behind = pg.PlotCurveItem(antialias=False)
        self.curve = pg.PlotCurveItem(antialias=False)
        self.samples = pg.ScatterPlotItem(size=DOT, pen=None)  # where single samples can be seen
        for curve in (self.curve_behind, self.curve, self.samples):
            self.addItem(curve, ignoreBounds=True)
        self.zero_line = pg.InfiniteLine(angle=0, movable=False)
        self.addItem(self.zero_line, ignoreBounds=True)
        self.hideAxis("bottom")
        self.box.sigResized.connect(self.refresh)
        self.set_level(1.0)

    def show_peaks(self, peaks: Peaks | None, behind: Peaks | None = None) -> None:
        """Draw a waveform, and another one behind it."""
        self._peaks, self._behind = peaks, behind
        self.refresh()

    def set_level(self, level: float) -> None:
        """Set the largest sample value of the axis."""
        self.setYRange(-1.08 * level, 1.08 * level, padding=0)

    def describe(self, seconds: float, place: float) -> str:
        if self._peaks is None:
            return super().describe(seconds, place)
        half = self.timeline.span / self.pixels / 2
        _, values = self._peaks.line(max(seconds - half, 0.0), seconds + half, 1)
        peak = float(np.abs(values).max()) if values.size else 0.0
        level = f"{20 * log10(peak):.1f} dB" if peak > 0 else "−∞ dB"
        return f"{super().describe(seconds, place)}   {level}".replace("-", "−")

    def refresh(self) -> None:
        super().refresh()
        for curve, peaks in ((self.curve, self._peaks), (self.curve_behind, self._behind)):
            if peaks is None:
                curve.clear()
                continue
            x, y = peaks.line(self.timeline.start, self.timeline.stop, self.pixels)
            curve.setData(x, y, antialias=len(x) < SMOOTH_POINTS)
        x, y = self.curve.getData()
        few = x is not None and len(x) * DOTS_APART < self.pixels
        self.samples.setData(x if few else [], y if few else [])

    def apply_theme(self, theme: Theme, colour: str) -> None:  # type: ignore[override]
        super().apply_theme(theme)
        front = pg.mkColor(colour)
        front.setAlpha(FRONT_ALPHA if self._behind is not None else 255)
        self.curve.setPen(pg.mkPen(front, width=1))
        self.samples.setBrush(front)
        self.curve_behind.setPen(pg.mkPen(theme.original, width=1))
        self.zero_line.setPen(pg.mkPen(theme.line, width=1))
