"""Commands of the wizard: open it, resume a training run, use the installed voice."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QWidget

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.problem import Problem
from gradwave.rendering.session import Session
from gradwave.theme import SPACE, Theme, styled
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.wrapped_label import wrapped_label

if TYPE_CHECKING:
    from gradwave.training_wizard.views.wizard_dialog import WizardDialog

WHERE = tr("Render, Train a voice")


class TrainingWizard(QObject):
    """The wizard's dialog, its notice in the window, and their connection to the session."""

    def __init__(
        self, window: QWidget, session: Session, jobs: Jobs, wizard: Wizard, player: Player
    ) -> None:
        super().__init__(window)
        self.wizard, self._session, self._jobs = wizard, session, jobs
        self._player = player
        self._window = window
        self._theme: Theme | None = None
        self.offer = UnfinishedOffer(self)
        wizard.installed.connect(self._installed)
        wizard.message.connect(session.message)
        wizard.problem.connect(self._report_problem)
        wizard.training_run.failed.connect(self._report_problem)
        wizard.training_run.finished.connect(self._report_end)
        wizard.recorder.changed.connect(self._stop_playback)

    @cached_property
    def dialog(self) -> WizardDialog:
        """The dialog, made when it is first needed: the window is shown sooner without it."""
        from gradwave.training_wizard.views.wizard_dialog import WizardDialog

        dialog = WizardDialog(self.wizard, self._window)
        if self._theme is not None:
            dialog.apply_theme(self._theme)
        dialog.finished.connect(self._report_running)
        return dialog

    @property
    def is_shown(self) -> bool:
        """Whether the dialog is on screen."""
        return "dialog" in vars(self) and self.dialog.isVisible()

    def apply_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme to the dialog."""
        self._theme = theme
        if "dialog" in vars(self):
            self.dialog.apply_theme(theme)

    def begin(self) -> None:
        """Look for unfinished training runs."""
        self.wizard.look_for_unfinished()

    def open(self) -> None:
        self.offer.hide()
        self.dialog.open_and_look()

    def resume(self) -> None:
        """Open the wizard and resume the newest unfinished training run."""
        unfinished = self.wizard.unfinished
        self.open()
        if unfinished:
            self.wizard.resume(unfinished[0])

    # Messages in the window while the wizard is closed

    def _report_running(self) -> None:
        if self.wizard.training_run.busy:
            self._session.message.emit(
                tr("Training continues. To see it, choose {where}.", where=WHERE)
            )

    def _report_end(self) -> None:
        if not self.is_shown:
            self._session.message.emit(
                tr("Training finished. To install the voice, choose {where}.", where=WHERE)
            )

    def _report_problem(self, problem: Problem) -> None:
        if not self.is_shown:
            self._session.problem.emit(problem)

    def _stop_playback(self) -> None:
        """Stop playback, because the microphone would record it."""
        if self.wizard.recorder.recording:
            self._player.close()

    def _installed(self, name: str) -> None:
        """List the voices again and choose the new one."""

        def heard(event: Event[list[tuple[str, Path]]]) -> None:
            match event:
                case Finished(result=voices):
                    self._session.settings_model.list_voices(voices)
                    self._session.catalog.choose_voice(name)
                    self._session.message.emit(
                        tr("Installed the voice {name} and chose it for rendering.", name=name)
                    )
                case Failed(error=error):
                    self._session.problem.emit(Problem.of(error, tr("list the voices")))

        self._jobs.submit(_voices, heard, lane="files")


class UnfinishedOffer(QFrame):
    """Notice above the panes; hidden while there is nothing to resume."""

    def __init__(self, training: TrainingWizard) -> None:
        super().__init__()
        styled(self, "pane")
        self._training = training
        self.text = wrapped_label("")
        self.text.setMinimumWidth(1)
        self.text.setAccessibleName(tr("Unfinished training run"))
        self.resume_button = button(
            tr("Resume"), tr("Resume from the last checkpoint"), training.resume
        )
        self.later_button = button(
            tr("Later"), tr("Hide this notice until the next start"), self.hide
        )
        layout = row(self.text, self.resume_button, self.later_button, grows=self.text)
        layout.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        self.setLayout(layout)
        self.hide()
        training.wizard.listed.connect(self._show)

    def _show(self) -> None:
        found = self._training.wizard.unfinished
        if not found or self._training.is_shown:
            self.hide()
            return
        self.text.setText(tr("Training run {name} is unfinished.", name=found[0].folder.name))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


def _voices(job: Job) -> list[tuple[str, Path]]:
    from wavegrad_core.voices.library import list_voices

    return list_voices()
