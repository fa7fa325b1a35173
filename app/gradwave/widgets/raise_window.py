"""A window comes in front, also when it is open behind another."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def show_in_front(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
