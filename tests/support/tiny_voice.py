"""The network and the mel profile of a tiny voice: 16 thousand weights, a hop of 100 samples."""

from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.network.shape import NetworkShape

TINY_SHAPE = NetworkShape(
    n_mels=20,
    frame=5,
    audio_channels=8,
    down_channels=(8, 12),
    mel_channels=16,
    up_channels=(12, 8, 8),
    factors=(5, 2, 2),
    up_dilations=((1, 2, 1, 2),) * 3,
    down_dilations=(1, 2),
)
TINY_PROFILE = MelProfile("tiny", 24_000, 512, 400, 100, 20, 50, 12_000, mean=-4.5, scale=2.0)
