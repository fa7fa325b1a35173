"""The list of unfinished training runs, to resume or delete."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QMessageBox, QVBoxLayout

from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.confirmation import ask_to_confirm
from gradwave.widgets.wrapped_label import wrapped_label

MAX_ROWS = 3  # only the newest training runs are listed


class UnfinishedTrainings(QFrame):
    """List of unfinished training runs; hidden while there are none."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        styled(self, "pane")
        self._wizard = wizard
        self.question: QMessageBox | None = None  # while it is on screen
        self.buttons: list[dict[str, object]] = []  # buttons of each row, by action
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
        for training in self._wizard.unfinished[:MAX_ROWS]:
            self._add(training)
        self.setVisible(bool(self._rows))
        self._show_enabled()

    def _add(self, training: Training) -> None:
        frame = QFrame()
        text = wrapped_label("", tr("Unfinished training run {name}", name=training.folder.name))
        resume = button(
            tr("Resume"), tr("Resume this training run"), lambda: self._wizard.resume(training)
        )
        delete = button(
            tr("Delete…"),
            tr("Delete the training run; your own files stay"),
            lambda: self._ask(training),
        )
        layout = row(text, resume, delete, grows=text)
        layout.setContentsMargins(0, 0, 0, 0)
        frame.setLayout(layout)
        self._column.addWidget(frame)
        self._rows.append(frame)
        self.buttons.append({"resume": resume, "delete": delete})

    def _show_enabled(self) -> None:
        self.setEnabled(not self._wizard.busy)

    def _ask(self, training: Training) -> None:
        self.question = ask_to_confirm(
            self,
            tr("Delete training run {name}?", name=training.folder.name),
            tr(
                "The trained voice and the sentences recorded in the wizard are deleted. "
                "Your own files stay."
            ),
            tr("Delete"),
            lambda: self._wizard.discard(training),
        )
        self.question.finished.connect(self._forget_question)

    def _forget_question(self) -> None:
        self.question = None
