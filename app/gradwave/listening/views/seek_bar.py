"""A seek bar with a loop region that can be dragged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradwave.language import tr
from gradwave.widgets.plain_text import plain_tip

MARGIN = 8.0  # pixels beside the track, so that handles at its ends are not cut off
HEIGHT, TRACK = 34, 6
GRAB = 8.0  # pixels around a handle where it can be grabbed
DRAG = 4.0  # pixels; a shorter drag is a click


class SeekBar(QWidget):
    """Track of a clip: a click moves the cursor, a drag marks the loop, a double click unmarks."""

    sought = Signal(float)  # seconds
    marked = Signal(float, float)  # start and end of the loop in seconds
    unmarked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Position and loop"))
        self.setToolTip(
            plain_tip(tr("Click to move the cursor, drag to mark a loop, double-click to loop all"))
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._seconds, self._position = 1.0, 0.0
        self._region = (0.0, 1.0)
        self._looping = True
        self._pressed_at: float | None = None  # pixels
        self._anchor: float | None = None  # seconds where a drag that marks a loop began

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def show_clip(self, seconds: float, region: tuple[float, float], looping: bool) -> None:
        """Show the length of a clip and its loop, in seconds."""
        self._seconds, self._region, self._looping = max(seconds, 1e-3), region, looping
        self.update()

    def show_position(self, seconds: float) -> None:
        """Show the cursor."""
        self._position = seconds
        self.update()

    def x_of(self, seconds: float) -> float:
        """Return the pixel of a time."""
        share = min(max(seconds / self._seconds, 0.0), 1.0)
        return MARGIN + share * (self.width() - 2 * MARGIN)

    def _seconds_at(self, x: float) -> float:
        share = (x - MARGIN) / max(self.width() - 2 * MARGIN, 1.0)
        return min(max(share, 0.0), 1.0) * self._seconds

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        start, stop = map(self.x_of, self._region)
        self._pressed_at, self._anchor = x, self._seconds_at(x)
        if self._partial:  # a handle is grabbed: the other end stays
            if abs(x - start) <= GRAB and abs(x - start) <= abs(x - stop):
                self._anchor = self._region[1]
            elif abs(x - stop) <= GRAB:
                self._anchor = self._region[0]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or self._anchor is None:
            return
        x = event.position().x()
        if abs(x - self._pressed_at) >= DRAG:
            self._region = _ordered(self._anchor, self._seconds_at(x))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or self._anchor is None:
            return
        x, pressed, anchor = event.position().x(), self._pressed_at, self._anchor
        self._pressed_at = self._anchor = None
        if abs(x - pressed) >= DRAG:
            self.marked.emit(*_ordered(anchor, self._seconds_at(x)))
        else:
            self.sought.emit(self._seconds_at(x))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.unmarked.emit()

    @property
    def _partial(self) -> bool:
        return self._region[0] > 0 or self._region[1] < self._seconds

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        track = QRectF(MARGIN, middle - TRACK / 2, self.width() - 2 * MARGIN, TRACK)
        groove = QColor(palette.placeholderText().color())
        groove.setAlphaF(0.5)
        painter.setBrush(groove)
        painter.drawRoundedRect(track, TRACK / 2, TRACK / 2)
        accent = palette.highlight().color()
        if self._looping:
            start, stop = map(self.x_of, self._region)
            shade = QColor(accent)
            shade.setAlphaF(0.3)
            painter.setBrush(shade)
            painter.drawRoundedRect(QRectF(start, 3, stop - start, self.height() - 6), 4, 4)
            painter.setBrush(accent)
            painter.drawRoundedRect(
                QRectF(start, middle - TRACK / 2, stop - start, TRACK), TRACK / 2, TRACK / 2
            )
            if self._partial:
                for x in (start, stop):
                    painter.drawRoundedRect(QRectF(x - 2.5, 3, 5, self.height() - 6), 2, 2)
        painter.setBrush(palette.windowText().color())
        x = self.x_of(self._position)
        painter.drawRoundedRect(QRectF(x - 1, 1, 2, self.height() - 2), 1, 1)
        painter.drawEllipse(QPointF(x, middle), 5, 5)
        painter.end()


def _ordered(one: float, other: float) -> tuple[float, float]:
    return min(one, other), max(one, other)
