"""The time axis that all panes share."""

from __future__ import annotations

from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from gradwave.language import tr
from gradwave.panes.views.overview_strip import LEFT, RIGHT
from gradwave.panes.views.time_view_box import WHEEL_NOTCH
from gradwave.playing.timeline import Timeline

STEPS = (1, 2, 5)  # times a power of ten, under a second
LONG_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)  # seconds
LABELS_APART = 1.6  # minimum distance between labels, in widths of a label
TICK = 4  # pixels


def tick_step(span: float, most: int) -> float:
    """Return the round step in seconds with which `span` seconds have at most `most` ticks."""
    least = span / max(most, 1)
    if least >= 1:
        return float(
            next((step for step in LONG_STEPS if step >= least), ceil(least / 3600) * 3600)
        )
    power = 10.0 ** floor(log10(least))
    return next(step * power for step in (*STEPS, 10) if step * power >= least * (1 - 1e-9))


def tick_text(seconds: float, step: float) -> str:
    """Return a time as minutes:seconds, with as many decimals as the step needs."""
    decimals = max(-floor(log10(step) + 1e-9), 0)
    units = round(seconds * 10**decimals)
    whole, rest = divmod(units, 10**decimals)
    hours, minutes = whole // 3600, whole // 60 % 60
    end = f"{whole % 60:02d}" + (f".{rest:0{decimals}d}" if decimals else "")
    return f"{hours}:{minutes:02d}:{end}" if hours else f"{minutes}:{end}"


class TimeRuler(QWidget):
    """Ticks and times under the plots: click to move the cursor, drag to mark a loop."""

    seek_requested = Signal(float)  # the user clicked at this time in seconds
    range_dragged = Signal(float, float)  # from, to, in seconds, while it is being marked
    range_marked = Signal(float, float)  # from, to, in seconds

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time axis"))
        self.setToolTip(tr("Click to move the cursor, drag to loop"))
        self._timeline = timeline
        self._pressed_at: float | None = None  # pixels from the left
        timeline.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() + TICK + 1)

    def ticks(self) -> list[tuple[float, str]]:
        """Return the visible ticks: pixel and label."""
        timeline, room = self._timeline, max(self.width() - LEFT - RIGHT, 1)
        step, letters = 1.0, self.fontMetrics()
        width = LABELS_APART * letters.horizontalAdvance(tick_text(timeline.stop, 0.1))
        step = tick_step(timeline.span, int(room / width))
        width = LABELS_APART * letters.horizontalAdvance(tick_text(timeline.stop, step))
        step = tick_step(timeline.span, int(room / width))
        first = ceil(timeline.start / step - 1e-9)
        last = floor(timeline.stop / step + 1e-9)
        return [
            (
                LEFT + (number * step - timeline.start) / timeline.span * room,
                tick_text(number * step, step),
            )
            for number in range(first, last + 1)
        ]

    def seconds_at(self, x: float) -> float:
        """Return the time at a position in pixels."""
        room = max(self.width() - LEFT - RIGHT, 1)
        seconds = self._timeline.start + (x - LEFT) / room * self._timeline.span
        return min(max(seconds, 0.0), self._timeline.duration)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged(event):
            self.range_dragged.emit(*self._range(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged(event):
            self.range_marked.emit(*self._range(event))
        elif self._pressed_at is not None:
            self.seek_requested.emit(self.seconds_at(self._pressed_at))
        self._pressed_at = None

    def _dragged(self, event: QMouseEvent) -> bool:
        pressed = self._pressed_at
        far = QApplication.startDragDistance()
        return pressed is not None and abs(event.position().x() - pressed) >= far

    def _range(self, event: QMouseEvent) -> tuple[float, float]:
        assert self._pressed_at is not None
        first, last = sorted((self._pressed_at, event.position().x()))
        return self.seconds_at(first), self.seconds_at(last)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        notches = event.angleDelta().y() / WHEEL_NOTCH
        self._timeline.zoom(0.8**notches, about=self.seconds_at(event.position().x()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isEnabled():  # nothing is open
            return
        painter = QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        letters = self.fontMetrics()
        for x, text in self.ticks():
            painter.drawLine(QPointF(x, 0), QPointF(x, TICK))
            width = letters.horizontalAdvance(text)
            left = min(max(x - width / 2, 0.0), self.width() - width)
            painter.drawText(
                QRectF(left, TICK, width + 1, letters.height()),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
                text,
            )
        painter.end()
