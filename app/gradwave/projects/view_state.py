"""Where in the sound a person is: what is in view, what is repeated, where the cursor stands."""

from __future__ import annotations

from dataclasses import dataclass

from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline


@dataclass(frozen=True)
class ViewState:
    """All in seconds; `loop` None repeats nothing."""

    start: float = 0.0
    stop: float = 0.0
    cursor: float = 0.0
    loop: tuple[float, float] | None = None

    @classmethod
    def of(cls, timeline: Timeline, player: Player) -> ViewState:
        return cls(timeline.start, timeline.stop, player.position, player.loop)

    def go(self, timeline: Timeline, player: Player) -> None:
        """Be there again, as far as the sound reaches."""
        if self.stop > self.start:
            timeline.show(self.start, self.stop - self.start)
        player.set_loop(*(self.loop or (0.0, 0.0)))
        player.seek(min(self.cursor, timeline.duration))
