"""Sessions that are autosaved."""

from __future__ import annotations

from pathlib import Path

import pytest
from autosaved_session import Kept

from gradwave.projects import autosave


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    monkeypatch.setattr(autosave, "SECONDS", 0.02)


@pytest.fixture
def root(tmp_path) -> Path:
    return tmp_path / "autosave"


@pytest.fixture
def make_kept(jobs, root):
    made: list[Kept] = []

    def make() -> Kept:
        made.append(Kept(jobs, root))
        return made[-1]

    yield make
    for kept in made:
        kept.crash()
        kept.recovery.end()


@pytest.fixture
def first(qtbot, make_kept, make_sound) -> Kept:
    """A session with one take that the user made."""
    kept = make_kept()
    kept.session.begin(None)
    kept.session.open(make_sound("speech.wav", seconds=0.3))
    qtbot.waitUntil(lambda: kept.session.can_render)
    with qtbot.waitSignal(kept.autosave.kept):
        kept.session.render()
    return kept
