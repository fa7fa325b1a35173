"""The page of one trial of a blind test: sounds to hear and answers, by button or key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.listening.blind_test import BlindTest
from gradwave.listening.views.transport_bar import TransportBar
from gradwave.name_lists import all_names
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

QUESTIONS = {
    "abx": tr("Is X the same as A, or the same as B?"),
    "xxy": tr("Two of these are the same. Which one is different?"),
}
# Text and key of each answer.
ANSWERS = {
    "abx": {"A": (tr("X is A"), "←"), "B": (tr("X is B"), "→")},
    "xxy": {
        "1": (tr("1 is different"), "←"),
        "2": (tr("2 is different"), "↓"),
        "3": (tr("3 is different"), "→"),
    },
}
KEYS = tr(
    "Keys: {slots} play, {answers} answer, Space plays or stops, Shift+← and Shift+→ move the "
    "cursor, [ and ] set the loop start and end, \\ loops all, L loops or plays once, Esc ends."
)


class TrialPage(QWidget):
    """Buttons of the sounds, the transport, and the answers, which wait until all were heard."""

    listened = Signal(str)  # a slot
    answered = Signal(str)
    ended = Signal()

    def __init__(self, blind_test: BlindTest) -> None:
        super().__init__()
        self._blind = blind_test
        self.number, self.question = wrapped_label("title"), wrapped_label("muted")
        self.hint, self.keys = wrapped_label("muted"), wrapped_label("muted")
        self.feedback = wrapped_label("headline")
        self.transport_bar = TransportBar(blind_test.transport)
        self.slots: dict[str, QPushButton] = {}
        self.ticks: dict[str, QLabel] = {}
        self.answers: dict[str, QPushButton] = {}
        self._kind = ""
        self._slot_row, self._answer_row = QHBoxLayout(), QHBoxLayout()
        for row in (self._slot_row, self._answer_row):
            row.setSpacing(2 * SPACE)
        self.end_button = _button(
            tr("End test"), tr("End the test early and save it as aborted (Esc)")
        )
        self.end_button.clicked.connect(self.ended)
        foot = QHBoxLayout()
        foot.addWidget(self.keys, stretch=1)
        foot.addWidget(self.end_button, alignment=Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        for widget in (self.number, self.question, self.feedback, self.hint):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.number)
        column.addWidget(self.feedback)
        column.addWidget(self.question)
        column.addLayout(self._slot_row)
        column.addWidget(self.transport_bar)
        column.addWidget(self.hint)
        column.addLayout(self._answer_row)
        column.addStretch(1)
        column.addLayout(foot)

    def _make_buttons(self, kind: str, slots: tuple[str, ...]) -> None:
        self._kind = kind
        for widget in (*self.slots.values(), *self.ticks.values(), *self.answers.values()):
            widget.deleteLater()
        for row in (self._slot_row, self._answer_row):
            while (item := row.takeAt(0)) is not None:
                if (inner := item.layout()) is not None:
                    inner.deleteLater()
        self.slots, self.ticks, self.answers = {}, {}, {}
        for slot in slots:
            button = styled(_button(slot, tr("Play {slot} (key {slot})", slot=slot)), "slot")
            button.setCheckable(True)
            button.setAccessibleName(tr("Play {slot}", slot=slot))
            button.clicked.connect(lambda checked=False, slot=slot: self.listened.emit(slot))
            tick = styled(plain_label(), "muted")
            tick.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column = QVBoxLayout()
            column.addWidget(button)
            column.addWidget(tick)
            self._slot_row.addLayout(column, stretch=1)
            self.slots[slot], self.ticks[slot] = button, tick
        for choice, (text, key) in ANSWERS[kind].items():
            button = styled(
                _button(f"{text}  {key}", tr("Answer: {text} ({key})", text=text, key=key)),
                "answer",
            )
            button.setAccessibleName(text)
            button.clicked.connect(lambda checked=False, one=choice: self.answered.emit(one))
            self._answer_row.addWidget(button, stretch=1)
            self.answers[choice] = button
        self.question.setText(QUESTIONS[kind])
        played = all_names(slots)
        answers = tr(" and ").join(key for _, key in ANSWERS[kind].values())
        self.keys.setText(KEYS.format(slots=played, answers=answers))

    def show_trial(self) -> None:
        """Show the current trial: the slot that plays, what was heard, and the answers."""
        blind, run = self._blind, self._blind.run
        assert run is not None
        if run.kind != self._kind:
            self._make_buttons(run.kind, run.slots)
        if blind.practice:
            self.number.setText(tr("Practice, trial {number}", number=run.number))
        else:
            self.number.setText(
                tr("Trial {number} of {planned}", number=run.number, planned=run.planned)
            )
        self.feedback.setText(blind.feedback)
        self.feedback.setVisible(blind.practice)
        self.end_button.setText(tr("End practice") if blind.practice else tr("End test"))
        for slot, button in self.slots.items():
            heard = run.heard(slot)
            button.setChecked(slot == blind.slot)
            button.setAccessibleDescription(
                tr("playing")
                if slot == blind.slot
                else tr("heard")
                if heard
                else tr("not heard yet")
            )
            self.ticks[slot].setText(tr("✓ heard") if heard else tr("not heard yet"))
        for button in self.answers.values():
            button.setEnabled(blind.can_answer)
        missing = [slot for slot in run.slots if not run.heard(slot)]
        self.hint.setText(_wait_text(missing))
        self.transport_bar.show_state()


def _wait_text(missing: list[str]) -> str:
    if not missing:
        return tr("Listen as often as you like, then answer.")
    return tr("Listen to {names} before you answer.", names=all_names(missing))


def _button(text: str, tip: str) -> QPushButton:
    button = with_tooltip(QPushButton(text), tip)
    button.setAutoDefault(False)
    button.setProperty("focusable", False)
    return button
