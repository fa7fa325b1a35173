"""A label that wraps long text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gradwave.theme import styled


def wrapped_label(name: str, text: str = "") -> QLabel:
    """Return a label with word wrap, styled under this name in the style sheet."""
    label = styled(QLabel(text), name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
