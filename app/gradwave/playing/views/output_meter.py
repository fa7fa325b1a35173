"""The output meter: peaks of both channels, with a light that stays on after clipping."""

from __future__ import annotations

from math import log10

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradwave.language import tr
from gradwave.widgets.plain_text import plain_tip

LOWEST = -60.0  # dBFS at the left end
LOUD = -9.0  # dBFS from which the bar is amber
FALL = 0.8  # dB per update: 24 dB per second
LIGHT = 8  # pixels of the clipping light
GAP = 2  # pixels between the bars
TRACK_ALPHA = 60  # of 255
GREEN, AMBER = "#2f9e63", "#d08a1a"


def decibels(peak: float) -> float:
    """Return a peak in dBFS, at least LOWEST."""
    return 20 * log10(max(peak, 10 ** (LOWEST / 20)))


class OutputMeter(QWidget):
    """Two horizontal bars of peak levels; a click resets the clipping light."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Output level"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.levels = (LOWEST, LOWEST)  # as drawn, in dBFS
        self.clipped = False
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(96, 14)

    def show_peaks(self, left: float, right: float) -> None:
        """Show new peaks, 1 is full scale; a bar falls slowly."""
        now = (decibels(left), decibels(right))
        fallen = (max(value, last - FALL) for value, last in zip(now, self.levels))
        self.levels = (next(fallen), next(fallen))
        if max(left, right) > 1.0 and not self.clipped:
            self.clipped = True
            self._describe()
        self.update()

    def rest(self) -> None:
        """Show silence; the clipping light stays."""
        self.levels = (LOWEST, LOWEST)
        self.update()

    def reset(self) -> None:
        """Turn the clipping light off."""
        self.clipped = False
        self._describe()
        self.update()

    def _describe(self) -> None:
        clipped = (
            tr("The output clipped: lower the volume. Click to reset.") if self.clipped else ""
        )
        self.setToolTip(plain_tip(clipped or tr("Output level, −60 to 0 dBFS")))
        self.setAccessibleDescription(tr("clipped") if self.clipped else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.reset()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        room = self.width() - LIGHT - GAP
        track = QColor(palette.placeholderText().color())
        track.setAlpha(TRACK_ALPHA)
        height = (self.height() - GAP) / 2
        for row, level in enumerate(self.levels):
            top = row * (height + GAP)
            painter.fillRect(QRectF(0, top, room, height), track)
            full, loud = self._place(level, room), self._place(LOUD, room)
            painter.fillRect(QRectF(0, top, min(full, loud), height), QColor(GREEN))
            if full > loud:
                painter.fillRect(QRectF(loud, top, full - loud, height), QColor(AMBER))
        light = QRectF(room + GAP, 0, LIGHT, self.height())
        painter.fillRect(light, palette.brightText() if self.clipped else track)
        painter.end()

    @staticmethod
    def _place(level: float, room: float) -> float:
        return (min(level, 0.0) - LOWEST) / -LOWEST * room
