"""The iteration count: presets, a slider on a log scale, and a number."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.theme import SPACE
from gradwave.widgets.plain_text import plain_tip
from gradwave.widgets.slider import Slider
from wavegrad_core.diffusion.schedule import MAX_ITERATIONS

PRESETS = {tr("Fast"): 6, tr("Balanced"): 25, tr("High"): 50, tr("Reference"): MAX_ITERATIONS}
MEANINGS = {
    tr("Fast"): tr("for trying things out"),
    tr("Balanced"): tr("more detail, takes a few times as long"),
    tr("High"): tr("for final results"),
    tr("Reference"): tr("all training steps; slow"),
}
SLIDER_STEPS = 300


def iterations_at(place: int) -> int:
    """Return the iterations at a position of the slider, 0 to SLIDER_STEPS."""
    return round(MAX_ITERATIONS ** (place / SLIDER_STEPS))


def place_of(iterations: int) -> int:
    """Return the position of an iteration count on the slider."""
    return round(SLIDER_STEPS * math.log(iterations) / math.log(MAX_ITERATIONS))


class IterationControl(QWidget):
    """Presets, a slider and a number for the same iteration count."""

    chosen = Signal(int)  # by the user, not by `set_iterations`

    def __init__(self) -> None:
        super().__init__()
        self.presets = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(SPACE // 2)
        for index, (name, iterations) in enumerate(PRESETS.items()):
            button = QPushButton(f"{name} · {iterations}")
            button.setCheckable(True)
            button.setAccessibleName(tr("{name}: {count} iterations", name=name, count=iterations))
            button.setToolTip(
                plain_tip(
                    tr("{count} iterations: {meaning}", count=iterations, meaning=MEANINGS[name])
                )
            )
            self.presets.addButton(button, iterations)
            grid.addWidget(button, index // 2, index % 2)
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setMaximum(SLIDER_STEPS)
        self.slider.setAccessibleName(tr("Iterations, on a log scale"))
        self.slider.setToolTip(tr("More iterations take longer and leave less noise"))
        self.number = QSpinBox(minimum=1, maximum=MAX_ITERATIONS)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(tr("Iterations"))
        self.number.setToolTip(
            plain_tip(
                tr(
                    "Number of steps from noise to sound, 1 to {most}",
                    most=MAX_ITERATIONS,
                )
            )
        )
        self.number.setKeyboardTracking(False)
        self.number.lineEdit().setTextMargins(0, 0, SPACE, 0)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.slider, stretch=1)
        row.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(grid)
        column.addLayout(row)
        self.presets.idClicked.connect(self.chosen)
        self.slider.valueChanged.connect(lambda place: self.chosen.emit(iterations_at(place)))
        self.number.valueChanged.connect(self.chosen)

    def set_iterations(self, iterations: int) -> None:
        """Show a count on all three controls, without a signal."""
        for control in (self.slider, self.number, self.presets):
            control.blockSignals(True)
        self.number.setValue(iterations)
        if iterations_at(self.slider.value()) != iterations:
            self.slider.setValue(place_of(iterations))
        self.presets.setExclusive(False)
        for button in self.presets.buttons():
            button.setChecked(self.presets.id(button) == iterations)
        self.presets.setExclusive(True)
        for control in (self.slider, self.number, self.presets):
            control.blockSignals(False)
