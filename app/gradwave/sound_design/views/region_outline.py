"""Outlines of regions on a spectrogram plot."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt

from gradwave.pictures.frequency_scale import FrequencyScale
from wavegrad_core.edits import Lasso, Region, Stroke

Outline = tuple[NDArray[np.float64], NDArray[np.float64]]


class RegionOutline(pg.PlotCurveItem):
    """The outline of a region, or nothing."""

    def __init__(self, style: Qt.PenStyle = Qt.PenStyle.SolidLine, width: int = 2) -> None:
        super().__init__()
        self._style, self._width = style, width
        self.setZValue(20)

    def show_region(
        self, region: Region | None, scale: FrequencyScale, duration: float, top: float
    ) -> None:
        """Draw a region.

        Args:
            region: The region; None to draw nothing.
            scale: The frequency scale of the plot.
            duration: Length of the sound in seconds.
            top: Highest frequency of the plot in kHz.
        """
        if region is None:
            self.clear()
            return
        seconds, hertz = outline_of(region, duration, 1000 * top)
        self.setData(seconds, np.asarray(scale.place(np.clip(hertz / 1000, scale.lowest, top))))

    def paint_with(self, colour: str) -> None:
        """Set the colour of the line."""
        self.setPen(pg.mkPen(colour, width=self._width, style=self._style))


def outline_of(region: Region, duration: float, top: float) -> Outline:
    """Return the outline of a region in seconds and Hz; the middle of a stroke."""
    if isinstance(region, Lasso | Stroke):
        points = [point[:2] for point in region.points]
        if isinstance(region, Lasso) or len(points) == 1:
            points.append(points[0])
        seconds, hertz = zip(*points)
        return np.array(seconds, float), np.array(hertz, float)
    start, end = region.span
    end = min(end, duration)
    low, high = getattr(region, "low", 0.0), getattr(region, "high", top)
    return (
        np.array([start, end, end, start, start], float),
        np.array([low, low, high, high, low], float),
    )
