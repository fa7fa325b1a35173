"""The setup page of the blind test: kind of test, the two sounds, number of trials."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QSpinBox, QWidget

from gradwave.listening.blind_test import MODES
from gradwave.listening.test_folder import DraftClip, DraftTest, PreparedTest
from gradwave.listening.views.start_bar import StartBar
from gradwave.sounds import Sound
from gradwave.theme import SPACE
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label, plain_tip

TRIALS = 16
MAX_TRIALS = 1000  # the limit of abx.py, whose import takes a second
TIPS = {
    "Test": "ABX: is X the same as A or B? X/X/Y: which of three sounds is different?",
    "First sound": "The first of the two sounds to compare",
    "Second sound": "The second of the two sounds to compare",
    "Trials": "Number of questions, fixed before the test. More trials give more reliable results.",
}


class BlindTestSetup(QWidget):
    """Form with the settings of the test; disabled for a test from disk."""

    changed = Signal()

    def __init__(
        self,
        sounds: dict[str, Sound],
        second: str,
        loop: tuple[float, float] | None,
        prepared: PreparedTest | None,
    ) -> None:
        """Create the form; see BlindTestDialog for the arguments."""
        super().__init__()
        self._sounds, self._prepared = sounds, prepared
        self.mode, self.first, self.second = ComboBox(), ComboBox(), ComboBox()
        self.mode.addItems(list(MODES))
        for choice in (self.first, self.second):
            choice.addItems(list(sounds))
        self.second.setCurrentText(second)
        self.trials = QSpinBox(minimum=1, maximum=MAX_TRIALS, value=TRIALS)
        self.trials.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
        self.start_bar = StartBar(loop, prepared)
        self._lay_out()
        if prepared is not None:
            self._fix(prepared)
        for choice in (self.first, self.second):
            choice.currentIndexChanged.connect(self.changed)
        self.start_bar.changed.connect(self.changed)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setSpacing(SPACE)
        fields = (self.mode, self.first, self.second, self.trials)
        for (name, tip), widget in zip(TIPS.items(), fields):
            widget.setAccessibleName(name)
            widget.setToolTip(plain_tip(tip))
            label = plain_label(name)
            label.setMinimumHeight(widget.sizeHint().height())
            form.addRow(label, widget)
        form.addRow(self.start_bar)

    def _fix(self, prepared: PreparedTest) -> None:
        """Show the settings of a test from disk, disabled."""
        plan = prepared.test.plan
        self.mode.setCurrentText(next(mode for mode, kind in MODES.items() if kind == plan.kind))
        self.second.setCurrentIndex(1)
        self.trials.setValue(plan.trials or 1)
        for widget in (self.mode, self.first, self.second, self.trials):
            widget.setEnabled(False)

    def draft(self) -> DraftTest:
        names = (self.first.currentText(), self.second.currentText())
        sounds = {name: self._sounds[name] for name in names}
        clip = DraftClip(" / ".join(names), sounds, self.start_bar.stretch)
        kind = MODES[self.mode.currentText()]
        return DraftTest(kind, (clip,), self.start_bar.matched.isChecked(), self.trials.value())

    def test(self) -> DraftTest | PreparedTest:
        """Return the test to start."""
        return self._prepared or self.draft()

    def show_state(self, unavailable_reason: str, preparing: bool) -> None:
        """Show whether the test can start; `unavailable_reason` says why nothing can be played."""
        same = self.first.currentText() == self.second.currentText()
        against = "Choose two different sounds." if same else ""
        self.start_bar.show_state(preparing, against=against, unavailable_reason=unavailable_reason)
