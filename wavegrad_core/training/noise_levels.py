"""The noise levels that training draws."""

import numpy as np
import torch
from torch import Tensor

from wavegrad_core.diffusion.schedule import TRAINING, linear
from wavegrad_core.network.shape import NetworkShape


def training_levels(shape: NetworkShape) -> Tensor:
    """Return the noise levels of the training schedule: [S + 1], 1 and then sqrt(alpha_bar_s)."""
    betas = linear(*shape.index_betas) if shape.conditioning == "index" else TRAINING
    return torch.tensor([1.0, *np.sqrt(np.cumprod(1 - betas)).tolist()])


def draw_levels(
    count: int, levels: Tensor, generator: torch.Generator, discrete: bool = False
) -> Tensor:
    """Draw noise levels as in the paper: a segment of the training schedule, then a level in it.

    Args:
        count: number of levels.
        levels: [S + 1], from `training_levels`.
        generator: source of randomness.
        discrete: return the end of the segment itself, for a network that is conditioned on the
            index of a step and must meet only the noise of that step.

    Returns:
        [count].
    """
    s = torch.randint(1, len(levels), (count,), generator=generator)
    if discrete:
        return levels[s]
    share = torch.rand(count, generator=generator)
    return levels[s] + (levels[s - 1] - levels[s]) * share
