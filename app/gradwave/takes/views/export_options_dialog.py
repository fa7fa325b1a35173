"""The dialog of an export of several takes with chosen format, rate, bit depth and names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.takes.export_jobs import ExportJobs
from gradwave.takes.export_options import DEFAULT_TEMPLATE, FIELDS, ExportOptions
from gradwave.takes.takes import Takes
from gradwave.theme import SPACE, styled
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.form import form
from gradwave.widgets.plain_text import plain_label, plain_tip
from wavegrad_core.errors import InputError

RATES = (None, 16_000, 22_050, 24_000, 44_100, 48_000, 88_200, 96_000)
DEPTHS = {16: tr("16 bit"), 24: tr("24 bit"), 32: tr("32 bit float")}


class ExportOptionsDialog(QDialog):
    """Format, rate, bit depth, name template, and whether only starred takes are exported."""

    def __init__(
        self, parent: QWidget, takes: Takes, exports: ExportJobs, folder: Callable[[], Path]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export takes"))
        self._takes, self._exports, self._folder = takes, exports, folder
        self.format = ComboBox()
        self.format.addItem("WAV", ".wav")
        self.format.addItem("FLAC", ".flac")
        self.rate = ComboBox()
        for rate in RATES:
            self.rate.addItem(
                tr("As rendered") if rate is None else tr("{rate:g} kHz", rate=rate / 1000), rate
            )
        self.bit_depth = ComboBox()
        for bits, text in DEPTHS.items():
            self.bit_depth.addItem(text, bits)
        self.bit_depth.setCurrentIndex(self.bit_depth.findData(24))
        self.template = QLineEdit(DEFAULT_TEMPLATE)
        self.template.setToolTip(
            plain_tip(tr("Fields: {fields}", fields=", ".join(f"{{{name}}}" for name in FIELDS)))
        )
        self.starred = QCheckBox(tr("Only starred takes"))
        self.summary = styled(plain_label(), "muted")
        self.summary.setWordWrap(True)
        self.cancel = QPushButton(tr("Cancel"), autoDefault=False)
        self.export = styled(QPushButton(tr("Export…"), default=True), "primary")
        self._lay_out()
        for choice in (self.format, self.rate, self.bit_depth):
            choice.currentIndexChanged.connect(self._show)
        self.template.textChanged.connect(self._show)
        self.starred.toggled.connect(self._show)
        self.export.clicked.connect(self._export)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        rows = form(
            {
                tr("Format"): self.format,
                tr("Sample rate"): self.rate,
                tr("Bit depth"): self.bit_depth,
                tr("File names"): self.template,
            }
        )
        rows.addRow("", self.starred)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(rows)
        column.addWidget(self.summary)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.export)
        column.addLayout(foot)
        self.setMinimumWidth(460)

    def open_for_takes(self) -> None:
        """Show the dialog for the takes that are there now."""
        self._show()
        self.open()

    @property
    def options(self) -> ExportOptions:
        """The chosen options.

        Raises:
            InputError: The options cannot be combined.
        """
        return ExportOptions(
            self.format.currentData(),
            self.rate.currentData(),
            self.bit_depth.currentData(),
            self.template.text(),
            self.starred.isChecked(),
        )

    def _show(self) -> None:
        try:
            options = self.options
        except InputError as error:
            self.summary.setText(str(error))
            self.export.setEnabled(False)
            return
        takes = options.chosen(self._takes.all)
        text = tr("%n file(s)", "", len(takes))
        if takes:
            text += f": {options.name(takes[0], 1)}{options.suffix}"
        self.summary.setText(text)
        self.export.setEnabled(bool(takes))

    def _export(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Export to folder"), str(self._folder()))
        if folder:
            self._exports.save_with_options(Path(folder), self.options)
            self.accept()
