"""The wizard in the window: opened, offered again after a break, and what it makes put to use."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QWidget

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.playing.player import Player
from gradwave.problem import Problem
from gradwave.rendering.session import Session
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.views.wizard_dialog import WizardDialog
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.wrapped_label import wrapped_label

WHERE = "Render, Train a voice…"


class TrainingWizard(QObject):
    """The wizard's window, its offer in the main one, and their ties to the session."""

    def __init__(
        self, window: QWidget, session: Session, jobs: Jobs, wizard: Wizard, player: Player
    ) -> None:
        super().__init__(window)
        self.wizard, self._session, self._jobs = wizard, session, jobs
        self._player = player
        self.dialog = WizardDialog(wizard, window)
        self.offer = UnfinishedOffer(self)
        wizard.installed.connect(self._installed)
        wizard.told.connect(session.message)
        wizard.problem.connect(self._tell_problem)
        wizard.training_run.failed.connect(self._tell_problem)
        wizard.training_run.finished.connect(self._tell_end)
        wizard.recorder.changed.connect(self._fall_silent)
        self.dialog.finished.connect(self._tell_it_goes_on)

    def begin(self) -> None:
        """Look whether there is a training to go on with."""
        self.wizard.look_for_unfinished()

    def open(self) -> None:
        self.offer.hide()
        self.dialog.open_and_look()

    def go_on(self) -> None:
        """With the newest training that was not finished, at once."""
        unfinished = self.wizard.unfinished
        self.open()
        if unfinished:
            self.wizard.resume(unfinished[0])

    # What the window tells while the wizard's own is closed

    def _tell_it_goes_on(self) -> None:
        if self.wizard.training_run.busy:
            self._session.message.emit(f"The training goes on; {WHERE} shows it")

    def _tell_end(self) -> None:
        if not self.dialog.isVisible():
            self._session.message.emit(f"The training has ended; {WHERE} finishes the voice")

    def _tell_problem(self, problem: Problem) -> None:
        if not self.dialog.isVisible():
            self._session.problem.emit(problem)

    def _fall_silent(self) -> None:
        """What the window plays would be recorded."""
        if self.wizard.recorder.recording:
            self._player.close()

    def _installed(self, name: str) -> None:
        """It is in the choice, and chosen."""

        def heard(event: Event[list[tuple[str, Path]]]) -> None:
            match event:
                case Finished(result=voices):
                    self._session.settings_model.list_voices(voices)
                    self._session.catalog.choose_voice(name)
                    self._session.message.emit(f"The voice {name} is installed, and chosen.")
                case Failed(error=error):
                    self._session.problem.emit(Problem.of(error, "list the voices"))

        self._jobs.submit(_voices, heard, lane="files")


class UnfinishedOffer(QFrame):
    """Above the sounds, hidden while there is nothing to offer."""

    def __init__(self, training: TrainingWizard) -> None:
        super().__init__()
        styled(self, "pane")
        self._training = training
        self.text = wrapped_label("")
        self.text.setMinimumWidth(1)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setAccessibleName("Training that is not finished")
        self.go_on_button = button("Go on", "Train on from where it was saved last", training.go_on)
        self.later_button = button("Later", "Keep it; it is offered again", self.hide)
        layout = row(self.text, self.go_on_button, self.later_button, grows=self.text)
        layout.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        self.setLayout(layout)
        self.hide()
        training.wizard.listed.connect(self._show)

    def _show(self) -> None:
        found = self._training.wizard.unfinished
        if not found or self._training.dialog.isVisible():
            self.hide()
            return
        self.text.setText(f"The training of {found[0].folder.name} is not finished.")
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


def _voices(job: Job) -> list[tuple[str, Path]]:
    from wavegrad_core.voices.library import list_voices

    return list_voices()
