"""Trainings that were begun before: gone on with by one click, or thrown away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMessageBox, QVBoxLayout

from gradwave.theme import SPACE, styled
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.wrapped_label import wrapped_label

MOST = 3  # that are shown; the newest


class UnfinishedTrainings(QFrame):
    """Hidden while there are none."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        styled(self, "pane")
        self._wizard = wizard
        self.question: QMessageBox | None = None  # while it is on screen
        self.buttons: list[dict[str, object]] = []  # of each row, by what they do
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        self._column.setSpacing(SPACE)
        self._rows: list[QFrame] = []
        wizard.listed.connect(self._show)
        wizard.changed.connect(self._show_enabled)
        self._show()

    def _show(self) -> None:
        for old in self._rows:
            self._column.removeWidget(old)
            old.deleteLater()
        self._rows, self.buttons = [], []
        for training in self._wizard.unfinished[:MOST]:
            self._add(training)
        self.setVisible(bool(self._rows))
        self._show_enabled()

    def _add(self, training: Training) -> None:
        frame = QFrame()
        text = wrapped_label("", f"Not finished: the training of {training.folder.name}")
        go_on = button("Go on", "Go on where it was left", lambda: self._wizard.resume(training))
        away = button(
            "Throw away…", "Delete the training; your own files stay", lambda: self._ask(training)
        )
        layout = row(text, go_on, away, grows=text)
        layout.setContentsMargins(0, 0, 0, 0)
        frame.setLayout(layout)
        self._column.addWidget(frame)
        self._rows.append(frame)
        self.buttons.append({"go on": go_on, "throw away": away})

    def _show_enabled(self) -> None:
        self.setEnabled(not self._wizard.busy)

    def _ask(self, training: Training) -> None:
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setText(f"Throw the training of {training.folder.name} away?")
        question.setInformativeText(
            "What was trained is deleted, and what was recorded in it. Your own files stay."
        )
        away = question.addButton("Throw away", QMessageBox.ButtonRole.AcceptRole)
        keep = question.addButton("Keep", QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)

        def answered() -> None:
            self.question = None
            if question.clickedButton() is away:
                self._wizard.discard(training)

        question.finished.connect(lambda _: answered())
        self.question = question
        question.open()
