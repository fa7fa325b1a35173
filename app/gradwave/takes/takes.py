"""The takes of the open sound, and the one that is shown. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from gradwave.sounds import Original, Result, Settings

FIRST_KEY, LAST_KEY = 2, 9  # number keys of the takes; 1 is the original's
KEYS = LAST_KEY - FIRST_KEY + 1
MAX_ESTIMATE_BYTES = 256 * 2**20  # limit for the step estimates of all takes together


@dataclass(frozen=True)
class Take:
    """A kept render.

    Attributes:
        key: Identifier of the take while the program runs.
        name: Its name, which the user can change.
        result: The render.
        starred: Whether the user has given it a star.
        scores: Scores by name; a text says why there is no score.
    """

    key: str
    name: str
    result: Result
    starred: bool = False
    scores: dict[str, float | str] = field(default_factory=dict, hash=False)


class Takes(QObject):
    """The takes in the order in which they were made."""

    changed = Signal()  # the list, or a name, star or score
    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.all: tuple[Take, ...] = ()
        self.chosen: Take | None = None
        self.page = 0  # page of the takes that the number keys play
        self._made = 0

    def find(self, key: str) -> Take | None:
        """Return the take with this key."""
        return next((take for take in self.all if take.key == key), None)

    def used_seeds(self, original: Original | None, settings: Settings) -> set[int]:
        """Return the seeds of the whole renders of a sound with the same other settings."""
        other = replace(settings, seed=0)
        return {
            result.settings.seed
            for result in (take.result for take in self.all)
            if result.original is original
            and result.region is None
            and replace(result.settings, seed=0) == other
        }

    def add(self, result: Result, name: str = "") -> Take:
        """Add a render under a unique name, its own or the one given, and show it."""
        take = Take(self.new_key(), self._unique_name(name or result.name), result)
        self.all = _within_bounds((*self.all, take))
        self.changed.emit()
        self.choose(take.key)
        return take

    def _unique_name(self, name: str) -> str:
        names = {take.name for take in self.all}
        number, free = 1, name
        while free in names:
            number += 1
            free = f"{name} ({number})"
        return free

    def choose(self, key: str) -> None:
        """Show a take."""
        take = self.find(key)
        if take is not None and take is not self.chosen:
            self.chosen = take
            self.chosen_changed.emit()

    def rename(self, key: str, name: str) -> None:
        """Rename a take; an empty name is ignored."""
        name = " ".join(name.split())
        self._alter((key,), lambda take: replace(take, name=name or take.name))

    def star(self, *keys: str) -> None:
        """Add stars, or remove them if all of these takes have one."""
        starred = not all(take.starred for take in self.all if take.key in keys)
        self._alter(keys, lambda take: replace(take, starred=starred))

    def score(self, key: str, scores: dict[str, float | str]) -> None:
        """Add scores to a take."""
        if self.find(key) is not None:
            self._alter((key,), lambda take: replace(take, scores={**take.scores, **scores}))

    def _alter(self, keys: Collection[str], alter: Callable[[Take], Take]) -> None:
        self.all = tuple(alter(take) if take.key in keys else take for take in self.all)
        if self.chosen is not None:
            self.chosen = self.find(self.chosen.key)  # its sound is the same, so nothing is redrawn
        self.changed.emit()

    def delete(self, *keys: str) -> None:
        """Delete takes. If the shown one was among them, show the next one, or the last."""
        left = tuple(take for take in self.all if take.key not in keys)
        if len(left) == len(self.all):
            return
        before, shown = self.all, self.chosen
        self.all = left
        self.page = min(self.page, self.last_page)
        self.changed.emit()
        if shown is not None and shown.key in keys:
            place = [take.key for take in before].index(shown.key)
            following = next((take for take in before[place:] if take.key not in keys), None)
            self.chosen = following or (left[-1] if left else None)
            self.chosen_changed.emit()

    @property
    def last_page(self) -> int:
        """The last page of takes that the number keys can play."""
        return max(len(self.all) - 1, 0) // KEYS

    def turn_page(self, by: int) -> None:
        """Assign the number keys to another page of takes; the first follows the last."""
        self.page = (self.page + by) % (self.last_page + 1)
        self.changed.emit()

    def number_of(self, take: Take) -> int | None:
        """Return the number key of a take; None if it is on another page."""
        place = self.all.index(take) - self.page * KEYS
        return place + FIRST_KEY if 0 <= place < KEYS else None

    def numbered(self, number: int) -> Take | None:
        """Return the take of a number key."""
        place = self.page * KEYS + number - FIRST_KEY
        return self.all[place] if 0 <= place < len(self.all) else None

    def put(self, takes: tuple[Take, ...], chosen: str = "") -> None:
        """Replace the takes without emitting signals; the caller emits them.

        The shown take is the first of these that exists: the take with the key `chosen`, the newest
        one that was not there before, the one that was shown, its neighbour.
        """
        before, shown = self.all, self.chosen
        keys = [take.key for take in before]
        self.all = takes
        self.page = min(self.page, self.last_page)
        fresh = [take for take in takes if take.key not in keys]
        wanted = self.find(chosen) or (fresh[-1] if fresh else None)
        if wanted is None and shown is not None and takes:
            place = min(keys.index(shown.key), len(takes) - 1)
            wanted = self.find(shown.key) or takes[place]
        self.chosen = wanted

    def new_key(self) -> str:
        """Return a key that no take has had."""
        self._made += 1
        return f"take {self._made}"


def _within_bounds(takes: tuple[Take, ...]) -> tuple[Take, ...]:
    """Remove the step estimates of the oldest takes if all together take too much memory."""
    room, kept = MAX_ESTIMATE_BYTES, []
    for take in reversed(takes):
        room -= sum(one.sound.audio.nbytes for one in take.result.estimates)
        if room < 0 and take.result.estimates:
            take = replace(take, result=replace(take.result, estimates=()))
        kept.append(take)
    return tuple(reversed(kept))
