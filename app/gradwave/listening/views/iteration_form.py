"""The form of a blind test of two iteration counts, with the time that rendering takes."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gradwave.durations import time_left
from gradwave.language import tr
from gradwave.listening.iteration_pair import IterationPair
from gradwave.listening.views.number_box import number_box
from gradwave.theme import SPACE
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label
from wavegrad_core.diffusion.schedule import MAX_ITERATIONS

PROGRESS_STEPS = 1000


class IterationForm(QWidget):
    """Counts, part, estimate, and the progress of rendering with Cancel."""

    def __init__(self, pair: IterationPair) -> None:
        super().__init__()
        self._pair = pair
        self.few = _count(tr("Fewer iterations"), pair.few)
        self.many = _count(tr("More iterations"), pair.many)
        self.part = with_tooltip(ComboBox(), tr("The part of the sound to render and to compare"))
        self.part.setAccessibleName(tr("Part"))
        self.part.addItems([part.text for part in pair.parts])
        self.estimate = wrapped_label("muted")
        self.bar = QProgressBar(maximum=PROGRESS_STEPS, textVisible=False)
        self.bar.setAccessibleName(tr("Progress of rendering"))
        self.left = plain_label()
        self.cancel_button = with_tooltip(
            QPushButton(tr("Cancel")), tr("Stop rendering; what is done is kept")
        )
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(pair.cancel)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for widget in (
            self.few,
            plain_label(tr("against")),
            self.many,
            plain_label(tr("iterations of")),
        ):
            row.addWidget(widget)
        row.addWidget(self.part, stretch=1)
        self._running = QWidget()
        running = QHBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.addWidget(self.bar, stretch=1)
        running.addWidget(self.left)
        running.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(row)
        column.addWidget(self.estimate)
        column.addWidget(self._running)
        self.few.valueChanged.connect(lambda value: pair.choose(few=value))
        self.many.valueChanged.connect(lambda value: pair.choose(many=value))
        self.part.activated.connect(lambda index: pair.choose(part=pair.parts[index]))

    @property
    def objection(self) -> str:
        """The reason why the settings are invalid, or ""."""
        return tr("Choose two different counts.") if self._pair.few == self._pair.many else ""

    def show_state(self) -> None:
        """Show the estimate or the progress."""
        pair, progress = self._pair, self._pair.progress
        for widget in (self.few, self.many, self.part):
            widget.setEnabled(not pair.rendering)
        self.estimate.setText(pair.described)
        self._running.setVisible(progress is not None)
        self.cancel_button.setVisible(pair.rendering)
        if progress is None:
            return
        if progress.total:
            self.bar.setRange(0, PROGRESS_STEPS)
            self.bar.setValue(round(PROGRESS_STEPS * progress.done / progress.total))
        else:
            self.bar.setRange(0, 0)
        left = "" if progress.seconds_left is None else f", {time_left(progress.seconds_left)}"
        step = (
            tr("Step {done} of {total}", done=progress.done, total=progress.total)
            if progress.total
            else progress.note
        )
        self.left.setText(tr("Cancelling…") if progress.cancelling else f"{step}{left}")


def _count(name: str, value: int) -> QSpinBox:
    box = number_box(1, MAX_ITERATIONS, value)
    box.setAccessibleName(name)
    box.setToolTip(plain_tip(tr("{name}: 1 to {most}", name=name, most=MAX_ITERATIONS)))
    return box
