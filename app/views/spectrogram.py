"""The spectrogram: one image of the stretch in view, made by a worker at the view's resolution."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from app.jobs import Done, Event, Failed, Job, Jobs
from app.pictures import FLOOR_DB, MelPicture, Picture, Spectrogram
from app.theme import Theme
from app.timeline import Timeline
from app.views.timebox import TimePlot

COLOURS = "inferno"  # perceptually uniform: equal steps of level look equal
DARKEST_DB, BRIGHTEST_DB = -100.0, -22.0
MARGIN = 0.25  # of the view, drawn beyond both its edges so that a scroll finds something there


def _value(decibels: float) -> float:
    """The picture's value for a level: 255 is 0 dB."""
    return 255 * (1 - decibels / FLOOR_DB)


class SpectrogramPlot(TimePlot):
    """Keeps the old image in place until the one for the new view is there."""

    def __init__(self, timeline: Timeline, jobs: Jobs) -> None:
        super().__init__(timeline)
        self.picture: Picture | None = None
        self._source: Spectrogram | MelPicture | None = None
        self._jobs = jobs
        self._job: Job | None = None
        self._asked = (0.0, 0.0, 0)  # from, to, pixels of the newest request
        self.image = pg.ImageItem(axisOrder="col-major")
        self.image.setLookupTable(pg.colormap.get(COLOURS).getLookupTable(nPts=256))
        self.addItem(self.image, ignoreBounds=True)
        self.setLabel("left", "kHz")
        self.box.sigResized.connect(self.refresh)

    def show_source(self, source: Spectrogram | MelPicture | None) -> None:
        self._source = source
        self._asked = (0.0, 0.0, 0)
        self.picture = None
        self.image.clear()
        if source is not None:
            self.set_top(source.top)
        self.refresh()

    def set_top(self, top: float) -> None:
        """The highest frequency, in kHz, that the axis must hold."""
        self.setYRange(0, top, padding=0)

    def refresh(self) -> None:
        super().refresh()
        source, view, pixels = self._source, self.timeline, self.pixels
        if source is None:
            return
        start, stop, drawn_pixels = self._asked
        covered = start <= max(view.start, 0.0) and view.stop <= stop
        if covered and drawn_pixels == pixels and abs((stop - start) - self._wide(view)) < 1e-9:
            return
        start = view.start - MARGIN * view.span
        stop = start + self._wide(view)
        self._asked = (start, stop, pixels)
        left, right = max(start, 0.0), min(stop, view.duration)
        columns = max(int(pixels * (right - left) / view.span), 16)
        self._job = self._jobs.submit(
            lambda job: source.picture(left, right, columns, job.check),
            self._drawn,
            lane="pictures",
            replaces=self._job,
        )

    @staticmethod
    def _wide(view: Timeline) -> float:
        return view.span * (1 + 2 * MARGIN)

    def _drawn(self, event: Event) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Done(result=picture):
                self._show(picture)
            case Failed(error=error):
                raise error  # a fault of the program: the hook for those tells it

    def _show(self, picture: Picture) -> None:
        self.picture = picture
        levels = (_value(DARKEST_DB), _value(BRIGHTEST_DB))
        if isinstance(self._source, MelPicture):
            levels = (0.0, 255.0)
        self.image.setImage(picture.values, autoLevels=False, levels=levels)
        width = picture.stop - picture.start
        self.image.setRect(QRectF(picture.start, 0, width, picture.top))

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.box.setBackgroundColor("#000004")  # the colour map's lowest
        self.cursor_line.setPen(pg.mkPen("#ffffff", width=1))
        self.dress_loop("#ffffff", alpha=0)  # a shade would change the levels that are read
