"""The list of keys in the guide, compared with the commands of the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fakes import FakeEngine

from gradwave.commands import key_text

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"


@pytest.fixture
def window(open_window):
    return open_window(FakeEngine())


def actions_by_key() -> dict[str, str]:
    """Return what the guide says that each key does.

    Raises:
        ValueError: A key is listed twice.
    """
    section = GUIDE.read_text(encoding="utf-8").split("## Keyboard shortcuts")[1]
    actions: dict[str, str] = {}
    for line in section.splitlines():
        if not line.startswith("| `"):
            continue
        _, cell, action, _ = line.split("|")
        keys = re.findall(r"`([^`]+)`", cell)
        if " to " in cell:  # `2` to `9`
            keys = [str(number) for number in range(int(keys[0]), int(keys[1]) + 1)]
        for key in keys:
            if key in actions:
                raise ValueError(f"{key} is listed twice")
            actions[key] = action.lower()
    return actions


def test_the_guide_lists_the_keys_of_all_commands(window):
    registered = {key_text(key) for command in window.commands for key in command.keys}
    assert set(actions_by_key()) == registered


def test_the_guide_calls_each_command_as_its_menu_does(window):
    actions = actions_by_key()
    for command in window.commands:
        for key in command.keys:
            first_word = re.split(r"[ :/…]", command.label.replace("&", ""))[0].lower()
            assert first_word in actions[key_text(key)], f"{command.label} ({key})"
