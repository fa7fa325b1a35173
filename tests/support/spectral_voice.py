"""A small untrained voice with a network on STFT frames, for the tiny mel profile."""

import torch
from tiny_voice import TINY_PROFILE

from wavegrad_core.diffusion.wiener_skip import WienerSkip
from wavegrad_core.network.spectral_network import SpectralNetwork, initialise_spectral
from wavegrad_core.network.spectral_shape import SpectralShape
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

SHAPE = SpectralShape(
    n_mels=20, hop=100, n_fft=400, channels=12, dilations=((1, 1), (2, 1)), band_channels=3
)
CARD = VoiceCard(
    name="spectral",
    network=SHAPE,
    profile=TINY_PROFILE,
    gain=8.0,
    pre_emphasis=(1.0, -0.6, 0.2),
    skip=WienerSkip(1.3, 30.0, matches_levels=True),
)


def spectral_voice() -> Voice:
    """Return the voice, with a last layer that changes the sound."""
    torch.manual_seed(0)
    network = SpectralNetwork(SHAPE)
    initialise_spectral(network)
    torch.nn.init.normal_(network.core.last.weight, std=0.1)
    assert CARD.skip
    network.prior.set(*CARD.skip.bin_prior(CARD.domain, SHAPE.n_fft))
    return Voice(CARD, network)
