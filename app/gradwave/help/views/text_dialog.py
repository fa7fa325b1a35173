"""A window with text to read and copy: the log and the system check."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gradwave.help.views.copy_bar import CopyBar
from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_tip
from gradwave.widgets.raise_window import show_in_front
from gradwave.widgets.wrapped_label import wrapped_label

WIDTH, LINES = 110, 32  # characters and lines


class TextDialog(QDialog):
    """A text window that stays open beside the main window."""

    def __init__(self, title: str, explained: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = styled(QPlainTextEdit(), "text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        letters = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        letters.setPointSizeF(self.font().pointSizeF())  # follow the chosen font size
        self.text.setFont(letters)
        self.text.setAccessibleName(title)
        self.text.setToolTip(plain_tip(explained))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = CopyBar(self, tr("Copy everything, for a report"))
        self.copy_button = buttons.copy_button
        self.copy_button.clicked.connect(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(wrapped_label("muted", explained))
        column.addWidget(self.text, stretch=1)
        column.addLayout(buttons)
        metrics = self.fontMetrics()
        self.resize(WIDTH * metrics.averageCharWidth(), LINES * metrics.lineSpacing())

    def set_text(self, text: str) -> None:
        """Replace the text."""
        self.text.setPlainText(text)
        self.copy_button.setText(tr("Copy"))

    def add_line(self, text: str) -> None:
        """Append a line; scroll to it if the end was visible."""
        self.text.appendPlainText(text)
        self.copy_button.setText(tr("Copy"))

    def copy(self) -> None:
        """Copy the text."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(tr("Copied"))

    def bring(self) -> None:
        """Bring the window to the front."""
        show_in_front(self)
