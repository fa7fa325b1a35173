"""The context menus of the takes and of the panes, made of entries of the menu bar."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

Groups = tuple[tuple[str, ...], ...]  # names of commands
TAKE: Groups = (
    ("play_take", "star", "rename"),
    ("export", "export_selected", "copy_settings"),
    ("delete",),
)
PANE: Groups = (
    ("play", "play_again", "loop"),
    ("zoom_loop", "fit"),
    ("render", "render_selection"),
    ("export", "copy_audio"),
)


class ContextMenus(QObject):
    """Menus that open at a place of the screen.

    Args:
        window: The window.
        actions: Its menu entries, by the commands' names.
    """

    def __init__(self, window: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions

    def open_for_takes(self, place: QPoint) -> None:
        """Open the menu of the selected takes."""
        self._open(TAKE, place)

    def open_for_pane(self, place: QPoint) -> None:
        """Open the menu of a pane."""
        self._open(PANE, place)

    def _open(self, groups: Groups, place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for names in groups:
            menu.addActions([self._actions[name] for name in names])
            menu.addSeparator()
        menu.popup(place)
