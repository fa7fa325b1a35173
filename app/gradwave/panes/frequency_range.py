"""The visible part of the frequency axis, shared by all spectrograms. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

MIN_SHARE = 0.02  # of the axis at the deepest zoom


class FrequencyRange(QObject):
    """The range `low` to `high`, as shares of the axis from 0 to 1, on any frequency scale."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.low, self.high = 0.0, 1.0

    @property
    def span(self) -> float:
        """The visible share of the axis."""
        return self.high - self.low

    def show(self, low: float, span: float) -> None:
        """Show `span` of the axis from `low` on, within the axis."""
        span = min(max(span, MIN_SHARE), 1.0)
        low = min(max(low, 0.0), 1.0 - span)
        if (low, low + span) != (self.low, self.high):
            self.low, self.high = low, low + span
            self.changed.emit()

    def zoom(self, factor: float, about: float | None = None) -> None:
        """Show `factor` times as much around `about`, a position from 0 to 1 that stays in place.

        By default the lower end stays, where speech has most of its energy.
        """
        about = self.low if about is None else about
        span = min(max(self.span * factor, MIN_SHARE), 1.0)
        self.show(about - (about - self.low) / self.span * span, span)

    def scroll(self, share: float) -> None:
        """Move the visible part by a share of the axis."""
        self.show(self.low + share, self.span)

    def fit(self) -> None:
        """Show the whole axis."""
        self.show(0.0, 1.0)
