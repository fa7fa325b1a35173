"""Edits of long mels need little memory besides the mel and the result."""

import tracemalloc

import numpy as np
import pytest
from edit_sounds import SMALL, noise_mel

from wavegrad_core.edits import (
    Blur,
    Copy,
    EditError,
    Fill,
    Freeze,
    MelSound,
    Pitch,
    Range,
    Stretch,
)

FRAMES = 70_000  # 12 minutes
LONG = Range(0, 690)


@pytest.fixture(scope="module")
def long():
    return MelSound(np.tile(noise_mel(600), (1, FRAMES // 600)), SMALL)


@pytest.mark.parametrize(
    "edit",
    [Stretch(factor=0.05), Pitch(semitones=3), Blur(seconds=0.1, bands=1)],
    ids=lambda edit: edit.kind,
)
def test_little_is_held_beside_the_result(edit, long):
    edit.apply(MelSound(long.mel[:, :600], SMALL))  # compiled code and tables stay in memory
    tracemalloc.start()
    try:
        made = edit.apply(long)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    beside = peak - made.mel.nbytes
    assert beside < 27e6, f"{beside / 1e6:.0f} MB"  # twice the whole mel in float64


def test_what_holds_its_region_refuses_a_long_one(long):
    for edit in (
        Copy(region=LONG, to=100),
        Fill(region=LONG),
        Freeze(at=1, region=LONG),
    ):
        with pytest.raises(EditError, match=r"region covers 69,0\d\d frames, more than 65,536"):
            edit.apply(long)
