"""The losses over the steps: of training, and of the sentences kept back."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor

from app.theme import Theme
from app.wizard.progress import Seen


class Curves(pg.PlotWidget):
    """Thin lines in the theme's colours; nothing in it moves by the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Losses over the steps")
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setMenuEnabled(False)
        self.getAxis("bottom").enableAutoSIPrefix(False)
        self.getAxis("left").enableAutoSIPrefix(False)
        self.getAxis("left").setWidth(54)
        self.training = self.plot()
        self.held_out = self.plot(symbol="o", symbolSize=5)

    def dress(self, theme: Theme) -> None:
        muted = QColor(theme.muted)
        self.setBackground(theme.panel)
        for side in ("bottom", "left"):
            self.getAxis(side).setPen(QColor(theme.line))
            self.getAxis(side).setTextPen(muted)
        self.training.setPen(pg.mkPen(theme.original, width=2))
        self.held_out.setPen(pg.mkPen(theme.result, width=2))
        self.held_out.setSymbolBrush(QColor(theme.result))
        self.held_out.setSymbolPen(None)

    def show_seen(self, seen: Seen) -> None:
        self.training.setData(*seen.curve("loss"))
        self.held_out.setData(*seen.curve("held_out_loss"))
