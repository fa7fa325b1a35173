"""A bar chart of MUSHRA ratings with confidence intervals."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradwave.language import tr
from gradwave.listening.run_summary import ScoreBar
from gradwave.widgets.plain_text import plain_tip

ROW, BAR, CAP = 28, 14, 4  # pixels
AXIS = 24  # pixels below the bars
NAME_SHARE, SCORE_WIDTH = 0.34, 92  # share of the width for names; pixels for numbers


class ScoreChart(QWidget):
    """A horizontal bar from 0 to 100 for each condition, and a line for its interval."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: tuple[ScoreBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[ScoreBar, ...]) -> None:
        """Show these conditions; nothing if there are none."""
        self.bars = bars
        self.setAccessibleName(tr("Ratings"))
        self.setAccessibleDescription(". ".join(f"{bar.name} {numbers(bar)}" for bar in bars))
        self.setToolTip(plain_tip("\n".join(f"{bar.name}: {numbers(bar)}" for bar in bars)))
        self.setVisible(bool(bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, len(self.bars) * ROW + AXIS)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, len(self.bars) * ROW + AXIS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = NAME_SHARE * self.width() + 8
        room = self.width() - left - SCORE_WIDTH
        self._paint_axis(painter, left, room)
        for number, bar in enumerate(self.bars):
            self._paint_bar(painter, bar, number * ROW, left, room)
        painter.end()

    def _paint_axis(self, painter: QPainter, left: float, room: float) -> None:
        bottom = len(self.bars) * ROW
        muted = _muted(self.palette())
        for score in range(0, 101, 20):
            x = left + room * score / 100
            line = QColor(muted)
            line.setAlphaF(0.3)
            painter.setPen(QPen(line, 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
            painter.setPen(muted)
            where = QRectF(x - 20, bottom + 2, 40, AXIS - 4)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(score))

    def _paint_bar(
        self, painter: QPainter, bar: ScoreBar, top: float, left: float, room: float
    ) -> None:
        palette, middle = self.palette(), top + ROW / 2
        muted, text = _muted(palette), palette.windowText().color()
        painter.setPen(muted if bar.hidden else text)
        width = left - 8
        name = self.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideMiddle, int(width))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, top, width, ROW), flags, name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.placeholderText() if bar.hidden else palette.highlight())
        painter.drawRoundedRect(
            QRectF(left, middle - BAR / 2, max(room * bar.mean / 100, 2), BAR), 2, 2
        )
        if bar.low is not None and bar.high is not None:
            painter.setPen(QPen(text, 2))
            low, high = (left + room * score / 100 for score in (bar.low, bar.high))
            painter.drawLine(QPointF(low, middle), QPointF(high, middle))
            for x in (low, high):
                painter.drawLine(QPointF(x, middle - CAP), QPointF(x, middle + CAP))
        painter.setPen(text)
        where = QRectF(left + room + 10, top, SCORE_WIDTH - 10, ROW)
        painter.drawText(
            where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, numbers(bar)
        )


def _muted(palette: QPalette) -> QColor:
    colour = palette.windowText().color()
    colour.setAlphaF(0.7)
    return colour


def numbers(bar: ScoreBar) -> str:
    """Return the mean, and the interval if there is one, as text."""
    if bar.low is None or bar.high is None:
        return f"{bar.mean:.0f}"
    return f"{bar.mean:.0f} ({bar.low:.0f}–{bar.high:.0f})"
