"""The visible time range, shared by all plots."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

MIN_SPAN = 0.001  # seconds at the deepest zoom, where single samples are visible


class Timeline(QObject):
    """The range `start` to `stop`, in seconds, of a sound of `duration` seconds."""

    changed = Signal()
    pointed = Signal(str)  # what lies under the pointer in a plot; "" if it is in none

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.duration = 1.0
        self._pointed: object = None
        self.start = 0.0
        self.stop = 1.0

    @property
    def span(self) -> float:
        """Length of the visible range in seconds."""
        return self.stop - self.start

    def point(self, source: object, text: str) -> None:
        """Emit `pointed` with the text for the pointer position, or "" once it leaves `source`."""
        if text or self._pointed is source:  # a new plot may be entered before the old one is left
            self._pointed = source
            self.pointed.emit(text)

    def reset(self, duration: float) -> None:
        """Show the whole of a new sound."""
        self.duration = max(duration, MIN_SPAN)
        self.show(0.0, self.duration)

    def set_duration(self, duration: float) -> None:
        """Change the length of what can be shown; a view of everything stays one."""
        duration = max(duration, MIN_SPAN)
        if duration == self.duration:
            return
        whole = self.span >= self.duration
        self.duration = duration
        self.show(self.start, duration if whole else self.span)

    def show(self, start: float, span: float) -> None:
        """Show `span` seconds from `start`, within the sound."""
        span = min(max(span, MIN_SPAN), self.duration)
        start = min(max(start, 0.0), self.duration - span)
        self.start, self.stop = start, start + span
        self.changed.emit()

    def fit(self) -> None:
        """Show the whole sound."""
        self.show(0.0, self.duration)

    def zoom(self, factor: float, about: float | None = None) -> None:
        """Show `factor` times as much time, keeping the second `about` (or the middle) in place."""
        if about is None:
            about = (self.start + self.stop) / 2
        span = min(max(self.span * factor, MIN_SPAN), self.duration)
        place = (about - self.start) / self.span
        self.show(about - place * span, span)

    def scroll(self, seconds: float) -> None:
        """Move the visible range."""
        self.show(self.start + seconds, self.span)

    def follow(self, seconds: float) -> None:
        """Turn the page once the cursor has left the visible range."""
        if not self.start <= seconds <= self.stop:
            self.show(seconds, self.span)
