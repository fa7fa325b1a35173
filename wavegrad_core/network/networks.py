"""The network of a shape, whichever of the two kinds it is."""

from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.network.spectral_network import SpectralNetwork, initialise_spectral
from wavegrad_core.network.spectral_shape import SpectralShape
from wavegrad_core.network.wavegrad import WaveGrad, initialise

Shape = NetworkShape | SpectralShape
Network = WaveGrad | SpectralNetwork


def build_network(shape: Shape) -> Network:
    """Return a network of that shape."""
    return SpectralNetwork(shape) if isinstance(shape, SpectralShape) else WaveGrad(shape)


def initialise_network(network: Network) -> None:
    """Set the weights of a network that is to be trained from scratch."""
    if isinstance(network, SpectralNetwork):
        initialise_spectral(network)
    else:
        initialise(network)
