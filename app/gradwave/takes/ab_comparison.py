"""A/B comparison of the original and the takes, and the loop. No widgets."""

from __future__ import annotations

from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.sounds import Sound
from gradwave.takes.step_browser import StepBrowser
from gradwave.takes.takes import FIRST_KEY, Takes

ORIGINAL = "original"  # the player's key of the original
PART = "part"  # and of a rendered part of a file that is still being read


class ABComparison:
    """Choice of what plays; the player switches sounds at the same sample."""

    def __init__(
        self, takes: Takes, player: Player, timeline: Timeline, steps: StepBrowser
    ) -> None:
        self._takes, self._player, self._timeline = takes, player, timeline
        self._steps = steps

    def named(self) -> dict[str, Sound]:
        """Return the sounds that can be played, by unique names as the user sees them."""
        named: dict[str, Sound] = {}
        for key, sound in self._player.sounds.items():
            name = self._steps.display_name(key) or tr("Original")
            named[f"{name} ({key})" if name in named else name] = sound
        return named

    @property
    def _key(self) -> str:
        """The player's key of the shown take, step or part; empty if nothing is shown."""
        return PART if PART in self._player.sounds else self._steps.key

    @property
    def shown(self) -> str:
        """The name of the shown take or step; empty without a take."""
        return self._steps.name

    def play_or_stop(self) -> None:
        """Stop playback, or play the shown take, or the original if there is no take."""
        player = self._player
        if player.playing:
            player.stop()
        else:
            player.play(self._key or ORIGINAL)

    def play_again(self) -> None:
        """Play again from where playback last began."""
        player = self._player
        player.seek(player.began)
        if not player.playing:
            player.play(self._steps.key or ORIGINAL)

    def play_original(self) -> None:
        """Play the original, or stop it."""
        self._player.toggle(ORIGINAL)

    def play_take(self) -> None:
        """Play the shown take or step, or stop it."""
        if key := self._key:
            self._player.toggle(key)

    def play_numbered(self, number: int) -> None:
        """Play or stop the original (1), or show and play or stop a take (2 to 9)."""
        if number < FIRST_KEY:
            self.play_original()
        elif (take := self._takes.numbered(number)) is not None:
            self._takes.choose(take.key)
            self.play_take()

    def choose(self, key: str) -> None:
        """Show a take; if something is playing, switch playback to it."""
        self._takes.choose(key)
        if self._player.playing:
            self._player.play(key)

    def loop(self) -> None:
        """Loop the visible part, or stop looping."""
        if self._player.loop is None:
            self._player.set_loop(self._timeline.start, self._timeline.stop)
        else:
            self._player.set_loop(0.0, 0.0)

    def loop_from_here(self) -> None:
        """Loop from the cursor to the end of the loop or of the sound."""
        player, end = self._player, self._timeline.duration
        stop = player.loop[1] if player.loop is not None else end
        player.set_loop(player.position, stop if stop > player.position else end)

    def loop_to_here(self) -> None:
        """Loop from the start of the loop or of the sound to the cursor."""
        player = self._player
        start = player.loop[0] if player.loop is not None else 0.0
        player.set_loop(start if start < player.position else 0.0, player.position)
