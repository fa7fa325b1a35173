"""Windows with sounds to compare."""

from __future__ import annotations

import pytest
from fakes import FakeEngine

from gradwave import desktop
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav", seconds=0.5))
    qtbot.waitUntil(lambda: window.session.result is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window
