"""File dialogs and drops: opening by menu, button and drop, and saving."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import soundfile
from hands import LEFT, PLAIN, choose, click, drop, settle
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from gradwave.opening import original_file
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(rendered_window: MainWindow) -> MainWindow:
    return rendered_window


# Opening


def test_files_open_by_menu_and_by_button(qtbot, window, make_sound, monkeypatch):
    choose(monkeypatch, make_sound("menu.wav"))
    window.actions_by_name["open"].trigger()
    qtbot.waitUntil(lambda: window.session.original.name == "menu.wav")
    choose(monkeypatch, make_sound("button.wav"))
    click(qtbot, window.open_button)
    qtbot.waitUntil(lambda: window.session.original.name == "button.wav")
    assert window.session.result is None
    assert "Press Render" in window.result.empty_text


def test_the_dialog_shows_every_kind_of_file_that_can_be_opened(window, monkeypatch):
    shown = []

    def say(parent, title, folder, kinds):
        shown.extend(kinds.split("(")[1].split(")")[0].split())
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", say)
    window.actions_by_name["open"].trigger()
    assert {"*.wav", "*.aac", "*.mp4", "*.wma", "*.npz", "*.pt", "*.gradwave"} <= set(shown)


def test_a_dialog_that_is_cancelled_opens_nothing(window, monkeypatch):
    choose(monkeypatch, "")
    before = window.session.original
    window.actions_by_name["open"].trigger()
    assert window.session.original is before
    assert window.session.opener.path is None


def test_a_file_is_dropped(qtbot, window, make_sound):
    assert drop(window, make_sound("tröpfchen 💧.wav"))
    qtbot.waitUntil(lambda: window.session.original.name == "tröpfchen 💧.wav")


def test_a_very_long_name_neither_widens_the_window_nor_is_lost(
    qtbot, window, make_sound, tmp_path
):
    width, name = window.width(), "ä" * 110 + "X" * 20 + ".wav"
    window.session.open(make_sound(name, seconds=0.1))
    qtbot.waitUntil(lambda: window.session.original.name == name)
    assert name in window.original.facts
    window.session.open(tmp_path / ("nowhere" * 30))
    qtbot.waitUntil(lambda: window.banner.isVisible())
    click(qtbot, window.panel.render_button)
    qtbot.waitUntil(lambda: window.session.result is not None)
    window.session.exports.save(tmp_path / ("Z" * 200 + ".wav"))
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Exported"))
    settle(qtbot, window)
    QApplication.processEvents()
    assert window.width() == width
    assert window.minimumSizeHint().width() <= 900


def test_escape_leaves_a_file_that_is_never_read_and_what_was_open_can_be_rendered(
    qtbot, window, make_sound, monkeypatch
):
    go, read = threading.Event(), original_file.read_sound
    monkeypatch.setattr(
        original_file, "read_sound", lambda job, path: (go.wait(60), read(job, path))[1]
    )
    drop(window, make_sound("far.wav"))
    assert not window.panel.render_button.isEnabled()
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.panel.render_button.isEnabled()
    assert window.original.facts.startswith("clip.wav")
    go.set()
    settle(qtbot, window)
    assert window.session.original.name == "clip.wav"


def test_text_is_not_taken_by_a_drop(window):
    mime = QMimeData()
    mime.setText("words")
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, LEFT, PLAIN)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


# Saving


def test_the_result_is_saved_by_the_dialog(qtbot, window, monkeypatch, tmp_path):
    asked = []

    def say(parent, title, suggested, kinds):
        asked.append(suggested)
        return str(tmp_path / "out"), "WAV (*.wav)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", say)
    click(qtbot, window.export_button)
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Exported"))
    assert Path(asked[0]).name == "clip (one, 6 iterations, seed 0).flac"
    assert Path(asked[0]).parent == tmp_path  # where the recording is
    assert soundfile.info(tmp_path / "out.wav").frames == 3 * 24_000


@pytest.mark.parametrize("name", ["take", "clip (one, sketch 0.3, seed 0)"])
def test_an_export_without_a_typed_suffix_replaces_no_file_without_asking(
    qtbot, window, monkeypatch, tmp_path, name
):
    there = tmp_path / f"{name}.flac"
    there.write_text("precious")
    choose(monkeypatch, tmp_path / name, "getSaveFileName", "FLAC (*.flac)")
    answers = [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel]
    asked = []

    def question(box):
        asked.append(box.text())
        return answers.pop()

    monkeypatch.setattr(QMessageBox, "exec", question)
    click(qtbot, window.export_button)
    settle(qtbot, window)
    assert asked == [f"“{name}.flac” already exists. Replace it?"]
    assert there.read_text() == "precious"
    click(qtbot, window.export_button)
    settle(qtbot, window)
    assert soundfile.info(there).frames == 3 * 24_000


def test_a_name_too_long_for_its_suffix_is_reported_in_one_line(
    qtbot, window, monkeypatch, tmp_path
):
    choose(monkeypatch, tmp_path / ("x" * 252), "getSaveFileName", "FLAC (*.flac)")
    click(qtbot, window.export_button)
    settle(qtbot, window)
    assert "Could not write" in window.banner.text


def test_a_project_without_a_typed_suffix_replaces_no_file_without_asking(
    qtbot, window, monkeypatch, tmp_path
):
    there = tmp_path / "v1.2.gradwave"
    there.write_text("precious")
    choose(monkeypatch, tmp_path / "v1.2", "getSaveFileName")
    monkeypatch.setattr(QMessageBox, "exec", lambda *rest: QMessageBox.StandardButton.Cancel)
    window.features.projects.save_as()
    settle(qtbot, window)
    assert there.read_text() == "precious"
    monkeypatch.setattr(QMessageBox, "exec", lambda *rest: QMessageBox.StandardButton.Yes)
    window.features.projects.save_as()
    settle(qtbot, window)
    assert window.features.projects.persistence.project.path == there
    assert there.read_text() != "precious"
