"""The buttons of the help windows: Copy and Close."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from gradwave.language import tr
from gradwave.theme import SPACE
from gradwave.widgets.plain_text import plain_tip


class CopyBar(QHBoxLayout):
    """Row with a Copy button, whose clicks the dialog handles, and a Close button."""

    def __init__(self, dialog: QDialog, tip: str) -> None:
        super().__init__()
        self.copy_button = QPushButton(tr("Copy"), autoDefault=False)
        self.copy_button.setToolTip(plain_tip(tip))
        close = QPushButton(tr("Close"), autoDefault=False)
        close.setToolTip(tr("Close this window (Esc)"))
        close.clicked.connect(dialog.close)
        self.setSpacing(SPACE)
        self.addWidget(self.copy_button)
        self.addStretch(1)
        self.addWidget(close)
