"""Checkpoints read in the process of the tests, which saves them the start of a child for each."""

import pytest

from wavegrad_core.checkpoints import reader, unpickling_process


@pytest.fixture
def checkpoints_in_process(monkeypatch):
    """Unpickle in this process; tests/unit/checkpoints tests the child process."""
    unpickling_process.allow_plain_objects()
    monkeypatch.setattr(
        reader,
        "_ask_child",
        lambda path, name, size, max_bytes: unpickling_process.answer(path, max_bytes),
    )
