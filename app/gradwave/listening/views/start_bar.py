"""The end of a test's first page: how it is heard, and the two ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from gradwave.listening.test_folder import PreparedTest
from gradwave.theme import SPACE, styled
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

MATCH = "Turn all down to the loudness of the quietest, so that loudness tells nothing"
ONLY_LOOP = "Only the stretch that is marked in the window"
HAND_OVER = "Write a folder with the sounds and the plan, which another person can run"


class StartBar(QWidget):
    """Of a test that was prepared all is fixed. `buttons` takes more of them, above these two."""

    changed = Signal()

    def __init__(self, loop: tuple[float, float] | None, prepared: PreparedTest | None) -> None:
        super().__init__()
        self._loop, self._told = loop, ""
        self.matched = with_tooltip(QCheckBox("Match levels"), MATCH)
        self.matched.setChecked(True)
        self.only_loop = with_tooltip(QCheckBox("Only what is looped"), ONLY_LOOP)
        self.only_loop.setChecked(loop is not None)
        self.only_loop.setVisible(loop is not None)
        self.only_loop.toggled.connect(self.changed)
        self.trouble = wrapped_label("warning")
        self.hand_over_button = with_tooltip(
            QPushButton("Save the test for somebody else…"), HAND_OVER
        )
        self.begin_button = styled(with_tooltip(QPushButton("Begin"), "Start the test"), "primary")
        self.buttons = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (self.matched, self.only_loop, self.trouble):
            column.addWidget(widget)
        column.addLayout(self.buttons)
        column.addWidget(self.hand_over_button)
        column.addWidget(self.begin_button)
        if prepared is not None:
            self.matched.setChecked(prepared.test.plan.level_matched)
            self.matched.setEnabled(False)
            self.hand_over_button.hide()

    @property
    def stretch(self) -> tuple[float, float] | None:
        """The seconds that are compared, None for all."""
        return self._loop if self.only_loop.isChecked() else None

    def tell_written(self, place: str) -> None:
        """Where a test for another person lies."""
        self._told = f"The test is in {place}. Whoever gets that folder can run it."
        self.changed.emit()

    def show_state(
        self, preparing: bool, *, against: str = "", trouble: str = "", advice: str = ""
    ) -> None:
        """`against`: why there is no such test. `trouble`: why it cannot be heard here."""
        why = against or trouble
        self.trouble.setText(why or self._told or advice)
        self.hand_over_button.setEnabled(not against)
        self.begin_button.setEnabled(not why and not preparing)
        self.begin_button.setText("Preparing…" if preparing else "Begin")
