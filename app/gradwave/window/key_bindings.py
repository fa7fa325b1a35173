"""Plain keys of the window, such as Space. As shortcuts they would not reach text fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QMainWindow

from gradwave.commands import Command, CommandRegistry


class KeyBindings:
    """Key bindings that run a command if no control has handled the key."""

    def __init__(self, window: QMainWindow, commands: CommandRegistry) -> None:
        self._window = window
        self._commands: dict[tuple[int, bool], Command] = {}  # by key, and whether with Shift
        for command in commands:
            for key in command.keys if command.plain else ():
                combination = QKeySequence(key)[0]  # type: ignore[index]
                shift = bool(combination.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._commands[combination.key(), shift] = command

    def press(self, event: QKeyEvent) -> bool:
        """Run the command of a key press, and return whether there is one.

        With Ctrl or Meta held it is another key, but Ctrl and Alt together are AltGr on Windows,
        which some keyboards need for a bracket. Shift counts only where a command asks for it:
        some keyboards need it for a plus.
        """
        modifiers, held = Qt.KeyboardModifier, event.modifiers()
        ctrl, alt = bool(held & modifiers.ControlModifier), bool(held & modifiers.AltModifier)
        if held & modifiers.MetaModifier or (ctrl and not alt):
            return False
        key, shift = event.key(), bool(held & modifiers.ShiftModifier)
        command = self._commands.get((key, shift)) or self._commands.get((key, False))
        if command is None:
            return False
        if key == Qt.Key.Key_Escape and self._in_field():
            self._window.setFocus()  # Escape leaves the field and does not cancel anything
        elif command.enabled():
            command.run()
        return True

    def _in_field(self) -> bool:
        return isinstance(self._window.focusWidget(), QAbstractSpinBox | QLineEdit)
