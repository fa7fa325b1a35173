"""The visible range, loop and cursor of the window."""

from __future__ import annotations

from dataclasses import dataclass

from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline


@dataclass(frozen=True)
class ViewState:
    """Visible range, cursor and loop in seconds; `loop` is None if there is no loop."""

    start: float = 0.0
    stop: float = 0.0
    cursor: float = 0.0
    loop: tuple[float, float] | None = None

    @classmethod
    def of(cls, timeline: Timeline, player: Player) -> ViewState:
        return cls(timeline.start, timeline.stop, player.position, player.loop)

    def restore(self, timeline: Timeline, player: Player) -> None:
        """Restore the view, limited to the length of the recording."""
        if self.stop > self.start:
            timeline.show(self.start, self.stop - self.start)
        player.set_loop(*(self.loop or (0.0, 0.0)))
        player.seek(min(self.cursor, timeline.duration))
