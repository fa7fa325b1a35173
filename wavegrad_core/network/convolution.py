"""Convolutions over time of signals whose channels lie side by side, [B, T, C]."""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Conv(nn.Conv1d):
    """A convolution that keeps the length: [B, T, in] -> [B, T, out]; weights of a Conv1d."""

    def __init__(self, inputs: int, outputs: int, taps: int, dilation: int = 1) -> None:
        super().__init__(inputs, outputs, taps, dilation=dilation)

    def forward(self, x: Tensor) -> Tensor:
        if x.requires_grad and x.device.type == "cpu" and not torch.is_autocast_enabled("cpu"):
            return _Convolved.apply(x, self.weight, self.bias, self.dilation[0])  # type: ignore[no-any-return]
        return convolved(x, self.weight, self.bias, self.dilation[0])


def convolved(x: Tensor, weight: Tensor, bias: Tensor | None, dilation: int) -> Tensor:
    """A convolution that keeps the length: [B, T, in], [out, in, taps], [out] -> [B, T, out]."""
    x = x.transpose(1, 2).unsqueeze(2)  # a picture of height 1 with its channels last
    padding = (0, weight.shape[2] // 2 * dilation)
    x = F.conv2d(x, weight[:, :, None], bias, padding=padding, dilation=(1, dilation))
    return x.squeeze(2).transpose(1, 2)


class _Convolved(torch.autograd.Function):
    """`convolved`, with gradients as a convolution and a matrix product.

    torch's own way back through these convolutions reaches half the speed of the way there on a
    CPU without AMX; this one makes a step of training 1.25 times as fast.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor, dilation: int) -> Tensor:
        ctx.save_for_backward(x, weight)
        ctx.dilation = dilation
        return convolved(x, weight, bias, dilation)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor, Tensor, None]:
        x, weight = ctx.saved_tensors
        gradient, dilation = gradients[0].contiguous(), ctx.dilation
        outputs, inputs, taps = weight.shape
        to_x = convolved(gradient, weight.transpose(0, 1).flip(2), None, dilation)
        reach, length = taps // 2 * dilation, x.shape[1]
        padded = F.pad(x, (0, 0, reach, reach))
        met = [padded[:, k * dilation : k * dilation + length] for k in range(taps)]
        rows = gradient.flatten(0, 1)
        to_weight = rows.T @ torch.cat(met, dim=2).flatten(0, 1)
        to_weight = to_weight.view(outputs, taps, inputs).transpose(1, 2)
        return to_x, to_weight, rows.sum(0), None
