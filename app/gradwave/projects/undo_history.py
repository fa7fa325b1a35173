"""Undo and redo of all that changes the session: its settings, the sound that is open, its takes.

The session is watched rather than told: what it holds is immutable, so two looks at it tell what
was done, and any setting that is added to it can be undone without a line here. A deleted take, and
a sound that another took the place of, are held until their step falls off the end of the list: it
has room for so many steps, and for so many bytes. A sound whose takes or changes are not saved has
room always: only undo brings it back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from time import monotonic
from typing import cast
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from gradwave.projects.session_state import NOT_SAVED, SavedState, SessionState, TakeMark, named
from gradwave.rendering.session import Session
from gradwave.sounds import Original
from gradwave.takes.takes import Take

MAX_STEPS = 100
MAX_BYTES = 2**30  # of sounds that only steps hold and nobody would miss; the newest step stays
MERGE_SECONDS = 1.0  # between two changes of one setting that count as one: a slider is dragged


class SessionChange(QUndoCommand):
    """From one state to another. It has been made already when it comes onto the stack."""

    def __init__(
        self, history: UndoHistory, before: SessionState, after: SessionState, at: float
    ) -> None:
        super().__init__(named(before, after))
        self.before, self.after, self.at = before, after, at
        self._history = history
        self._made = True

    @property
    def opens(self) -> bool:
        """Whether another sound takes the place of the one that is open."""
        return self.before.original is not self.after.original

    def id(self) -> int:
        """Only changes of settings may grow together."""
        return 1 if self.before.same_sounds(self.after) else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, SessionChange) or other.text() != self.text():
            return False
        if other.at - self.at > MERGE_SECONDS or self._history.saved_state(self.after).holds(
            self.after
        ):
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


class UndoHistory(QObject):
    """Watches the session and keeps what was done to it, and whether all of it is saved."""

    changed = Signal()  # a step was made, undone or redone, or the beginning is another

    def __init__(self, session: Session, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self.stack = QUndoStack(self)
        self._session, self._clock = session, clock
        self._paused = False
        self._now = self.look()
        self._saved: WeakKeyDictionary[Original, SavedState] = WeakKeyDictionary()
        session.settings_model.changed.connect(self._note)
        session.original_changed.connect(self._note)
        session.takes.changed.connect(self._note)
        self.stack.indexChanged.connect(self.changed)

    def look(self) -> SessionState:
        session = self._session
        return SessionState(session.original, session.settings, session.takes.all)

    def _note(self) -> None:
        before, after = self._now, self.look()
        self._now = after
        if not before.settings.voice:  # the program found its first
            before = replace(before, settings=replace(before.settings, voice=after.settings.voice))
        if self._paused or before.same(after):
            return
        if self._session.automatic and before.settings == after.settings:
            self.set_saved(after)  # the sound and the render of the start are nobody's work
            self.changed.emit()
            return
        self.stack.push(SessionChange(self, before, after, self._clock()))
        if not before.same_sounds(after) or self.stack.count() > MAX_STEPS:
            self._forget_what_is_too_much()

    def _forget_what_is_too_much(self) -> None:
        """The oldest steps go, but for those that leave behind what is not saved.

        Nothing is undone at this time.
        """
        steps = self._steps()
        spared = self._now.arrays
        for step in filter(self._leaves_unsaved, steps):
            spared |= step.before.arrays
        kept: list[SessionChange] = []
        held: dict[int, int] = {}
        full, after = False, None
        for step in reversed(steps):
            held |= step.before.arrays
            size = sum(size for array, size in held.items() if array not in spared)
            full = full or len(kept) == MAX_STEPS or size > MAX_BYTES
            if not full or not kept or self._leaves_unsaved(step):
                kept.append(SessionChange(self, step.before, after or step.after, step.at))
                after = None
            else:  # the step before it, if one stays, leads to where this one did
                after = after or step.after
        if len(kept) < len(steps):
            self._begin_with(kept[::-1])

    def opens(self, place: int) -> bool:
        """Whether the step there is one to another sound."""
        steps = self._steps()
        return 0 <= place < len(steps) and steps[place].opens

    def _steps(self) -> list[SessionChange]:
        return [
            cast(SessionChange, self.stack.command(place)) for place in range(self.stack.count())
        ]

    def _begin_with(self, steps: list[SessionChange]) -> None:
        """The list anew: Qt's forgets no step by itself but by their count."""
        self.stack.blockSignals(True)
        self.stack.clear()
        for step in steps:
            self.stack.push(step)
        self.stack.blockSignals(False)
        self.changed.emit()

    def go(self, source: SessionState, target: SessionState) -> None:
        """Undo or redo: what differs between the two is set to the target's."""
        with self.paused():
            old, new = asdict(source.settings), asdict(target.settings)
            differing = {name: value for name, value in new.items() if old[name] != value}
            settings = replace(self._session.settings, **differing)
            if "voice" in differing:
                self._session.settings_model.restore(settings)
            else:  # one that is being loaded stays chosen
                self._session.settings_model.set(settings)
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

    def begin(self, file: Path | None, saved: bool) -> None:
        """Another session is open, of this file: nothing of the one before can be undone.

        saved: whether it is as the file says.
        """
        self._now = self.look()
        self._saved.clear()
        if saved:
            self.set_saved(self._now, file)
        elif self._now.original is not None:
            self._saved[self._now.original] = SavedState(file)
        self.stack.clear()
        self.changed.emit()

    def set_saved(self, state: SessionState, file: Path | None = None) -> None:
        """As it was then it is in the file, which is no other sound's any more."""
        for sound, saved in list(self._saved.items()):
            if file is not None and saved.file == file:
                del self._saved[sound]
        if state.original is not None:
            self._saved[state.original] = SavedState(file, state.settings, tuple(state.marks))

    def saved_state(self, state: SessionState) -> SavedState:
        """What is saved of the sound that is open in it."""
        return NOT_SAVED if state.original is None else self._saved.get(state.original, NOT_SAVED)

    @property
    def file(self) -> Path | None:
        """That the sound that is open was saved in.

        Over another sound's file nothing is saved unasked: that would delete its takes.
        """
        return self.saved_state(self.look()).file

    @property
    def unsaved(self) -> bool:
        """Whether anything is otherwise than it was saved."""
        now = self.look()
        return not self.saved_state(now).holds(now)

    @property
    def unsaved_takes(self) -> int:
        """How many takes are new or otherwise than they were saved."""
        return len(self._unsaved_marks(self.look()))

    @property
    def unsaved_takes_in_history(self) -> int:
        """How many unsaved takes undo could bring back of sounds that others took the place of."""
        return sum(len(self._unsaved_marks(state)) for state in self._left_behind())

    @property
    def unsaved_files_in_history(self) -> list[Path]:
        """The files of sounds that others took the place of, with changes that are not in them."""
        files = [self.saved_state(state).file for state in self._left_behind()]
        return [file for file in files if file is not None]

    def _left_behind(self) -> list[SessionState]:
        done = self._steps()[: self.stack.index()]
        return [step.before for step in done if self._leaves_unsaved(step)]

    def _leaves_unsaved(self, step: SessionChange) -> bool:
        """Whether another sound takes the place of one with takes or changes that are not saved."""
        if not step.opens:
            return False
        saved = self.saved_state(step.before)
        changed = saved.file is not None and not saved.holds(step.before)
        return changed or bool(self._unsaved_marks(step.before))

    def _unsaved_marks(self, state: SessionState) -> set[TakeMark]:
        return set(state.marks) - set(self.saved_state(state).marks)
