"""Bringing a window to the front."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def show_in_front(window: QWidget) -> None:
    """Show a window in front of others, even if it was open behind them."""
    window.show()
    window.raise_()
    window.activateWindow()
