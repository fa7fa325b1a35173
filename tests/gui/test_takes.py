"""The list of takes in the window."""

from __future__ import annotations

import threading

import pytest
from fakes import FakeEngine
from hands import LEFT, answer
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from session_steps import names

from gradwave import desktop
from gradwave.takes.views.take_row import NAME, STAR
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    """A window with three takes: 3, 6 and 50 iterations."""
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav"))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 1)
    window.session.sweep((3, 50))
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


def cells(window: MainWindow, column: int) -> list[str]:
    table = window.takes.table
    return [table.topLevelItem(row).text(column) for row in range(table.topLevelItemCount())]


def test_the_table_tells_of_each_take(window):
    table = window.takes.table
    rows = [[table.topLevelItem(row).text(column) for column in range(8)] for row in range(3)]
    assert rows == [
        ["2", "☆", "6 iterations", "one", "6", "ancestral", "0", "1.5 s"],
        ["3", "☆", "3 iterations", "one", "3", "ancestral", "0", "1.5 s"],
        ["4", "☆", "50 iterations", "one", "50", "ancestral", "0", "1.5 s"],
    ]
    assert table.currentItem().text(NAME) == "50 iterations"


def test_a_row_is_chosen_and_shown(qtbot, window):
    table = window.takes.table
    place = table.visualItemRect(table.topLevelItem(1)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert window.session.result.iterations == 3
    assert window.result.facts.startswith("one · seed 0")
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert window.session.result.iterations == 6


def test_the_star_is_clicked_or_given_by_key(qtbot, window):
    table = window.takes.table
    place = table.visualItemRect(table.topLevelItem(0)).center()
    place.setX(table.header().sectionPosition(STAR) + table.header().sectionSize(STAR) // 2)
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert cells(window, STAR) == ["★", "☆", "☆"]
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert cells(window, STAR) == ["☆", "☆", "☆"]


def test_a_name_is_typed_over(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F2)
    field = window.takes.table.viewport().findChild(QLineEdit)
    qtbot.keyClicks(field, "the best 2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(window.session)[2] == "the best 2")
    assert cells(window, NAME)[2] == "the best 2"
    assert window.result._name.text() == "the best 2"


def test_a_score_that_arrives_during_typing_does_not_undo_it(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F2)
    field = window.takes.table.viewport().findChild(QLineEdit)
    qtbot.keyClicks(field, "half a na")
    for take in window.session.takes.all:
        window.session.takes.score(take.key, {"mcd": 1.0})
    assert field.text() == "half a na"


def test_the_settings_of_the_chosen_take_are_copied_as_text(qtbot, window):
    window.actions_by_name["copy_settings"].trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    take = window.session.takes.chosen
    assert f"take: {take.name}" in lines
    assert f"iterations: {take.result.iterations}" in lines
    assert f"seed: {take.result.settings.seed}" in lines


def test_delete_takes_the_row_away_and_the_list_goes_with_the_last(qtbot, window):
    for left in (2, 1, 0):
        qtbot.keyClick(window, Qt.Key.Key_Delete)
        assert len(cells(window, NAME)) == left
    assert not window.takes.table.isVisible()
    assert window.takes.empty.isVisible()
    assert not window.export_button.isEnabled()
    assert not window.actions_by_name["rename"].isEnabled()
    assert "Press Render" in window.result.empty_text


def test_sweep_button_renders_all_five_and_says_which(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(None)
    window.session.open(make_sound())
    qtbot.waitUntil(lambda: window.session.can_render)
    qtbot.mouseClick(window.panel.sweep_button, LEFT)
    assert not window.panel.sweep_button.isVisible()
    engine.step.release(4)
    qtbot.waitUntil(lambda: window.panel.progress_text.text().startswith("Take 2 of 5 · Step 1"))
    engine.step.release(1000)
    qtbot.waitUntil(lambda: window.session.render_progress is None)
    assert len(cells(window, NAME)) == 5
    assert window.panel.sweep_button.isVisible()


def test_all_are_saved_by_the_button(qtbot, window, tmp_path, monkeypatch):
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(folder))
    qtbot.mouseClick(window.takes.save_all_button, LEFT)
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Exported 3 takes"))
    assert len(list(folder.iterdir())) == 3


def test_many_takes_leave_room_for_the_sounds(qtbot, window):
    window.resize(900, 640)
    window.session.sweep(range(1, 30))
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert len(cells(window, NAME)) == 32
    assert window.height() == 640
    assert window.takes.height() < 180
    assert cells(window, 0)[:9] == ["2", "3", "4", "5", "6", "7", "8", "9", ""]


def test_closing_while_a_take_is_exported_asks(qtbot, window, tmp_path):
    busy = threading.Event()
    window.jobs.submit(lambda job: busy.wait(60), lambda event: None, lane="exports")
    window.session.exports.save(tmp_path / "take.wav")
    window.close()
    answer(window.shutdown.question, QMessageBox.ButtonRole.RejectRole)
    busy.set()
    qtbot.waitUntil(lambda: window.session.exports.running == 0)
    assert (tmp_path / "take.wav").is_file()
