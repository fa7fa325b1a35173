"""A session with a sound, ready to render."""

from __future__ import annotations

import pytest

from gradwave.rendering.session import Session


@pytest.fixture
def ready(qtbot, session, make_sound) -> Session:
    session.begin(None)
    session.open(make_sound("speech.wav", seconds=0.3))
    qtbot.waitUntil(lambda: session.can_render)
    return session
