"""The spectrogram plot: an image of the visible range, computed in the background."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import number, tr
from gradwave.panes.display_options import DisplayOptions
from gradwave.panes.note_names import HIGHEST_NOTE, LOWEST_NOTE, note_name
from gradwave.panes.views.time_view_box import TimePlot
from gradwave.pictures.comparison_picture import RANGE_DB, ComparisonPicture
from gradwave.pictures.frequency_scale import LINEAR, FrequencyScale
from gradwave.pictures.picture import FLOOR_DB, NO_DIFFERENCE, Picture, value_of
from gradwave.pictures.spectrogram import Resolution, Spectrogram
from gradwave.playing.timeline import Timeline
from gradwave.theme import Theme

MARGIN = 0.25  # share of the view drawn beyond both edges, so that scrolling shows no gap
DIFFERENCE_COLOURS = {False: "CET-D1", True: "CET-D4"}  # diverging from white, or from black
TICKS = {  # kHz
    "mel": (0.5, 1, 2, 4, 8, 16, 32, 64),
    "log": (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50),
}


class PictureSource(Protocol):
    """Anything that can be drawn: a Spectrogram, a MelPicture or a ComparisonPicture."""

    top: float  # kHz

    def picture(
        self, start: float, stop: float, width: int, check: Any, scale: FrequencyScale
    ) -> Picture: ...


def _picture(
    source: PictureSource,
    left: float,
    right: float,
    columns: int,
    check: Any,
    scale: FrequencyScale,
    resolution: Resolution,
) -> Picture:
    """Draw a source; only those made from samples have a resolution."""
    if isinstance(source, Spectrogram | ComparisonPicture):
        return source.picture(left, right, columns, check, scale, resolution)
    return source.picture(left, right, columns, check, scale)


class FrequencyAxis(pg.AxisItem):
    """An axis in kHz on any frequency scale, with as many labels as fit."""

    def __init__(self) -> None:
        super().__init__("left")
        self.enableAutoSIPrefix(False)
        self._scale = LINEAR

    def show_scale(self, scale: FrequencyScale) -> None:
        """Use another frequency scale."""
        self._scale = scale
        self.picture = None  # pyqtgraph's cached drawing
        self.update()

    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        if self._scale.name not in TICKS:
            ticks: list[tuple[float, list[float]]] = super().tickValues(minVal, maxVal, size)
            return ticks
        room = 1.3 * QFontMetricsF(QApplication.font()).height() / max(size, 1) * (maxVal - minVal)
        kept: list[float] = []
        for place in (float(self._scale.place(khz)) for khz in TICKS[self._scale.name]):
            free = not kept or place - kept[-1] >= room
            if free and minVal + room / 2 <= place <= maxVal - room / 2:
                kept.append(place)
        return [(1.0, kept)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self._scale.name not in TICKS:
            texts = super().tickStrings(values, scale, spacing)
            return [number(float(text), "g") for text in texts]
        return [number(round(float(self._scale.frequency(place)), 3), "g") for place in values]


class SpectrogramPlot(TimePlot):
    """Plot that keeps the old image in place until the new one has been computed."""

    shown = Signal()  # the requested picture has been drawn

    def __init__(self, timeline: Timeline, options: DisplayOptions, jobs: Jobs) -> None:
        self.frequencies = FrequencyAxis()
        super().__init__(timeline, {"left": self.frequencies})
        self.picture: Picture | None = None
        self._source: PictureSource | None = None
        self._options = options
        self._jobs = jobs
        self._job: Job[Picture] | None = None
        self._asked: tuple[Any, ...] = ()  # start, stop, pixels and scale of the newest request
        self._changed = False  # the source has changed since the request
        self._top = 1.0  # kHz
        self._theme: Theme | None = None
        self.image = pg.ImageItem(axisOrder="col-major")
        self.addItem(self.image, ignoreBounds=True)
        self.setLabel("left", "kHz")
        self.box.frequencies = options.frequencies
        options.frequencies.changed.connect(self._frequencies_changed)
        self.box.sigResized.connect(self.refresh)
        options.changed.connect(self._options_changed)
        self._options_changed()

    def show_source(self, source: PictureSource | None, keep: bool = False) -> None:
        """Draw another source; `keep` leaves the old image in place until then."""
        if source is None or source is not self._source:
            self.picture = None
            if not keep:
                self.image.clear()
        self._source = source
        self._asked = ()
        if source is not None:
            self.set_top(source.top)
        self.refresh()

    def set_top(self, top: float) -> None:
        """Set the top of the frequency axis in kHz."""
        self._top = top
        scale, shown = self._options.scale, self._options.frequencies
        bottom, end = float(scale.place(scale.lowest)), float(scale.place(top))
        height = end - bottom
        self.setYRange(bottom + shown.low * height, bottom + shown.high * height, padding=0)

    def _frequencies_changed(self) -> None:
        self.set_top(self._top)

    def describe(self, seconds: float, place: float) -> str:
        hertz = 1000 * max(float(self._options.scale.frequency(place)), 0)
        frequency = tr("{frequency:,.0f} Hz", frequency=hertz)
        note = f" {note_name(hertz)}" if LOWEST_NOTE <= hertz <= HIGHEST_NOTE else ""
        parts = [super().describe(seconds, place), f"{frequency}{note}"]
        if (level := self._level_at(seconds, place)) is not None:
            difference = self.picture is not None and self.picture.kind == "difference"
            sign = "+" if difference and level >= 0.5 else ""
            parts.append(f"{sign}{level:.0f} dB".replace("-0 dB", "0 dB").replace("-", "−"))
        return "   ".join(parts)

    def _level_at(self, seconds: float, place: float) -> float | None:
        """Return the level in dB, or the difference, at a position; None outside the picture."""
        picture = self.picture
        if picture is None or picture.kind not in ("level", "difference"):
            return None
        scale, (columns, rows) = picture.scale, picture.values.shape[:2]
        bottom = float(scale.place(scale.lowest))
        height = float(scale.place(picture.top)) - bottom
        column = int((seconds - picture.start) / (picture.stop - picture.start) * columns)
        row = int((place - bottom) / height * rows)
        if not (0 <= column < columns and 0 <= row < rows):
            return None
        value = float(picture.values[column, row])
        if picture.kind == "difference":
            return (value - NO_DIFFERENCE) / 127 * RANGE_DB
        return FLOOR_DB * (1 - value / 255)

    def draw_again(self) -> None:
        """Redraw a source that has changed.

        A picture that is being computed is shown first; otherwise a source that keeps changing
        would never be drawn.
        """
        if self._job is not None and self._asked:
            self._changed = True
        else:
            self._asked = ()
        self.refresh()

    def _options_changed(self) -> None:
        self.frequencies.show_scale(self._options.scale)
        self.set_top(self._top)
        if self.picture is not None:
            self._show(self.picture)
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        source, view, pixels, scale = self._source, self.timeline, self.pixels, self._options.scale
        resolution = self._options.resolution
        if source is None:
            return
        if self._asked and self._covers(view, pixels, scale, resolution):
            return
        start = view.start - MARGIN * view.span
        stop = start + self._wide(view)
        self._asked = (start, stop, pixels, scale, resolution)
        left, right = max(start, 0.0), min(stop, view.duration)
        columns = max(int(pixels * (right - left) / view.span), 16)
        self._changed = False
        self._job = self._jobs.submit(
            lambda job: _picture(source, left, right, columns, job.check, scale, resolution),
            self._on_event,
            lane="pictures",
            replaces=self._job,
        )

    def _covers(
        self, view: Timeline, pixels: int, scale: FrequencyScale, resolution: Resolution
    ) -> bool:
        """Return whether the newest request covers this view."""
        start, stop, *rest = self._asked
        inside = start <= max(view.start, 0.0) and view.stop <= stop
        same = rest == [pixels, scale, resolution]
        return inside and same and abs(stop - start - self._wide(view)) < 1e-9

    @staticmethod
    def _wide(view: Timeline) -> float:
        return view.span * (1 + 2 * MARGIN)

    def _on_event(self, event: Event[Picture]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Finished(result=picture):
                self._job = None
                self._show(picture)
                self.shown.emit()
                if self._changed:
                    self.draw_again()
            case Failed(error=error):
                self._job = None
                raise error  # a bug, which the exception hook shows

    def _show(self, picture: Picture) -> None:
        self.picture = picture
        options, values, levels = self._options, picture.values, (0.0, 255.0)
        shown = (value_of(options.darkest), value_of(options.brightest))
        if picture.kind == "both":
            values = self._mixed(values, shown)
        elif picture.kind == "difference":
            dark = self._theme is None or self._theme.dark
            self._set_colours(DIFFERENCE_COLOURS[dark])
        else:
            self._set_colours(options.colours)
            levels = levels if picture.kind == "mel" else shown
        self.image.setImage(values, autoLevels=False, levels=levels)
        bottom = float(picture.scale.place(picture.scale.lowest))
        height = float(picture.scale.place(picture.top)) - bottom
        width = picture.stop - picture.start
        self.image.setRect(QRectF(picture.start, bottom, width, height))
        self._style_background()

    def _set_colours(self, name: str) -> None:
        self.image.setLookupTable(pg.colormap.get(name).getLookupTable(nPts=256))

    def _mixed(self, values: NDArray[np.uint8], shown: tuple[float, float]) -> NDArray[np.uint8]:
        """Mix the levels of two sounds: cyan is only the first, red only the second, grey both."""
        low, high = shown
        light = np.clip((values - np.float32(low)) / (high - low) * 255, 0, 255).astype(np.uint8)
        return light[..., [1, 0, 0]]

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._theme = theme
        if self.picture is not None:
            self._show(self.picture)
        self._style_background()

    def _style_background(self) -> None:
        """Use the lowest level's colour, with lines that are visible on it and on the picture."""
        white = self._on_white()
        self.box.setBackgroundColor("#ffffff" if white else self._lowest_colour())
        line = "#000000" if white else "#ffffff"
        self.cursor_line.setPen(pg.mkPen(line, width=1))
        self.style_loop(line, alpha=0)  # a shade would change the colours of the levels

    def _on_white(self) -> bool:
        difference = self.picture is not None and self.picture.kind == "difference"
        return difference and self._theme is not None and not self._theme.dark

    def _lowest_colour(self) -> QColor:
        if self.picture is not None and self.picture.kind in ("difference", "both"):
            return QColor("#000000")
        colour: QColor = pg.colormap.get(self._options.colours).map(0.0, mode="qcolor")
        return colour
