"""The dialog for a grid of variations."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.rendering.session import Session
from gradwave.sound_design.variations import MAX_VARIATIONS, SEEDS, VariationGrid, Variations
from gradwave.theme import SPACE, styled
from gradwave.widgets.form import form
from gradwave.widgets.plain_text import plain_label
from wavegrad_core.errors import InputError

ROWS = 5  # voices that are visible at once


class VariationsDialog(QDialog):
    """Form with the seeds, strengths, iterations, voices and edits of the variations."""

    def __init__(self, session: Session, variations: Variations, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Variations"))
        self._session, self._variations = session, variations
        self.seeds = QSpinBox(minimum=1, maximum=MAX_VARIATIONS, value=SEEDS)
        self.seeds.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
        self.strengths = _line(tr("such as 0.2, 0.4, 0.6; empty for the chosen one"))
        self.iterations = _line(tr("such as 3, 6, 25; empty for the chosen number"))
        self.voices = QListWidget()
        self.voices.setAccessibleName(tr("Voices"))
        self.without_edits = QCheckBox(tr("Also without the edits"))
        self.size_text = styled(plain_label(), "muted")
        self.size_text.setWordWrap(True)
        self.cancel = QPushButton(tr("Cancel"), autoDefault=False)
        self.start = styled(QPushButton(tr("Render"), default=True), "primary")
        self._lay_out()
        self.seeds.valueChanged.connect(self._show)
        for line in (self.strengths, self.iterations):
            line.textChanged.connect(self._show)
        self.voices.itemChanged.connect(self._show)
        self.without_edits.toggled.connect(self._show)
        self.start.clicked.connect(self._start)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        rows = form(
            {
                tr("Seeds"): self.seeds,
                tr("Strengths"): self.strengths,
                tr("Iterations"): self.iterations,
            }
        )
        rows.addRow(plain_label(tr("Voices")), self.voices)
        rows.addRow("", self.without_edits)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(rows)
        column.addWidget(self.size_text)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.start)
        column.addLayout(foot)
        self.setMinimumWidth(420)

    def open_for_session(self) -> None:
        """Show the dialog with the voices available now."""
        self.voices.clear()
        chosen = self._session.settings.voice
        for name, _ in self._session.catalog.voices:
            item = QListWidgetItem(name, self.voices)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Checked if name == chosen else Qt.CheckState.Unchecked
            item.setCheckState(on)
        frame = 2 * self.voices.frameWidth()
        self.voices.setFixedHeight(ROWS * max(self.voices.sizeHintForRow(0), 0) + frame)
        self.without_edits.setEnabled(bool(self._session.settings.edits.active))
        self._show()
        self.open()

    @property
    def grid(self) -> VariationGrid:
        """The grid chosen in the dialog.

        Raises:
            InputError: A number cannot be read or is out of range, or the grid has too many
                variations.
        """
        items = [self.voices.item(row) for row in range(self.voices.count())]
        voices = [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]
        grid = VariationGrid(
            self.seeds.value(),
            tuple(_numbers(self.strengths.text())),
            tuple(_whole_numbers(self.iterations.text())),
            tuple(voices),
            self.without_edits.isChecked() and self.without_edits.isEnabled(),
        )
        grid.settings(self._session.effective_settings)  # checks the numbers
        return grid

    def _show(self) -> None:
        try:
            size = self.grid.size
        except InputError as error:
            self.size_text.setText(str(error))
            self.start.setEnabled(False)
        else:
            self.size_text.setText(tr("%n take(s)", "", size))
            self.start.setEnabled(True)

    def _start(self) -> None:
        self._variations.start(self.grid)
        self.accept()


def _numbers(text: str) -> list[float]:
    """Return the numbers in a line, separated by commas or spaces."""
    try:
        numbers = [float(word) for word in text.replace(",", " ").split()]
    except ValueError:
        numbers = [math.nan]
    if not all(map(math.isfinite, numbers)):
        raise InputError(
            tr(
                "“{text}” is not a list of numbers. Separate the numbers with commas.",
                text=text.strip(),
            )
        )
    return numbers


def _whole_numbers(text: str) -> list[int]:
    numbers = _numbers(text)
    if not all(number.is_integer() and number >= 1 for number in numbers):
        raise InputError(
            tr(
                "“{text}” is not a list of whole numbers. Enter numbers such as 3, 6, 25.",
                text=text.strip(),
            )
        )
    return [int(number) for number in numbers]


def _line(hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(hint)
    return line
