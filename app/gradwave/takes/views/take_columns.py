"""The columns of the takes table that are shown, as remembered in the preferences."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QTreeWidget, QWidget

from gradwave.preferences import preferences
from gradwave.widgets.plain_text import plain_tip

HIDDEN = "takes/hidden columns"


class TakeColumns(QObject):
    """Visibility of the columns of a table.

    Args:
        table: The table.
        titles: Titles of the columns that can be hidden.
        hidden_at_first: Titles of the columns that are hidden by default.
    """

    changed = Signal()

    def __init__(self, table: QTreeWidget, titles: list[str], hidden_at_first: list[str]) -> None:
        super().__init__(table)
        self._table = table
        hidden = preferences().read(HIDDEN, hidden_at_first)
        self._titles = {title: title not in hidden for title in titles}
        for title in titles:
            self._apply(title)

    def shown(self, title: str) -> bool:
        """Return whether a column is shown."""
        return self._titles.get(title, True)

    def show(self, title: str, shown: bool) -> None:
        """Show or hide a column."""
        self._titles[title] = shown
        hidden = [title for title, shown in self._titles.items() if not shown]
        preferences().write(HIDDEN, hidden)
        self._apply(title)
        self.changed.emit()

    def _apply(self, title: str) -> None:
        header = self._table.headerItem()
        names = [header.text(column) for column in range(header.columnCount())]
        self._table.setColumnHidden(names.index(title), not self._titles[title])

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu with a check mark for each column."""
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        header = self._table.headerItem()
        for column in range(header.columnCount()):
            title = header.text(column)
            if title in self._titles:
                action = menu.addAction(title)
                action.setCheckable(True)
                action.setChecked(self._titles[title])
                action.setToolTip(plain_tip(header.toolTip(column)))
                action.toggled.connect(lambda shown, title=title: self.show(title, shown))
        return menu
