"""Checkpoints read without a child process."""

import pytest
from checkpoint_reading import checkpoints_in_process  # noqa: F401


@pytest.fixture(autouse=True)
def _quick(checkpoints_in_process):  # noqa: F811
    """Read all checkpoints of these tests in their own process."""
