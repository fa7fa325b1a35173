"""Help where people look: first steps, the log, what the doctor finds, and About."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gradwave.help.views.about_dialog import AboutDialog
from gradwave.help.views.text_dialog import TextDialog
from gradwave.help.views.welcome import Welcome
from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.licences import PackageLicence, package_licences
from gradwave.log import MAX_LINES, Log


class Help(QObject):
    """The windows of the Help menu. What takes time runs in the lane of files."""

    failed = Signal(BaseException, str)  # and what was attempted

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        super().__init__(window)
        self._jobs = jobs
        self.log = Log()
        self.welcome = Welcome()
        self.log_dialog = TextDialog("Log", "What the program and its jobs said.", window)
        self.log_dialog.text.setMaximumBlockCount(MAX_LINES)
        self.doctor_dialog = TextDialog(
            "Doctor",
            "What Gradwave finds on this machine, what is missing, and how to get it.",
            window,
        )
        self.about_dialog = AboutDialog(window)
        self.log.said.connect(self.log_dialog.add_line)
        self.log.begin()

    def end(self) -> None:
        """The window has closed."""
        self.log.end()

    def show_log(self) -> None:
        self.log_dialog.bring()

    def show_about(self) -> None:
        self.about_dialog.open()
        self._jobs.submit(package_licences, self._on_licences, lane="files")

    def _on_licences(self, event: Event[list[PackageLicence]]) -> None:
        match event:
            case Finished(result=found):
                self.about_dialog.show_parts(found)
            case Failed(error=error):
                self.failed.emit(error, "list what Gradwave is made of")

    def show_doctor(self) -> None:
        self.doctor_dialog.set_text("Looking…")
        self.doctor_dialog.bring()
        self._jobs.submit(examine, self._on_report, lane="files")

    def _on_report(self, event: Event[str]) -> None:
        match event:
            case Finished(result=text):
                self.doctor_dialog.set_text(text)
            case Failed(error=error):
                self.doctor_dialog.close()
                self.failed.emit(error, "look at this machine")


def examine(job: Job) -> str:
    """What `gradwave doctor` prints."""
    from wavegrad_core.system_check import describe, report

    return describe(report())
