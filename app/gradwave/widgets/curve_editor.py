"""An editor of a curve over time: points joined by straight lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gradwave.language import tr

Curve = tuple[tuple[float, float], ...]
"""Points (seconds, value) in order of time."""

DOT = 5.0  # radius of a point in pixels
REACH = 10.0  # pixels within which a point is grabbed
MIN_GAP = 1e-3  # seconds between two points
LINES = 10  # height in lines of text


class CurveEditor(QWidget):
    """A graph whose points are dragged.

    A click on an empty place adds a point, a right click on a point removes it.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.points: Curve = ()
        self.seconds, self.low, self.high = 1.0, 0.0, 1.0
        self._held: int | None = None
        self.setAccessibleName(tr("Curve over time"))
        self.setToolTip(tr("Click to add a point, drag to move it, right-click to remove it"))

    def show_curve(self, points: Curve, seconds: float, low: float, high: float) -> None:
        """Show a curve without emitting a signal.

        Args:
            points: Its points.
            seconds: The length of the sound.
            low: The lowest value.
            high: The highest value.
        """
        self.points, self.seconds, self.low, self.high = points, max(seconds, 0.1), low, high
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, LINES * self.fontMetrics().height())

    def place(self, seconds: float, value: float) -> QPointF:
        """Return where a point is drawn."""
        room = self._room
        share = (value - self.low) / (self.high - self.low)
        return QPointF(
            room.left() + seconds / self.seconds * room.width(),
            room.bottom() - share * room.height(),
        )

    @property
    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(2 * DOT, 2 * DOT, -2 * DOT, -2 * DOT)

    def _point_at(self, place: QPointF) -> tuple[float, float]:
        room = self._room
        seconds = (place.x() - room.left()) / room.width() * self.seconds
        value = self.low + (room.bottom() - place.y()) / room.height() * (self.high - self.low)
        return (
            round(min(max(seconds, 0.0), self.seconds), 3),
            round(min(max(value, self.low), self.high), 3),
        )

    def _nearest(self, place: QPointF) -> int | None:
        def distance(number: int) -> float:
            return (self.place(*self.points[number]) - place).manhattanLength()

        number = min(range(len(self.points)), key=distance, default=None)
        return number if number is not None and distance(number) <= REACH else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._nearest(event.position())
        if event.button() == Qt.MouseButton.RightButton:
            if number is not None:
                self._set(self.points[:number] + self.points[number + 1 :])
            return
        if number is None:
            point = self._point_at(event.position())
            self._set(tuple(sorted({*self.points, point})))
            number = self.points.index(point) if point in self.points else None
        self._held = number

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        seconds, value = self._point_at(event.position())
        before, after = self.points[: self._held], self.points[self._held + 1 :]
        lowest = before[-1][0] + MIN_GAP if before else 0.0
        highest = after[0][0] - MIN_GAP if after else self.seconds
        seconds = round(min(max(seconds, lowest), highest), 3)
        self._set((*before, (seconds, value), *after))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def _set(self, points: Curve) -> None:
        times = [seconds for seconds, _ in points]
        if points != self.points and len(set(times)) == len(times):
            self.points = points
            self.update()
            self.edited.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, room = QPainter(self), self.palette(), self._room
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        for value, edge in (
            (self.high, Qt.AlignmentFlag.AlignTop),
            (self.low, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.drawText(room, edge | Qt.AlignmentFlag.AlignLeft, f"{value:g}")
        corner = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, corner, f"{self.seconds:.2f} s")
        if self.points:
            dots = [self.place(*point) for point in self.points]
            ends = [QPointF(room.left(), dots[0].y()), QPointF(room.right(), dots[-1].y())]
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.drawPolyline(QPolygonF([ends[0], *dots, ends[1]]))
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            for dot in dots:
                painter.drawEllipse(dot, DOT, DOT)
        painter.end()
