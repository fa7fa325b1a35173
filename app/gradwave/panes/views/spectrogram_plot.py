"""The spectrogram: one image of the stretch in view, made by a worker at the view's resolution."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.panes.display_options import DisplayOptions
from gradwave.panes.views.time_view_box import TimePlot
from gradwave.pictures.frequency_scale import LINEAR, FrequencyScale
from gradwave.pictures.sound_pictures import Picture, value_of
from gradwave.playing.timeline import Timeline
from gradwave.theme import Theme

MARGIN = 0.25  # of the view, drawn beyond both its edges so that a scroll finds something there
DIFFERENCE_COLOURS = {False: "CET-D1", True: "CET-D4"}  # diverging from white, or from black
TICKS = {  # kHz
    "mel": (0.5, 1, 2, 4, 8, 16, 32, 64),
    "log": (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50),
}


class PictureSource(Protocol):
    """What can be drawn: a Spectrogram, a MelPicture, a PairPicture."""

    top: float  # kHz

    def picture(
        self, start: float, stop: float, width: int, check: Any, scale: FrequencyScale
    ) -> Picture: ...


class FrequencyAxis(pg.AxisItem):
    """Kilohertz on whatever scale, as many of them as there is room for."""

    def __init__(self) -> None:
        super().__init__("left")
        self.enableAutoSIPrefix(False)
        self._scale = LINEAR

    def show_scale(self, scale: FrequencyScale) -> None:
        self._scale = scale
        self.picture = None  # pyqtgraph's drawing of itself, which it keeps
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
            return list(super().tickStrings(values, scale, spacing))
        return [f"{round(float(self._scale.frequency(place)), 3):g}" for place in values]


class SpectrogramPlot(TimePlot):
    """Keeps the old image in place until the one for the new view is there."""

    shown = Signal()  # the picture that was asked for

    def __init__(self, timeline: Timeline, look: DisplayOptions, jobs: Jobs) -> None:
        self.frequencies = FrequencyAxis()
        super().__init__(timeline, {"left": self.frequencies})
        self.picture: Picture | None = None
        self._source: PictureSource | None = None
        self._look = look
        self._jobs = jobs
        self._job: Job[Picture] | None = None
        self._asked: tuple[Any, ...] = ()  # from, to, pixels, scale of the newest request
        self._changed = False  # what is drawn now has changed since it was asked for
        self._top = 1.0  # kHz
        self._theme: Theme | None = None
        self.image = pg.ImageItem(axisOrder="col-major")
        self.addItem(self.image, ignoreBounds=True)
        self.setLabel("left", "kHz")
        self.box.sigResized.connect(self.refresh)
        look.changed.connect(self._look_changed)
        self._look_changed()

    def show_source(self, source: PictureSource | None, keep: bool = False) -> None:
        """`keep` leaves the image of the source before it in place until there is one of this."""
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
        """The highest frequency, in kHz, that the axis must hold."""
        self._top = top
        scale = self._look.scale
        self.setYRange(float(scale.place(scale.lowest)), float(scale.place(top)), padding=0)

    def draw_again(self) -> None:
        """Ask for the picture anew, for what it is of has changed.

        One that is being made is waited for: a change that comes again and again would let none
        be seen.
        """
        if self._job is not None and self._asked:
            self._changed = True
        else:
            self._asked = ()
        self.refresh()

    def _look_changed(self) -> None:
        self.frequencies.show_scale(self._look.scale)
        self.set_top(self._top)
        if self.picture is not None:
            self._show(self.picture)
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        source, view, pixels, scale = self._source, self.timeline, self.pixels, self._look.scale
        if source is None:
            return
        if self._asked and self._covers(view, pixels, scale):
            return
        start = view.start - MARGIN * view.span
        stop = start + self._wide(view)
        self._asked = (start, stop, pixels, scale)
        left, right = max(start, 0.0), min(stop, view.duration)
        columns = max(int(pixels * (right - left) / view.span), 16)
        self._changed = False
        self._job = self._jobs.submit(
            lambda job: source.picture(left, right, columns, job.check, scale),
            self._on_event,
            lane="pictures",
            replaces=self._job,
        )

    def _covers(self, view: Timeline, pixels: int, scale: FrequencyScale) -> bool:
        """Whether what was asked for last is enough for this view."""
        start, stop, *rest = self._asked
        inside = start <= max(view.start, 0.0) and view.stop <= stop
        return inside and rest == [pixels, scale] and abs(stop - start - self._wide(view)) < 1e-9

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
                raise error  # a fault of the program: the hook for those tells it

    def _show(self, picture: Picture) -> None:
        self.picture = picture
        look, values, levels = self._look, picture.values, (0.0, 255.0)
        shown = (value_of(look.darkest), value_of(look.brightest))
        if picture.kind == "both":
            values = self._mixed(values, shown)
        elif picture.kind == "difference":
            dark = self._theme is None or self._theme.dark
            self._set_colours(DIFFERENCE_COLOURS[dark])
        else:
            self._set_colours(look.colours)
            levels = levels if picture.kind == "mel" else shown
        self.image.setImage(values, autoLevels=False, levels=levels)
        bottom = float(picture.scale.place(picture.scale.lowest))
        height = float(picture.scale.place(picture.top)) - bottom
        width = picture.stop - picture.start
        self.image.setRect(QRectF(picture.start, bottom, width, height))
        self._dress_background()

    def _set_colours(self, name: str) -> None:
        self.image.setLookupTable(pg.colormap.get(name).getLookupTable(nPts=256))

    def _mixed(self, values: NDArray[np.uint8], shown: tuple[float, float]) -> NDArray[np.uint8]:
        """Two levels as one colour: cyan is only the first, red only the second, grey is both."""
        low, high = shown
        light = np.clip((values - np.float32(low)) / (high - low) * 255, 0, 255).astype(np.uint8)
        return light[..., [1, 0, 0]]

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self._theme = theme
        if self.picture is not None:
            self._show(self.picture)
        self._dress_background()

    def _dress_background(self) -> None:
        """The lowest level's colour, and lines that are seen on it and on the picture."""
        white = self._on_white()
        self.box.setBackgroundColor("#ffffff" if white else self._lowest_colour())
        line = "#000000" if white else "#ffffff"
        self.cursor_line.setPen(pg.mkPen(line, width=1))
        self.dress_loop(line, alpha=0)  # a shade would change the levels that are read

    def _on_white(self) -> bool:
        difference = self.picture is not None and self.picture.kind == "difference"
        return difference and self._theme is not None and not self._theme.dark

    def _lowest_colour(self) -> QColor:
        if self.picture is not None and self.picture.kind in ("difference", "both"):
            return QColor("#000000")
        colour: QColor = pg.colormap.get(self._look.colours).map(0.0, mode="qcolor")
        return colour
