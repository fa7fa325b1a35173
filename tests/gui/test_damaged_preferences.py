"""Preferences that hold something else than they should: the program starts with its defaults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fakes import FakeEngine

from gradwave import desktop
from gradwave.panes.display_options import DEFAULTS
from gradwave.preferences import preferences

APP = Path(desktop.__file__).parent
DEVICES = ("output", "rate", "buffer", "processor", "precision")
DAMAGED = {
    "nothing": "",
    "long text": "x" * 1000,
    "list": ["a", "b"],
    "large number": 10**15,
    "negative number": -5,
    "not a number": float("nan"),
    "huge number": 10**400,
    "nested list": [[["a"]]],
    "null": None,
    "map": {"a": 1},
}


def keys() -> set[str]:
    """Return the keys that the program reads, as its source names them."""
    found = {
        key
        for file in APP.rglob("*.py")
        for key in re.findall(r'= "([a-z]+/[a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    assert len(found) > 5
    return found | {f"look/{name}" for name in DEFAULTS} | {f"devices/{name}" for name in DEVICES}


@pytest.mark.parametrize("kind", DAMAGED)
def test_the_window_opens_whatever_the_preferences_hold(qtbot, open_window, make_sound, kind):
    kept = preferences()
    for key in keys():
        kept.write(key, DAMAGED[kind])
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound())
    qtbot.waitUntil(lambda: window.session.result is not None)
    window.features.training.open()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert not window.banner.isVisible()
