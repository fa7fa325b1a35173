"""The input level meter: a bar that falls slowly and turns red on clipping."""

from __future__ import annotations

from math import log10

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradwave.language import tr
from gradwave.training_wizard.recorder import FLOOR_DB, FULL_SCALE, InputLevel

LOWEST = -60.0  # dBFS at the left end
FALL = 2.0  # dB per update
GOOD = (-24.0, -3.0)  # dBFS, the recommended range of peaks
HEIGHT = 14


class LevelMeter(QWidget):
    """Horizontal peak meter with the recommended range marked."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Level"))
        self.setToolTip(tr("Speech should reach the marked range but not the right end"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._level, self._cut_off = FLOOR_DB, False

    @property
    def level(self) -> float:
        """The displayed level in dBFS."""
        return self._level

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def reset(self) -> None:
        self._level, self._cut_off = FLOOR_DB, False
        self.update()

    def show_level(self, level: InputLevel) -> None:
        now = 20 * log10(max(level.peak, 1e-6))
        self._level = max(now, self._level - FALL)
        self._cut_off = self._cut_off or level.peak >= FULL_SCALE
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        whole = QRectF(self.rect())
        painter.fillRect(whole, palette.alternateBase())
        low, high = (self._place(edge) for edge in GOOD)
        mark = QColor(palette.accent().color())
        mark.setAlpha(60)
        painter.fillRect(QRectF(low, 0, high - low, whole.height()), mark)
        bar = QRectF(0, whole.height() / 4, self._place(self._level), whole.height() / 2)
        painter.fillRect(bar, palette.brightText() if self._cut_off else palette.accent())
        painter.end()

    def _place(self, level: float) -> float:
        share = (min(max(level, LOWEST), 0.0) - LOWEST) / -LOWEST
        return share * self.width()
