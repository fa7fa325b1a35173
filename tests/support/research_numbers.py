"""A small voice with a Wiener skip, and results of the research program that trained it."""

from pathlib import Path

import numpy as np
import pytest
import torch

from wavegrad_core.diffusion.wiener_skip import WienerSkip
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.training.recipe import SPEECH_PRE_EMPHASIS
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

PROFILE = PROFILES["wavegrad"]
FIXTURE = Path(__file__).parents[1] / "fixtures" / "wiener_skip.npz"
STARTS, FRAMES = (9000, 21000, 42000), 8  # of the crops in the fixture
SKIP = WienerSkip(power_correction=1.3, unit_variance_gain=1 / 0.0222)
GAIN = 0.25 / 0.0222
TINY = {
    "output": "residual",
    "guided": True,
    "gain": 8.0,
    "pre_emphasis": (1.0, -0.6, 0.2),
    "skip": WienerSkip(1.3, 30.0),
}


@pytest.fixture(scope="module")
def stored():
    """Results of the program that trained the first such voices (`tests/fixtures/README.md`)."""
    return {key: torch.from_numpy(value) for key, value in np.load(FIXTURE).items()}


@pytest.fixture(scope="module")
def stored_voice(stored):
    shape = NetworkShape(
        n_mels=128,
        frame=12,
        audio_channels=4,
        down_channels=(4, 6),
        mel_channels=6,
        up_channels=(6, 4, 4),
        factors=(5, 1, 5),
        up_dilations=((1, 2, 1, 2), (1, 2, 4, 8), (1, 2, 4, 8)),
        guided=True,
        output="residual",
    )
    card = VoiceCard(
        name="stored",
        network=shape,
        profile=PROFILE,
        gain=GAIN,
        pre_emphasis=SPEECH_PRE_EMPHASIS,
        skip=SKIP,
    )
    prefix = "network."
    weights = {k.removeprefix(prefix): v.float() for k, v in stored.items() if prefix in k}
    return Voice.of(card, weights)


@pytest.fixture(scope="module")
def noisy(stored, stored_voice, speech):
    """y, x and the mel of the crops in the fixture."""
    crops = [torch.from_numpy(speech[start : start + FRAMES * 300]) for start in STARTS]
    sound = torch.stack(crops)
    mel = PROFILE.mel(sound)
    x = stored_voice.card.domain.to_diffusion(sound, mel)
    level = stored["level"][:, None]
    y = level * x + (1 - level**2).clamp_min(1e-12).sqrt() * stored["noise"].float()
    return y, x, mel
