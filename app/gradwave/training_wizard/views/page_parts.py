"""Widgets and layouts shared by the pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QWidget,
)

from gradwave.theme import SPACE
from gradwave.widgets.plain_text import plain_tip

FLUSH_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def button(text: str, tip: str, act: Callable[[], object]) -> QPushButton:
    made = QPushButton(text, autoDefault=False)
    made.setToolTip(plain_tip(tip))
    made.clicked.connect(lambda: act())
    return made


def row(*parts: QWidget | None, grows: QWidget | None = None) -> QHBoxLayout:
    """Return a row of widgets; None is a stretch, `grows` the widget that takes the space."""
    made = QHBoxLayout()
    made.setSpacing(SPACE)
    for part in parts:
        if part is None:
            made.addStretch(1)
        else:
            made.addWidget(part, stretch=1 if part is grows else 0)
    return made


def table(name: str, *columns: str, numbers: Sequence[int] = ()) -> QTreeWidget:
    """Return a table whose first column takes the remaining width.

    Args:
        name: Its name for screen readers.
        *columns: Titles of the columns.
        numbers: Columns whose titles are set flush right, as their cells must be.
    """
    made = QTreeWidget()
    made.setAccessibleName(name)
    made.setHeaderLabels(list(columns))
    for column in numbers:
        made.headerItem().setTextAlignment(column, FLUSH_RIGHT)
    made.setUniformRowHeights(True)
    made.setAllColumnsShowFocus(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.header().setStretchLastSection(False)
    made.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return made


def shortcut(keys: str, of: QWidget, act: Callable[[], object]) -> None:
    """Add a shortcut that works while the widget has the focus."""
    made = QShortcut(QKeySequence(keys), of)
    made.setContext(Qt.ShortcutContext.WidgetShortcut)
    made.activated.connect(lambda: act())
