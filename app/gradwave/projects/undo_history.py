"""Undo and redo of every change to a sound's settings and takes.

Each open sound has its own history, which compares snapshots of the session, whose values are
immutable, so a new setting can be undone without code here. Deleted takes stay in memory until
their step is dropped: a history is limited in steps and in bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import cast
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from gradwave.projects.open_sounds import OpenSound, OpenSounds
from gradwave.projects.session_state import NOT_SAVED, SavedState, SessionState, TakeMark, named
from gradwave.rendering.session import Session
from gradwave.sounds import Original
from gradwave.takes.takes import Take

MAX_STEPS = 100
MAX_BYTES = 2**30  # limit for saved sounds that only undo steps keep; the newest step always stays
MERGE_SECONDS = (
    1.0  # changes of one setting within this time are one step, such as a dragged slider
)


class SessionChange(QUndoCommand):
    """Undo step between two states; the change has already happened when it is pushed."""

    def __init__(
        self, history: UndoHistory, before: SessionState, after: SessionState, at: float
    ) -> None:
        super().__init__(named(before, after))
        self.before, self.after, self.at = before, after, at
        self._history = history
        self._made = True

    def id(self) -> int:
        """Return 1 for changes of settings, which may be merged, else -1."""
        return 1 if self.before.same_sounds(self.after) else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, SessionChange) or other.text() != self.text():
            return False
        if len(self.after.settings.edits.edits) != len(other.after.settings.edits.edits):
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
    """Histories of the open sounds, and record of what is saved."""

    changed = Signal()  # a step was added, undone or redone, or another sound is shown

    def __init__(self, session: Session, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._session, self._clock = session, clock
        self._paused = False
        self._now = self.look()
        self._saved: WeakKeyDictionary[Original, SavedState] = WeakKeyDictionary()
        self._nothing = self._new_stack()  # before a sound is open
        self.sounds = OpenSounds(session, self._take_stack, self._is_untouched)
        session.settings_model.changed.connect(self._note)
        session.original_changed.connect(self._on_original)
        session.takes.changed.connect(self._note)
        self.sounds.changed.connect(self.changed)

    def _new_stack(self) -> QUndoStack:
        stack = QUndoStack(self)
        stack.indexChanged.connect(self.changed)
        return stack

    def _take_stack(self) -> QUndoStack:
        """Return a history for a sound; the first one begins with the changes before it."""
        if self._nothing.count() == 0:
            return self._new_stack()
        stack, self._nothing = self._nothing, self._new_stack()
        return stack

    def _is_untouched(self, sound: OpenSound) -> bool:
        unsaved = self._is_unsaved(self.sounds.state(sound))
        return not unsaved and sound.stack.count() == 0 and self.file_of(sound) is None

    @property
    def stack(self) -> QUndoStack:
        """The history of the sound that is shown."""
        current = self.sounds.current
        return self._nothing if current is None else current.stack

    def look(self) -> SessionState:
        session = self._session
        return SessionState(session.original, session.settings, session.takes.all)

    def _on_original(self) -> None:
        """Switch to the history of the shown sound."""
        self._now = self.look()
        if self._session.automatic:
            self.set_saved(self._now)
        self.sounds.enter(self._now, automatic=self._session.automatic)

    def _note(self) -> None:
        before, after = self._now, self.look()
        if before.original is not after.original:
            return  # `_on_original` follows
        self._now = after
        if not before.settings.voice:  # the program chose the first voice itself
            before = replace(before, settings=replace(before.settings, voice=after.settings.voice))
        if self._paused or self.sounds.switching or before.same(after):
            return
        if self._session.automatic and before.settings == after.settings:
            self.set_saved(after)  # the sample clip and its first render are not the user's work
            self.changed.emit()
            return
        self.stack.push(SessionChange(self, before, after, self._clock()))
        if not before.same_sounds(after) or self.stack.count() > MAX_STEPS:
            self._drop_old_steps()

    def _drop_old_steps(self) -> None:
        """Drop the oldest steps beyond the limits. Called only when there is nothing to redo."""
        steps = self._steps()
        spared = self._now.arrays
        kept: list[SessionChange] = []
        held: dict[int, int] = {}
        for step in reversed(steps):
            held |= step.before.arrays
            size = sum(size for array, size in held.items() if array not in spared)
            if kept and (len(kept) == MAX_STEPS or size > MAX_BYTES):
                break
            kept.append(step)
        if len(kept) < len(steps):
            copies = [SessionChange(self, one.before, one.after, one.at) for one in kept[::-1]]
            self._rebuild(copies)

    def _steps(self) -> list[SessionChange]:
        return [
            cast(SessionChange, self.stack.command(place)) for place in range(self.stack.count())
        ]

    def _rebuild(self, steps: list[SessionChange]) -> None:
        """Rebuild the undo stack: QUndoStack cannot drop single steps."""
        self.stack.blockSignals(True)
        self.stack.clear()
        for step in steps:
            self.stack.push(step)
        self.stack.blockSignals(False)
        self.changed.emit()

    def go(self, source: SessionState, target: SessionState) -> None:
        """Undo or redo a step: restore the differences between its two states."""
        with self.paused():
            old, new = vars(source.settings), vars(target.settings)
            differing = {name: value for name, value in new.items() if old[name] != value}
            settings = replace(self._session.settings, **differing)
            if "voice" in differing:
                self._session.settings_model.restore(settings)
            else:  # a voice that is being loaded stays chosen
                self._session.settings_model.set(settings)
            if not source.same_sounds(target):
                self._session.show(target.original, self._newest(target.takes))

    def _newest(self, takes: tuple[Take, ...]) -> tuple[Take, ...]:
        """Return the takes with their newest scores."""
        now = {take.key: take for take in self._session.takes.all}
        return tuple(
            replace(now.get(take.key, take), name=take.name, starred=take.starred) for take in takes
        )

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Return a context in which changes are not recorded as steps."""
        self._paused = True
        try:
            yield
        finally:
            self._paused = False
            self._now = self.look()

    def begin(self, file: Path | None, saved: bool) -> None:
        """Begin the history of a sound that was opened from a project.

        Args:
            file: The project file, if any.
            saved: Whether the session equals the file.
        """
        self._now = self.look()
        if saved:
            self.set_saved(self._now, file)
        elif self._now.original is not None:
            self._saved[self._now.original] = SavedState(file)
        self.stack.clear()
        self.changed.emit()

    def set_saved(self, state: SessionState, file: Path | None = None) -> None:
        """Record that `state` was saved in `file`, which then belongs to no other recording."""
        for sound, saved in list(self._saved.items()):
            if file is not None and saved.file == file:
                del self._saved[sound]
        if state.original is not None:
            self._saved[state.original] = SavedState(file, state.settings, tuple(state.marks))

    def saved_state(self, state: SessionState) -> SavedState:
        """Return the saved state of the recording in `state`."""
        return NOT_SAVED if state.original is None else self._saved.get(state.original, NOT_SAVED)

    @property
    def file(self) -> Path | None:
        """The project file of the open recording.

        Another recording's file is never overwritten without a question, because its takes would be
        lost.
        """
        return self.saved_state(self.look()).file

    @property
    def unsaved(self) -> bool:
        """Whether the session differs from its saved state."""
        now = self.look()
        return not self.saved_state(now).holds(now)

    @property
    def unsaved_takes(self) -> int:
        """Number of takes that are new or changed since saving."""
        return len(self._unsaved_marks(self.look()))

    @property
    def unsaved_sounds(self) -> list[OpenSound]:
        """The open sounds that have unsaved work."""
        return [sound for sound in self.sounds.all if self._is_unsaved(self.sounds.state(sound))]

    @property
    def unsaved_originals(self) -> list[Original]:
        """The recordings of the open sounds that have unsaved work."""
        return [sound.original for sound in self.unsaved_sounds]

    def unsaved_takes_of(self, sound: OpenSound) -> int:
        """Return the number of takes of an open sound that are new or changed since saving."""
        return len(self._unsaved_marks(self.sounds.state(sound)))

    def file_of(self, sound: OpenSound) -> Path | None:
        """Return the project file of an open sound, if it has been saved."""
        return self.saved_state(self.sounds.state(sound)).file

    def _is_unsaved(self, state: SessionState) -> bool:
        saved = self.saved_state(state)
        changed = saved.file is not None and not saved.holds(state)
        return changed or bool(self._unsaved_marks(state))

    def _unsaved_marks(self, state: SessionState) -> set[TakeMark]:
        return set(state.marks) - set(self.saved_state(state).marks)
