"""A window with takes to rate."""

from __future__ import annotations

import pytest
from fakes import FakeEngine

from gradwave import desktop
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    """A window with a sound and five takes."""
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav", seconds=1.5))
    qtbot.waitUntil(lambda: window.session.result is not None)
    window.session.sweep((3, 12, 25, 50))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 5)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window
