"""Convolutions over time of signals with channels last, `[B, T, C]`."""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Conv(nn.Conv1d):
    """A Conv1d that keeps the length, for channels last: `[B, T, in]` -> `[B, T, out]`."""

    def __init__(self, inputs: int, outputs: int, taps: int, dilation: int = 1) -> None:
        super().__init__(inputs, outputs, taps, dilation=dilation)

    def forward(self, x: Tensor) -> Tensor:
        if x.requires_grad and x.device.type == "cpu" and not torch.is_autocast_enabled("cpu"):
            return _ConvFunction.apply(x, self.weight, self.bias, self.dilation[0])  # type: ignore[no-any-return]
        return convolve(x, self.weight, self.bias, self.dilation[0])


def convolve(x: Tensor, weight: Tensor, bias: Tensor | None, dilation: int) -> Tensor:
    """Convolve without changing the length.

    Args:
        x: `[B, T, in]`.
        weight: `[out, in, taps]`.
        bias: `[out]`.
        dilation: Steps between taps.

    Returns:
        `[B, T, out]`.
    """
    x = x.transpose(1, 2).unsqueeze(2)  # an image of height 1 with channels last
    padding = (0, weight.shape[2] // 2 * dilation)
    x = F.conv2d(x, weight[:, :, None], bias, padding=padding, dilation=(1, dilation))
    return x.squeeze(2).transpose(1, 2)


class _ConvFunction(torch.autograd.Function):
    """`convolve` with gradients computed as a convolution and a matrix product.

    torch's own backward pass reaches half the speed of the forward pass on a CPU without AMX. With
    this one a training step is 1.25 times as fast.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor, dilation: int) -> Tensor:
        ctx.save_for_backward(x, weight)
        ctx.dilation = dilation
        return convolve(x, weight, bias, dilation)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor, Tensor, None]:
        x, weight = ctx.saved_tensors
        gradient, dilation = gradients[0].contiguous(), ctx.dilation
        outputs, inputs, taps = weight.shape
        x_gradient = convolve(gradient, weight.transpose(0, 1).flip(2), None, dilation)
        padding, length = taps // 2 * dilation, x.shape[1]
        padded = F.pad(x, (0, 0, padding, padding))
        shifted = [padded[:, k * dilation : k * dilation + length] for k in range(taps)]
        rows = gradient.flatten(0, 1)
        weight_gradient = rows.T @ torch.cat(shifted, dim=2).flatten(0, 1)
        weight_gradient = weight_gradient.view(outputs, taps, inputs).transpose(1, 2)
        return x_gradient, weight_gradient, rows.sum(0), None
