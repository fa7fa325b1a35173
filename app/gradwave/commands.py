"""Commands: everything a user can do from a menu or with a key. No widgets.

Each feature describes its commands in a module of its own package; the window builds its menus and
key bindings from them and knows nothing else about what they do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance

from gradwave.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

# The menus in their order: names and titles.
MENUS = {
    "&File": tr("&File"),
    "&Edit": tr("&Edit"),
    "&Render": tr("&Render"),
    "&Take": tr("&Take"),
    "&Listen": tr("&Listen"),
    "&View": tr("&View"),
    "&Help": tr("&Help"),
}
KEY_NAMES = {
    "-": "−",
    "Left": "←",
    "Right": "→",
    "Shift+Left": tr("Shift+←"),
    "Shift+Right": tr("Shift+→"),
    "Space": tr("Space"),
    "Shift+Space": tr("Shift+Space"),
    "Home": tr("Home"),
    "Del": tr("Del"),
    "PgUp": tr("PgUp"),
    "PgDown": tr("PgDown"),
}


def always() -> bool:
    """Return True: the default of `Command.enabled`."""
    return True


@dataclass(frozen=True)
class Command:
    """One thing a user can do, its menu entry and its keys.

    Attributes:
        name: Unique name.
        text: Label of the menu entry, or a function that returns it; "&" marks the mnemonic.
        run: The function that does it.
        menu: The menu, one of MENUS.
        position: Place in the menu; a line separates positions of different hundreds.
        keys: Shortcuts in Qt's notation, the first of which the menu shows.
        plain: The keys work only while no control wants them: a plain letter as a shortcut would
            take it away from text fields.
        submenu: Label of the submenu that contains the entry.
        listed: Whether there is a menu entry; without one the command has only its keys.
        enabled: Returns whether the command can run now.
        checked: Returns whether the entry has a check mark; None for an entry without one.
        updates: Signals after which `text`, `enabled` or `checked` may return something else.
    """

    name: str
    text: str | Callable[[], str]
    run: Callable[[], object]
    menu: str
    position: int
    keys: tuple[str, ...] = ()
    plain: bool = False
    submenu: str = ""
    listed: bool = True
    enabled: Callable[[], bool] = always
    checked: Callable[[], bool] | None = None
    updates: tuple[SignalInstance, ...] = ()

    @property
    def label(self) -> str:
        """The current label of the menu entry."""
        return self.text if isinstance(self.text, str) else self.text()


@dataclass(frozen=True)
class DynamicMenu:
    """A submenu whose entries change; `fill` is called once and keeps them up to date."""

    text: str
    menu: str
    position: int
    fill: Callable[[QMenu], None]


class CommandRegistry:
    """The commands of all features, in the order of the menus.

    Raises:
        ValueError: A name or a key is registered twice, or the menu does not exist.
    """

    def __init__(self) -> None:
        self._entries: list[Command | DynamicMenu] = []
        self._by_name: dict[str, Command] = {}
        self._by_key: dict[str, Command] = {}

    def add(self, entries: Iterable[Command | DynamicMenu]) -> None:
        """Register commands and submenus."""
        for entry in entries:
            if entry.menu not in MENUS:
                raise ValueError(f"{entry.text}: there is no menu {entry.menu}")
            if isinstance(entry, Command):
                self._add_command(entry)
            self._entries.append(entry)

    def _add_command(self, command: Command) -> None:
        if command.name in self._by_name:
            raise ValueError(f"two commands are named {command.name}")
        self._by_name[command.name] = command
        for key in command.keys:
            if key in self._by_key:
                other = self._by_key[key].name
                raise ValueError(f"{command.name} and {other} both have the key {key}")
            self._by_key[key] = command

    def __iter__(self) -> Iterator[Command]:
        return (entry for entry in self._in_order() if isinstance(entry, Command))

    def __getitem__(self, name: str) -> Command:
        return self._by_name[name]

    def menu(self, menu: str) -> list[Command | DynamicMenu]:
        """Return the entries of a menu in their order, without commands that are not listed."""
        return [
            entry
            for entry in self._in_order()
            if entry.menu == menu and not (isinstance(entry, Command) and not entry.listed)
        ]

    def _in_order(self) -> list[Command | DynamicMenu]:
        order = list(MENUS)
        return sorted(self._entries, key=lambda entry: (order.index(entry.menu), entry.position))

    def shortcuts(self) -> list[tuple[str, str, str]]:
        """Return (menu, text, keys) for each command with a key, as the user guide lists them."""
        return [
            (
                command.menu.replace("&", ""),
                command.label.replace("&", "").rstrip("…"),
                " or ".join(map(key_text, command.keys)),
            )
            for command in self
            if command.keys
        ]


def key_text(key: str) -> str:
    """Return a key as a user reads it."""
    return KEY_NAMES.get(key, key)
