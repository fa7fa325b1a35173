"""A short schedule and pieces of a fixed size."""

import numpy as np
from hypothesis import HealthCheck, settings

from wavegrad_core.diffusion.schedule import Schedule

WG_6 = Schedule.named("wg-6")
TWO = Schedule("two", [0.1, 0.5])
FIXED = settings(
    max_examples=25,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture
    ],  # the fixture returns the same each time
)


def cut(array, places):
    """Split along the last axis at any positions, in any order."""
    return np.split(array, sorted(place % (array.shape[-1] + 1) for place in places), axis=-1)
