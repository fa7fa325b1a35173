"""A/B: which sound a key or a click asks for, and what is repeated. No widgets."""

from __future__ import annotations

from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.sounds import Sound
from gradwave.takes.step_browser import StepBrowser
from gradwave.takes.takes import Takes

ORIGINAL = "original"  # the player's name for it; a take goes by its key
FIRST_KEY, LAST_KEY = 2, 9  # of the takes; 1 is the original's


class ABComparison:
    """What plays is switched at the same sample; nothing of it is heard but the sound itself."""

    def __init__(
        self, takes: Takes, player: Player, timeline: Timeline, scrubbing: StepBrowser
    ) -> None:
        self._takes, self._player, self._timeline = takes, player, timeline
        self._scrubbing = scrubbing

    def named(self) -> dict[str, Sound]:
        """What can be heard, by names for a person, each of them once."""
        named: dict[str, Sound] = {}
        for key, sound in self._player.sounds.items():
            name = self._scrubbing.called(key) or "Original"
            named[f"{name} ({key})" if name in named else name] = sound
        return named

    @property
    def shown(self) -> str:
        """The name of the take that is shown, or of the step of it, or nothing."""
        return self._scrubbing.name

    def play_or_stop(self) -> None:
        """Stop what plays; else play the take that is shown, or the original without one."""
        player = self._player
        if player.playing:
            player.stop()
        else:
            player.play(self._scrubbing.key or ORIGINAL)

    def play_take(self) -> None:
        """Play the take that is shown, or the step of it; or stop it."""
        if key := self._scrubbing.key:
            self._player.toggle(key)

    def play_numbered(self, number: int) -> None:
        """1 is the original, 2 to 9 are the takes in their order: shown and played, or stopped."""
        takes = self._takes
        if number < FIRST_KEY:
            self._player.toggle(ORIGINAL)
        elif number - FIRST_KEY < len(takes.all):
            takes.choose(takes.all[number - FIRST_KEY].key)
            self.play_take()

    def choose(self, key: str) -> None:
        """Show that take; if something plays, the take goes on with it."""
        self._takes.choose(key)
        if self._player.playing:
            self._player.play(key)

    def loop(self) -> None:
        """Repeat what is in view, or no longer repeat."""
        if self._player.loop is None:
            self._player.set_loop(self._timeline.start, self._timeline.stop)
        else:
            self._player.set_loop(0.0, 0.0)

    def loop_from_here(self) -> None:
        """Repeat from the cursor on, up to where the loop or the sound ends."""
        player, end = self._player, self._timeline.duration
        stop = player.loop[1] if player.loop is not None else end
        player.set_loop(player.position, stop if stop > player.position else end)

    def loop_to_here(self) -> None:
        """Repeat up to the cursor, from where the loop or the sound begins."""
        player = self._player
        start = player.loop[0] if player.loop is not None else 0.0
        player.set_loop(start if start < player.position else 0.0, player.position)

    def match(self) -> None:
        """Play all as loud as the quietest, or each as it is."""
        self._player.set_matched(not self._player.matched)
