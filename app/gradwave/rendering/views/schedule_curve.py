"""The schedule as a curve of noise levels over the steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradwave.language import tr
from gradwave.sounds import Settings
from gradwave.widgets.plain_text import plain_tip

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule

MAX_DOTS = 60  # with more steps only the line is drawn
LINES = 4.0  # height of the curve in lines of text
MARGIN = 5.0  # pixels around the curve, for the dots
DOT = 2.5  # radius in pixels


@dataclass(frozen=True)
class Curve:
    """The noise levels of a render, in order.

    Attributes:
        levels: Rising levels: 0 is pure noise, 1 is pure sound.
        done: Number of steps that run, counted from the end; a render that starts from a sound
            skips the first ones.
        limit: Highest level at which the first step should start; None if it does not exceed it.
    """

    levels: NDArray[np.float64]
    done: int
    limit: float | None = None

    @property
    def started(self) -> float:
        """Level of the first step that runs; 1 if none does."""
        return float(self.levels[-self.done]) if self.done else 1.0

    @property
    def described(self) -> str:
        """The curve as text, for screen readers."""
        left_out = len(self.levels) - self.done
        skipped = (
            tr(", of which the first {left_out} are skipped", left_out=left_out) if left_out else ""
        )
        return tr(
            "%n step(s) from noise level {first:.3f} to {last:.3f}{skipped}; 0 is noise, 1 is "
            "sound",
            "",
            len(self.levels),
            first=self.levels[0],
            last=self.levels[-1],
            skipped=skipped,
        )


def curve_of(settings: Settings, schedule: Schedule) -> Curve:
    """Return the curve of a render with these settings."""
    from wavegrad_core.diffusion.schedule import HIGHEST_START

    levels, done = schedule.noise_levels[::-1].copy(), settings.steps(schedule)
    if 0 < done < len(levels):
        levels[-done] = (1 - settings.greatest_strength**2) ** 0.5  # the level of the start
    limited = schedule.warning is not None and settings.start == "noise"
    return Curve(levels, done, HIGHEST_START if limited else None)


class ScheduleCurve(QWidget):
    """Widget that draws a curve in the colours of the palette."""

    def __init__(self) -> None:
        super().__init__()
        self.curve: Curve | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Noise level over the steps"))

    def show_curve(self, curve: Curve | None) -> None:
        """Draw a curve, or clear the plot."""
        self.curve = curve
        words = curve.described if curve is not None else ""
        self.setAccessibleDescription(words)
        self.setToolTip(
            plain_tip(tr("Noise level over the steps: {words}", words=words) if words else "")
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, round(LINES * self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def place(self, step: int, level: float) -> QPointF:
        """Return the point of a step (from 0) with that level."""
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
        """Say where the line leads, in a corner that it seldom crosses."""
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -2 * MARGIN, -MARGIN)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(room, corner, tr("noise → sound"))

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
        """Draw a dot per step, or only the first if there are many."""
        count = len(self.curve.levels) if self.curve is not None else 0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for step, level in points if count <= MAX_DOTS else points[:1]:
            painter.drawEllipse(self.place(step, level), DOT, DOT)
