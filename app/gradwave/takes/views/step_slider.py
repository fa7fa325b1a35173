"""A slider through the steps of the shown take."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gradwave.language import tr
from gradwave.takes.step_browser import StepBrowser
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.slider import Slider

SLIDER_WIDTH = 110  # pixels


class StepSlider(QWidget):
    """Slider that is hidden if the take has no steps or another sound is shown."""

    def __init__(self, steps: StepBrowser) -> None:
        super().__init__()
        self._steps = steps
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setFixedWidth(SLIDER_WIDTH)
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(tr("Step of the render"))
        self.label = styled(plain_label(), "muted")
        for part in (self.slider, self.label):
            part.setToolTip(
                tr(
                    "Show the sound after each step of the render; the last step is the take (, "
                    "and .)"
                )
            )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.slider)
        row.addWidget(self.label)
        self.slider.valueChanged.connect(steps.move)
        self.show_step()

    def show_step(self, possible: bool = True) -> None:
        """Show the current step.

        Args:
            possible: Whether a take is on screen, not a render in progress.
        """
        browser = self._steps
        self.setVisible(possible and browser.last > 0)
        self.slider.blockSignals(True)
        self.slider.setMaximum(browser.last)
        self.slider.setValue(browser.place)
        self.slider.blockSignals(False)
        step, steps = browser.step
        self.label.setText(step_text(step, steps))
        self.label.setMinimumWidth(
            self.label.fontMetrics().horizontalAdvance(step_text(steps, steps))
        )


def step_text(step: int, steps: int) -> str:
    """Return "Step 3 of 6"."""
    return tr("Step {step} of {steps}", step=step, steps=steps)
