"""Cursor and loop of the sound that a listening test plays, and how much of it was played."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gradwave.playing.player import Player
from gradwave.sounds import Sound

MIN_LOOP_SECONDS = 0.5  # as required by BS.1534-3
STEPS = 20  # presses of an arrow key that cross the clip


class Transport(QObject):
    """The player's cursor and its loop, which is all of the clip until a part is marked."""

    changed = Signal()

    def __init__(self, player: Player) -> None:
        super().__init__()
        self.player = player
        self.region = (0.0, 0.0)  # start and end in seconds
        self.looping = True
        self._frames = 0

    @property
    def seconds(self) -> float:
        """The length of the clip."""
        return max((sound.seconds for sound in self.player.sounds.values()), default=0.0)

    def load(self, sounds: dict[str, Sound]) -> None:
        """Stop, and load the sounds of a clip; the marked part stays if the clip has its length."""
        before = self.seconds
        self.player.stop()
        self.player.matched = False  # the test has applied the gains already
        self.player.set_sounds(sounds)
        if self.seconds != before or self.region == (0.0, 0.0):
            self.region = (0.0, self.seconds)
        self._apply()
        self.rewind()
        self.read_played()

    def unload(self) -> None:
        """Stop, end the loop, and release the device."""
        self.region, self.looping = (0.0, 0.0), True
        self.player.set_loop(0.0, 0.0)
        self.player.close()

    def rewind(self) -> None:
        """Move the cursor to the start of the loop."""
        self.player.seek(self.region[0])

    def seek(self, seconds: float) -> None:
        """Move the cursor; a place outside the marked part ends the mark."""
        seconds = min(max(seconds, 0.0), self.seconds)
        if not self.region[0] <= seconds <= self.region[1]:
            self.loop_all()
        self.player.seek(seconds)

    def step(self, by: int) -> None:
        """Move the cursor by a share of the clip."""
        self.seek(self.player.position + by * self.seconds / STEPS)

    def mark(self, start: float, stop: float) -> None:
        """Loop a part, which is made half a second long if it is shorter."""
        start, stop = min(start, stop), max(start, stop)
        stop = min(max(stop, start + MIN_LOOP_SECONDS), self.seconds)
        start = max(min(start, stop - MIN_LOOP_SECONDS), 0.0)
        self.region = (start, stop)
        self._apply()

    def loop_all(self) -> None:
        """Loop the whole clip."""
        self.region = (0.0, self.seconds)
        self._apply()

    def loop_from_here(self) -> None:
        """Start the loop at the cursor; it stays at least half a second long."""
        stop = self.region[1]
        self.mark(min(self.player.position, stop - MIN_LOOP_SECONDS), stop)

    def loop_to_here(self) -> None:
        """End the loop at the cursor; it stays at least half a second long."""
        start = self.region[0]
        self.mark(start, max(self.player.position, start + MIN_LOOP_SECONDS))

    def toggle_loop(self) -> None:
        """Switch between looping and playing once."""
        self.looping = not self.looping
        self._apply()

    def _apply(self) -> None:
        self.player.set_loop(*(self.region if self.looping else (0.0, 0.0)))
        self.changed.emit()

    def read_played(self) -> float:
        """Return the seconds played since the last call."""
        output = self.player.output
        frames, self._frames = output.frames - self._frames, output.frames
        return frames / output.rate if output.rate else 0.0
