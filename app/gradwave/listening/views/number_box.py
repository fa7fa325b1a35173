"""A field for a whole number."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

from gradwave.theme import SPACE


def number_box(low: int, high: int, value: int) -> QSpinBox:
    """Return a spin box with space beside its text, which the style sheet would remove."""
    box = QSpinBox(minimum=low, maximum=high, value=value)
    box.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
    return box
