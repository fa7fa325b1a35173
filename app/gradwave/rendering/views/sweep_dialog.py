"""The dialog that asks for the iteration counts of a sweep."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.rendering.sweep_counts import DEFAULT, SweepCounts, parse_counts
from gradwave.theme import SPACE, styled
from gradwave.widgets.wrapped_label import wrapped_label
from wavegrad_core.errors import InputError

WIDTH = 56  # characters


class SweepDialog(QDialog):
    """Dialog with a field for the counts; it says why they cannot be used."""

    def __init__(self, counts: SweepCounts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sweep counts"))
        self._counts = counts
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Iteration counts"))
        self.line.setToolTip(tr("Numbers of iterations, with commas between them"))
        self.reason = wrapped_label("warning")
        self.default_button = QPushButton(tr("Default"), autoDefault=False)
        self.default_button.setToolTip(tr("Return to the counts of a new installation"))
        self.cancel_button = QPushButton(tr("Cancel"), autoDefault=False)
        self.cancel_button.setToolTip(tr("Discard changes to the counts (Esc)"))
        self.ok_button = styled(QPushButton("OK", default=True), "primary")
        self.ok_button.setToolTip(tr("Use these counts (Enter)"))
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.default_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.ok_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(wrapped_label("muted", tr("A sweep renders a take with each of these:")))
        column.addWidget(self.line)
        column.addWidget(self.reason)
        column.addLayout(foot)
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self.default_button.clicked.connect(lambda: self.line.setText(", ".join(map(str, DEFAULT))))
        self.cancel_button.clicked.connect(self.reject)
        self.ok_button.clicked.connect(self.accept)

    def ask(self) -> None:
        """Show the current counts."""
        self.line.setText(self._counts.text)
        self.reason.setText("")
        self.reason.hide()
        self.open()
        self.line.selectAll()
        self.line.setFocus()

    def accept(self) -> None:
        try:
            self._counts.set(parse_counts(self.line.text()))
        except InputError as error:
            self.reason.setText(str(error))
            self.reason.show()
            return
        super().accept()
