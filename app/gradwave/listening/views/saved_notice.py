"""The notice with the folder of a saved test."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gradwave.language import tr
from gradwave.theme import SPACE
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label


class SavedNotice(QWidget):
    """The folder of a saved test, and a button that opens it."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path()
        self.line = wrapped_label("muted")
        self.line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        tip = tr("Open the folder with results and sounds")
        self.show_button = with_tooltip(QPushButton(tr("Show in folder")), tip)
        self.show_button.setAutoDefault(False)
        self.show_button.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.show_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_folder(self, folder: str) -> None:
        self._folder = Path(folder)
        self.line.setText(tr("Saved in {folder}", folder=folder))
        self.show()

    def clear(self) -> None:
        """Clear the folder of the previous run."""
        self.line.setText("")
        self.hide()

    @property
    def text(self) -> str:
        return self.line.text()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
