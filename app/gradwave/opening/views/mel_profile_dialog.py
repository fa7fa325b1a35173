"""Dialog that asks for the profile of a mel file that could have several."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.opening.mel_opener import Candidate, ProfileNeeded
from gradwave.theme import SPACE, styled
from gradwave.widgets.wrapped_label import wrapped_label

WIDTH = 86  # characters, so that it grows with the font
MAX_LIKELY_ODDNESS = 4.0  # most mels of recordings are below this
TIP = tr("Read the file with this profile")


class MelProfileDialog(QDialog):
    """The possible profiles, most likely first, with the values that each has."""

    chosen = Signal(str)  # a profile's name

    def __init__(self, needed: ProfileNeeded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Mel profile"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self.buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(
            wrapped_label("title", tr("Which profile does {name} have?", name=needed.path.name))
        )
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
        cancel = QPushButton(tr("Cancel"), autoDefault=False)
        cancel.setToolTip(tr("Close without opening the file (Esc)"))
        cancel.clicked.connect(self.reject)
        self.open_button = styled(QPushButton(tr("Open"), default=True), "primary")
        self.open_button.setToolTip(tr("Open the file with the chosen profile (Enter)"))
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
        tr("matches the values in the file")
        if candidate.mismatch_score < MAX_LIKELY_ODDNESS
        else tr("unlikely for these values")
    )
    return (
        tr("{name} (the voice's profile): {fit}", name=candidate.name, fit=fit)
        if own
        else f"{candidate.name}: {fit}"
    )


def _explanation(needed: ProfileNeeded) -> str:
    return (
        tr(
            "A mel file does not say how it was made. Its values range from {low:.1f} to "
            "{high:.1f}; read with the wrong profile, it would give the wrong sound. The "
            "voice reads {voice}. A mel of another profile can be viewed, and rendered "
            "with a voice that reads it.",
            low=needed.low,
            high=needed.high,
            voice=needed.voice,
        )
    ).replace("-", "\u2212")
