"""User actions with projects in the window."""

from __future__ import annotations

from hands import answer
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from gradwave.window.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ROLE = QMessageBox.ButtonRole


def key(qtbot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(window, key, held)


def save(qtbot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.features.projects.persistence.project.saved):
        key(qtbot, window, Qt.Key.Key_S, CONTROL)


def names(window: MainWindow) -> list[str]:
    return [take.name for take in window.session.takes.all]


def leave(window: MainWindow, role: ROLE) -> None:
    answer(window.features.projects.unsaved_prompt.question, role)
