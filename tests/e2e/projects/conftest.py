"""Windows with a sound that was rendered at the start, and where projects are saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import CountingEngine

from gradwave import desktop
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    """The window right after the start, with a sound that the program rendered by itself."""
    window = open_window(CountingEngine())
    desktop.begin(window, make_sound("clip.wav", seconds=2.0))
    qtbot.waitUntil(lambda: window.session.result is not None and not window.jobs.busy())
    return window


@pytest.fixture
def where(monkeypatch, tmp_path) -> list[Path]:
    """The answers to the save dialog in order; an empty list means Cancel."""
    answers: list[Path] = []
    monkeypatch.setattr(
        "gradwave.projects.views.project_actions.ask_where_to_save",
        lambda *rest: answers.pop(0) if answers else None,
    )
    return answers


@pytest.fixture
def unsaved(qtbot, window) -> MainWindow:
    """The window with a take that the user made."""
    window.session.sweep((3,))
    qtbot.waitUntil(lambda: window.session.render_progress is None and not window.jobs.busy())
    return window
