"""The steps of the shown take: estimates of the sound during the render. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from gradwave.jobs import Jobs
from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.sounds import Estimate, Sound
from gradwave.takes.takes import Take, Takes

REST = 80  # milliseconds after which a step is prepared for playback
STEP = " step "  # separates a take's key and a step in the player's key of the step


class StepBrowser(QObject):
    """The step of the chosen take that is shown.

    Indices 0 to `last` are the kept estimates, then the finished sound. A newly chosen take is
    shown at its end.
    """

    changed = Signal()  # another step is shown
    settled = Signal()  # the step has been shown for a moment: `sounds` may be loaded

    def __init__(self, takes: Takes, player: Player, jobs: Jobs) -> None:
        super().__init__()
        self._takes, self._player, self._jobs = takes, player, jobs
        self._at: tuple[str, int] = ("", 0)  # a take's key, and an index of its steps
        self._rest = QTimer(self, interval=REST)
        self._rest.timeout.connect(self._settle)
        takes.chosen_changed.connect(self._to_end)

    @property
    def _take(self) -> Take | None:
        return self._takes.chosen

    @property
    def _estimates(self) -> tuple[Estimate, ...]:
        return self._take.result.estimates if self._take is not None else ()

    @property
    def last(self) -> int:
        """Index of the finished sound; 0 if no estimate was kept."""
        return len(self._estimates)

    @property
    def place(self) -> int:
        key, place = self._at
        shown = self._take is not None and self._take.key == key
        return min(place, self.last) if shown else self.last

    @property
    def at_end(self) -> bool:
        return self.place == self.last

    @property
    def step(self) -> tuple[int, int]:
        """The number of the shown step, and of the last one."""
        if self._take is None:
            return (0, 0)
        steps = self._take.result.steps
        return (steps if self.at_end else self._estimates[self.place].step, steps)

    @property
    def key(self) -> str:
        """The player's key of the shown sound; empty if nothing is shown."""
        if self._take is None:
            return ""
        return self._take.key if self.at_end else f"{self._take.key}{STEP}{self.step[0]}"

    @property
    def name(self) -> str:
        """The name of the shown sound, as the user sees it."""
        return self.display_name(self.key)

    @property
    def sound(self) -> Sound | None:
        if self._take is None:
            return None
        return self._take.result.sound if self.at_end else self._estimates[self.place].sound

    @property
    def estimate(self) -> Estimate | None:
        """The shown step; None at the end of the take, or without a take."""
        return None if self._take is None or self.at_end else self._estimates[self.place]

    def display_name(self, key: str) -> str:
        """Return the name of a player's key as the user sees it; empty if it belongs to no take."""
        of, _, step = key.partition(STEP)
        take = self._takes.find(of)
        if take is None:
            return ""
        return tr("{name}, step {step}", name=take.name, step=step) if step else take.name

    @property
    def sounds(self) -> dict[str, Sound]:
        """The steps that the player needs besides the takes: the shown one and the playing one."""
        if self._take is None:
            return {}
        known = {f"{self._take.key}{STEP}{one.step}": one.sound for one in self._estimates}
        wanted = (self.key, self._player.playing)
        return {key: sound for key, sound in known.items() if key in wanted}

    def move(self, place: int) -> None:
        """Show a step by index; if the take is playing, playback switches to it."""
        place = min(max(place, 0), self.last)
        if self._take is None or place == self.place:
            return
        self._at = (self._take.key, place)
        self._rest.start()
        self.changed.emit()

    def move_by(self, places: int) -> None:
        """Show the step a number of indices later."""
        self.move(self.place + places)

    def _to_end(self) -> None:
        was_there = self.at_end
        self._at = ("", 0)
        if not was_there:
            self.changed.emit()

    def stop(self) -> None:
        """Stop the timer: the window is closing."""
        self._rest.stop()

    def _settle(self) -> None:
        if self._jobs.busy("sound"):  # the step is not loaded yet
            return
        self._rest.stop()
        self.settled.emit()
        playing = self._player.playing
        if self._take is not None and take_key(playing) == self._take.key and playing != self.key:
            self._player.play(self.key)


def take_key(key: str) -> str:
    """Return the key of the take that a player's key belongs to."""
    return key.partition(STEP)[0]
