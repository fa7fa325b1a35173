"""The pages common to all test dialogs: setup, run and result."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gradwave.listening.run_storage import RunStorage
from gradwave.listening.views.blind_test_setup import BlindTestSetup
from gradwave.listening.views.mushra_setup import MushraSetup
from gradwave.listening.views.saved_notice import SavedNotice
from gradwave.problem import Problem
from gradwave.theme import SPACE
from gradwave.widgets.banner import Banner
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label


class PageStack(QStackedWidget):
    """Stack of the three pages. Place its `banner` above it."""

    left = Signal()  # Close was pressed

    def __init__(
        self, runs: RunStorage, plan: BlindTestSetup | MushraSetup, during: QWidget
    ) -> None:
        super().__init__()
        self._runs, self._plan, self._during = runs, plan, during
        self.banner = Banner()
        self.verdict, self.saved_notice = wrapped_label(""), SavedNotice()
        self._after = self._lay_out_result()
        for page in (plan, during, self._after):
            self.addWidget(page)
        plan.start_bar.begin_button.clicked.connect(lambda: runs.begin(plan.test()))
        plan.start_bar.export_button.clicked.connect(self._export)
        runs.written.connect(plan.start_bar.show_exported)
        runs.kept.connect(self.saved_notice.show_folder)
        runs.failed.connect(self.show_trouble)

    def _lay_out_result(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(2 * SPACE)
        self.close_button = with_tooltip(QPushButton("Close"), "Close the dialog (Esc)")
        self.close_button.clicked.connect(self.left)
        column.addWidget(self.verdict)
        column.addWidget(self.saved_notice)
        column.addStretch(1)
        column.addWidget(self.close_button)
        return page

    def _export(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Export test to a folder")
        if folder:
            self._runs.write(Path(folder), self._plan.draft())

    def show_trouble(self, error: Exception) -> None:
        self.banner.show_problem(Problem.of(error, "continue the test"))

    def turn_to_run(self) -> bool:
        """Show the page of the run; return whether it was not shown before."""
        turned = self.currentWidget() is not self._during
        self.setCurrentWidget(self._during)
        return turned

    def show_result(self, verdict: str) -> None:
        self.verdict.setText(verdict)
        self.setCurrentWidget(self._after)
        self.close_button.setDefault(True)  # Enter would press the hidden Start test
        self.close_button.setFocus()
