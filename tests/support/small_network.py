"""The shape of a small network, with the structure of the paper's."""

from wavegrad_core.network.shape import NetworkShape

SMALL = NetworkShape(
    n_mels=6,
    audio_channels=4,
    down_channels=(6, 8),
    mel_channels=10,
    up_channels=(8, 6, 5),
    factors=(3, 2, 2),
    up_dilations=((1, 2, 1, 2), (1, 2, 4, 8), (1, 2, 4, 8)),
)
