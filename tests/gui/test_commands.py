"""Commands: their registration, menus, keys and the list of shortcuts."""

from __future__ import annotations

import pytest
from fakes import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from gradwave.commands import MENUS, Command, CommandRegistry


@pytest.fixture
def window(open_window):
    return open_window(FakeEngine())


def nothing() -> None:
    pass


def command(name: str, position: int = 100, *keys: str, **rest) -> Command:
    return Command(name, name.title(), nothing, "&File", position, keys, **rest)


def test_a_name_a_key_and_an_unknown_menu_are_refused():
    commands = CommandRegistry()
    commands.add([command("open", 100, "Ctrl+O")])
    with pytest.raises(ValueError, match="two commands are named open"):
        commands.add([command("open")])
    with pytest.raises(ValueError, match=r"close and open both have the key Ctrl\+O"):
        commands.add([command("close", 100, "Ctrl+O")])
    with pytest.raises(ValueError, match="there is no menu"):
        commands.add([Command("fly", "Fly", nothing, "&Fly", 100)])


def test_entries_are_in_the_order_of_menus_and_positions():
    commands = CommandRegistry()
    commands.add(
        [command("last", 300), command("first", 100), command("hidden", 200, listed=False)]
    )
    commands.add([Command("help", "Help", nothing, "&Help", 1)])
    assert [one.name for one in commands] == ["first", "hidden", "last", "help"]
    assert [one.text for one in commands.menu("&File")] == ["First", "Last"]


def test_no_two_commands_of_the_window_share_a_key(window):
    keys = [QKeySequence(key).toString() for one in window.commands for key in one.keys]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_every_listed_command_is_in_its_menu_once(window):
    listed = {one.name for one in window.commands if one.listed}
    assert set(window.actions_by_name) == listed
    assert [action.text() for action in window.menuBar().actions()] == list(MENUS)
    for one in window.commands:
        if one.listed:
            assert window.actions_by_name[one.name].text().startswith(one.label)


def test_mnemonics_differ_within_a_menu(window):
    for bar in window.menuBar().actions():
        texts = [action.text().replace("&&", "") for action in bar.menu().actions()]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), (bar.text(), letters)


def test_the_list_of_shortcuts_reads_as_a_user_reads_it(window):
    rows = window.commands.shortcuts()
    assert ("File", "Open", "Ctrl+O") in rows
    assert ("Listen", "Play/stop", "Space") in rows
    assert ("Listen", "Play take 1", "2") in rows
    assert ("View", "Zoom in", "+ or =") in rows
    assert ("View", "Scroll left", "←") in rows
    assert not any("&" in text for row in rows for text in row)


def test_a_disabled_command_does_not_run_by_its_key(qtbot, window):
    assert not window.commands["previous_step"].enabled()
    qtbot.keyClick(window, Qt.Key.Key_Comma)  # nothing to step through, and nothing fails
    assert window.models.steps.place == 0


def test_a_check_mark_follows_the_state(qtbot, rendered_window):
    loop = rendered_window.actions_by_name["loop"]
    assert loop.isCheckable()
    assert not loop.isChecked()
    qtbot.keyClick(rendered_window, Qt.Key.Key_L)
    assert loop.isChecked()
    loop.trigger()
    assert not loop.isChecked()
    assert rendered_window.player.loop is None
