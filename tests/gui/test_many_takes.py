"""The list of takes with more than eight: sorting, pages of number keys, selections."""

from __future__ import annotations

import pytest
from fakes import FakeEngine
from hands import LEFT
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from session_steps import column, names

from gradwave.takes.views.take_row import COLUMNS, KEY
from gradwave.window.main_window import MainWindow


@pytest.fixture
def many(qtbot, open_window, make_sound) -> MainWindow:
    """A window with eleven takes of different iteration counts."""
    window = open_window(FakeEngine())
    window.session.begin(None)
    window.session.open(make_sound("speech.wav", seconds=0.3))
    qtbot.waitUntil(lambda: window.session.can_render)
    window.session.sweep((5, 50, 3, 7, 8, 9, 10, 11, 12, 13, 4))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 11 and not window.jobs.busy())
    return window


def test_a_click_on_a_header_sorts_by_values(qtbot, many):
    header = many.takes.table.header()
    place = COLUMNS.index("Iterations")
    middle = QPoint(header.sectionViewportPosition(place) + header.sectionSize(place) // 2, 5)
    qtbot.mouseClick(header.viewport(), LEFT, pos=middle)
    assert column(many, place) == ["3", "4", "5", "7", "8", "9", "10", "11", "12", "13", "50"]
    qtbot.mouseClick(header.viewport(), LEFT, pos=middle)
    assert column(many, place)[0] == "50"
    many.session.takes.rename(many.session.takes.all[0].key, "renamed")
    assert column(many, place)[0] == "50"  # it stays sorted
    assert names(many.session)[0] == "renamed"  # and the takes stay in their order


def test_pages_give_the_number_keys_to_more_than_eight_takes(qtbot, many):
    takes, keys = many.session.takes, [str(number) for number in range(2, 10)]
    assert column(many, KEY) == keys + [""] * 3
    qtbot.keyClick(many, Qt.Key.Key_3)
    assert takes.chosen is takes.all[1]
    qtbot.keyClick(many, Qt.Key.Key_PageDown)
    assert column(many, KEY) == [""] * 8 + keys[:3]
    qtbot.keyClick(many, Qt.Key.Key_3)
    assert takes.chosen is takes.all[9]
    qtbot.keyClick(many, Qt.Key.Key_7)
    assert takes.chosen is takes.all[9]  # the page has three
    qtbot.keyClick(many, Qt.Key.Key_PageUp)
    assert column(many, KEY) == keys + [""] * 3


def select(window: MainWindow, *places: int) -> None:
    table = window.takes.table
    table.setCurrentItem(table.topLevelItem(places[0]))
    for place in places[1:]:
        table.topLevelItem(place).setSelected(True)


def test_several_are_selected_starred_deleted_and_each_is_one_step(qtbot, many):
    takes, stack = many.session.takes, many.models.persistence.history.stack
    select(many, 1, 3, 4)
    steps = stack.count()
    qtbot.keyClick(many, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [take.starred for take in takes.all[:5]] == [False, True, False, True, True]
    assert stack.count() == steps + 1
    qtbot.keyClick(many, Qt.Key.Key_Delete)
    assert [take.result.iterations for take in takes.all] == [5, 3, 9, 10, 11, 12, 13, 4]
    assert takes.chosen.result.iterations == 3
    stack.undo()
    assert len(takes.all) == 11


def test_the_selected_ones_are_exported(qtbot, many, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(tmp_path / "out"))
    (tmp_path / "out").mkdir()
    assert not many.actions_by_name["export_selected"].isEnabled()
    select(many, 0, 2)
    many.actions_by_name["export_selected"].trigger()
    qtbot.waitUntil(lambda: many.footer.message.text().startswith("Exported 2 takes"))
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert ["3 iterations" in name or "5 iterations" in name for name in written] == [True, True]


def test_a_right_click_offers_what_can_be_done_with_a_take(qtbot, many):
    table = many.takes.table
    place = table.visualItemRect(table.topLevelItem(2)).center()
    table.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert texts[0] == "Play &take"
    assert "&Delete" in texts
    assert "&Export take…" in texts
    menu.close()
