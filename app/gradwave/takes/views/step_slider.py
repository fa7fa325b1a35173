"""A slider through the steps of the take that is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from gradwave.takes.step_browser import StepBrowser
from gradwave.theme import SPACE, styled

SLIDER_WIDTH = 110  # pixels


class StepSlider(QWidget):
    """Hidden where no step was kept, and while another sound is shown."""

    def __init__(self, scrubbing: StepBrowser) -> None:
        super().__init__()
        self._scrubbing = scrubbing
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setFixedWidth(SLIDER_WIDTH)
        self.slider.setPageStep(1)
        self.slider.setAccessibleName("Step of the render")
        self.label = styled(QLabel(), "muted")
        for part in (self.slider, self.label):
            part.setToolTip("What the sound was after each step; the last is the take (, and .)")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.slider)
        row.addWidget(self.label)
        self.slider.valueChanged.connect(scrubbing.move)
        self.show_step()

    def show_step(self, possible: bool = True) -> None:
        """Show where it is; `possible` says whether it is a take that is seen now."""
        scrubbing = self._scrubbing
        self.setVisible(possible and scrubbing.last > 0)
        self.slider.blockSignals(True)
        self.slider.setMaximum(scrubbing.last)
        self.slider.setValue(scrubbing.place)
        self.slider.blockSignals(False)
        step, steps = scrubbing.step
        self.label.setText(words(step, steps))
        self.label.setMinimumWidth(self.label.fontMetrics().horizontalAdvance(words(steps, steps)))


def words(step: int, steps: int) -> str:
    return f"Step {step} of {steps}"
