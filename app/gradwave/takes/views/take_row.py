"""A row of the table of takes, and the columns of the table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from gradwave.durations import time_measured
from gradwave.language import number as format_number
from gradwave.language import tr
from gradwave.takes.take_scores import SCORE_KINDS
from gradwave.takes.takes import Take
from gradwave.widgets.plain_text import plain_tip

FACTS = {
    "voice": tr("Voice"),
    "iterations": tr("Iterations"),
    "sampler": tr("Sampler"),
    "seed": tr("Seed"),
    "took": tr("Took"),
}
SCORES = {name: kind.title for name, kind in SCORE_KINDS.items()}
COLUMNS = (tr("Key"), "★", tr("Name"), *FACTS.values(), *SCORES.values())
KEY, STAR, NAME = range(3)
OPTIONAL = {name: column for column, name in enumerate((*FACTS, *SCORES), start=NAME + 1)}
NUMBERS = (4, 6, *range(7, len(COLUMNS)))  # columns set flush right
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
NO_SCORE, SCORE_PENDING = "–", "…"
RIGHT_ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TakeRow(QTreeWidgetItem):
    """A row for one take, which is sorted by values and not by their texts."""

    def __init__(self, table: QTreeWidget) -> None:
        super().__init__(table)
        # Setting flags later would reset a name that is being edited.
        self.setFlags(self.flags() | Qt.ItemFlag.ItemIsEditable)

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        column = max(self.treeWidget().sortColumn(), 0)
        mine, its = self.data(column, SORT_ROLE), other.data(column, SORT_ROLE)
        return bool(mine < its) if mine is not None and its is not None else mine is not None

    def show_take(self, place: int, take: Take, number: int | None, playing: bool) -> None:
        """Show a take.

        Args:
            place: Its place in the order of the takes.
            take: The take.
            number: The key on the keyboard that plays it; None without one.
            playing: Whether it is playing.
        """
        result = take.result
        key = "" if number is None else str(number)
        values = [
            *(place, not take.starred, take.name.lower(), result.voice, result.iterations),
            *(result.settings.sampler, result.settings.seed, result.seconds_taken),
            *(_sortable(take.scores.get(name)) for name in SCORE_KINDS),
        ]
        for column, value in enumerate(values):
            self.setData(column, SORT_ROLE, value)
        texts = [
            *("▶" if playing else key, "★" if take.starred else "☆"),
            *(take.name, result.voice, str(result.iterations), result.settings.sampler),
            *(str(result.settings.seed), time_measured(result.seconds_taken)),
            *(score_text(take, name) for name in SCORE_KINDS),
        ]
        for column, text in enumerate(texts):
            self.setText(column, text)
        for column in NUMBERS:
            self.setTextAlignment(column, RIGHT_ALIGNED)
        self.setData(KEY, Qt.ItemDataRole.UserRole, take.key)
        self.setData(
            STAR, Qt.ItemDataRole.AccessibleTextRole, tr("starred") if take.starred else ""
        )
        self.setToolTip(NAME, plain_tip(result.facts))
        for column, (name, kind) in enumerate(SCORE_KINDS.items(), start=NAME + 1 + len(FACTS)):
            reason = take.scores.get(name)
            missing = isinstance(reason, str)
            self.setToolTip(
                column,
                plain_tip(tr("Not available: {reason}", reason=reason) if missing else kind.tip),
            )
            words = tr("{title} not available", title=kind.title) if missing else ""
            self.setData(column, Qt.ItemDataRole.AccessibleTextRole, words)


def score_text(take: Take, name: str) -> str:
    """Return a score as the table shows it."""
    value = take.scores.get(name, SCORE_PENDING)
    if isinstance(value, str):
        return value if value == SCORE_PENDING else NO_SCORE
    return format_number(value, f".{SCORE_KINDS[name].digits}f")


def _sortable(score: float | str | None) -> float | None:
    return score if isinstance(score, float) else None


def key_of(item: QTreeWidgetItem) -> str:
    """Return the key of the take in a row."""
    return str(item.data(KEY, Qt.ItemDataRole.UserRole))
