"""Checkpoints read in the process of the tests, which saves them the start of a child for each."""

import pytest

from wavegrad_core.checkpoints import child, reader


@pytest.fixture
def checkpoints_in_process(monkeypatch):
    """Let the reader call the code of its child; tests/unit/checkpoints tests the process."""
    child.allow_plain_objects()
    monkeypatch.setattr(
        reader, "_ask_child", lambda path, name, size, max_bytes: child.answer(path, max_bytes)
    )
