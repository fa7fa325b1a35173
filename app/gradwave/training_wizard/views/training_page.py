"""The fourth page: progress of the training run, previews, and ways to end it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QMessageBox,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from gradwave.durations import time_left
from gradwave.language import tr
from gradwave.theme import SPACE, Theme, styled
from gradwave.training_wizard.failure_causes import BUTTONS, explain_note
from gradwave.training_wizard.views.comparison_panel import ComparisonPanel
from gradwave.training_wizard.views.failure_notice import FailureNotice
from gradwave.training_wizard.views.loss_curves import LossCurves
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.confirmation import ask_to_confirm
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.wrapped_label import wrapped_label

PROGRESS_STEPS = 1000

HELD_OUT = tr("held-out loss, in percent of the first value; lower is better")


class TrainingPage(QWidget):
    """Display and control of the training process."""

    title = tr("Train")
    next_text = ""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        run = wizard.training_run
        self.question: QMessageBox | None = None  # while it is on screen
        self.state = styled(plain_label(wordWrap=True), "title")
        self.progress = QProgressBar(textVisible=False, maximum=PROGRESS_STEPS)
        self.progress.setAccessibleName(tr("Training progress"))
        self.failure_notice = FailureNotice(
            tr("Apply this and resume from the last checkpoint"), self._apply_remedy
        )
        self.note = wrapped_label("warning")
        self.plateau = wrapped_label("warning")
        self.legend = [plain_label("—"), plain_label("—")]  # in the colours of the curves
        self.curves = LossCurves()
        self.compare = ComparisonPanel(wizard)
        self.pause_button = button(
            tr("Pause"), tr("Save, and free the memory and the processor"), self._pause
        )
        self.finish_button = button(
            tr("Finish now"), tr("Stop training and keep the current voice"), run.keep
        )
        self.discard_button = button(
            tr("Discard…"), tr("Stop training and delete the result"), self._ask_discard
        )
        self.stop_now_button = button(
            tr("Stop now"), tr("Stop without saving; the last checkpoint stays"), run.stop_at_once
        )
        self.export_button = button(
            tr("Export training…"),
            tr("Copy everything that another machine needs into a folder"),
            self._export,
        )
        self.import_button = button(
            tr("Import training…"), tr("Copy the result from another machine"), self._import
        )
        self._lay_out()
        run.changed.connect(self._show)
        run.progress_changed.connect(self._show)
        wizard.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.state)
        column.addWidget(self.progress)
        column.addWidget(self.failure_notice)
        column.addWidget(self.note)
        column.addWidget(self.plateau)
        training, held_out = self.legend
        column.addLayout(
            row(
                training,
                styled(plain_label(tr("training loss")), "muted"),
                held_out,
                styled(plain_label(HELD_OUT), "muted"),
                None,
            )
        )
        column.addWidget(self.curves, stretch=1)
        column.addWidget(self.compare)
        column.addSpacing(SPACE)
        column.addLayout(
            row(
                self.pause_button,
                self.finish_button,
                self.discard_button,
                self.stop_now_button,
                None,
                self.export_button,
                self.import_button,
            )
        )

    def apply_theme(self, theme: Theme) -> None:
        self.curves.apply_theme(theme)
        for line, colour in zip(self.legend, (theme.original, theme.result)):
            line.setStyleSheet(f"color: {colour}")

    def _show(self) -> None:
        if self._wizard.page != "train":
            return
        run, progress = self._wizard.training_run, self._wizard.training_run.progress
        self.state.setText(self._status_text())
        self.progress.setValue(round(self._share() * PROGRESS_STEPS))
        self.curves.show_progress(progress)
        failure = run.failure
        self.failure_notice.show_failure(
            failure, BUTTONS[failure.remedy] if failure is not None else ""
        )
        self.note.setText(explain_note(progress.note))
        self.note.setVisible(bool(progress.note))
        plateau = progress.plateau if run.state == "training" else ""
        self.plateau.setText(plateau)
        self.plateau.setVisible(bool(plateau))
        self._show_buttons()

    def _share(self) -> float:
        """Return the fraction done: of reading the recordings at first, then of the steps."""
        run, progress = self._wizard.training_run, self._wizard.training_run.progress
        if run.state == "training" and progress.reading:
            return progress.reading.done / max(progress.reading.total, 1)
        return progress.step / progress.steps if progress.steps else 0.0

    def _status_text(self) -> str:
        run, progress = self._wizard.training_run, self._wizard.training_run.progress
        counts = {"step": progress.step, "steps": progress.steps}
        where = tr("step {step:,} of {steps:,}", **counts) if progress.steps else ""
        if self._wizard.moving:
            return f"{self._wizard.moving}…"
        if run.state == "training":
            if reading := progress.reading:
                text = tr(
                    "Reading recordings: {done:,} of {total:,}…",
                    done=reading.done,
                    total=reading.total,
                )
                return text if reading.done < reading.total else tr("Starting…")
            left = progress.seconds_left
            training = tr("Training: {where}", where=where)
            return training if left is None else f"{training}, {time_left(left)}"
        words = {
            "stopping": tr("Saving and stopping…"),
            "paused": tr("Paused at {where}.", where=where or tr("the start")),
            "done": tr("Finished: {where}.", where=where),
            "failed": tr("Failed at {where}.", where=where or tr("the start")),
        }
        return words.get(run.state, tr("Not started yet."))

    def _show_buttons(self) -> None:
        run, training = self._wizard.training_run, self._wizard.training
        idle = not run.busy and not self._wizard.moving
        self.pause_button.setText(tr("Pause") if run.busy else tr("Resume"))
        self.pause_button.setEnabled(
            run.state in ("training", "idle", "paused") and not self._wizard.moving
        )
        self.finish_button.setEnabled(
            run.state == "training" or (idle and os.path.exists(training.voice))
        )
        self.discard_button.setEnabled(run.state != "stopping" and not self._wizard.moving)
        self.failure_notice.remedy_button.setEnabled(idle)
        self.stop_now_button.setVisible(run.state == "stopping")
        self.export_button.setEnabled(idle and os.path.isdir(training.data))
        self.import_button.setEnabled(idle)

    # Actions of the user

    def _pause(self) -> None:
        run = self._wizard.training_run
        if run.busy:
            run.pause()
        else:
            run.start_or_resume()

    def _apply_remedy(self) -> None:
        failure = self._wizard.training_run.failure
        if failure is not None and failure.remedy == "recordings":
            self._wizard.go("recordings")
        else:
            self._wizard.training_run.apply_remedy()

    def _ask_discard(self) -> None:
        self.question = ask_to_confirm(
            self,
            tr("Discard this training run?"),
            tr("The trained voice is deleted. Your recordings and settings stay."),
            tr("Discard"),
            self._wizard.training_run.discard,
        )
        self.question.finished.connect(self._forget_question)

    def _forget_question(self) -> None:
        self.question = None

    def _export(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Export training to a folder"))
        if folder:
            self._wizard.export_training(Path(folder))

    def _import(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Import training from a folder"))
        if folder:
            self._wizard.import_training(Path(folder))
