"""Plain keys of the window, such as a digit. As shortcuts they would not reach text fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMainWindow,
)

from gradwave.commands import Command, CommandRegistry


class KeyBindings:
    """Key bindings that run a command if no control has handled the key.

    Space is a shortcut too, with Shift or without: it plays while a button or a list has the focus,
    but not in text. Enter presses the button that has the focus, and leaves a field or a list.
    """

    def __init__(self, window: QMainWindow, commands: CommandRegistry) -> None:
        self._window = window
        self._commands: dict[tuple[int, bool], Command] = {}  # by key, and whether with Shift
        for command in commands:
            for key in command.keys if command.plain else ():
                combination = QKeySequence(key)[0]  # type: ignore[index]
                shift = bool(combination.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._commands[combination.key(), shift] = command
        self._add_shortcut("Space", self._commands[Qt.Key.Key_Space, False])
        self._add_shortcut("Shift+Space", self._commands[Qt.Key.Key_Space, True])

    def _add_shortcut(self, key: str, command: Command) -> None:
        """Let a key reach its command before the control that has the focus, except in text."""
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: command.run() if command.enabled() else None)

    def press(self, event: QKeyEvent) -> bool:
        """Run the command of a key press, and return whether there is one.

        With Ctrl or Meta held it is another key, but Ctrl and Alt together are AltGr on Windows,
        which some keyboards need for a bracket. Shift counts only if a command asks for it:
        some keyboards need it for a plus.
        """
        modifiers, held = Qt.KeyboardModifier, event.modifiers()
        ctrl, alt = bool(held & modifiers.ControlModifier), bool(held & modifiers.AltModifier)
        if held & modifiers.MetaModifier or (ctrl and not alt):
            return False
        key, shift = event.key(), bool(held & modifiers.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._press_enter()
        command = self._commands.get((key, shift)) or self._commands.get((key, False))
        if command is None:
            return False
        if key == Qt.Key.Key_Escape and self._in_field():
            self._window.setFocus()  # Escape leaves the field and does not cancel anything
        elif command.enabled():
            command.run()
        return True

    def _press_enter(self) -> bool:
        focused = self._window.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.isEnabled():
            focused.click()
        elif isinstance(focused, QAbstractSpinBox | QComboBox):
            self._window.setFocus()
        else:
            return False
        return True

    def _in_field(self) -> bool:
        return isinstance(self._window.focusWidget(), QAbstractSpinBox | QLineEdit)
