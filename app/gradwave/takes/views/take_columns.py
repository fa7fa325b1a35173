"""The columns of the takes table that are shown, as remembered in the preferences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QTreeWidget, QWidget

from gradwave.preferences import preferences
from gradwave.widgets.plain_text import plain_tip

HIDDEN = "takes/hidden columns"


class TakeColumns(QObject):
    """Visibility of the columns of a table.

    Args:
        table: The table.
        columns: Columns that can be hidden, by names that no language changes.
        hidden_at_first: Names of the columns that are hidden by default.
    """

    changed = Signal()

    def __init__(
        self, table: QTreeWidget, columns: Mapping[str, int], hidden_at_first: Sequence[str]
    ) -> None:
        super().__init__(table)
        self._table, self._columns = table, columns
        saved = preferences().read(HIDDEN, list(hidden_at_first))
        hidden = {self._name_of(one) for one in saved}
        self._shown = {name: name not in hidden for name in columns}
        for name in columns:
            self._apply(name)

    def _name_of(self, saved: str) -> str:
        """Return the name of a saved column; until version 0.2 its title was saved.

        The title is in the present language, or in English, where it is the name with capitals.
        """
        by_title = {self._title(name): name for name in self._columns}
        return by_title.get(saved, saved.lower())

    def _title(self, name: str) -> str:
        return self._table.headerItem().text(self._columns[name])

    def shown(self, name: str) -> bool:
        """Return whether a column is shown."""
        return self._shown[name]

    def show(self, name: str, shown: bool) -> None:
        """Show or hide a column."""
        self._shown[name] = shown
        preferences().write(HIDDEN, [one for one, shown in self._shown.items() if not shown])
        self._apply(name)
        self.changed.emit()

    def _apply(self, name: str) -> None:
        self._table.setColumnHidden(self._columns[name], not self._shown[name])

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu with a check mark for each column."""
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        for name, column in self._columns.items():
            action = menu.addAction(self._title(name))
            action.setCheckable(True)
            action.setChecked(self._shown[name])
            action.setToolTip(plain_tip(self._table.headerItem().toolTip(column)))
            action.toggled.connect(lambda shown, name=name: self.show(name, shown))
        return menu
