"""Dialog that asks for the profile of a mel file that could have several."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from gradwave.opening.mel_opener import Candidate, ProfileNeeded
from gradwave.theme import SPACE, styled
from gradwave.widgets.wrapped_label import wrapped_label

WIDTH = 86  # characters, so that it grows with the font
MAX_LIKELY_ODDNESS = 4.0  # most mels of recordings are below this
TIP = "Read the file with this profile"


class MelProfileDialog(QDialog):
    """The possible profiles, most likely first, with the values that each has."""

    chosen = Signal(str)  # a profile's name

    def __init__(self, needed: ProfileNeeded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mel profile")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self.buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(wrapped_label("title", f"Which profile does {needed.path.name} have?"))
        column.addWidget(wrapped_label("muted", _explanation(needed)))
        for candidate in needed.candidates:
            column.addSpacing(SPACE)
            for widget in self._row(candidate, candidate.name == needed.voice):
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
        cancel.setToolTip("Close without opening the file (Esc)")
        cancel.clicked.connect(self.reject)
        self.open_button = styled(QPushButton("Open", default=True), "primary")
        self.open_button.setToolTip("Open the file with the chosen profile (Enter)")
        self.open_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.open_button)
        return row

    def accept(self) -> None:
        self.chosen.emit(next(name for name, one in self.buttons.items() if one.isChecked()))
        super().accept()


def _title(candidate: Candidate, own: bool) -> str:
    fit = (
        "matches the values in the file"
        if candidate.mismatch_score < MAX_LIKELY_ODDNESS
        else "unlikely for these values"
    )
    return f"{candidate.name} (the voice's profile): {fit}" if own else f"{candidate.name}: {fit}"


def _explanation(needed: ProfileNeeded) -> str:
    return (
        f"A mel file does not say how it was made. Its values range from {needed.low:.1f} to "
        f"{needed.high:.1f}; read with the wrong profile, it would give the wrong sound. The voice "
        f"reads {needed.voice}. A mel of another profile can be viewed, and rendered with a voice "
        "that reads it."
    ).replace("-", "\u2212")
