"""The work between the convolutions, written as passes over the signals.

This is what a GPU runs, and the truth that `fused` is tested against: there, each pass reads and
writes its signals once. Signals are [B, T, C]; `x` is written over where it says so.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core.network.wavegrad import LRELU_SLOPE


def leaky(x: Tensor) -> Tensor:
    """The leaky ReLU, written over x."""
    return F.leaky_relu_(x, LRELU_SLOPE)


def modulated(x: Tensor, shift: Tensor, scale: Tensor) -> Tensor:
    """The leaky ReLU of scale * x + shift, written over x."""
    return leaky(torch.addcmul(shift, scale, x, out=x))


def joined(
    x: Tensor, residual: Tensor, factor: int, shift: Tensor, scale: Tensor
) -> tuple[Tensor, Tensor]:
    """x with the residual, [B, T / factor, C], repeated and added, written over x; and the leaky
    ReLU of scale * that + shift."""
    batch, length, width = residual.shape
    x.view(batch, length, factor, width).add_(residual[:, :, None])
    return x, leaky(torch.addcmul(shift, scale, x))


def added(x: Tensor, branch: Tensor) -> Tensor:
    """x + branch, written over x."""
    return x.add_(branch)


def spread(products: Tensor, bias: Tensor, shifts: list[tuple[int, ...]]) -> Tensor:
    """Sums of products [B, T, taps, C], each tap's moved: -> [B, T * phases, C].

    shifts: for each phase, by how many moments each tap's products are moved; what comes in at the
    ends is zero.
    """
    batch, length, _, width = products.shape
    out = products.new_empty(batch, length, len(shifts), width)
    for shift in dict.fromkeys(shifts):
        phases = [p for p, its in enumerate(shifts) if its == shift]  # neighbours
        total = bias.expand(batch, length, -1).clone()
        for k, by in enumerate(shift):
            first, last = max(0, -by), length - max(0, by)
            if first < last:
                total[:, first:last] += products[:, first + by : last + by, k]
        out[:, :, phases[0] : phases[-1] + 1] = total.unsqueeze(2)
    return out.view(batch, length * len(shifts), width)
