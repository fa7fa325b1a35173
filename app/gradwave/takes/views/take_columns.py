"""Which columns of the takes are shown: chosen from a menu, and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QTreeWidget, QWidget

from gradwave.preferences import preferences

HIDDEN = "takes/hidden columns"


class TakeColumns(QObject):
    """Of a table, those that have one of these titles can be hidden."""

    changed = Signal()

    def __init__(self, table: QTreeWidget, titles: list[str], hidden_at_first: list[str]) -> None:
        super().__init__(table)
        self._table = table
        kept = preferences().value(HIDDEN, hidden_at_first)
        hidden = [kept] if isinstance(kept, str) else kept  # one alone is read as a text
        hidden = hidden if isinstance(hidden, list) else []
        self._titles = {title: title not in hidden for title in titles}
        for title in titles:
            self._apply(title)

    def shown(self, title: str) -> bool:
        return self._titles.get(title, True)

    def show(self, title: str, shown: bool) -> None:
        self._titles[title] = shown
        hidden = [title for title, shown in self._titles.items() if not shown]
        preferences().setValue(HIDDEN, hidden)
        self._apply(title)
        self.changed.emit()

    def _apply(self, title: str) -> None:
        header = self._table.headerItem()
        names = [header.text(column) for column in range(header.columnCount())]
        self._table.setColumnHidden(names.index(title), not self._titles[title])

    def menu(self, parent: QWidget) -> QMenu:
        """An entry to check for each."""
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        header = self._table.headerItem()
        for column in range(header.columnCount()):
            title = header.text(column)
            if title in self._titles:
                action = menu.addAction(title)
                action.setCheckable(True)
                action.setChecked(self._titles[title])
                action.setToolTip(header.toolTip(column))
                action.toggled.connect(lambda shown, title=title: self.show(title, shown))
        return menu
