"""The third page: starting voice, device and duration of the training run."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.durations import time_left, time_taken
from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.failure_causes import BUTTONS
from gradwave.training_wizard.training_command import preset_steps
from gradwave.training_wizard.training_speed import in_gib
from gradwave.training_wizard.views.failure_notice import FailureNotice
from gradwave.training_wizard.views.fit_panel import FitPanel
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.form import form
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.wrapped_label import wrapped_label

DEVICES = {
    "auto": tr("Automatic (GPU if available)"),
    "cpu": "CPU",
    "cuda": "GPU",
    "mps": tr("GPU of the Mac"),
}
QUALITIES = {"quick": tr("Quick"), "good": tr("Good"), "best": tr("Best")}
FROM_SCRATCH = tr("No voice (from scratch, takes days)")
REMEDIES = {
    "smaller": tr("Halve batch"),
    "cpu": tr("Use CPU"),
    "part": tr("Use {minutes} minutes"),
    "measure again": tr("Measure again"),
}
MAX_STEPS, MAX_BATCH, MAX_MINUTES = 10_000_000, 1024, 100_000


class PlanPage(QWidget):
    """Form with three qualities, and advanced settings that can be hidden."""

    title = tr("Plan")
    next_text = tr("Train")

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        self.voice, self.device = ComboBox(), ComboBox()
        for value, text in DEVICES.items():
            self.device.addItem(text, value)
        self.qualities: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for quality in QUALITIES:
            made = button("", "", partial(self._choose, quality=quality, steps=0))
            made.setCheckable(True)
            self.qualities[quality] = made
            self._group.addButton(made)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(tr("Progress of the preparation"))
        self.state = wrapped_label("")
        self.facts = wrapped_label("muted")
        self.fit_panel = FitPanel(wizard)
        self.failure_notice = FailureNotice(
            tr("Apply this and measure again"), wizard.training_plan.apply_remedy
        )
        self.lack = wrapped_label("warning")
        self.remedy_button = button(
            "", tr("Apply this and measure again"), wizard.training_plan.apply_remedy
        )
        self.fold = styled(QToolButton(), "fold")
        self.fold.setText(tr("Advanced"))
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setArrowType(Qt.ArrowType.RightArrow)
        self.fold.setToolTip(tr("Steps, batch size and amount of recordings"))
        self.steps = QSpinBox(minimum=1, maximum=MAX_STEPS)
        self.steps.setGroupSeparatorShown(True)
        self.batch = QSpinBox(minimum=1, maximum=MAX_BATCH)
        self.minutes = QSpinBox(minimum=0, maximum=MAX_MINUTES, suffix=" min")
        self.minutes.setSpecialValueText(tr("All"))
        self.advanced = QFrame()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        voice_form = form({tr("Start from voice"): self.voice, tr("Device"): self.device})
        more = form(
            {
                tr("Steps"): self.steps,
                tr("Batch size"): self.batch,
                tr("Recordings to use"): self.minutes,
            }
        )
        self.minutes.setToolTip(
            tr("Fewer minutes need less disk space; they are drawn from all recordings at random")
        )
        self.steps.setToolTip(tr("Number of training steps"))
        self.batch.setToolTip(tr("Number of short crops per step; fewer need less memory"))
        for field in (self.steps, self.batch, self.minutes):
            field.setKeyboardTracking(False)
            field.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
        more.setContentsMargins(0, 0, 0, 0)
        self.advanced.setLayout(more)
        self.advanced.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(voice_form)
        column.addSpacing(SPACE)
        column.addWidget(styled(plain_label(tr("Quality")), "heading"))
        column.addLayout(row(*self.qualities.values()))
        column.addWidget(self.state)
        column.addWidget(self.progress)
        column.addWidget(self.facts)
        column.addWidget(self.failure_notice)
        column.addLayout(row(self.lack, self.remedy_button, grows=self.lack))
        column.addSpacing(SPACE)
        column.addWidget(self.fit_panel)
        column.addSpacing(SPACE)
        column.addWidget(self.fold)
        column.addWidget(self.advanced)
        column.addStretch(1)

    def _connect(self) -> None:
        self.voice.activated.connect(lambda _: self._choose(voice=self.voice.currentData()))
        self.device.activated.connect(lambda _: self._choose(device=self.device.currentData()))
        self.steps.valueChanged.connect(lambda steps: self._choose(steps=steps))
        self.batch.valueChanged.connect(lambda batch: self._choose(batch=batch))
        self.minutes.valueChanged.connect(lambda minutes: self._choose(minutes=minutes))
        self.fold.toggled.connect(self._unfold)
        self._wizard.training_plan.changed.connect(self._show)
        self._wizard.changed.connect(self._show)

    def _unfold(self, wanted: bool) -> None:
        self.fold.setArrowType(Qt.ArrowType.DownArrow if wanted else Qt.ArrowType.RightArrow)
        self.advanced.setVisible(wanted)

    def _choose(self, **choices: object) -> None:
        self._wizard.training_plan.choose(**choices)

    def _show(self) -> None:
        if self._wizard.page != "plan":
            return
        plan, training = self._wizard.training_plan, self._wizard.training
        choices = training.choices
        self._show_voices()
        self.device.setCurrentIndex(max(self.device.findData(choices.device), 0))
        self._group.setExclusive(not choices.steps)  # custom steps match none of the three
        for quality, made in self.qualities.items():
            seconds = plan.seconds_for(quality)
            about = tr("about {time}", time=time_taken(seconds)) if seconds is not None else ""
            made.setText("\n".join(filter(None, (QUALITIES[quality], about))))
            made.setToolTip(plain_tip(tr("%n step(s)", "", preset_steps(choices, quality))))
            made.setChecked(quality == choices.quality and not choices.steps)
        values = {self.steps: plan.steps, self.batch: plan.batch}
        values[self.minutes] = choices.minutes
        for field, value in values.items():
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
        self.progress.setVisible(plan.preparing)
        self.progress.setMaximum(max(plan.progress[1], 1))
        self.progress.setValue(plan.progress[0])
        self.state.setText(self._said())
        self.fit_panel.show_fit()
        self._show_facts()

    def _show_voices(self) -> None:
        plan, training = self._wizard.training_plan, self._wizard.training
        wanted = [*plan.voices, ""]
        if [self.voice.itemData(i) for i in range(self.voice.count())] != wanted:
            self.voice.clear()
            for name in wanted:
                self.voice.addItem(name or FROM_SCRATCH, name)
        self.voice.setCurrentIndex(max(self.voice.findData(training.choices.voice), 0))
        self.voice.setEnabled(not training.started)
        self.voice.setToolTip(
            plain_tip(
                tr("This training run has started. Discard it to start from another voice.")
                if training.started
                else tr(
                    "Fine-tuning a trained voice takes much less time than training from scratch"
                )
            )
        )

    def _said(self) -> str:
        plan = self._wizard.training_plan
        if plan.preparing:
            left = plan.seconds_left
            remaining = f": {time_left(left)}" if left is not None else "…"
            return tr("Preparing a copy of the recordings") + remaining
        if plan.process.running:
            return tr("Training a few steps to measure the speed of this machine…")
        if plan.seconds is not None:
            return tr(
                "Training will take about {time} on this machine.", time=time_taken(plan.seconds)
            )
        return ""

    def _show_facts(self) -> None:
        plan = self._wizard.training_plan
        measured, lack, failure = plan.measured, plan.shortage, plan.failure
        facts = ""
        if measured is not None:
            facts = tr(
                "Measured: {speed:.2g} steps/s on {device}",
                speed=measured.steps_per_second,
                device=measured.device.upper(),
            )
            if measured.memory is not None:
                facts += tr(", {memory} of memory", memory=in_gib(measured.memory))
            facts += tr(", {disk} of disk space.", disk=in_gib(measured.disk))
        self.facts.setText("\n".join(filter(None, (plan.rate_note, facts))))
        self.lack.setText(lack.text if lack else "")
        self.lack.setVisible(lack is not None)
        self.remedy_button.setText(
            REMEDIES[lack.remedy].format(minutes=lack.minutes) if lack else ""
        )
        self.remedy_button.setVisible(lack is not None)
        smaller = failure is not None and failure.remedy == "smaller"
        self.failure_notice.show_failure(failure, BUTTONS["smaller"] if smaller else tr("Retry"))
