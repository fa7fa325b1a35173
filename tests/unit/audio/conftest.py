"""Fixtures of the tests of sound files."""

import numpy as np
import pytest


@pytest.fixture
def samples():
    """2.5 s of noise at 24 kHz, exact in 16 bits."""
    return np.random.default_rng(0).integers(-9000, 9000, 60_000) / np.float32(2**15)
