"""Keys reach the player and the panes wherever the last click was, with real events."""

from __future__ import annotations

import pytest
from hands import LEFT, click
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gradwave.window.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def window(qtbot, rendered_window: MainWindow) -> MainWindow:
    rendered_window.activateWindow()
    qtbot.waitUntil(rendered_window.isActiveWindow)
    rendered_window.setFocus()
    return rendered_window


@pytest.fixture
def heard(window, monkeypatch) -> list[str]:
    """Record the commands that keys trigger instead of running them."""
    ran: list[str] = []
    for name in ("play", "play_original", "previous_step"):
        command = window.commands[name]
        object.__setattr__(command, "run", lambda name=name: ran.append(name))
        object.__setattr__(command, "enabled", lambda: True)
    return ran


def press(key: Key) -> None:
    """Send a key to the focused widget, as the system does."""
    QTest.keyClick(QApplication.focusWidget(), key)


def test_space_plays_after_every_button_that_a_click_left(qtbot, window, heard):
    takes = len(window.session.takes.all)
    buttons = [one for one in window.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) > 15
    for button in buttons:
        button.blockSignals(True)  # the click is only for the focus
        if button.menu() is None:
            qtbot.mouseClick(button, LEFT)
        button.blockSignals(False)
        assert not button.hasFocus(), button.text()
        heard.clear()
        press(Key.Key_Space)
        assert heard == ["play"], button.text()
    assert len(window.session.takes.all) == takes


def test_space_plays_after_delete_and_deletes_nothing(qtbot, window, heard):
    window.session.render()
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 2)
    click(qtbot, window.takes.delete_button)
    press(Key.Key_Space)
    assert (len(window.session.takes.all), heard) == (1, ["play"])


def test_space_plays_on_every_control_without_text(qtbot, window, heard):
    panel, advanced = window.panel, window.panel.advanced
    controls = (panel.voice, panel.iterations.slider, panel.render_button, advanced.fold)
    for control in (*controls, advanced.sampler, advanced.highs, window.takes.table):
        control.setFocus()
        heard.clear()
        press(Key.Key_Space)
        assert heard == ["play"], control


def test_enter_presses_the_button_that_has_the_focus_by_tab(qtbot, window):
    window.panel.render_button.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.panel.render_button.hasFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 2)


def test_space_in_text_is_a_letter(qtbot, window, heard):
    window.takes.rename()
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "a b")
    assert field.text() == "a b"
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.takes.chosen.name == "a b")
    assert heard == []


def test_enter_in_the_iterations_gives_the_keys_back_to_the_panes(qtbot, window, heard):
    number = window.panel.iterations.number
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "12")
    assert heard == []  # digits go to the field
    press(Key.Key_Return)
    assert window.session.settings.iterations == 12
    assert not number.hasFocus()
    press(Key.Key_1)
    press(Key.Key_Comma)
    assert heard == ["play_original", "previous_step"]
    assert window.session.settings.iterations == 12


def test_the_voice_list_leaves_digits_and_the_comma_to_the_panes(qtbot, window, heard):
    voice = window.panel.voice
    voice.setFocus()
    assert voice.hasFocus()
    chosen = voice.currentIndex()
    press(Key.Key_1)
    press(Key.Key_Comma)
    assert heard == ["play_original", "previous_step"]
    assert voice.currentIndex() == chosen
    press(Key.Key_Down)  # arrows still change the entry
    assert voice.currentIndex() == chosen + 1
    press(Key.Key_Return)
    assert not voice.hasFocus()


def test_a_click_beside_the_controls_leaves_no_field_with_the_keys(qtbot, window, heard):
    number = window.panel.iterations.number
    qtbot.mouseClick(number, LEFT, pos=QPoint(5, number.height() // 2))
    assert QApplication.focusWidget() is not window
    window.original.seek_requested.emit(1.0)
    press(Key.Key_1)
    assert heard == ["play_original"]
