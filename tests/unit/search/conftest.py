"""A small voice and crops to search a schedule on."""

import pytest

from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.search import trials


@pytest.fixture
def crops(speech):
    return [speech[20_000:22_000], speech[40_000:42_000]]


@pytest.fixture
def vocoder(tiny_voice):
    return Vocoder(tiny_voice, "cpu", "fp32")


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch):
    monkeypatch.setattr(trials, "SAVE_SECONDS", 0.0)
