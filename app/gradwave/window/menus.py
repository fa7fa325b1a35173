"""The menus of the window, built from the registered commands."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gradwave.commands import MENUS, Command, CommandRegistry, key_text


def fill(window: QMainWindow, commands: CommandRegistry) -> dict[str, CommandAction]:
    """Build the menus and return their actions by the commands' names."""
    actions: dict[str, CommandAction] = {}
    for name, title in MENUS.items():
        menu = window.menuBar().addMenu(title)
        submenus: dict[str, QMenu] = {}
        group = None
        for entry in commands.menu(name):
            if group not in (None, entry.position // 100):
                menu.addSeparator()
            group = entry.position // 100
            if not isinstance(entry, Command):
                entry.fill(menu.addMenu(entry.text))
                continue
            if entry.submenu and entry.submenu not in submenus:
                submenus[entry.submenu] = menu.addMenu(entry.submenu)
            actions[entry.name] = CommandAction(window, entry)
            menu.aboutToShow.connect(actions[entry.name].refresh)
            submenus.get(entry.submenu, menu).addAction(actions[entry.name])
    return actions


class CommandAction(QAction):
    """A menu entry that runs a command and shows its state."""

    def __init__(self, window: QMainWindow, command: Command) -> None:
        super().__init__(window)
        self._command = command
        if command.keys and not command.plain:
            self.setShortcuts([QKeySequence(key) for key in command.keys])
        self.setCheckable(command.checked is not None)
        # Bound methods: Qt drops these connections when it deletes the action.
        for signal in command.updates:
            signal.connect(self.refresh)
        self.triggered.connect(self._run)
        self.refresh()

    def _run(self) -> None:
        self._command.run()

    def refresh(self) -> None:
        """Show the current text and state of the command."""
        command = self._command
        # A key after a tab is only shown: the window handles plain keys itself.
        hint = f"\t{key_text(command.keys[0])}" if command.keys and command.plain else ""
        self.setText(f"{command.label}{hint}")
        self.setEnabled(command.enabled())
        if command.checked is not None:
            self.setChecked(command.checked())
