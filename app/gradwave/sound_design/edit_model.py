"""The edits of the open sound, and the chosen one. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from gradwave.language import tr
from gradwave.rendering.session import Session
from wavegrad_core.edits import Edit, EditList, Formants, Pitch, Stretch
from wavegrad_core.errors import InputError

NEUTRAL = {"stretch": 1.0, "pitch": 0.0, "formants": 0.0}
"""The values of the simple edits at which there is no edit."""
SIMPLE: dict[str, tuple[Callable[..., Edit], str]] = {
    "stretch": (Stretch, "factor"),
    "pitch": (Pitch, "semitones"),
    "formants": (Formants, "semitones"),
}


class EditModel(QObject):
    """Changes of the session's edits; undo and projects follow from the session's settings.

    A change that is invalid, or does not fit the open sound, is reported and not applied.
    """

    changed = Signal()  # the edits, or the chosen one
    added = Signal(Edit)  # before `changed`

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.chosen = -1
        self._session = session
        self._shown = session.settings.edits
        session.settings_model.changed.connect(self._note)

    @property
    def edits(self) -> EditList:
        """The edits of the open sound."""
        return self._session.settings.edits

    @property
    def chosen_edit(self) -> Edit | None:
        """The chosen edit."""
        rows = self.edits.edits
        return rows[self.chosen] if 0 <= self.chosen < len(rows) else None

    def _note(self) -> None:
        if self.edits != self._shown:
            self._shown = self.edits
            self.chosen = min(self.chosen, len(self.edits.edits) - 1)
            self.changed.emit()

    def choose(self, place: int) -> None:
        """Choose an edit; -1 for none."""
        if place != self.chosen:
            self.chosen = place
            self.changed.emit()

    def add(self, edit: Edit) -> bool:
        """Append an edit and choose it; return False if it does not fit."""
        rows = [*self.edits.edits, edit]
        if not self._fits(rows):
            return False
        self.added.emit(edit)
        return self._set(rows, len(rows) - 1)

    def change(self, place: int, edit: Edit) -> bool:
        """Replace an edit; return False if the new one does not fit."""
        rows = list(self.edits.edits)
        rows[place] = edit
        return self._set(rows, place)

    def change_field(self, place: int, name: str, value: Any) -> bool:
        """Change a parameter of an edit; return False if the value is invalid."""
        try:
            edit = replace(self.edits.edits[place], **{name: value})
        except InputError as error:
            self.report(error)
            return False
        return self.change(place, edit)

    def remove(self, place: int) -> None:
        """Remove an edit."""
        rows = list(self.edits.edits)
        del rows[place]
        self._set(rows, min(place, len(rows) - 1))

    def clear(self) -> None:
        """Remove all edits."""
        self._set([], -1)

    def move(self, place: int, by: int) -> None:
        """Move an edit up (-1) or down (1)."""
        rows, target = list(self.edits.edits), place + by
        if 0 <= target < len(rows):
            rows.insert(target, rows.pop(place))
            self._set(rows, target)

    def enable(self, place: int, enabled: bool) -> None:
        """Switch an edit on or off; it keeps its place."""
        self.change_field(place, "enabled", enabled)

    def simple(self, kind: str) -> float:
        """Return the value of the first edit of a kind in `SIMPLE` that acts everywhere."""
        place = self._simple_place(kind)
        if place is None:
            return NEUTRAL[kind]
        return float(getattr(self.edits.edits[place], SIMPLE[kind][1]))

    def set_simple(self, kind: str, value: float) -> None:
        """Set that value: add the edit, change it, or remove it at its neutral value."""
        place = self._simple_place(kind)
        cls, name = SIMPLE[kind]
        if value == self.simple(kind):
            return
        if place is None:
            self.add(cls(**{name: value}))
        elif value == NEUTRAL[kind]:
            self.remove(place)
        else:
            self.change_field(place, name, value)

    def _simple_place(self, kind: str) -> int | None:
        cls, name = SIMPLE[kind]
        for place, edit in enumerate(self.edits.edits):
            plain = edit.enabled and edit.region is None and type(edit) is cls
            if plain and isinstance(getattr(edit, name), float) and not _has_anchors(edit):
                return place
        return None

    def load(self, path: Path) -> bool:
        """Replace the edits with those of a JSON file."""
        try:
            edits = EditList.load(path)
        except InputError as error:
            self.report(error)
            return False
        return self._set(list(edits.resolved(path.absolute().parent).edits), len(edits.edits) - 1)

    def save(self, path: Path) -> None:
        """Write the edits to a JSON file."""
        try:
            self.edits.save(path)
        except InputError as error:
            self.report(error)
        else:
            self._session.message.emit(tr("Saved the edits to {path}", path=path))

    def copy(self) -> str:
        """Return the edits as text, to paste for another sound."""
        return self.edits.to_json()

    def paste(self, text: str) -> bool:
        """Append the edits in a text that `copy` returned."""
        try:
            pasted = EditList.from_json(text)
        except InputError as error:
            self.report(error)
            return False
        rows = [*self.edits.edits, *pasted.edits]
        return self._set(rows, len(rows) - 1)

    def report(self, error: BaseException) -> None:
        """Show a problem with the edits."""
        self._session.report_error(error, tr("edit the mel"))

    def _fits(self, rows: list[Edit]) -> bool:
        session = self._session
        if session.original is None or session.catalog.voice is None:
            return True
        try:
            seconds = session.original.content.seconds
            EditList(tuple(rows)).check(seconds, session.catalog.voice.profile)
        except InputError as error:
            self.report(error)
            return False
        return True

    def _set(self, rows: list[Edit], chosen: int) -> bool:
        edits, session = EditList(tuple(rows)), self._session
        if not self._fits(rows):
            return False
        session.attempted.emit()
        self.chosen = chosen
        self._shown = edits
        session.settings_model.change(edits=edits)
        self.changed.emit()
        return True


def _has_anchors(edit: Edit) -> bool:
    return bool(getattr(edit, "anchors", ()))
