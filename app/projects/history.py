"""Undo and redo of all that changes the session: its settings, the sound that is open, its takes.

The session is watched rather than told: what it holds is immutable, so two looks at it tell what
was done, and any setting that is added to it can be undone without a line here. A deleted take, and
a sound that another took the place of, are held until their step falls off the end of the list: it
has room for so many steps, and for so many bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from time import monotonic
from typing import Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.session import Session
from app.sounds import Original, Settings, Sound
from app.takes.takes import Take

MOST_STEPS = 100
MOST_BYTES = 2**30  # of the sounds that only steps hold; the newest step stays, whatever it holds
MERGE_SECONDS = 1.0  # between two changes of one setting that count as one: a slider is dragged
LONGEST_NAME = 32  # letters of it in the menu
Mark = tuple[str, str, bool]  # a take's key, its name, and whether it has a star


@dataclass(frozen=True)
class State:
    """What can be undone, as it was at one moment."""

    original: Original | None
    settings: Settings
    takes: tuple[Take, ...]

    @property
    def arrays(self) -> dict[int, int]:
        """How many bytes each of its sounds has, by the identity of its samples."""
        sounds = [take.result.sound for take in self.takes]
        sounds += [one.sound for take in self.takes for one in take.result.estimates]
        held = [sound.audio for sound in sounds]
        if self.original is not None:
            content = self.original.content
            held.append(content.audio if isinstance(content, Sound) else content.values)
        return {id(array): array.nbytes for array in held}

    @property
    def marks(self) -> list[Mark]:
        """The takes as a person sees to them: what a program measures of one is no step."""
        return [(take.key, take.name, take.starred) for take in self.takes]

    def same_sounds(self, other: State) -> bool:
        """Whether the sound and its takes are the same, whatever the settings are."""
        return self.original is other.original and self.marks == other.marks


class Change(QUndoCommand):
    """From one state to another. It has been made already when it comes onto the stack."""

    def __init__(self, history: History, before: State, after: State, at: float) -> None:
        super().__init__(named(before, after))
        self.before, self.after, self.at = before, after, at
        self._history = history
        self._made = True

    def id(self) -> int:
        """Only changes of settings may grow together."""
        return 1 if self.before.same_sounds(self.after) else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Change) or other.text() != self.text():
            return False
        if other.at - self.at > MERGE_SECONDS:
            return False
        self.after, self.at = other.after, other.at
        self.setObsolete(self.before.settings == self.after.settings)
        return True

    def redo(self) -> None:
        if not self._made:
            self._history.go(self.before, self.after)
        self._made = False

    def undo(self) -> None:
        self._history.go(self.after, self.before)


class History(QObject):
    """Watches the session and keeps what was done to it, and whether all of it is saved."""

    changed = Signal()  # a step was made, undone or redone, or all is saved now

    def __init__(self, session: Session, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(MOST_STEPS)
        self._session, self._clock = session, clock
        self._paused = False
        self._now = self._saved = self.look()
        session.settings_changed.connect(self._note)
        session.original_changed.connect(self._note)
        session.takes.changed.connect(self._note)
        self.stack.indexChanged.connect(self.changed)
        self.stack.cleanChanged.connect(self.changed)

    def look(self) -> State:
        session = self._session
        return State(session.original, session.settings, session.takes.all)

    def _note(self) -> None:
        before, after = self._now, self.look()
        self._now = after
        if not before.settings.voice:  # the program found its first
            before = replace(before, settings=replace(before.settings, voice=after.settings.voice))
        same_settings = before.settings == after.settings
        if self._paused or (same_settings and before.same_sounds(after)):
            return
        if self._session.unasked and same_settings:
            self._saved = after  # the sound and the render of the start are nobody's work
            self.changed.emit()
            return
        self.stack.push(Change(self, before, after, self._clock()))
        if not before.same_sounds(after):
            self._forget_what_is_too_much()

    def _forget_what_is_too_much(self) -> None:
        """The oldest steps go where they hold too many bytes. Nothing is undone at this time."""
        steps = [cast(Change, self.stack.command(place)) for place in range(self.stack.count())]
        here, kept = self._now.arrays, len(steps)
        held: dict[int, int] = {}
        while kept > 0:
            held |= steps[kept - 1].before.arrays
            only_here = sum(size for array, size in held.items() if array not in here)
            if only_here > MOST_BYTES and kept < len(steps):
                break
            kept -= 1
        if kept > 0:
            self._begin_with(steps[kept:], self.stack.cleanIndex() - kept)

    def _begin_with(self, steps: list[Change], clean: int) -> None:
        """The list anew: Qt's forgets no step by itself but by their count."""
        anew = [Change(self, step.before, step.after, step.at) for step in steps]
        self.stack.blockSignals(True)
        self.stack.clear()
        self.stack.resetClean()
        for place, step in enumerate(anew):
            if place == clean:
                self.stack.setClean()
            self.stack.push(step)
        if clean == len(anew):
            self.stack.setClean()
        self.stack.blockSignals(False)
        self.changed.emit()

    def go(self, source: State, target: State) -> None:
        """Undo or redo: what differs between the two is set to the target's."""
        with self.paused():
            old, new = asdict(source.settings), asdict(target.settings)
            differing = {name: value for name, value in new.items() if old[name] != value}
            self._session.adopt(replace(self._session.settings, **differing))
            if not source.same_sounds(target):
                self._session.show(target.original, self._newest(target.takes))

    def _newest(self, takes: tuple[Take, ...]) -> tuple[Take, ...]:
        """With what was measured of them since."""
        now = {take.key: take for take in self._session.takes.all}
        return tuple(
            replace(now.get(take.key, take), name=take.name, starred=take.starred) for take in takes
        )

    @contextmanager
    def paused(self) -> Iterator[None]:
        """What is changed inside is no step."""
        self._paused = True
        try:
            yield
        finally:
            self._paused = False
            self._now = self.look()

    def begin(self, saved: bool) -> None:
        """Another session is open: nothing of the one before can be undone."""
        self._now = self.look()
        self._saved = self._now if saved else State(None, Settings(), ())
        self.stack.clear()
        if not saved:
            self.stack.resetClean()
        self.changed.emit()

    def set_saved(self, saved: bool = True) -> None:
        """As it is now it is in a file; or that was a mistake."""
        if saved:
            self._saved = self.look()
            self.stack.setClean()
        else:
            self._saved = State(None, Settings(), ())
            self.stack.resetClean()

    @property
    def unsaved(self) -> bool:
        """Whether anything is otherwise than it was saved."""
        return not self.stack.isClean()

    @property
    def unsaved_takes(self) -> int:
        """How many takes are new or otherwise than they were saved."""
        return len(set(self.look().marks) - set(self._saved.marks))

    @property
    def left_behind(self) -> int:
        """How many takes undo could bring back of sounds that others took the place of since then.

        Who saves after that has seen that they are not there.
        """
        left: set[Mark] = set()
        for place in range(max(self.stack.cleanIndex(), 0), self.stack.index()):
            step: Any = self.stack.command(place)
            if step.before.original is not step.after.original:
                left |= set(step.before.marks)
        return len(left - set(self._saved.marks) - set(self.look().marks))


