"""The question about unsaved work before a sound or the window is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gradwave.language import tr
from gradwave.projects.open_sounds import OpenSound
from gradwave.projects.project import Project
from gradwave.widgets.plain_text import plain_message_box

MAX_NAMED = 8  # sounds that the question names


class UnsavedPrompt(QObject):
    """Prompt with Save, Don't save and Cancel."""

    def __init__(
        self, window: QWidget, project: Project, save: Callable[[list[OpenSound]], None]
    ) -> None:
        """Create the prompt.

        Args:
            window: Parent of the question.
            project: The project to ask about.
            save: Starts saving sounds; asks for files first if necessary.
        """
        super().__init__(window)
        self.question: QMessageBox | None = None  # while it is on screen
        self._window, self._project, self._save = window, project, save
        self._then: Callable[[], None] | None = None  # once it is saved
        self._only: OpenSound | None = None  # the sound that is asked about; None for all
        project.saved.connect(lambda path: self._saved())
        project.changed.connect(self._not_saved)

    def before(self, then: Callable[[], None], only: OpenSound | None = None) -> None:
        """Call `then` if everything is saved; otherwise ask first, and call it unless cancelled.

        Args:
            then: The function to call.
            only: Ask about this sound only.
        """
        if self.question is not None:
            return
        self._project.cancel_reading()
        self._only = only
        if self._project.saving:
            self._then = then
        elif sounds := self._unsaved():
            self._ask(sounds, then)
        else:
            then()

    def _unsaved(self) -> list[OpenSound]:
        sounds = self._project.history.unsaved_sounds
        return [one for one in sounds if self._only in (None, one)]

    def _ask(self, sounds: list[OpenSound], then: Callable[[], None]) -> None:
        question = plain_message_box(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        one = len(sounds) == 1
        names = [self._project.name_of(sound) for sound in sounds]
        question.setText(
            tr("Save “{name}” first?", name=names[0])
            if one
            else tr("Save {count} sounds first?", count=len(sounds))
        )
        question.setInformativeText(self.unsaved_work_text(sounds))
        save = question.addButton(
            tr("Save") if one else tr("Save all"), QMessageBox.ButtonRole.AcceptRole
        )
        leave = question.addButton(tr("Don't save"), QMessageBox.ButtonRole.DestructiveRole)
        stay = question.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(save)
        question.setEscapeButton(stay)

        def answered() -> None:
            self.question = None
            if question.clickedButton() is leave:
                then()
            elif question.clickedButton() is save:
                self._save(sounds)
                if self._project.saving:  # a file was chosen
                    self._then = then

        question.finished.connect(lambda _: answered())
        self.question = question
        question.open()

    def unsaved_work_text(self, sounds: list[OpenSound]) -> str:
        """Describe the unsaved work, with one line per sound if there are several."""
        lost = [self._lost(sound) for sound in sounds]
        if len(sounds) == 1:
            return f"{lost[0][0].upper()}{lost[0][1:]}."
        lines = [f"“{self._project.name_of(sound)}”: {text}" for sound, text in zip(sounds, lost)]
        more = len(lines) - MAX_NAMED
        rest = [tr("and {count} more", count=more)] if more > 0 else []
        return "\n".join([*lines[:MAX_NAMED], *rest])

    def _lost(self, sound: OpenSound) -> str:
        count = self._project.history.unsaved_takes_of(sound)
        if not count:
            return tr("unsaved changes")
        return tr("%n unsaved take(s)", "", count)

    def _saved(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self.before(then, self._only)  # there may be new changes

    def _not_saved(self) -> None:
        """Stay open because saving failed; the error is already shown."""
        if not self._project.saving:
            self._then = None
