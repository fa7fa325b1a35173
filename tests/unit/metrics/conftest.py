"""Speech to score."""

import pytest
from metric_sounds import CLIP, RATE

from wavegrad_core.audio import read_audio


@pytest.fixture(scope="module")
def speech():
    audio, rate = read_audio(CLIP)
    assert rate == RATE
    return audio[0]
