"""A line of text that is wrapped where it is too long."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gradwave.theme import styled


def wrapped_label(name: str, text: str = "") -> QLabel:
    """A label in the look that the style sheet has under this name."""
    label = styled(QLabel(text), name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
