"""What a person says of a checkpoint before it becomes a voice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.theme import SPACE, styled
from gradwave.voices.voice_list import VoiceImport, suggested_name
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

WIDTH = 86  # letters: it grows with the font
TIPS = {
    "Name": "What the voice is called here",
    "Program": "Which program trained the checkpoint",
    "Config": "The settings that it was trained with; some checkpoints need them",
    "Licence": "Under which licence it may be used, if you know",
    "Credit": "Whom to name when it is used",
}
PROGRAMS = {None: "Told by the file", "lmnt": "lmnt", "ivanvovk": "ivanvovk", "coqui": "Coqui TTS"}


class ImportDialog(QDialog):
    """Asks for the name, and for what a checkpoint does not tell."""

    wanted = Signal(VoiceImport)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import a voice")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self._path = path
        self.name = QLineEdit(suggested_name(path))
        self.program = ComboBox()
        for program, text in PROGRAMS.items():
            self.program.addItem(text, program)
        self.config = QLineEdit()
        self.config.setPlaceholderText("None")
        self.config_button = with_tooltip(
            QPushButton("Choose…", autoDefault=False), "Look for the config"
        )
        self.config_button.clicked.connect(self._ask_config)
        self.licence, self.credit = QLineEdit(), QLineEdit()
        self.licence.setPlaceholderText("Not known")
        self.credit.setPlaceholderText("Who spoke, who trained it, where it is from")
        cancel = with_tooltip(QPushButton("Cancel", autoDefault=False), "Import nothing (Esc)")
        cancel.clicked.connect(self.reject)
        self.import_button = styled(
            with_tooltip(QPushButton("Import", default=True), "Check it, and add it (Enter)"),
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
        rows: dict[str, tuple[QWidget, QWidget]] = {"Name": (self.name, self.name)}
        if not self._is_voice:
            rows |= {
                "Program": (self.program, self.program),
                "Config": (self.config, config),
                "Licence": (self.licence, self.licence),
                "Credit": (self.credit, self.credit),
            }
        form = QFormLayout()
        form.setSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, (field, widget) in rows.items():
            field.setAccessibleName(name)
            field.setToolTip(TIPS[name])
            label = QLabel(name)
            label.setMinimumHeight(field.sizeHint().height())
            form.addRow(label, widget)
        return form

    @property
    def _is_voice(self) -> bool:
        return VoiceImport(self._path, "").is_voice

    @property
    def _explained(self) -> str:
        if self._is_voice:
            return "The file is checked whole, and copied to your voices."
        return (
            "The config is the JSON file that ivanvovk's and Coqui's programs train with. Nothing "
            "in a checkpoint is run: only its weights and plain values are read."
        )

    def _ask_config(self) -> None:
        folder, kinds = str(self._path.parent), "Configs (*.json);;All files (*)"
        path, _ = QFileDialog.getOpenFileName(self, "The config it was trained with", folder, kinds)
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
            )
        )
        super().accept()
