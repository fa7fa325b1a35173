"""The overview: the whole sound in a strip, with the visible range, the loop and the cursor."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradwave.language import tr
from gradwave.panes.views.time_view_box import AXIS_WIDTH, WHEEL_NOTCH
from gradwave.pictures.waveform_peaks import Peaks
from gradwave.playing.timeline import Timeline
from gradwave.theme import SPACE, Theme

HEIGHT = 34  # pixels
EDGE = 5.0  # pixels at an edge of the range that drag the edge
LEFT, RIGHT = SPACE + 1 + AXIS_WIDTH, SPACE + 1  # margins, so that the strip ends with the plots
SHADE = 130  # of 255, over the parts that the panes do not show
LOOP_SHADE = 70


class OverviewStrip(QWidget):
    """Strip that scrolls and zooms the panes: drag the range or its edges; click beside it."""

    seek_requested = Signal(float)  # the user double-clicked at this time in seconds

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Overview of the whole sound"))
        self.setToolTip(
            tr("The whole sound. Drag the range in view or its edges, or click beside it (← and →)")
        )
        self._timeline = timeline
        self._peaks: Peaks | None = None
        self._theme: Theme | None = None
        self._drawn: QPixmap | None = None  # the waveform
        self._cursor = 0.0
        self._loop: tuple[float, float] | None = None
        self._grip = ""  # the dragged part: "range", "start" or "stop"
        self._gripped_at = 0.0  # seconds from the start of the range to the pointer
        timeline.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def show_peaks(self, peaks: Peaks | None) -> None:
        """Show another waveform, or none."""
        self._peaks = peaks
        self.redraw()

    def redraw(self) -> None:
        """Draw the waveform again after more of it has been read."""
        self._drawn = None
        self.update()

    def set_cursor(self, seconds: float) -> None:
        """Move the cursor line."""
        before, self._cursor = self.x_of(self._cursor), seconds
        for place in (before, self.x_of(seconds)):
            self.update(int(place) - 2, 0, 5, self.height())

    def set_loop(self, loop: tuple[float, float] | None) -> None:
        """Shade the loop."""
        self._loop = loop
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.redraw()

    # Positions

    @property
    def _room(self) -> float:
        return max(self.width() - LEFT - RIGHT, 1)

    def x_of(self, seconds: float) -> float:
        """Return the position of a time in pixels."""
        return LEFT + seconds / self._timeline.duration * self._room

    def seconds_at(self, x: float) -> float:
        """Return the time at a position in pixels."""
        return min(max((x - LEFT) / self._room, 0.0), 1.0) * self._timeline.duration

    def _grip_at(self, x: float) -> str:
        timeline = self._timeline
        if timeline.span < timeline.duration:
            for name, edge in (("start", timeline.start), ("stop", timeline.stop)):
                if abs(x - self.x_of(edge)) <= EDGE:
                    return name
            if self.x_of(timeline.start) < x < self.x_of(timeline.stop):
                return "range"
        return ""

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        timeline, x = self._timeline, event.position().x()
        self._grip = self._grip_at(x)
        if not self._grip and timeline.span < timeline.duration:
            timeline.show(self.seconds_at(x) - timeline.span / 2, timeline.span)
            self._grip = "range"
        self._gripped_at = self.seconds_at(x) - timeline.start

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        timeline, x = self._timeline, event.position().x()
        here = self.seconds_at(x)
        if self._grip == "range":
            timeline.show(here - self._gripped_at, timeline.span)
        elif self._grip == "start":
            timeline.show(min(here, timeline.stop), max(timeline.stop - here, 0.0))
        elif self._grip == "stop":
            timeline.show(timeline.start, max(here - timeline.start, 0.0))
        shapes = Qt.CursorShape
        grip = self._grip or self._grip_at(x)
        self.setCursor(
            {"range": shapes.OpenHandCursor, "": shapes.ArrowCursor}.get(grip, shapes.SizeHorCursor)
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.seek_requested.emit(self.seconds_at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        notches = event.angleDelta().y() / WHEEL_NOTCH
        self._timeline.zoom(0.8**notches, about=self.seconds_at(event.position().x()))

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, timeline = self._theme, self._timeline
        if theme is None:
            return
        if not self.isEnabled():  # nothing is open
            return
        painter = QPainter(self)
        whole = QRectF(LEFT, 0, self._room, self.height())
        painter.fillRect(whole, QColor(theme.panel))
        if self._peaks is not None:
            if self._drawn is None:
                self._drawn = self._draw_waveform(self._peaks, theme)
            painter.drawPixmap(0, 0, self._drawn)
        shade = QColor(theme.window)
        shade.setAlpha(SHADE)
        left, right = self.x_of(timeline.start), self.x_of(timeline.stop)
        if timeline.span < timeline.duration:
            painter.fillRect(QRectF(LEFT, 0, left - LEFT, self.height()), shade)
            painter.fillRect(QRectF(right, 0, whole.right() - right, self.height()), shade)
        if self._loop is not None:
            loop = QColor(theme.accent)
            loop.setAlpha(LOOP_SHADE)
            first, last = (self.x_of(edge) for edge in self._loop)
            painter.fillRect(QRectF(first, 0, last - first, self.height()), loop)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(QRectF(LEFT + 0.5, 0.5, self._room - 1, self.height() - 1))
        if timeline.span < timeline.duration:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(QRectF(left + 1, 1, max(right - left - 2, 2), self.height() - 2))
        painter.setPen(QPen(QColor(theme.cursor), 1))
        cursor = self.x_of(self._cursor)
        painter.drawLine(QPointF(cursor, 0), QPointF(cursor, self.height()))

    def resizeEvent(self, event: object) -> None:
        self._drawn = None

    def _draw_waveform(self, peaks: Peaks, theme: Theme) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        x, y = peaks.line(0.0, self._timeline.duration, int(self._room))
        level = max(peaks.level, 0.01)
        half = self.height() / 2
        points = [
            QPointF(self.x_of(time), half - value / level * (half - 3))
            for time, value in zip(x.tolist(), y.tolist())
        ]
        painter = QPainter(pixmap)
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.drawPolyline(QPolygonF(points))
        painter.end()
        return pixmap
