"""The pairs of sounds that a blind test compares."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.tooltip import with_tooltip

MAX_PAIRS = 6


class PairRow(QWidget):
    """Two sounds to compare, and a button that removes them from the list."""

    changed = Signal()

    def __init__(self, names: list[str], first: str, second: str, fixed: bool) -> None:
        super().__init__()
        self.first, self.second = ComboBox(), ComboBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for choice, name, tip, purpose in (
            (self.first, first, tr("First sound"), tr("First sound of the two to compare")),
            (self.second, second, tr("Second sound"), tr("Second sound of the two to compare")),
        ):
            choice.addItems(names)
            choice.setCurrentText(name)
            choice.setAccessibleName(tip)
            choice.setToolTip(plain_tip(purpose))
            choice.setEnabled(not fixed)
            choice.currentIndexChanged.connect(self.changed)
        self.remove_button = styled(
            with_tooltip(QPushButton(tr("Remove")), tr("Remove this pair from the test")), "quiet"
        )
        self.remove_button.setAutoDefault(False)
        row.addWidget(self.first, stretch=1)
        row.addWidget(plain_label(tr("against")))
        row.addWidget(self.second, stretch=1)
        row.addWidget(self.remove_button)

    @property
    def names(self) -> tuple[str, str]:
        return self.first.currentText(), self.second.currentText()


class PairList(QWidget):
    """One row for each pair; at least one."""

    changed = Signal()

    def __init__(self, names: list[str], pairs: list[tuple[str, str]], fixed: bool) -> None:
        """Create the list.

        Args:
            names: The sounds to choose from.
            pairs: The pairs to begin with.
            fixed: Whether they cannot be changed.
        """
        super().__init__()
        self._names, self._fixed = names, fixed
        self.rows: list[PairRow] = []
        self.add_button = with_tooltip(
            QPushButton(tr("Add pair")),
            tr("Compare one more pair in the same run, mixed with the others"),
        )
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(lambda: self.add(*self._suggested()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        self._column.addLayout(foot)
        for pair in pairs:
            self.add(*pair)

    def add(self, first: str, second: str) -> None:
        """Add a pair."""
        row = PairRow(self._names, first, second, self._fixed)
        row.changed.connect(self.changed)
        row.remove_button.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        self._show()

    def _remove(self, row: PairRow) -> None:
        self.rows.remove(row)
        row.deleteLater()
        self._column.removeWidget(row)
        self._show()

    def _show(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.remove_button.setVisible(len(self.rows) > 1 and not self._fixed)
            row.remove_button.setAccessibleName(tr("Remove pair {number}", number=number))
        self.add_button.setVisible(not self._fixed and len(self._names) > 2)
        self.add_button.setEnabled(len(self.rows) < MAX_PAIRS)
        self.changed.emit()

    def _suggested(self) -> tuple[str, str]:
        """Return a pair that is not in the list."""
        taken = {frozenset(row.names) for row in self.rows}
        every = [(a, b) for n, a in enumerate(self._names) for b in self._names[n + 1 :]]
        return next((pair for pair in every if frozenset(pair) not in taken), every[0])

    @property
    def pairs(self) -> list[tuple[str, str]]:
        return [row.names for row in self.rows]

    @property
    def objection(self) -> str:
        """The reason why the pairs cannot be compared, or ""."""
        if any(first == second for first, second in self.pairs):
            return tr("Choose two different sounds.")
        if len(set(map(frozenset, self.pairs))) < len(self.rows):
            return tr("Two pairs are the same. Remove one.")
        return ""
