"""The lower part of a setup page: level matching, export and start."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from gradwave.listening.test_folder import PreparedTest
from gradwave.theme import SPACE, styled
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

MATCH = "Lower all sounds to the loudness of the quietest, so that loudness reveals nothing"
ONLY_LOOP = "Use only the part that is looped in the window"
EXPORT = "Write a folder with sounds and settings, from which another person can run the test"


class StartBar(QWidget):
    """Options and buttons common to all tests; disabled for a test from disk.

    `buttons` is a layout for more buttons above the two of this widget.
    """

    changed = Signal()

    def __init__(self, loop: tuple[float, float] | None, prepared: PreparedTest | None) -> None:
        super().__init__()
        self._loop, self._exported = loop, ""
        self.matched = with_tooltip(QCheckBox("Match levels"), MATCH)
        self.matched.setChecked(True)
        self.only_loop = with_tooltip(QCheckBox("Loop only"), ONLY_LOOP)
        self.only_loop.setChecked(loop is not None)
        self.only_loop.setVisible(loop is not None)
        self.only_loop.toggled.connect(self.changed)
        self.notice = wrapped_label("warning")
        self.export_button = with_tooltip(QPushButton("Export test…"), EXPORT)
        self.begin_button = styled(
            with_tooltip(QPushButton("Start test"), "Start the test (Enter)"), "primary"
        )
        self.buttons = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (self.matched, self.only_loop, self.notice):
            column.addWidget(widget)
        column.addLayout(self.buttons)
        column.addWidget(self.export_button)
        column.addWidget(self.begin_button)
        if prepared is not None:
            self.matched.setChecked(prepared.test.plan.level_matched)
            self.matched.setEnabled(False)
            self.export_button.hide()

    @property
    def stretch(self) -> tuple[float, float] | None:
        """Start and end in seconds of the part to compare; None for all."""
        return self._loop if self.only_loop.isChecked() else None

    def show_exported(self, place: str) -> None:
        """Show where a test was exported to."""
        self._exported = (
            f"The test was exported to {place}. Another person can run it from that folder."
        )
        self.changed.emit()

    def show_state(
        self, preparing: bool, *, against: str = "", unavailable_reason: str = "", advice: str = ""
    ) -> None:
        """Show whether the test can start.

        Args:
            preparing: The run is being prepared.
            against: Why the settings are invalid.
            unavailable_reason: Why nothing can be played.
            advice: A hint that does not prevent the start.
        """
        why = against or unavailable_reason
        self.notice.setText(why or self._exported or advice)
        self.export_button.setEnabled(not against)
        self.begin_button.setEnabled(not why and not preparing)
        self.begin_button.setText("Preparing…" if preparing else "Start test")
