"""The noise levels for training."""

import math

import numpy as np
import torch
from torch import Tensor

from wavegrad_core.diffusion.schedule import TRAINING, linear
from wavegrad_core.network.networks import Shape
from wavegrad_core.network.shape import NetworkShape


def training_levels(shape: Shape) -> Tensor:
    """Return the noise levels of the training schedule: [S + 1], 1 and then sqrt(alpha_bar_s)."""
    betas = TRAINING
    if isinstance(shape, NetworkShape) and shape.conditioning == "index":
        betas = linear(*shape.index_betas)
    return torch.tensor([1.0, *np.sqrt(np.cumprod(1 - betas)).tolist()])


def draw_levels(
    count: int, levels: Tensor, generator: torch.Generator, discrete: bool = False
) -> Tensor:
    """Draw noise levels as in the paper: a segment of the training schedule, then a level in it.

    Args:
        count: Number of levels.
        levels: [S + 1], from `training_levels`.
        generator: Source of randomness.
        discrete: Return the end of the segment itself, for a network that is conditioned on the
            index of a step and must see only the noise of that step.

    Returns:
        [count].
    """
    s = torch.randint(1, len(levels), (count,), generator=generator)
    if discrete:
        return levels[s]
    share = torch.rand(count, generator=generator)
    return levels[s] + (levels[s - 1] - levels[s]) * share


# Log signal-to-noise ratios (of powers, natural logarithm) for training a voice with a Wiener skip,
# if speech has unit variance: most are spread evenly over the range where phase is learned, the
# others evenly up to the ratio of a schedule's last steps.
LOW, MIDDLE, HIGH, HIGH_SHARE = -5.5, 4.0, 12.0, 0.12


def draw_log_snr(count: int, generator: torch.Generator) -> Tensor:
    """Draw log signal-to-noise ratios for a voice with a Wiener skip, spread over the batch.

    Args:
        count: Number of ratios.
        generator: Source of randomness.

    Returns:
        [count], one from each of `count` equal shares of the distribution.
    """
    share = (torch.rand(count, generator=generator) + torch.arange(count)) / count
    share = share[torch.randperm(count, generator=generator)]
    low = LOW + (MIDDLE - LOW) * (share / (1 - HIGH_SHARE))
    high = MIDDLE + (HIGH - MIDDLE) * (share - (1 - HIGH_SHARE)) / HIGH_SHARE
    return torch.where(share < 1 - HIGH_SHARE, low, high)


def level_at(log_snr: Tensor, deviation: float) -> Tensor:
    """Return the noise level at which a signal has a log signal-to-noise ratio, both [...].

    Args:
        log_snr: Natural logarithm of the ratio of powers.
        deviation: Standard deviation of the signal.
    """
    return torch.sigmoid(log_snr - 2 * math.log(deviation)).sqrt()
