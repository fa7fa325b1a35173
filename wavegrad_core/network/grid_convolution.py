"""Convolutions over frames and frequency, with channels last: `[B, frames, bins, C]`."""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Dilation = tuple[int, int]


class GridConv(nn.Conv2d):
    """A Conv2d that keeps the size, for channels last: `[B, T, K, in]` -> `[B, T, K, out]`.

    Args:
        inputs: Channels of the input.
        outputs: Channels of the output.
        taps: Odd numbers of taps over frames and over bins.
        dilation: Frames and bins between taps.
    """

    def __init__(
        self,
        inputs: int,
        outputs: int,
        taps: tuple[int, int] = (1, 1),
        dilation: Dilation = (1, 1),
    ) -> None:
        super().__init__(inputs, outputs, taps, dilation=dilation)

    def forward(self, x: Tensor) -> Tensor:
        kind = x.device.type
        dtype = torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else x.dtype
        weight, bias = self.weight.to(dtype), self.bias
        if kind == "cpu" and torch.is_grad_enabled() and not torch.jit.is_tracing():
            return _GridConvFunction.apply(x.to(dtype), weight, bias, self.dilation)  # type: ignore[no-any-return]
        return convolve_grid(x.to(dtype), weight, bias, self.dilation)  # type: ignore[arg-type]


def convolve_grid(x: Tensor, weight: Tensor, bias: Tensor | None, dilation: Dilation) -> Tensor:
    """Convolve without changing the size.

    Args:
        x: `[B, T, K, in]`.
        weight: `[out, in, taps over T, taps over K]`.
        bias: `[out]`.
        dilation: Steps between taps over T and over K.

    Returns:
        `[B, T, K, out]`.
    """
    bias = None if bias is None else bias.to(x.dtype)
    frames, bins = weight.shape[2:]
    if frames == bins == 1:
        return F.linear(x, weight[:, :, 0, 0], bias)
    padding = (frames // 2 * dilation[0], bins // 2 * dilation[1])
    weight = weight.contiguous(memory_format=torch.channels_last)
    y = F.conv2d(x.permute(0, 3, 1, 2), weight, bias, padding=padding, dilation=dilation)
    return y.permute(0, 2, 3, 1)


class _GridConvFunction(torch.autograd.Function):
    """`convolve_grid` with gradients computed as a convolution and a matrix product.

    torch's own backward pass on a CPU takes up to three times as long.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor, dilation: Dilation) -> Tensor:
        ctx.save_for_backward(x, weight)
        ctx.dilation = dilation
        return convolve_grid(x, weight, bias, dilation)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, Tensor, Tensor, None]:
        x, weight = ctx.saved_tensors
        gradient, dilation = gradients[0].contiguous(), ctx.dilation
        x_gradient = None
        if ctx.needs_input_grad[0]:
            mirrored = weight.transpose(0, 1).flip(2, 3)
            x_gradient = convolve_grid(gradient, mirrored, None, dilation)
        weight_gradient = _weight_gradient(x, gradient, weight.shape, dilation)
        ones = gradient.new_ones(1, gradient[..., 0].numel())
        bias_gradient = (ones @ gradient.flatten(0, 2))[0].float()
        return x_gradient, weight_gradient.to(weight.dtype), bias_gradient, None


def _weight_gradient(x: Tensor, gradient: Tensor, shape: torch.Size, dilation: Dilation) -> Tensor:
    """Return the gradient of a weight, `shape`, summed in float32 over the batch."""
    outputs, inputs, *taps = shape
    before, below = (count // 2 * step for count, step in zip(taps, dilation))
    frames, bins = x.shape[1:3]
    total = torch.zeros(outputs, inputs * taps[0] * taps[1])
    for signal, its_gradient in zip(x, gradient):
        padded = F.pad(signal, (0, 0, below, below, before, before))
        shifted = [
            padded[i * dilation[0] : i * dilation[0] + frames, j * dilation[1] :][:, :bins]
            for i in range(taps[0])
            for j in range(taps[1])
        ]
        total += its_gradient.flatten(0, 1).T @ torch.cat(shifted, dim=2).flatten(0, 1)
    return total.view(outputs, *taps, inputs).permute(0, 3, 1, 2)
