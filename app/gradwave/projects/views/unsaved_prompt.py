"""The question about unsaved work before closing or opening another project."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gradwave.projects.project import Project
from gradwave.widgets.plain_text import plain_message_box


class UnsavedPrompt(QObject):
    """Prompt with Save, Don't save and Cancel."""

    def __init__(self, window: QWidget, project: Project, save: Callable[[], None]) -> None:
        """Create the prompt.

        Args:
            window: Parent of the question.
            project: The project to ask about.
            save: Starts saving; asks for a file first if necessary.
        """
        super().__init__(window)
        self.question: QMessageBox | None = None  # while it is on screen
        self._window, self._project, self._save = window, project, save
        self._then: Callable[[], None] | None = None  # once it is saved
        project.saved.connect(lambda path: self._saved())
        project.changed.connect(self._not_saved)

    def before(self, then: Callable[[], None]) -> None:
        """Call `then` if everything is saved; otherwise ask first, and call it unless cancelled."""
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
        question = plain_message_box(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        here = self._project.current_unsaved
        name = self._project.name
        question.setText(f"Save “{name}” first?" if here else "Discard unsaved takes?")
        question.setInformativeText(self.unsaved_work_text())
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
                if self._project.saving:  # a file was chosen
                    self._then = then

        question.finished.connect(lambda _: answered())
        self.question = question
        question.open()

    def unsaved_work_text(self) -> str:
        """Return sentences that say what would be lost."""
        history = self._project.history
        sentences = []
        if count := history.unsaved_takes:
            sentences.append(f"{_takes(count)}.")
        if count := history.unsaved_takes_in_history:
            sentences.append(
                f"{_takes(count)} from a recording that was open before. To get them back, choose "
                "Cancel, then Edit, Undo."
            )
        for file in history.unsaved_files_in_history:
            sentences.append(
                f"“{file.name}”, which was open before, has unsaved changes. To get them back, "
                "choose Cancel, then Edit, Undo."
            )
        return " ".join(sentences) or "There are unsaved changes."

    def _saved(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self.before(then)  # there may be new changes

    def _not_saved(self) -> None:
        """Stay open because saving failed; the error is already shown."""
        if not self._project.saving:
            self._then = None


def _takes(count: int) -> str:
    return "1 unsaved take" if count == 1 else f"{count} unsaved takes"
