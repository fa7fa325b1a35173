"""A project that is being read is not opened if something else is requested first."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from fakes import FakeEngine
from hands import answer, drop, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from gradwave.window.main_window import MainWindow

ROLE = QMessageBox.ButtonRole


@pytest.fixture
def project_file(tmp_path) -> Path:
    return tmp_path / "p.gradwave"


@pytest.fixture
def reading(qtbot, open_window, make_sound, project_file, read_later) -> MainWindow:
    """A window with an unsaved take of “mine.wav”, in which a project is being read."""
    window = open_window(FakeEngine())
    window.session.begin(None)
    open_sound(qtbot, window, make_sound("first.wav"))
    with qtbot.waitSignal(window.features.projects.persistence.project.saved):
        window.features.projects.persistence.project.save(project_file)
    window.actions_by_name["close_sound"].trigger()
    open_sound(qtbot, window, make_sound("mine.wav"))
    window.session.render()
    qtbot.waitUntil(lambda: window.session.result is not None)
    drop(window, project_file)
    assert window.footer.message.text() == "Opening p.gradwave…"
    return window


def open_sound(qtbot, window: MainWindow, path: Path) -> None:
    window.session.open(path)
    qtbot.waitUntil(lambda: window.session.original is not None and window.session.can_render)
    assert window.session.original.name == path.name


def read_to_its_end(qtbot, window: MainWindow, read_later: threading.Event) -> None:
    read_later.set()
    settle(qtbot, window)


def is_as_it_was(window: MainWindow) -> bool:
    return (window.session.original.name, len(window.session.takes.all)) == ("mine.wav", 1)


def test_what_is_asked_about_stays_until_the_answer(qtbot, reading, read_later):
    reading.close()
    question = reading.features.projects.unsaved_prompt.question
    assert question.text() == "Save “mine.wav” first?"
    assert reading.footer.message.text() == ""
    read_to_its_end(qtbot, reading, read_later)
    assert is_as_it_was(reading)
    answer(question, ROLE.RejectRole)
    assert is_as_it_was(reading)


def test_escape_leaves_it(qtbot, reading, read_later):
    reading.setFocus()
    qtbot.keyClick(reading, Qt.Key.Key_Escape)
    assert reading.footer.message.text() == ""
    read_to_its_end(qtbot, reading, read_later)
    assert is_as_it_was(reading)


def test_what_a_place_is_chosen_for_is_what_is_saved_there(
    qtbot, reading, read_later, monkeypatch, tmp_path
):
    def ask_where_to_save(*rest) -> Path:
        read_to_its_end(qtbot, reading, read_later)
        return tmp_path / "mine.gradwave"

    monkeypatch.setattr(
        "gradwave.projects.views.project_actions.ask_where_to_save", ask_where_to_save
    )
    with qtbot.waitSignal(reading.features.projects.persistence.project.saved):
        reading.actions_by_name["save_project"].trigger()
    assert is_as_it_was(reading)
    assert reading.features.projects.persistence.project.path == tmp_path / "mine.gradwave"


def test_a_file_that_is_dropped_since_is_what_the_question_about_a_render_is_about(
    qtbot, reading, read_later, make_sound, monkeypatch
):
    monkeypatch.setattr("gradwave.projects.views.render_guard.MIN_SECONDS_TO_ASK", 0.0)
    engine = reading.session.engine
    engine.step = threading.Semaphore(0)
    reading.session.render()
    drop(reading, make_sound("dropped.wav"))
    read_later.set()
    qtbot.waitUntil(lambda: not reading.jobs.busy("projects"))
    answer(reading.features.guard.question, ROLE.AcceptRole)
    engine.step.release(100)
    qtbot.waitUntil(lambda: reading.session.original.name == "dropped.wav")