def named(before: State, after: State) -> str:
    """What was done, to be read after "Undo"."""
    if before.original is not after.original:
        return f"opening {_quoted(after.original.name)}" if after.original else "closing the sound"
    if before.marks != after.marks:
        return _named_takes(before.takes, after.takes)
    return f"change of {_setting(before.settings, after.settings)}"


def _named_takes(before: tuple[Take, ...], after: tuple[Take, ...]) -> str:
    old, new = {take.key: take for take in before}, {take.key: take for take in after}
    if added := [take for key, take in new.items() if key not in old]:
        return f"render of {_quoted(added[0].name)}"
    if gone := [take for key, take in old.items() if key not in new]:
        return f"deletion of {_quoted(gone[0].name)}"
    was, now = next(
        (take, new[key])
        for key, take in old.items()
        if (take.name, take.starred) != (new[key].name, new[key].starred)
    )
    if was.name != now.name:
        return f"renaming of {_quoted(was.name)}"
    return f"change of the star of {_quoted(now.name)}"


def _setting(before: Settings, after: Settings) -> str:
    old, new = asdict(before), asdict(after)
    differing = [name for name in new if old[name] != new[name]]
    if "schedule" in differing and after.schedule is None and len(differing) > 1:
        differing.remove("schedule")  # the iterations were changed, which leaves the schedule
    chosen = "schedule" if "schedule" in differing else differing[0]
    return chosen.replace("_", " ")


def _quoted(name: str) -> str:
    """Short enough for a menu, and with no letter taken for its key."""
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    return f"“{short}”".replace("&", "&&")
