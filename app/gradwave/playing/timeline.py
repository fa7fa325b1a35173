"""The stretch of time in view, one for all plots: what links their axes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

MIN_SPAN = 0.005  # seconds in view at the deepest zoom: single samples are plain to see there


class Timeline(QObject):
    """`start` to `stop`, in seconds, of a sound that lasts `duration` seconds."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.duration = 1.0
        self.start = 0.0
        self.stop = 1.0

    @property
    def span(self) -> float:
        return self.stop - self.start

    def reset(self, duration: float) -> None:
        """Another sound: all of it comes into view."""
        self.duration = max(duration, MIN_SPAN)
        self.show(0.0, self.duration)

    def show(self, start: float, span: float) -> None:
        """Bring `span` seconds from `start` into view, as far as the sound reaches."""
        span = min(max(span, MIN_SPAN), self.duration)
        start = min(max(start, 0.0), self.duration - span)
        self.start, self.stop = start, start + span
        self.changed.emit()

    def fit(self) -> None:
        self.show(0.0, self.duration)

    def zoom(self, factor: float, about: float | None = None) -> None:
        """Show `factor` times as much, with the second `about` (the middle) staying in place."""
        if about is None:
            about = (self.start + self.stop) / 2
        span = min(max(self.span * factor, MIN_SPAN), self.duration)
        place = (about - self.start) / self.span
        self.show(about - place * span, span)

    def scroll(self, seconds: float) -> None:
        self.show(self.start + seconds, self.span)

    def follow(self, seconds: float) -> None:
        """Turn the page when a moving cursor has left the view."""
        if not self.start <= seconds <= self.stop:
            self.show(seconds, self.span)
