"""A real mel to edit."""

import pytest
import torch
from edit_sounds import WAVEGRAD

from wavegrad_core.edits import MelSound


@pytest.fixture(scope="session")
def spoken(speech):
    """A second and a half of speech as a MelSound of the profile `wavegrad`."""
    part = torch.from_numpy(speech[12_000:48_000].copy())
    return MelSound(WAVEGRAD.mel(part).numpy(), WAVEGRAD)
