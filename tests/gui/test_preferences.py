"""Preferences, the guide in the program, and what is shown while files hover."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEngine
from hands import LEFT, PLAIN
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from gradwave import desktop, language, theme
from gradwave.help.views.guide_dialog import guide_text
from gradwave.window.preferences_dialog import opens_sample

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def window(open_window):
    return open_window(FakeEngine())


def choose_theme(window, name: str) -> None:
    window.actions_by_name["preferences"].trigger()
    box = window.features.preferences.theme
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def test_the_theme_is_chosen_whatever_the_system_has_and_remembered(
    qtbot, qapp, window, open_window, monkeypatch
):
    monkeypatch.setattr("gradwave.theme.is_dark", lambda app: True)
    desktop.follow_system_theme(qapp, window)
    assert qapp.palette().window().color() == QColor(theme.DARK.window)
    choose_theme(window, "light")
    assert qapp.palette().window().color() == QColor(theme.LIGHT.window)
    assert window.original._plots.backgroundBrush().color() == QColor(theme.LIGHT.panel)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert qapp.palette().window().color() == QColor(theme.LIGHT.window)
    again = open_window(FakeEngine())
    desktop.follow_system_theme(qapp, again)
    assert qapp.palette().window().color() == QColor(theme.LIGHT.window)
    choose_theme(again, "system")
    assert qapp.palette().window().color() == QColor(theme.DARK.window)
    assert again.features.preferences.theme.currentData() == "system"


def test_a_chosen_language_is_remembered_for_the_next_start(window):
    window.actions_by_name["preferences"].trigger()
    dialog = window.features.preferences
    assert not dialog.restart.isVisible()
    box = dialog.language
    box.setCurrentIndex(box.findData("fr"))
    box.activated.emit(box.currentIndex())
    assert dialog.restart.isVisible()
    assert language.language_to_use() == "fr"
    dialog.close()
    window.actions_by_name["preferences"].trigger()
    assert box.currentText() == "Français"


def test_the_sample_clip_at_the_start_can_be_left_out(qtbot, window):
    window.actions_by_name["preferences"].trigger()
    dialog = window.features.preferences
    assert dialog.sample.isChecked()
    dialog.sample.click()
    assert not opens_sample()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_f1_opens_the_guide_and_words_are_found_in_it(qtbot, window):
    window.actions_by_name["guide"].trigger()
    guide = window.features.help.guide
    assert guide.isVisible()
    assert guide.windowTitle() == "Guide"
    words = guide.text.toPlainText()
    assert "Gradwave takes a recording" in words
    assert "](" not in words
    assert "pictures/" not in words
    assert guide.headings.count() >= 10
    guide.search.setText("MUSHRA")
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    first = guide.text.textCursor()
    assert first.selectedText() == "MUSHRA"
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.text.textCursor().position() > first.position()
    window.actions_by_name["shortcuts"].trigger()
    assert guide.text.textCursor().block().text() == "Keyboard shortcuts"
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_the_guide_is_that_of_the_documentation(tmp_path):
    source = (DOCS / "guide.md").read_text(encoding="utf-8")
    assert guide_text().splitlines()[0] == source.splitlines()[0] == "# Guide"
    written_by_a_checkout_without_links = tmp_path / "guide.md"
    (tmp_path / "real.md").write_text("# Guide\n\nText.\n", encoding="utf-8")
    written_by_a_checkout_without_links.write_text("real.md", encoding="utf-8")
    assert guide_text(written_by_a_checkout_without_links) == "# Guide\n\nText.\n"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["a.wav"], "Drop to open a.wav"),
        (["a.wav", "b.wav"], "Drop 2 files"),
        ([""], "Drop to render the folder in the queue"),
    ],
)
def test_hovering_files_are_announced_until_they_leave(window, tmp_path, names, said):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, LEFT, PLAIN)
    QApplication.sendEvent(window, enter)
    assert window.drop_highlight.isVisible()
    assert window.drop_highlight.text.text() == said
    assert window.drop_highlight.geometry() == window.rect()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.drop_highlight.isVisible()
