"""Dynamic time warping, against librosa's."""

import librosa
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.edits.warping_path import warping_path

SIZES = st.integers(1, 40)


@given(SIZES, SIZES, st.integers(0, 1000), st.sampled_from([3, 1000]))
def test_the_path_is_librosas(n, m, seed, levels):
    """Few levels make many paths of equal cost, of which both take the same."""
    cost = np.random.default_rng(seed).integers(0, levels, (n, m)).astype(float)
    _, path = librosa.sequence.dtw(C=cost)
    np.testing.assert_array_equal(warping_path(cost), path[::-1].T)
