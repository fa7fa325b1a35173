"""Checkpoints read without a child process."""

import json

import pytest
from checkpoint_reading import checkpoints_in_process  # noqa: F401


@pytest.fixture(autouse=True)
def _quick(checkpoints_in_process):  # noqa: F811
    """Read all checkpoints of these tests in their own process."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "語 mine.safetensors"


@pytest.fixture
def parts(tiny_voice):
    """The tensors of a voice and its card as JSON, for tests to damage."""
    return dict(tiny_voice.network.state_dict()), json.loads(tiny_voice.card.model_dump_json())
