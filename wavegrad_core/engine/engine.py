"""The engine: a network run fast on a device; the plain one is what it is tested against."""

from collections.abc import Callable
from itertools import pairwise

import torch
from torch import Tensor

from wavegrad_core.engine.folded import Folded
from wavegrad_core.network import WaveGrad


class Engine:
    """A network on a device.

    Args:
        network: the plain one; its weights are copied.
        device: where to run.
        dtype: what to multiply in, float32 or bfloat16.
        part_frames: how many mel frames are worked on at a time, so that they fit the caches; None
            is all that are given. It changes the answer by no more than the type's rounding.
        compiled: run through torch.compile, which needs a C++ compiler and, at first, minutes.

    Attributes:
        reach: how many mel frames on each side what `conditions` gives depends on.
    """

    def __init__(
        self,
        network: WaveGrad,
        device: torch.device,
        dtype: torch.dtype,
        part_frames: int | None = None,
        compiled: bool = False,
    ) -> None:
        self._folded = Folded(network, device, dtype)
        self._step: Callable[..., Tensor] = self._folded
        if compiled:
            self._step = torch.compile(self._folded, dynamic=False)
        self.reach = self._folded.reach
        self._hop, self._margin = network.shape.hop, network.shape.reach_frames
        self._part_frames = part_frames

    @torch.inference_mode()
    def conditions(self, mel: Tensor) -> Tensor:
        """What a prediction needs of the mel: [n_mels, F] -> [F, numbers]."""
        return self._folded.conditions(mel[None])[0]

    @torch.inference_mode()
    def predict_noise(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: float,
        guide: Tensor | None = None,
        start: int = 0,
    ) -> Tensor:
        """The noise in y: [T], [T / hop, numbers] -> [T] float32.

        guide: [T], for a network that is guided. start: the frame at which they begin, where they
        are a piece of something longer.
        """
        done = []
        for part, seen in self._parts(len(conditions)):
            samples = slice(seen.start * self._hop, seen.stop * self._hop)
            noise = self._step(
                y[None, samples],
                conditions[None, seen.start : seen.stop],
                noise_level,
                None if guide is None else guide[None, samples],
                start + seen.start,
            )[0]
            first, last = part.start - seen.start, part.stop - seen.start
            done.append(noise[first * self._hop : last * self._hop])
        return torch.cat(done)

    def _parts(self, frames: int) -> list[tuple[range, range]]:
        """Equal parts of so many frames, each with what the network sees for it."""
        count = -(-frames // (self._part_frames or frames))
        cuts = [frames * i // count for i in range(count + 1)]
        return [
            (range(a, b), range(max(0, a - self._margin), min(frames, b + self._margin)))
            for a, b in pairwise(cuts)
        ]
