"""A network on STFT frames, for rendering."""

import copy

import torch
from torch import Tensor

from wavegrad_core.network.spectral_network import SpectralNetwork


class SpectralStep:
    """A spectral network with the interface of `OptimizedNetwork`.

    Features and filters are computed in float32, the convolutions between them in `dtype`.

    Args:
        network: The plain network; its weights are copied.
        device: Where to run.
        dtype: Type of the convolutions.

    Attributes:
        shape: The network's shape.
        conditions_receptive_field_frames: Mel frames on each side that a frame of `conditions`
            depends on.
    """

    conditions_receptive_field_frames = 0

    def __init__(self, network: SpectralNetwork, device: torch.device, dtype: torch.dtype) -> None:
        self.shape = network.shape
        self._network = copy.deepcopy(network)
        if network.prior.offset.device != device:  # `to` imports much of torch in any case
            self._network.to(device)
        for parameter in self._network.core.parameters():
            parameter.data = parameter.data.to(dtype)

    def conditions(self, mel: Tensor) -> Tensor:
        """Compute the log power of each bin, `[B, n_mels, frames]` -> `[B, frames, bins]`."""
        return self._network.prior(mel)

    def __call__(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: Tensor,
        guide: Tensor | None = None,
        start: int = 0,
        margins: tuple[int, int] = (0, 0),
    ) -> Tensor:
        """Predict the residual in y; see `OptimizedNetwork`. `guide` and `start` are not used."""
        out = self._network.predict(y, conditions, noise_level.view(1))
        before, after = (frames * self.shape.hop for frames in margins)
        return out[:, before : out.shape[1] - after]
