"""Noise that depends only on the seed, the step and the absolute sample position."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

BLOCK = 2**14  # samples per counter


@dataclass(frozen=True)
class SeededNoise:
    """Endless standard normal noise for each step, from a counter-based generator (Philox).

    Any range can be drawn independently of earlier draws.
    """

    seed: int

    def samples(self, start: int, stop: int, step: int) -> Tensor:
        """Return samples start .. stop of a step's noise, [stop - start] float32 on the CPU."""
        blocks = range(start // BLOCK, -(-stop // BLOCK))
        drawn = np.concatenate([self._block(step, block) for block in blocks] or [np.zeros(0)])
        first = start - start // BLOCK * BLOCK
        return torch.from_numpy(drawn[first : first + stop - start].astype(np.float32))

    def _block(self, step: int, block: int) -> np.ndarray:
        key = np.array([self.seed % 2**64, 0], dtype=np.uint64)
        counter = np.array([0, block, step, 0], dtype=np.uint64)  # the first element counts draws
        generator = np.random.Generator(np.random.Philox(key=key, counter=counter))
        return generator.standard_normal(BLOCK, dtype=np.float32)
