"""The interface through which the main window uses a feature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gradwave.commands import Command, DynamicMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gradwave.theme import Theme


def never() -> bool:
    """Return False: the default of `Feature.busy`."""
    return False


@dataclass(frozen=True)
class Feature:
    """A feature as the main window sees it.

    Attributes:
        commands: Its entries in the menus, and its keys.
        notices: Widgets shown above the sounds; they hide themselves.
        begin: Called once the window is on screen, to start slow work.
        busy: Returns whether closing the window would lose unfinished work.
        stop: Called when the window begins to close, to stop what is running.
        closed: Called when all work has ended.
        apply_theme: Applies the colours of a theme to what style sheets cannot reach.
        page: A page of the panel beside the sounds, and the text of its tab.
        pane: A pane that takes the original's place while the feature's page is shown.
    """

    commands: tuple[Command | DynamicMenu, ...] = ()
    notices: tuple[QWidget, ...] = ()
    begin: Callable[[], None] = lambda: None
    busy: Callable[[], bool] = never
    stop: Callable[[], None] = lambda: None
    closed: Callable[[], None] = lambda: None
    apply_theme: Callable[[Theme], None] = lambda theme: None
    page: tuple[str, QWidget] | None = None
    pane: QWidget | None = None
