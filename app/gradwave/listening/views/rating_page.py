"""The rating page of MUSHRA: a slider for each sound of a clip, and a comment."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.listening.mushra_run import OPEN
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.slider import Slider

GRADES = (
    tr("Excellent"),
    tr("Good"),
    tr("Fair"),
    tr("Poor"),
    tr("Bad"),
)  # each a fifth of the scale


class RatingSlider(Slider):
    """Slider from 0 to 100 that leaves the left and right keys to the dialog."""

    def __init__(self, number: int) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setRange(0, 100)
        self.setAccessibleName(tr("Rating of sound {number}", number=number))
        self.setToolTip(plain_tip(tr("Quality compared with the reference, 0 to 100 (↑ and ↓)")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            top = event.key() == Qt.Key.Key_Home
            move = self.SliderAction.SliderToMaximum if top else self.SliderAction.SliderToMinimum
            self.triggerAction(move)
        else:
            super().keyPressEvent(event)


class CommentField(QLineEdit):
    """Text field that keeps all keys to itself; Enter and Esc leave it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)
        event.accept()


class RatingPage(QWidget):
    """A button for the reference, and a button, slider and score for each sound."""

    chosen = Signal(int)  # a slot
    rated = Signal(int, int)  # a slot and its score
    commented = Signal(str)  # on the selected sound

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[int, QPushButton] = {}
        self.scales: list[RatingSlider] = []
        self.scores: list[QLabel] = []
        self.ticks: list[QLabel] = []
        self.comment = CommentField()
        self.comment.setToolTip(plain_tip(tr("Optional comment, saved with the rating (C)")))
        self.comment.textEdited.connect(self.commented)
        self.comment.left.connect(self._leave_comment)
        self._chosen = OPEN
        self._show_comment(OPEN, "")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE)
        self._add_button(OPEN, "R", tr("Reference"), 0)
        grades = QVBoxLayout()
        for grade in GRADES:
            label = styled(plain_label(grade), "muted")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grades.addWidget(label, stretch=1)
        self._grid.addLayout(grades, 1, 0)
        self._grid.setRowMinimumHeight(1, 220)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._grid)
        column.addWidget(self.comment)

    def _add_button(self, slot: int, text: str, name: str, column: int) -> None:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        button.setProperty("focusable", False)
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance("00") + 6 * SPACE)
        button.clicked.connect(lambda: self.chosen.emit(slot))
        self.buttons[slot] = button
        self._grid.addWidget(button, 0, column)

    def _add_column(self, slot: int) -> None:
        scale, score = RatingSlider(slot + 1), styled(plain_label("–"), "clock")
        scale.actionTriggered.connect(lambda: self.rated.emit(slot, scale.sliderPosition()))
        scale.sliderPressed.connect(lambda: self.chosen.emit(slot))
        score.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._add_button(slot, str(slot + 1), tr("Sound {number}", number=slot + 1), slot + 1)
        self._grid.addWidget(scale, 1, slot + 1, Qt.AlignmentFlag.AlignHCenter)
        self._grid.addWidget(score, 2, slot + 1)
        tick = styled(plain_label(" "), "muted")
        tick.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        tick.setToolTip(plain_tip("✓: heard"))
        self._grid.addWidget(tick, 3, slot + 1)
        self.ticks.append(tick)
        self.scales.append(scale)
        self.scores.append(score)

    def show_clip(
        self,
        scores: list[int | None],
        chosen: int,
        comment: str,
        playing: bool,
        heard: list[bool],
    ) -> None:
        """Show a clip.

        Args:
            scores: Score of each sound; None if not rated yet.
            chosen: The selected slot.
            comment: Comment on the selected sound.
            playing: Whether it is playing.
            heard: Whether enough of each sound was played.
        """
        while len(self.scales) < len(scores):
            self._add_column(len(self.scales))
        for slot, button in self.buttons.items():
            button.setVisible(slot < len(scores))
            button.setChecked(slot == chosen)
            states = [tr("playing")] if playing and slot == chosen else []
            states += [tr("heard")] if 0 <= slot < len(heard) and heard[slot] else []
            button.setAccessibleDescription(", ".join(states))
        for slot, (scale, label) in enumerate(zip(self.scales, self.scores)):
            there = slot < len(scores)
            score = scores[slot] if there else None
            scale.setVisible(there)
            label.setVisible(there)
            scale.setEnabled(slot == chosen)  # only the selected sound can be rated
            scale.setValue(score or 0)
            label.setText("–" if score is None else str(score))
            self.ticks[slot].setVisible(there)
            self.ticks[slot].setText("✓" if there and heard[slot] else " ")
        self._show_comment(chosen, comment)
        writing = self.comment.hasFocus() and chosen == self._chosen
        self._chosen = chosen
        if not writing:
            self._leave_comment()

    def _show_comment(self, chosen: int, comment: str) -> None:
        name = (
            tr("Comment on a sound")
            if chosen == OPEN
            else tr("Comment on sound {number}", number=chosen + 1)
        )
        self.comment.setEnabled(chosen != OPEN)
        self.comment.setAccessibleName(name)
        self.comment.setPlaceholderText(f"{name} (C)")
        if self.comment.text() != comment:
            self.comment.setText(comment)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the sound whose slider is pressed while another one is selected."""
        at = event.position().toPoint()
        for slot, scale in enumerate(self.scales):
            if scale.isVisible() and scale.geometry().contains(at):
                self.chosen.emit(slot)

    def write(self) -> None:
        """Move the focus to the comment field."""
        if self.comment.isEnabled():
            self.comment.setFocus()

    def _leave_comment(self) -> None:
        """Return the focus, so that keys rate and switch again."""
        if self._chosen == OPEN:
            self.window().setFocus()
        else:
            self.scales[self._chosen].setFocus()
