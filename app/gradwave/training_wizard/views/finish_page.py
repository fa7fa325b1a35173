"""The last page: result of the training run, credits and installation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QProgressBar,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import number, tr
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.run_progress import MEANINGS
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.views.comparison_panel import ComparisonPanel
from gradwave.training_wizard.views.page_parts import FLUSH_RIGHT, button, row, table
from gradwave.training_wizard.views.spectrogram_row import SpectrogramRow
from gradwave.training_wizard.voice_export import ITERATIONS, LICENCES, RENDERS, Credit
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.form import form
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.wrapped_label import wrapped_label

CONSENT = tr("The owner agreed to the making and use of this voice")
MAX_NAME_LENGTH = 100
VALUES = (1, 2)  # columns of scores


class FinishPage(QWidget):
    """Form for the credits; owner, licence and consent are required."""

    title = tr("Finish")
    next_text = tr("Install voice")

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        self._filled: Training | None = None  # the training run whose credits are shown
        self.heading = styled(plain_label(wordWrap=True), "title")
        self.compare = ComparisonPanel(wizard)
        self.pictures = SpectrogramRow(wizard, self.compare)
        self.scores = table(
            tr("Scores before and after"),
            tr("Score"),
            tr("Before"),
            tr("After"),
            "",
            numbers=VALUES,
        )
        self.scores.setRootIsDecorated(False)
        self.scores.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scores.setSelectionMode(self.scores.SelectionMode.NoSelection)
        self.verdict = wrapped_label("muted")
        self.stale = wrapped_label("muted")
        self.name = QLineEdit(maxLength=MAX_NAME_LENGTH)
        self.owner = QLineEdit(maxLength=MAX_NAME_LENGTH)
        self.licence = ComboBox()
        self.licence.setEditable(True)
        self.licence.addItems(LICENCES)
        self.consent = QCheckBox(CONSENT)
        self.search = QCheckBox(
            tr("Find the best schedule of {iterations} iterations first", iterations=ITERATIONS)
        )
        self.search.setToolTip(
            plain_tip(tr("Renders the held-out sentences up to {renders} times", renders=RENDERS))
        )
        self.lacking = wrapped_label("warning")
        self.progress = QProgressBar(textVisible=False, maximum=RENDERS)
        self.progress.setAccessibleName(tr("Schedules tried"))
        self.cancel_button = button(
            tr("End search"),
            tr("Install the voice with the best schedule so far"),
            wizard.voice_export.end_search,
        )
        self._lay_out()
        for field in (self.name, self.owner):
            field.textChanged.connect(self._show)
            field.editingFinished.connect(self._keep)
        self.licence.editTextChanged.connect(self._show)
        self.licence.activated.connect(lambda _: self._keep())
        self.consent.toggled.connect(self._show)
        wizard.training_run.progress_changed.connect(self._show)
        wizard.voice_export.changed.connect(self._show)
        wizard.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self.owner.setPlaceholderText(tr("Name of the speaker, shown with the voice"))
        rows = form(
            {
                tr("Name"): self.name,
                tr("Owner"): self.owner,
                tr("Licence"): self.licence,
            }
        )
        rows.addRow("", self.consent)
        rows.addRow("", self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.compare)
        column.addWidget(self.pictures)
        column.addWidget(self.scores, stretch=1)
        column.addWidget(self.verdict)
        column.addWidget(self.stale)
        column.addLayout(rows)
        column.addWidget(self.lacking)
        column.addLayout(row(self.progress, self.cancel_button, grows=self.progress))

    @property
    def credit(self) -> Credit:
        return Credit(
            self.name.text(),
            self.owner.text(),
            self.licence.currentText(),
            self.consent.isChecked(),
        )

    def _keep(self) -> None:
        credit = self.credit
        if self._wizard.page == "finish":
            self._wizard.keep_credit(credit.name, credit.owner, credit.licence)

    def _fill(self) -> None:
        """Fill in the saved credits, once for each training run."""
        training = self._wizard.training
        if training is self._filled:
            return
        self._filled = training
        choices = training.choices
        self.name.setText(choices.name)
        self.owner.setText(choices.owner)
        self.licence.setCurrentText(choices.licence or LICENCES[0])
        self.consent.setChecked(False)

    def install(self) -> None:
        """Install the voice, after a schedule search if it is checked."""
        self._keep()
        self._wizard.voice_export.install(
            self._wizard.training, self.credit, self.search.isChecked()
        )

    def _show(self) -> None:
        if self._wizard.page != "finish":
            return
        self._fill()
        export = self._wizard.voice_export
        installed = self._wizard.training.choices.page == "done"
        if export.process.running:
            text = tr(
                "Trying schedules: {tried} of up to {renders}…", tried=export.tried, renders=RENDERS
            )
        elif export.installing:
            text = tr("Installing…")
        elif installed:
            text = tr("The voice is installed and can be used in the window.")
        else:
            text = tr(
                "Training finished: {step:,} steps.", step=self._wizard.training_run.progress.step
            )
        self.heading.setText(text)
        for field in (self.name, self.owner, self.licence, self.consent, self.search):
            field.setEnabled(not export.busy and not installed)
        lacking = "" if export.busy or installed else self.credit.lacking
        self.lacking.setText(lacking)
        self.progress.setVisible(export.process.running)
        self.progress.setValue(export.tried)
        self.cancel_button.setVisible(export.process.running)
        self._show_scores()

    def _show_scores(self) -> None:
        progress = self._wizard.training_run.progress
        newest = progress.newest_scored
        before, after = progress.mean_scores(0), progress.mean_scores(newest) if newest else {}
        self.scores.clear()
        self.verdict.setText(progress.verdict)
        self.verdict.setVisible(bool(progress.verdict))
        self.stale.setText(progress.stale)
        self.stale.setVisible(bool(progress.stale))
        for name in after:
            was = number(before[name], ".3f") if name in before else ""
            item = QTreeWidgetItem([name, was, number(after[name], ".3f"), MEANINGS[name]])
            for column in VALUES:
                item.setTextAlignment(column, FLUSH_RIGHT)
            self.scores.addTopLevelItem(item)
        self.scores.setVisible(bool(after))
        self._make_room()

    def _make_room(self) -> None:
        """Make the table tall enough for all scores."""
        rows = self.scores.topLevelItemCount() * self.scores.sizeHintForRow(0)
        frame = 2 * self.scores.frameWidth()
        self.scores.setMinimumHeight(self.scores.header().sizeHint().height() + rows + frame)
