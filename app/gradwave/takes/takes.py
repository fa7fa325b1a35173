"""The takes of the sound that is open: every render of it, and the one that is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from gradwave.sounds import Result

MAX_ESTIMATE_BYTES = 256 * 2**20  # of the estimates of all takes together


@dataclass(frozen=True)
class Take:
    """A render that is kept. `key` is its own for as long as the program runs.

    scores: by name; a text in place of a number says why there is none.
    """

    key: str
    name: str
    result: Result
    starred: bool = False
    scores: dict[str, float | str] = field(default_factory=dict, hash=False)


class Takes(QObject):
    """In the order in which they were made."""

    changed = Signal()  # the list, or a name, a star or a score in it
    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.all: tuple[Take, ...] = ()
        self.chosen: Take | None = None
        self._made = 0

    def find(self, key: str) -> Take | None:
        return next((take for take in self.all if take.key == key), None)

    def add(self, result: Result) -> Take:
        """Keep a render under a name that no other take has, and show it."""
        take = Take(self.new_key(), self._free(result.name), result)
        self.all = _within_bounds((*self.all, take))
        self.changed.emit()
        self.choose(take.key)
        return take

    def _free(self, name: str) -> str:
        names = {take.name for take in self.all}
        number, free = 1, name
        while free in names:
            number += 1
            free = f"{name} ({number})"
        return free

    def choose(self, key: str) -> None:
        """Show that one."""
        take = self.find(key)
        if take is not None and take is not self.chosen:
            self.chosen = take
            self.chosen_changed.emit()

    def rename(self, key: str, name: str) -> None:
        """Names are for the person: any will do, but not none."""
        name = " ".join(name.split())
        self._alter(key, lambda take: replace(take, name=name or take.name))

    def star(self, key: str) -> None:
        """Give it a star, or take the star away."""
        self._alter(key, lambda take: replace(take, starred=not take.starred))

    def score(self, key: str, scores: dict[str, float | str]) -> None:
        """Note what was measured of it, beside what was before."""
        if self.find(key) is not None:
            self._alter(key, lambda take: replace(take, scores={**take.scores, **scores}))

    def _alter(self, key: str, alter: Callable[[Take], Take]) -> None:
        self.all = tuple(alter(take) if take.key == key else take for take in self.all)
        if self.chosen is not None:
            self.chosen = self.find(self.chosen.key)  # the same sound: nothing to show anew
        self.changed.emit()

    def delete(self, key: str) -> None:
        """If it was shown, the one after it is, or the last."""
        place = next((i for i, take in enumerate(self.all) if take.key == key), None)
        if place is None:
            return
        shown = self.chosen is not None and self.chosen.key == key
        self.all = self.all[:place] + self.all[place + 1 :]
        self.changed.emit()
        if shown:
            self.chosen = self.all[min(place, len(self.all) - 1)] if self.all else None
            self.chosen_changed.emit()

    def put(self, takes: tuple[Take, ...], chosen: str = "") -> None:
        """These in place of those there are; who calls tells it. Shown is, of what there is:

        the one with the key `chosen`, the newest that was not there, the one that is shown, its
        neighbour.
        """
        before, shown = self.all, self.chosen
        keys = [take.key for take in before]
        self.all = takes
        fresh = [take for take in takes if take.key not in keys]
        wanted = self.find(chosen) or (fresh[-1] if fresh else None)
        if wanted is None and shown is not None and takes:
            place = min(keys.index(shown.key), len(takes) - 1)
            wanted = self.find(shown.key) or takes[place]
        self.chosen = wanted

    def new_key(self) -> str:
        """One that no take has had."""
        self._made += 1
        return f"take {self._made}"


def _within_bounds(takes: tuple[Take, ...]) -> tuple[Take, ...]:
    """The takes, the oldest of them without estimates where all together are too large."""
    room, kept = MAX_ESTIMATE_BYTES, []
    for take in reversed(takes):
        room -= sum(one.sound.audio.nbytes for one in take.result.estimates)
        if room < 0 and take.result.estimates:
            take = replace(take, result=replace(take.result, estimates=()))
        kept.append(take)
    return tuple(reversed(kept))
