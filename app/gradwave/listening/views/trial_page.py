"""The page of one trial of a blind test, operated by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.wrapped_label import wrapped_label

HELP = {
    "abx": "Press A, B or X to listen.\nX is A: ←      X is B: →",
    "xxy": "Two of these are the same. Press 1, 2 or 3 to listen.\n"
    "The different one is the first: ←   the second: ↓   the third: →",
}


class TrialPage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.number, self._help = wrapped_label("title"), wrapped_label("muted")
        self._slots: list[QLabel] = []
        self._row = QHBoxLayout()
        stop = wrapped_label("muted", "Esc ends the test early and saves it as aborted.")
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        for widget in (self.number, self._help, stop):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.insertLayout(1, self._row)

    def show_trial(
        self, kind: str, number: int, planned: int, slots: tuple[str, ...], heard: str
    ) -> None:
        """Show the slots of a trial, with the one that plays highlighted."""
        self.number.setText(f"Trial {number} of {planned}")
        self._help.setText(HELP[kind])
        while len(self._slots) < len(slots):
            sign = styled(plain_label(alignment=Qt.AlignmentFlag.AlignCenter), "slot")
            self._slots.append(sign)
            self._row.addWidget(sign)
        for sign, slot in zip(self._slots, slots):
            sign.setText(slot)
            sign.setProperty("heard", slot == heard)
            sign.style().unpolish(sign)
            sign.style().polish(sign)
