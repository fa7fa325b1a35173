"""The hidden columns of the takes table, remembered whatever the language of their titles."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTreeWidget

from gradwave.preferences import preferences
from gradwave.takes.views.take_columns import HIDDEN, TakeColumns

COLUMNS = {"voice": 1, "seed": 2, "pesq_wb": 3, "periodicity": 4}
ENGLISH = ["Name", "Voice", "Seed", "PESQ", "Periodicity"]
GERMAN = ["Name", "Stimme", "Startwert", "PESQ", "Periodizität"]


@pytest.fixture
def hidden(qtbot):
    """hidden(titles) -> the names of the hidden columns of a new table with these titles."""

    def hidden(titles: list[str]) -> list[str]:
        columns = TakeColumns(table(qtbot, titles), COLUMNS, ["periodicity"])
        return [name for name in COLUMNS if not columns.shown(name)]

    return hidden


def table(qtbot, titles: list[str]) -> QTreeWidget:
    made = QTreeWidget()
    qtbot.addWidget(made)
    made.setHeaderLabels(titles)
    return made


def test_a_column_stays_hidden_in_another_language(qtbot, hidden):
    assert hidden(GERMAN) == ["periodicity"]
    german = table(qtbot, GERMAN)
    TakeColumns(german, COLUMNS, ["periodicity"]).show("seed", False)
    assert german.isColumnHidden(2)
    assert hidden(ENGLISH) == ["seed", "periodicity"]
    assert hidden(GERMAN) == ["seed", "periodicity"]


@pytest.mark.parametrize("saved", [["Seed", "PESQ"], ["Startwert", "PESQ"]])
def test_titles_saved_by_earlier_versions_are_read(hidden, saved):
    preferences().write(HIDDEN, [*saved, "A column that is gone"])
    assert hidden(GERMAN) == ["seed", "pesq_wb"]
