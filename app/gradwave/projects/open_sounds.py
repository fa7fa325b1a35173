"""The open sounds: each with its takes, its settings, its view and its undo history. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gradwave.projects.session_state import SessionState
from gradwave.projects.view_state import ViewState
from gradwave.rendering.session import Session
from gradwave.sounds import Original


@dataclass(eq=False)
class OpenSound:
    """An open sound.

    Attributes:
        original: The recording or mel.
        state: Its settings and takes when another sound was last shown.
        chosen: Key of the take that was shown; empty if it has none.
        view: Visible range, loop and cursor at that time.
        stack: Its undo history.
        automatic: The program opened it at the start; it is closed when another one is opened,
            unless the user has changed it.
    """

    original: Original
    state: SessionState
    stack: QUndoStack
    chosen: str = ""
    view: ViewState = field(default_factory=ViewState)
    automatic: bool = False


class OpenSounds(QObject):
    """The open sounds in the order in which they were opened; the session shows one of them.

    Args:
        session: Shows the current sound.
        new_stack: Returns an undo history for a sound.
        untouched: Returns whether a sound is as the program opened it.
    """

    changed = Signal()  # the list, or which sound is shown
    leaving = Signal()  # another sound is about to be shown

    def __init__(
        self,
        session: Session,
        new_stack: Callable[[], QUndoStack],
        untouched: Callable[[OpenSound], bool],
    ) -> None:
        super().__init__()
        self.all: list[OpenSound] = []
        self.view: Callable[[], ViewState] = ViewState  # set by the window
        self.restore_view: Callable[[ViewState], None] = lambda view: None  # set by the window
        self.switching = False  # settings change because another sound is shown
        self._session, self._new_stack, self._untouched = session, new_stack, untouched
        session.original_changing.connect(self._leave)

    @property
    def current(self) -> OpenSound | None:
        """The sound that is shown."""
        return self.find(self._session.original)

    def find(self, original: Original | None) -> OpenSound | None:
        """Return the open sound of a recording."""
        return next((sound for sound in self.all if sound.original is original), None)

    def state(self, sound: OpenSound) -> SessionState:
        """Return the current settings and takes of a sound."""
        session = self._session
        if sound.original is session.original:
            return SessionState(session.original, session.settings, session.takes.all)
        return sound.state

    def _leave(self) -> None:
        """Store what the current sound needs when it is shown again."""
        current = self.current
        if current is None:
            return
        self.leaving.emit()
        takes = self._session.takes
        current.state = self.state(current)
        current.chosen = takes.chosen.key if takes.chosen is not None else ""
        current.view = self.view()

    def enter(self, state: SessionState, automatic: bool = False) -> None:
        """Add the sound that is shown now, if it is new.

        Args:
            state: The settings and takes.
            automatic: The program opened it at the start.
        """
        if state.original is not None and self.current is None:
            self._drop_automatic()
            self.all.append(
                OpenSound(state.original, state, self._new_stack(), automatic=automatic)
            )
        self.changed.emit()

    def _drop_automatic(self) -> None:
        for sound in [one for one in self.all if one.automatic]:
            if self._untouched(sound):
                self.all.remove(sound)
                sound.stack.deleteLater()

    def show(self, sound: OpenSound) -> None:
        """Show an open sound in its last state."""
        if sound is self.current or sound not in self.all:
            return
        session = self._session
        session.cancel_opening()
        settings = sound.state.settings
        self.switching = True
        try:
            session.show(sound.original, sound.state.takes, sound.chosen)
            session.settings_model.restore(settings)
        finally:
            self.switching = False
        self.restore_view(sound.view)

    def show_next(self, by: int) -> None:
        """Show the sound a number of positions later in the list, which wraps around."""
        current = self.current
        if current is not None:
            self.show(self.all[(self.all.index(current) + by) % len(self.all)])

    def close(self, sound: OpenSound) -> None:
        """Close a sound and show its neighbour; the caller has asked about unsaved work."""
        place = self.all.index(sound)
        if sound is self.current:
            if len(self.all) > 1:
                self.show(self.all[place + 1 if place + 1 < len(self.all) else place - 1])
            else:
                self._session.show(None)
        self.all.remove(sound)
        sound.stack.deleteLater()
        self.changed.emit()
