"""The windows of the Help menu: first steps, log, system check and About."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gradwave.help.views.about_dialog import AboutDialog
from gradwave.help.views.guide_dialog import GuideDialog
from gradwave.help.views.text_dialog import TextDialog
from gradwave.help.views.welcome import Welcome
from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.licences import PackageLicence, package_licences
from gradwave.log import MAX_LINES, Log


class Help(QObject):
    """The windows of the Help menu; slow work runs in the lane "files"."""

    failed = Signal(BaseException, str)  # and what was attempted

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        super().__init__(window)
        self._jobs = jobs
        self.log = Log()
        self.welcome = Welcome()
        self.log_dialog = TextDialog(tr("Log"), tr("Messages of the program and its jobs."), window)
        self.log_dialog.text.setMaximumBlockCount(MAX_LINES)
        self.system_check_dialog = TextDialog(
            tr("System check"),
            tr(
                "Hardware and software that Gradwave found, what is missing, and how to install it."
            ),
            window,
        )
        self.about_dialog = AboutDialog(window)
        self.guide = GuideDialog(window)
        self.log.line_added.connect(self.log_dialog.add_line)
        self.log.begin()

    def end(self) -> None:
        """Stop logging: the window has closed."""
        self.log.end()

    def show_log(self) -> None:
        """Bring the log to the front."""
        self.log_dialog.bring()

    def show_about(self) -> None:
        """Show the About dialog, and list the packages."""
        self.about_dialog.open()
        self._jobs.submit(package_licences, self._on_licences, lane="files")

    def _on_licences(self, event: Event[list[PackageLicence]]) -> None:
        match event:
            case Finished(result=found):
                self.about_dialog.show_parts(found)
            case Failed(error=error):
                self.failed.emit(error, tr("list the packages that Gradwave uses"))

    def show_system_check(self) -> None:
        """Bring the system check to the front, and run it."""
        self.system_check_dialog.set_text(tr("Checking…"))
        self.system_check_dialog.bring()
        self._jobs.submit(check_system, self._on_report, lane="files")

    def _on_report(self, event: Event[str]) -> None:
        match event:
            case Finished(result=text):
                self.system_check_dialog.set_text(text)
            case Failed(error=error):
                self.system_check_dialog.close()
                self.failed.emit(error, tr("check this system"))


def check_system(job: Job) -> str:
    """Return what `gradwave doctor` prints."""
    from wavegrad_core.system_check import describe, report

    return describe(report())
