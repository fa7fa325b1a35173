"""User actions in the MUSHRA dialog."""

from __future__ import annotations

from hands import LEFT
from PySide6.QtCore import Qt

from gradwave.listening.mushra_run import OPEN
from gradwave.listening.views.mushra_dialog import MushraDialog
from gradwave.window.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def begin(qtbot, window: MainWindow) -> MushraDialog:
    window.actions_by_name["mushra"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    qtbot.waitUntil(lambda: window.features.listening.mushra_run.running)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return dialog


def press(qtbot, window: MainWindow, *keys: Key) -> None:
    """Send a key to the focused widget of the newest dialog."""
    for key in keys:
        dialog = window.features.listening.dialog
        qtbot.keyClick(dialog.focusWidget() or dialog, key)
        qtbot.waitUntil(lambda: not window.jobs.busy("sound"))


def hear_all(qtbot, window: MainWindow) -> None:
    """Listen to the reference and to all sounds until each counts as heard."""
    run = window.features.listening.mushra_run.run
    for slot in (OPEN, *run.slots):
        press(qtbot, window, Key.Key_R if slot == OPEN else Key.Key_1 + slot)
        qtbot.waitUntil(lambda slot=slot: run.heard(slot))


def rate_all(qtbot, window: MainWindow) -> None:
    hear_all(qtbot, window)
    for slot in window.features.listening.mushra_run.run.slots:
        press(qtbot, window, Key.Key_1 + slot, Key.Key_Home)
