"""The pages common to all test dialogs: setup, run and result."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.listening.run_storage import RunStorage
from gradwave.listening.run_summary import RunSummary
from gradwave.listening.views.blind_test_setup import BlindTestSetup
from gradwave.listening.views.mushra_setup import MushraSetup
from gradwave.listening.views.result_view import ResultView
from gradwave.listening.views.saved_notice import SavedNotice
from gradwave.problem import Problem
from gradwave.theme import SPACE
from gradwave.widgets.banner import Banner
from gradwave.widgets.tooltip import with_tooltip


class PageStack(QStackedWidget):
    """Stack of the three pages. Place its `banner` above it."""

    left = Signal()  # Close was pressed
    results_wanted = Signal()

    def __init__(
        self, runs: RunStorage, plan: BlindTestSetup | MushraSetup, during: QWidget
    ) -> None:
        super().__init__()
        self._runs, self._plan, self._during = runs, plan, during
        self.banner = Banner()
        self.result, self.saved_notice = ResultView(), SavedNotice()
        self._after = self._lay_out_result()
        for page in (plan, during, self._after):
            self.addWidget(page)
        plan.wanted.connect(self._begin)
        plan.start_bar.export_button.clicked.connect(self._export)
        runs.written.connect(plan.start_bar.show_exported)
        runs.kept.connect(self.saved_notice.show_folder)
        runs.failed.connect(self.show_trouble)

    def _lay_out_result(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(2 * SPACE)
        self.again_button = with_tooltip(
            QPushButton(tr("Again")), tr("Run the same test once more")
        )
        self.again_button.clicked.connect(lambda: self._runs.again())
        self.results_button = with_tooltip(
            QPushButton(tr("All results…")), tr("Close this test and show the results of all tests")
        )
        self.results_button.clicked.connect(self.results_wanted)
        self.close_button = with_tooltip(QPushButton(tr("Close")), tr("Close the dialog (Esc)"))
        self.close_button.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.again_button)
        row.addWidget(self.results_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addWidget(self.result, stretch=1)
        column.addWidget(self.saved_notice)
        column.addLayout(row)
        return page

    def _begin(self, practice: bool) -> None:
        self.banner.dismiss()
        self._runs.begin(self._plan.test(), self._plan.start_bar.listener_name(), practice)

    def _export(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Export test to a folder"))
        if folder:
            self._runs.write(Path(folder), self._plan.draft())

    def show_trouble(self, error: Exception) -> None:
        """Show a problem above the page."""
        self.banner.show_problem(Problem.of(error, tr("continue the test")))

    def turn_to_setup(self) -> None:
        """Show the first page, as after practice."""
        if self.currentWidget() is not self._plan:
            self.setCurrentWidget(self._plan)
            self._plan.start_bar.begin_button.setDefault(True)
            self._plan.start_bar.begin_button.setFocus()

    def turn_to_run(self) -> bool:
        """Show the page of the run, and return True if it was hidden before."""
        turned = self.currentWidget() is not self._during
        if turned:
            self.saved_notice.clear()
            self.setCurrentWidget(self._during)
        return turned

    def show_result(self, summary: RunSummary) -> None:
        """Show the last page."""
        self.result.show_summary(summary)
        if self.currentWidget() is not self._after:
            self.setCurrentWidget(self._after)
            self.close_button.setDefault(True)  # Enter would press the hidden Start test
            self.close_button.setFocus()
