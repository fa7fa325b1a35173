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
from gradwave.training_wizard.views.comparison_panel import ComparePane
from gradwave.training_wizard.views.failure_notice import FaultBanner
from gradwave.training_wizard.views.loss_curves import Curves
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.wrapped_label import wrapped_label

PROGRESS_STEPS = 1000


class TrainPage(QWidget):
    """Watches; what trains is another process."""

    title = "Train"
    next_text = ""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        running = wizard.running
        self.question: QMessageBox | None = None  # while it is on screen
        self.state = styled(QLabel(wordWrap=True), "title")
        self.progress = QProgressBar(textVisible=False, maximum=PROGRESS_STEPS)
        self.progress.setAccessibleName("Progress of the training")
        self.fault = FaultBanner("Do that, from what was saved last", self._mend)
        self.note = wrapped_label("warning")
        self.legend = styled(QLabel(), "muted")
        self.curves = Curves()
        self.compare = ComparePane(wizard)
        self.pause_button = button("Pause", "Save, and free memory and processor", self._pause)
        self.keep_button = button(
            "Stop and keep", "End here, with the voice as it is", running.keep
        )
        self.away_button = button(
            "Stop and throw away…", "Delete what was trained", self._ask_throw_away
        )
        self.now_button = button(
            "Stop at once", "Do not wait for the save; what was saved last stays", running.stop_now
        )
        self.out_button = button(
            "Train elsewhere…", "Put all that another machine needs into a folder", self._take_out
        )
        self.back_button = button(
            "Bring it back…", "Take the voice that another machine trained", self._bring_back
        )
        self._lay_out()
        running.changed.connect(self._show)
        running.seen_changed.connect(self._show)
        wizard.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.state)
        column.addWidget(self.progress)
        column.addWidget(self.fault)
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

    def dress(self, theme: Theme) -> None:
        self.curves.dress(theme)
        self.legend.setText(
            f"<span style='color:{theme.original}'>—</span> error on what it trains on &nbsp; "
            f"<span style='color:{theme.result}'>—</span> on the sentences kept back; "
            "100 is where they began, lower is better"
        )

    def _show(self) -> None:
        if self._wizard.page != "train":
            return
        running, seen = self._wizard.running, self._wizard.running.seen
        self.state.setText(self._said())
        self.progress.setValue(round(self._share() * PROGRESS_STEPS))
        self.curves.show_seen(seen)
        fault = running.fault
        self.fault.show_fault(fault, BUTTONS[fault.remedy] if fault is not None else "")
        self.note.setText(told(seen.note))
        self.note.setVisible(bool(seen.note))
        self._show_buttons()

    def _share(self) -> float:
        """How much is done: of the reading while it reads, then of the steps."""
        running, seen = self._wizard.running, self._wizard.running.seen
        if running.state == "training" and seen.reading:
            return seen.reading.done / max(seen.reading.total, 1)
        return seen.step / seen.steps if seen.steps else 0.0

    def _said(self) -> str:
        running, seen = self._wizard.running, self._wizard.running.seen
        where = f"step {seen.step:,} of {seen.steps:,}" if seen.steps else ""
        if self._wizard.moving:
            return f"{self._wizard.moving}…"
        if running.state == "training":
            if reading := seen.reading:
                told = f"The recordings are read: {reading.done:,} of {reading.total:,}…"
                return told if reading.done < reading.total else "Starting…"
            left = seen.seconds_left
            return f"Training: {where}" + (f", {time_left(left)}" if left is not None else "")
        words = {
            "stopping": "Saving, and stopping…",
            "paused": f"Paused at {where or 'the start'}; it goes on when you want it to.",
            "done": f"Done: {where}.",
            "failed": f"Ended at {where or 'the start'}.",
        }
        return words.get(running.state, "Not begun yet.")

    def _show_buttons(self) -> None:
        running, training = self._wizard.running, self._wizard.training
        idle = not running.busy and not self._wizard.moving
        self.pause_button.setText("Pause" if running.busy else "Go on")
        self.pause_button.setEnabled(
            running.state in ("training", "idle", "paused") and not self._wizard.moving
        )
        self.keep_button.setEnabled(
            running.state == "training" or (idle and training.voice.exists())
        )
        self.away_button.setEnabled(running.state != "stopping" and not self._wizard.moving)
        self.fault.mend_button.setEnabled(idle)
        self.now_button.setVisible(running.state == "stopping")
        self.out_button.setEnabled(idle and training.data.is_dir())
        self.back_button.setEnabled(idle)

    # What a person does

    def _pause(self) -> None:
        running = self._wizard.running
        if running.busy:
            running.pause()
        else:
            running.go_on()

    def _mend(self) -> None:
        fault = self._wizard.running.fault
        if fault is not None and fault.remedy == "recordings":
            self._wizard.go("recordings")
        else:
            self._wizard.running.mend()

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
                self._wizard.running.throw_away()

        question.finished.connect(lambda _: answered())
        self.question = question
        question.open()

    def _take_out(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Put the training into this folder")
        if folder:
            self._wizard.take_out(Path(folder))

    def _bring_back(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "The folder that came back")
        if folder:
            self._wizard.bring_back(Path(folder))
