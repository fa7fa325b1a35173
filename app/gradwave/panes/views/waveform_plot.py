"""The waveform plot: a line through the lowest and highest sample of each pixel."""

from __future__ import annotations

from math import log10

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from gradwave.language import number, tr
from gradwave.panes.views.time_view_box import TimePlot
from gradwave.pictures.picture import Floats
from gradwave.pictures.waveform_peaks import Peaks
from gradwave.playing.timeline import Timeline
from gradwave.theme import Theme

FRONT_ALPHA = 170  # of 255, over another waveform
DOT, DOTS_APART = 4, 6  # pixels: size of a sample's dot, and least distance of two
GAP = np.array([np.nan])  # between the lines of two channels
SMOOTH_POINTS = 6000  # a line of fewer points is antialiased


class LevelAxis(pg.AxisItem):
    """A level axis whose labels are at least a line apart."""

    def __init__(self) -> None:
        super().__init__("left")
        self._lanes: list[float] = [0.0]  # middles of the channels

    def show_lanes(self, middles: list[float]) -> None:
        """Label channels, from the first at the top, instead of levels."""
        self._lanes = middles
        self.picture = None  # pyqtgraph's cached drawing
        self.update()

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if len(self._lanes) == 1:
            texts = super().tickStrings(values, scale, spacing)
            return [number(float(text), "g").replace("-", "−") for text in texts]
        names = "LR" if len(self._lanes) == 2 else [str(n + 1) for n in range(len(self._lanes))]
        return [names[self._lanes.index(value)] for value in values]

    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        if len(self._lanes) > 1:
            return [(1.0, self._lanes)]
        ((spacing, _), *_) = super().tickValues(minVal, maxVal, size)
        letters = QFontMetricsF(QApplication.font()).height()
        while spacing / (maxVal - minVal) * size < letters:
            spacing *= 2
        count = int(maxVal / spacing)
        return [(spacing, [step * spacing for step in range(-count, count + 1)])]


class WaveformPlot(TimePlot):
    """Plot of a waveform, and optionally another one behind it."""

    def __init__(self, timeline: Timeline) -> None:
        self._axis = LevelAxis()
        super().__init__(timeline, {"left": self._axis})
        self._level = 1.0
        self._peaks: Peaks | None = None
        self._behind: Peaks | None = None
        self.curve_behind = pg.PlotCurveItem(antialias=False)
        self.curve = pg.PlotCurveItem(antialias=False)
        self.samples = pg.ScatterPlotItem(size=DOT, pen=None)  # where single samples can be seen
        for curve in (self.curve_behind, self.curve, self.samples):
            self.addItem(curve, ignoreBounds=True)
        self.zero_lines: list[pg.InfiniteLine] = []
        self._zero_pen = pg.mkPen(None)
        self.box.sigResized.connect(self.refresh)
        self.set_level(1.0)

    def show_peaks(self, peaks: Peaks | None, behind: Peaks | None = None) -> None:
        """Draw a waveform, and another one behind it."""
        self._peaks, self._behind = peaks, behind
        self.set_level(self._level)
        self.refresh()

    @property
    def _lanes(self) -> list[float]:
        """The middles of the channels, the first at the top."""
        count = self._peaks.channels if self._peaks is not None else 1
        return [self._half * (count - 1 - 2 * place) for place in range(count)]

    @property
    def _half(self) -> float:
        """Half the height of a channel."""
        return 1.08 * self._level

    def set_level(self, level: float) -> None:
        """Set the largest sample value of the axis."""
        self._level = level
        lanes = self._lanes
        self.setYRange(-len(lanes) * self._half, len(lanes) * self._half, padding=0)
        self._axis.show_lanes(lanes)
        while len(self.zero_lines) < len(lanes):
            self.zero_lines.append(pg.InfiniteLine(angle=0, movable=False, pen=self._zero_pen))
            self.addItem(self.zero_lines[-1], ignoreBounds=True)
        for line, middle in zip(self.zero_lines, [*lanes, *[0.0] * len(self.zero_lines)]):
            line.setValue(middle)

    def describe(self, seconds: float, place: float) -> str:
        if self._peaks is None:
            return super().describe(seconds, place)
        half = self.timeline.span / self.pixels / 2
        lanes = self._lanes
        lane = min(range(len(lanes)), key=lambda lane: abs(lanes[lane] - place))
        _, values = self._peaks.line(max(seconds - half, 0.0), seconds + half, 1, lane)
        peak = float(np.abs(values).max()) if values.size else 0.0
        level = tr("{level:.1f} dB", level=20 * log10(peak)) if peak > 0 else "−∞ dB"
        return f"{super().describe(seconds, place)}   {level}".replace("-", "−")

    def refresh(self) -> None:
        super().refresh()
        for curve, peaks in ((self.curve, self._peaks), (self.curve_behind, self._behind)):
            if peaks is None:
                curve.clear()
                continue
            x, y = self._line(peaks)
            curve.setData(x, y, antialias=len(x) < SMOOTH_POINTS, connect="finite")
        x, y = self.curve.getData()
        few = x is not None and len(x) * DOTS_APART < self.pixels * len(self._lanes)
        self.samples.setData(x if few else [], y if few else [])

    def _line(self, peaks: Peaks) -> tuple[Floats, Floats]:
        """Return the polylines of all channels in their lanes, with gaps between them."""
        lanes, view = self._lanes, self.timeline
        xs: list[Floats] = []
        ys: list[Floats] = []
        for lane, middle in enumerate(lanes):
            channel = lane if peaks.channels == len(lanes) else None
            x, y = peaks.line(view.start, view.stop, self.pixels, channel)
            if len(lanes) == 1:
                return x, y
            xs += [x, GAP]
            ys += [y + middle, GAP]
        return np.concatenate(xs), np.concatenate(ys)

    def apply_theme(self, theme: Theme, colour: str) -> None:  # type: ignore[override]
        super().apply_theme(theme)
        front = pg.mkColor(colour)
        front.setAlpha(FRONT_ALPHA if self._behind is not None else 255)
        self.curve.setPen(pg.mkPen(front, width=1))
        self.samples.setBrush(front)
        self.curve_behind.setPen(pg.mkPen(theme.original, width=1))
        self._zero_pen = pg.mkPen(theme.line, width=1)
        for line in self.zero_lines:
            line.setPen(self._zero_pen)
