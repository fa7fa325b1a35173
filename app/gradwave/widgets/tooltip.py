"""A control with its tip, in one expression."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def with_tooltip(widget: W, tip: str) -> W:
    widget.setToolTip(tip)
    return widget
