"""The fourth page: how the training goes, what it sounds like so far, and how to end it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QMessageBox,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from gradwave.durations import time_left
from gradwave.theme import SPACE, Theme, styled
from gradwave.training_wizard.failure_causes import BUTTONS, told
from gradwave.training_wizard.views.comparison_panel import ComparisonPanel
from gradwave.training_wizard.views.failure_notice import FailureNotice
from gradwave.training_wizard.views.loss_curves import LossCurves
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.wrapped_label import wrapped_label

PROGRESS_STEPS = 1000


class TrainingPage(QWidget):
    """Watches; what trains is another process."""

    title = "Train"
    next_text = ""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        run = wizard.training_run
        self.question: QMessageBox | None = None  # while it is on screen
        self.state = styled(QLabel(wordWrap=True), "title")
        self.progress = QProgressBar(textVisible=False, maximum=PROGRESS_STEPS)
        self.progress.setAccessibleName("Progress of the training")
        self.failure = FailureNotice("Do that, from what was saved last", self._mend)
        self.note = wrapped_label("warning")
        self.legend = styled(QLabel(), "muted")
        self.curves = LossCurves()
        self.compare = ComparisonPanel(wizard)
        self.pause_button = button("Pause", "Save, and free memory and processor", self._pause)
        self.keep_button = button("Stop and keep", "End here, with the voice as it is", run.keep)
        self.away_button = button(
            "Stop and throw away…", "Delete what was trained", self._ask_throw_away
        )
        self.now_button = button(
            "Stop at once", "Do not wait for the save; what was saved last stays", run.stop_at_once
        )
        self.out_button = button(
            "Train elsewhere…", "Put all that another machine needs into a folder", self._take_out
        )
        self.back_button = button(
            "Bring it back…", "Take the voice that another machine trained", self._bring_back
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
        column.addWidget(self.failure)
        column.addWidget(self.note)
        column.addWidget(self.legend)
        column.addWidget(self.curves, stretch=1)
        column.addWidget(self.compare)
        column.addSpacing(SPACE)
        column.addLayout(
            row(
                self.pause_button,
                self.keep_button,
                self.away_button,
                self.now_button,
                None,
                self.out_button,
                self.back_button,
            )
        )

    def apply_theme(self, theme: Theme) -> None:
        self.curves.apply_theme(theme)
        self.legend.setText(
            f"<span style='color:{theme.original}'>—</span> error on what it trains on &nbsp; "
            f"<span style='color:{theme.result}'>—</span> on the sentences kept back; "
            "100 is where they began, lower is better"
        )

    def _show(self) -> None:
        if self._wizard.page != "train":
            return
        run, progress = self._wizard.training_run, self._wizard.training_run.progress
        self.state.setText(self._said())
        self.progress.setValue(round(self._share() * PROGRESS_STEPS))
        self.curves.show_progress(progress)
        failure = run.failure
        self.failure.show_failure(failure, BUTTONS[failure.remedy] if failure is not None else "")
        self.note.setText(told(progress.note))
        self.note.setVisible(bool(progress.note))
        self._show_buttons()

    def _share(self) -> float:
        """How much is done: of the reading while it reads, then of the steps."""
        run, progress = self._wizard.training_run, self._wizard.training_run.progress
        if run.state == "training" and progress.reading:
            return progress.reading.done / max(progress.reading.total, 1)
        return progress.step / progress.steps if progress.steps else 0.0

    def _said(self) -> str:
        run, progress = self._wizard.training_run, self._wizard.training_run.progress
        where = f"step {progress.step:,} of {progress.steps:,}" if progress.steps else ""
        if self._wizard.moving:
            return f"{self._wizard.moving}…"
        if run.state == "training":
            if reading := progress.reading:
                told = f"The recordings are read: {reading.done:,} of {reading.total:,}…"
                return told if reading.done < reading.total else "Starting…"
            left = progress.seconds_left
            return f"Training: {where}" + (f", {time_left(left)}" if left is not None else "")
        words = {
            "stopping": "Saving, and stopping…",
            "paused": f"Paused at {where or 'the start'}; it goes on when you want it to.",
            "done": f"Done: {where}.",
            "failed": f"Ended at {where or 'the start'}.",
        }
        return words.get(run.state, "Not begun yet.")

    def _show_buttons(self) -> None:
        run, training = self._wizard.training_run, self._wizard.training
        idle = not run.busy and not self._wizard.moving
        self.pause_button.setText("Pause" if run.busy else "Go on")
        self.pause_button.setEnabled(
            run.state in ("training", "idle", "paused") and not self._wizard.moving
        )
        self.keep_button.setEnabled(run.state == "training" or (idle and training.voice.exists()))
        self.away_button.setEnabled(run.state != "stopping" and not self._wizard.moving)
        self.failure.remedy_button.setEnabled(idle)
        self.now_button.setVisible(run.state == "stopping")
        self.out_button.setEnabled(idle and training.data.is_dir())
        self.back_button.setEnabled(idle)

    # What a person does

    def _pause(self) -> None:
        run = self._wizard.training_run
        if run.busy:
            run.pause()
        else:
            run.go_on()

    def _mend(self) -> None:
        failure = self._wizard.training_run.failure
        if failure is not None and failure.remedy == "recordings":
            self._wizard.go("recordings")
        else:
            self._wizard.training_run.apply_remedy()

    def _ask_throw_away(self) -> None:
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setText("Throw away what was trained?")
        question.setInformativeText("Your recordings and what you chose stay.")
        away = question.addButton("Throw away", QMessageBox.ButtonRole.AcceptRole)
        keep = question.addButton("Keep", QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)

        def answered() -> None:
            self.question = None
            if question.clickedButton() is away:
                self._wizard.training_run.discard()

        question.finished.connect(lambda _: answered())
        self.question = question
        question.open()

    def _take_out(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Put the training into this folder")
        if folder:
            self._wizard.export_training(Path(folder))

    def _bring_back(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "The folder that came back")
        if folder:
            self._wizard.import_training(Path(folder))
