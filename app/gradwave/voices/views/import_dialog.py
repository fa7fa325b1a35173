"""The dialog that imports a checkpoint or a voice file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.voices.voice_list import VoiceImport, suggested_name
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

WIDTH = 86  # characters of text
TIPS = {
    tr("Name"): tr("Name of the voice in Gradwave"),
    tr("Program"): tr("The program that trained the checkpoint"),
    tr("Config"): tr("The training settings, needed by some checkpoints"),
    tr("Mels"): tr("The program that made the mels of an lmnt checkpoint"),
    tr("Licence"): tr("The licence of the checkpoint, if known"),
    tr("Credit"): tr("Whom to credit when the voice is used"),
}
PROGRAMS = {
    None: tr("Detect automatically"),
    "lmnt": "lmnt",
    "ivanvovk": "ivanvovk",
    "coqui": "Coqui TTS",
}
FRONT_ENDS = {
    None: tr("As in the program's repository"),
    "librosa": tr("librosa's, for lmnt's released 24 kHz checkpoint"),
}


class ImportDialog(QDialog):
    """Form for the name and for facts that a checkpoint does not contain."""

    wanted = Signal(VoiceImport)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import voice"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self._path = path
        self.name = QLineEdit(suggested_name(path))
        self.program = ComboBox()
        for program, text in PROGRAMS.items():
            self.program.addItem(text, program)
        self.front_end = ComboBox()
        for front_end, text in FRONT_ENDS.items():
            self.front_end.addItem(text, front_end)
        self.config = QLineEdit()
        self.config.setPlaceholderText(tr("None"))
        self.config_button = with_tooltip(
            QPushButton(tr("Choose…"), autoDefault=False), tr("Choose the config file")
        )
        self.config_button.clicked.connect(self._ask_config)
        self.licence, self.credit = QLineEdit(), QLineEdit()
        self.licence.setPlaceholderText(tr("Unknown"))
        self.credit.setPlaceholderText(tr("Speaker, author and source"))
        cancel = with_tooltip(
            QPushButton(tr("Cancel"), autoDefault=False), tr("Close without importing (Esc)")
        )
        cancel.clicked.connect(self.reject)
        self.import_button = styled(
            with_tooltip(
                QPushButton(tr("Import"), default=True),
                tr("Check the file and install the voice (Enter)"),
            ),
            "primary",
        )
        self.import_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        file = styled(ElidedLabel(), "title")
        file.set_line(str(path))
        column.addWidget(file)
        column.addLayout(self._form())
        column.addWidget(wrapped_label("muted", self._explained))
        column.addStretch(1)
        column.addLayout(buttons)

    def _form(self) -> QFormLayout:
        config = QWidget()
        row = QHBoxLayout(config)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.config, stretch=1)
        row.addWidget(self.config_button)
        rows: dict[str, tuple[QWidget, QWidget]] = {tr("Name"): (self.name, self.name)}
        if not self._is_voice:
            rows |= {
                tr("Program"): (self.program, self.program),
                tr("Config"): (self.config, config),
                tr("Mels"): (self.front_end, self.front_end),
                tr("Licence"): (self.licence, self.licence),
                tr("Credit"): (self.credit, self.credit),
            }
        form = QFormLayout()
        form.setSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, (field, widget) in rows.items():
            field.setAccessibleName(name)
            field.setToolTip(plain_tip(TIPS[name]))
            label = plain_label(name)
            label.setMinimumHeight(field.sizeHint().height())
            form.addRow(label, widget)
        return form

    @property
    def _is_voice(self) -> bool:
        return VoiceImport(self._path, "").is_voice

    @property
    def _explained(self) -> str:
        if self._is_voice:
            return tr("The file is checked completely and copied to your voices.")
        return tr(
            "The config is the JSON file with the training settings of ivanvovk's and Coqui's "
            "programs. No code in a checkpoint is run: only its weights and plain values are read."
        )

    def _ask_config(self) -> None:
        folder, kinds = str(self._path.parent), tr("Configs (*.json);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose config"), folder, kinds)
        if path:
            self.config.setText(path)

    def accept(self) -> None:
        config = self.config.text().strip()
        self.wanted.emit(
            VoiceImport(
                self._path,
                self.name.text(),
                self.program.currentData(),
                Path(config) if config else None,
                self.licence.text(),
                self.credit.text(),
                self.front_end.currentData(),
            )
        )
        super().accept()
