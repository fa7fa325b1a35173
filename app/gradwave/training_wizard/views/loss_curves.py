"""The plot of training loss and held-out loss over the steps."""

from __future__ import annotations

from statistics import fmean

import pyqtgraph as pg
from PySide6.QtGui import QColor

from gradwave.language import tr
from gradwave.theme import Theme
from gradwave.training_wizard.run_progress import RunProgress

MEAN = 10  # losses averaged for a point


class LossCurves(pg.PlotWidget):
    """Plot in the colours of the theme, without mouse interaction."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Losses over the steps"))
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setMenuEnabled(False)
        self.getAxis("bottom").enableAutoSIPrefix(False)
        self.getAxis("left").enableAutoSIPrefix(False)
        self.getAxis("left").setWidth(54)
        self.training = self.plot()
        self.held_out = self.plot(symbol="o", symbolSize=5)

    def apply_theme(self, theme: Theme) -> None:
        muted = QColor(theme.muted)
        self.setBackground(theme.panel)
        for side in ("bottom", "left"):
            self.getAxis(side).setPen(QColor(theme.line))
            self.getAxis(side).setTextPen(muted)
        self.training.setPen(pg.mkPen(theme.original, width=2))
        self.held_out.setPen(pg.mkPen(theme.result, width=2))
        self.held_out.setSymbolBrush(QColor(theme.result))
        self.held_out.setSymbolPen(None)

    def show_progress(self, progress: RunProgress) -> None:
        self.training.setData(*relative(*progress.curve("loss"), mean_of=MEAN))
        self.held_out.setData(*relative(*progress.curve("held_out_loss"), mean_of=1))


def relative(steps: list[int], losses: list[float], mean_of: int) -> tuple[list[int], list[float]]:
    """Return steps and moving averages of the losses, in percent of the first average.

    Single losses vary, since each step trains on different clips.
    """
    count = min(mean_of, len(losses))
    means = [fmean(losses[end - count : end]) for end in range(count, len(losses) + 1) if count]
    return steps[count - 1 :] if count else [], [100 * mean / means[0] for mean in means]
