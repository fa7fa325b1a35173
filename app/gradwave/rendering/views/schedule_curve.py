"""The schedule as a curve: how much of the sound is there at each step, from noise to sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradwave.sounds import Settings

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule

MAX_DOTS = 60  # of more steps only the line is drawn
LINES = 4.0  # of text: the curve is as high as they are
MARGIN = 5.0  # pixels, so that a dot at the edge is whole
DOT = 2.5  # pixels, its radius


@dataclass(frozen=True)
class Curve:
    """Noise levels in the order of a render, rising: 0 is noise alone, 1 the sound alone.

    done: how many of the last of them are done; the others are before where the render starts.
    limit: the level that the first one should not be above, where it is.
    """

    levels: NDArray[np.float64]
    done: int
    limit: float | None = None

    @property
    def started(self) -> float:
        """The level that the first step that is done is told; 1 where none is."""
        return float(self.levels[-self.done]) if self.done else 1.0

    @property
    def described(self) -> str:
        """In words, for who cannot see it."""
        steps = "1 step" if len(self.levels) == 1 else f"{len(self.levels)} steps"
        left_out = len(self.levels) - self.done
        skipped = f", of which the first {left_out} are left out" if left_out else ""
        return (
            f"{steps} from noise level {self.levels[0]:.3f} to {self.levels[-1]:.3f}{skipped}; "
            "0 is noise, 1 is sound"
        )


def curve_of(settings: Settings, schedule: Schedule) -> Curve:
    """The steps that a render with these settings does of a schedule, and those it leaves out."""
    from wavegrad_core.diffusion.schedule import HIGHEST_START

    levels, done = schedule.noise_levels[::-1].copy(), settings.steps(schedule)
    if 0 < done < len(levels):
        levels[-done] = (1 - settings.strength**2) ** 0.5  # it begins at the start's own level
    limited = schedule.warning is not None and settings.start == "noise"
    return Curve(levels, done, HIGHEST_START if limited else None)


class ScheduleCurve(QWidget):
    """Drawn in the colours of the palette, and as high as a few lines of text."""

    def __init__(self) -> None:
        super().__init__()
        self.curve: Curve | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Noise level over the steps")

    def show_curve(self, curve: Curve | None) -> None:
        self.curve = curve
        words = curve.described if curve is not None else ""
        self.setAccessibleDescription(words)
        self.setToolTip(f"Noise level over the steps: {words}" if words else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, round(LINES * self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def place(self, step: int, level: float) -> QPointF:
        """Where a step (from 0) of that level is drawn."""
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        count = len(self.curve.levels) if self.curve is not None else 1
        share = step / (count - 1) if count > 1 else 0.0
        return QPointF(room.left() + share * room.width(), room.bottom() - level * room.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(self.rect(), 6, 6)
        if self.curve is not None:
            self._draw_ends(painter)
            self._draw(painter, self.curve)
        painter.end()

    def _draw_ends(self, painter: QPainter) -> None:
        """What the upper and the lower edge stand for, where the line seldom is."""
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -2 * MARGIN, -MARGIN)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, "noise")
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, "sound")

    def _draw(self, painter: QPainter, curve: Curve) -> None:
        palette = self.palette()
        strong = palette.color(QPalette.ColorRole.Highlight)
        faint = palette.color(QPalette.ColorRole.PlaceholderText)
        if curve.limit is not None:
            line = QPen(faint, 1, Qt.PenStyle.DashLine)
            last = len(curve.levels) - 1
            self._draw_line(painter, line, [(0, curve.limit), (max(last, 1), curve.limit)])
        points = list(enumerate(curve.levels))
        first = len(points) - curve.done
        self._draw_line(painter, QPen(faint, 1.5), points[: first + 1])
        self._draw_line(painter, QPen(strong, 2), points[first:])
        self._draw_dots(painter, faint, points[:first])
        self._draw_dots(painter, strong, points[first:])

    def _draw_line(self, painter: QPainter, pen: QPen, points: list[tuple[int, float]]) -> None:
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([self.place(step, level) for step, level in points]))

    def _draw_dots(
        self, painter: QPainter, colour: QColor, points: list[tuple[int, float]]
    ) -> None:
        """One for each step, or of many steps for the first alone."""
        count = len(self.curve.levels) if self.curve is not None else 0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for step, level in points if count <= MAX_DOTS else points[:1]:
            painter.drawEllipse(self.place(step, level), DOT, DOT)
