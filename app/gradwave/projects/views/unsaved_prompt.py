"""Before a session is left, by closing or by opening another: what is unsaved is asked about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gradwave.projects.project import Project


class UnsavedPrompt(QObject):
    """Save, do not save, or stay: nothing is lost but by an answer."""

    def __init__(self, window: QWidget, project: Project, save: Callable[[], None]) -> None:
        """`save` asks where, if need be, and begins to save."""
        super().__init__(window)
        self.question: QMessageBox | None = None  # while it is on screen
        self._window, self._project, self._save = window, project, save
        self._then: Callable[[], None] | None = None  # once it is saved
        project.saved.connect(lambda path: self._saved())
        project.changed.connect(self._not_saved)

    def before(self, then: Callable[[], None]) -> None:
        """Do `then` at once if all is saved, else after an answer, or never."""
        if self.question is not None:
            return
        self._project.cancel_reading()
        if self._project.saving:
            self._then = then
        elif self._project.unsaved_work:
            self._ask(then)
        else:
            then()

    def _ask(self, then: Callable[[], None]) -> None:
        question = QMessageBox(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        here = self._project.current_unsaved
        name = self._project.name
        question.setText(f"Save “{name}” first?" if here else "Leave what is not saved?")
        question.setInformativeText(self.at_stake())
        save = question.addButton("Save", QMessageBox.ButtonRole.AcceptRole) if here else None
        leave = question.addButton("Don't save", QMessageBox.ButtonRole.DestructiveRole)
        stay = question.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(save or stay)
        question.setEscapeButton(stay)

        def answered() -> None:
            self.question = None
            if question.clickedButton() is leave:
                then()
            elif question.clickedButton() is save:
                self._save()
                if self._project.saving:  # a place was chosen
                    self._then = then

        question.finished.connect(lambda _: answered())
        self.question = question
        question.open()

    def at_stake(self) -> str:
        """What would be lost, in words."""
        history = self._project.history
        said = []
        if count := history.unsaved_takes:
            said.append(f"{_takes(count)} not saved.")
        if count := history.unsaved_takes_in_history:
            said.append(
                f"{_takes(count)} of a sound that was open before; Cancel and undo, in the menu "
                "Edit, bring them back."
            )
        for file in history.unsaved_files_in_history:
            said.append(
                f"“{file.name}”, which was open before, has changes that are not saved; Cancel and "
                "undo, in the menu Edit, bring them back."
            )
        return " ".join(said) or "There are changes that are not saved."

    def _saved(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self.before(then)  # something may have changed meanwhile

    def _not_saved(self) -> None:
        """It could not be written, and that was told: all stays open."""
        if not self._project.saving:
            self._then = None


def _takes(count: int) -> str:
    return "1 take is" if count == 1 else f"{count} takes are"
