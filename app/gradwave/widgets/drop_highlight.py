"""The frame over a window while files hover over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label


class DropHighlight(QWidget):
    """Overlay that says what a drop would do; mouse and drag events pass through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        styled(self, "drop")
        self.text = styled(plain_label(), "droptext")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.addWidget(self.text, alignment=Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def show_text(self, text: str) -> None:
        """Cover the window."""
        self.text.setText(text)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
