"""The volume of playback, as remembered in the preferences. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10

from PySide6.QtCore import QObject, Signal

from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.preferences import preferences

FULL = 100
KEY = "playing/volume"


class Volume(QObject):
    """One volume for all players, from 0 to FULL; half of FULL is −12 dB."""

    changed = Signal()

    def __init__(self, players: Sequence[Player]) -> None:
        super().__init__()
        self._players = players
        self.muted = False
        self.value = min(max(preferences().read(KEY, FULL), 0), FULL)
        self._apply()

    @property
    def gain(self) -> float:
        """The factor of the samples."""
        return 0.0 if self.muted else float((self.value / FULL) ** 2)

    @property
    def described(self) -> str:
        """The volume in dB."""
        if not self.gain:
            return tr("silent")
        return tr("{level:.1f} dB", level=20 * log10(self.gain)).replace("-", "−")

    def set(self, value: int) -> None:
        """Set the volume and remember it; this ends muting."""
        self.value, self.muted = value, False
        preferences().write(KEY, value)
        self._apply()

    def mute(self, muted: bool) -> None:
        """Mute all players, or return to the volume before."""
        self.muted = muted
        self._apply()

    def _apply(self) -> None:
        for player in self._players:
            player.output.volume = self.gain
        self.changed.emit()
