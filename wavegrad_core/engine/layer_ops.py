"""The operations between the convolutions of the network.

Signals are `[B, T, C]`. A trailing underscore marks a function that overwrites its first argument.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core.network.wavegrad import LRELU_SLOPE


def leaky_relu_(x: Tensor) -> Tensor:
    """Apply the leaky ReLU to x."""
    return F.leaky_relu_(x, LRELU_SLOPE)


def modulate_(x: Tensor, shift: Tensor, scale: Tensor) -> Tensor:
    """Replace x by leaky_relu(scale * x + shift)."""
    return leaky_relu_(torch.addcmul(shift, scale, x, out=x))


def add_repeated_and_modulate_(
    x: Tensor, residual: Tensor, factor: int, shift: Tensor, scale: Tensor
) -> tuple[Tensor, Tensor]:
    """Add a residual to x, each of its steps repeated; also modulate the sum.

    Args:
        x: `[B, T, C]`, overwritten by the sum.
        residual: `[B, T / factor, C]`.
        factor: How often each step of the residual is repeated.
        shift: `[B, T, C]`.
        scale: `[B, T, C]`.

    Returns:
        The sum, and leaky_relu(scale * sum + shift).
    """
    batch, length, width = residual.shape
    x.view(batch, length, factor, width).add_(residual[:, :, None])
    return x, leaky_relu_(torch.addcmul(shift, scale, x))


def overlap_add(products: Tensor, bias: Tensor, shifts: list[tuple[int, ...]]) -> Tensor:
    """Sum the shifted products of a convolution's taps, for each phase of an upsampled signal.

    Args:
        products: `[B, T, taps, C]`.
        bias: `[C]`.
        shifts: For each phase, by how many steps each tap's products are shifted; 0 for the middle
            one. Zeros are shifted in at the ends.

    Returns:
        `[B, T * phases, C]`.
    """
    batch, length, taps, width = products.shape
    out = products.new_empty(batch, length, len(shifts), width)
    middle = taps // 2
    unshifted = products[:, :, middle] + bias
    for shift in dict.fromkeys(shifts):
        phases = [p for p, its in enumerate(shifts) if its == shift]  # consecutive
        total = unshifted.clone()
        for k, by in enumerate(shift):
            if k == middle:
                continue
            first, last = max(0, -by), length - max(0, by)
            if first < last:
                total[:, first:last] += products[:, first + by : last + by, k]
        out[:, :, phases[0] : phases[-1] + 1] = total.unsqueeze(2)
    return out.view(batch, length * len(shifts), width)
