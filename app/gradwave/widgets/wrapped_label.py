"""A label that wraps long text."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from gradwave.theme import styled
from gradwave.widgets.plain_text import plain_label


def wrapped_label(name: str, text: str = "") -> QLabel:
    """Return a label with word wrap, styled under this name in the style sheet."""
    label = styled(plain_label(text), name)
    label.setWordWrap(True)
    return label
