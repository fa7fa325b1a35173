"""Asks which profile a mel file is of, where neither the file nor its numbers tell."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from gradwave.opening.mel_opener import Candidate, ProfileNeeded
from gradwave.theme import SPACE, styled
from gradwave.widgets.wrapped_label import wrapped_label

WIDTH = 86  # letters: it grows with the font
LIKELY = 4.0  # of oddness: of what is less odd most recordings' mels are
TIP = "Read the file as a mel of this kind"


class MelProfileDialog(QDialog):
    """The profiles that it may be of, likeliest first, and what numbers each of them has."""

    said = Signal(str)  # a profile's name

    def __init__(self, wanted: ProfileNeeded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Which mel is it?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self.buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(wrapped_label("title", f"Which kind of mel is {wanted.path.name}?"))
        column.addWidget(wrapped_label("muted", _explained(wanted)))
        for candidate in wanted.candidates:
            column.addSpacing(SPACE)
            for widget in self._row(candidate, candidate.name == wanted.voice):
                column.addWidget(widget)
        next(iter(self.buttons.values())).setChecked(True)
        column.addSpacing(SPACE)
        column.addStretch(1)
        column.addLayout(self._foot())

    def _row(self, candidate: Candidate, own: bool) -> list[QWidget]:
        button = QRadioButton(_title(candidate, own))
        button.setAccessibleDescription(candidate.described)
        button.setToolTip(TIP)
        self.buttons[candidate.name] = button
        facts = wrapped_label("muted", candidate.described)
        facts.setIndent(3 * SPACE)
        return [button, facts]

    def _foot(self) -> QHBoxLayout:
        cancel = QPushButton("Cancel", autoDefault=False)
        cancel.setToolTip("Open nothing (Esc)")
        cancel.clicked.connect(self.reject)
        self.open_button = styled(QPushButton("Open", default=True), "primary")
        self.open_button.setToolTip("Open the file as a mel of the kind that is chosen (Enter)")
        self.open_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.open_button)
        return row

    def accept(self) -> None:
        self.said.emit(next(name for name, one in self.buttons.items() if one.isChecked()))
        super().accept()


def _title(candidate: Candidate, own: bool) -> str:
    fit = (
        "its numbers are as a recording's" if candidate.oddness < LIKELY else "its numbers are odd"
    )
    return f"{candidate.name}, which the voice reads: {fit}" if own else f"{candidate.name}: {fit}"


def _explained(wanted: ProfileNeeded) -> str:
    return (
        f"A mel file does not say how it was made. The numbers in this one go from "
        f"{wanted.low:.1f} to {wanted.high:.1f}; read as the wrong kind it would become a wrong "
        f"sound. The voice reads {wanted.voice}; of another kind it can be looked at, and rendered "
        "with a voice that reads it."
    ).replace("-", "\u2212")
