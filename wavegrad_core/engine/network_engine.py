"""A fast network for rendering on a device; tested against the plain network."""

from itertools import pairwise

import torch
from torch import Tensor

from wavegrad_core.audio.parallel import parallel_map
from wavegrad_core.engine.optimized_network import OptimizedNetwork
from wavegrad_core.engine.spectral_step import SpectralStep
from wavegrad_core.network.networks import Network
from wavegrad_core.network.spectral_network import SpectralNetwork


class NetworkEngine:
    """A network on a device.

    Args:
        network: The plain network; its weights are copied.
        device: Where to run.
        dtype: Type of the arithmetic, float32 or bfloat16.
        part_frames: Mel frames processed at a time, so that they fit the caches; None for all at
            once. It changes the result only within the rounding of the type.
        workers: Number of parts processed in parallel. The default is the number of torch's
            threads on a CPU, and 1 on a GPU.

    Attributes:
        conditions_receptive_field_frames: Mel frames on each side that a frame of `conditions`
            depends on.
    """

    def __init__(
        self,
        network: Network,
        device: torch.device,
        dtype: torch.dtype,
        part_frames: int | None = None,
        workers: int | None = None,
    ) -> None:
        on_cpu = device.type == "cpu"
        is_spectral = isinstance(network, SpectralNetwork)
        step = SpectralStep if is_spectral else OptimizedNetwork
        self._network = step(network, device, dtype)  # type: ignore[arg-type]
        self.conditions_receptive_field_frames = self._network.conditions_receptive_field_frames
        self._hop, self._margin = network.shape.hop, network.shape.receptive_field_frames
        self._part_frames = part_frames
        self._workers = workers or (torch.get_num_threads() if on_cpu else 1)

    @torch.inference_mode()
    def conditions(self, mel: Tensor) -> Tensor:
        """Compute the part of a prediction that depends on the mel alone.

        Args:
            mel: `[n_mels, frames]`.

        Returns:
            `[frames, numbers]`.
        """
        return self._network.conditions(mel[None])[0]

    @torch.inference_mode()
    def predict_noise(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: Tensor | float,
        guide: Tensor | None = None,
        start: int = 0,
    ) -> Tensor:
        """Predict the noise in y.

        Args:
            y: Noisy sound, `[samples]` or `[batch, samples]`.
            conditions: Conditions of the mel, `[..., samples / hop, numbers]`.
            noise_level: Square root of alpha_bar, one for the batch.
            guide: Griffin-Lim guide, shaped like y, if the network is guided.
            start: The frame at which y begins, if it is a piece of a longer sound.

        Returns:
            The noise, shaped like y, float32.
        """
        if y.ndim == 1:
            guide = None if guide is None else guide[None]
            return self.predict_noise(y[None], conditions[None], noise_level, guide, start)[0]
        level = torch.as_tensor(noise_level, dtype=torch.float32, device=y.device)

        def predict(part: tuple[range, range]) -> Tensor:
            wanted, covered = part
            samples = slice(covered.start * self._hop, covered.stop * self._hop)
            return self._network(
                y[:, samples],
                conditions[:, covered.start : covered.stop],
                level,
                None if guide is None else guide[:, samples],
                start + covered.start,
                (wanted.start - covered.start, covered.stop - wanted.stop),
            )

        parts = self._parts(conditions.shape[1])
        return torch.cat(parallel_map(predict, parts, self._workers), dim=1)

    def _parts(self, frames: int) -> list[tuple[range, range]]:
        """Split frames into equal parts, and return each with and without its margins.

        Each worker gets the same number of parts, but no part is shorter than its margins.
        """
        count = -(-frames // (self._part_frames or frames))
        count = -(-count // self._workers) * self._workers
        count = max(1, min(count, frames // (1 + 2 * self._margin)))
        cuts = [frames * i // count for i in range(count + 1)]
        return [
            (range(a, b), range(max(0, a - self._margin), min(frames, b + self._margin)))
            for a, b in pairwise(cuts)
        ]
