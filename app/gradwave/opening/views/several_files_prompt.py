"""Prompt that asks whether to open several dropped files or to add them to the queue."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from gradwave.language import tr
from gradwave.name_lists import some_names
from gradwave.widgets.plain_text import plain_message_box

MAX_NAMED = 5  # files that the question names


class SeveralFilesPrompt(QObject):
    """Prompt with Open, Add to queue and Cancel."""

    open_wanted = Signal(list)  # paths
    queue_wanted = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.question: QMessageBox | None = None  # while it is on screen
        self._window = window

    def ask(self, paths: list[Path]) -> None:
        """Ask about files; a newer question replaces one without an answer."""
        if self.question is not None:
            self.question.close()
        question = plain_message_box(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(tr("Open {count} files, or render them in the queue?", count=len(paths)))
        question.setInformativeText(some_names([path.name for path in paths], MAX_NAMED))
        open_them = question.addButton(tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        queue = question.addButton(tr("Add to queue"), QMessageBox.ButtonRole.ActionRole)
        question.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(open_them)

        def answered() -> None:
            self.question = None
            if question.clickedButton() is open_them:
                self.open_wanted.emit(paths)
            elif question.clickedButton() is queue:
                self.queue_wanted.emit(paths)

        question.finished.connect(lambda _: answered())
        self.question = question
        question.open()
