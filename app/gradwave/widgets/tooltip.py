"""Tooltips."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from gradwave.widgets.plain_text import plain_tip

W = TypeVar("W", bound=QWidget)


def with_tooltip(widget: W, tip: str) -> W:
    """Set a widget's tooltip and return the widget."""
    widget.setToolTip(plain_tip(tip))
    return widget
