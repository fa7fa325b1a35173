"""The waveform's share of a pane, as remembered in the preferences. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gradwave.preferences import preferences

KEY = "look/waveform share"
DEFAULT = 2 / 7
RANGE = (0.1, 0.9)


class PlotRatio(QObject):
    """The waveform's share of the height, the same in all panes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.share = _bounded(preferences().read(KEY, DEFAULT))

    def set(self, share: float) -> None:
        """Set the share and remember it."""
        share = _bounded(share)
        if share != self.share:
            self.share = share
            preferences().write(KEY, share)
            self.changed.emit()

    def reset(self) -> None:
        """Return to the default share."""
        self.set(DEFAULT)


def _bounded(share: float) -> float:
    return min(max(share, RANGE[0]), RANGE[1])
