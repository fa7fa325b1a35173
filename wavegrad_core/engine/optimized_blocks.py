"""The blocks of the network with their weights rearranged for rendering.

Each computes what its namesake in `network.wavegrad` computes, up to rounding, for less work:

- A convolution after a nearest upsampling runs at the low rate. Each of its taps meets the same low
  sample several times, so one product per tap and low sample is enough, and the products are
  overlap-added: as many products as taps, not taps times the factor.
- The noise level's encoding is constant in time, so it is part of FiLM's bias.
- Sums, products and leaky ReLUs overwrite signals that are not needed again.

Signals are `[B, T, C]`.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core.engine import layer_ops
from wavegrad_core.network.convolution import Conv
from wavegrad_core.network.noise_embedding import encode_level, encode_time
from wavegrad_core.network.wavegrad import (
    TIME_SCALE,
    DBlock,
    FiLM,
    UBlock,
    linear_down,
    linear_up,
)


@dataclass(frozen=True)
class OptimizedConv:
    """A convolution that keeps the length: weight `[out, in, 1, taps]`, bias `[out]`."""

    weight: Tensor
    bias: Tensor
    dilation: int

    @classmethod
    def of(cls, conv: Conv, dtype: torch.dtype) -> "OptimizedConv":
        return cls._channels_last(conv.weight, conv.bias, conv.dilation[0], dtype)

    @classmethod
    def split(cls, conv: Conv, dtype: torch.dtype) -> "tuple[OptimizedConv, OptimizedConv]":
        """Return convolutions for the first and the second half of the output channels."""
        bias = conv.bias
        assert bias is not None
        first, second = (
            cls._channels_last(weight, part, conv.dilation[0], dtype)
            for weight, part in zip(conv.weight.chunk(2), bias.chunk(2))
        )
        return first, second

    @classmethod
    def _channels_last(
        cls, weight: Tensor, bias: Tensor | None, dilation: int, dtype: torch.dtype
    ) -> "OptimizedConv":
        assert bias is not None
        weight = weight.detach()[:, :, None].to(dtype, memory_format=torch.channels_last)
        return cls(weight, bias.detach().to(dtype), dilation)

    def __call__(self, x: Tensor, bias: Tensor | None = None) -> Tensor:
        """Convolve, with `bias` in place of the layer's own: `[B, T, in]` -> `[B, T, out]`."""
        x = x.transpose(1, 2).unsqueeze(2)
        padding = self.weight.shape[-1] // 2 * self.dilation
        x = F.conv2d(
            x,
            self.weight,
            self.bias if bias is None else bias,
            padding=(0, padding),
            dilation=(1, self.dilation),
        )
        return x.squeeze(2).transpose(1, 2).contiguous()


@dataclass(frozen=True)
class UpsamplingConv:
    """A nearest upsampling and the convolution after it, done at the low rate.

    Attributes:
        weight: `[taps * out, in]`, one tap after the other.
        bias: `[out]`.
        dilation: Of the convolution, at the high rate.
        factor: Of the upsampling.
    """

    weight: Tensor
    bias: Tensor
    dilation: int
    factor: int

    @classmethod
    def of(cls, conv: Conv, factor: int, dtype: torch.dtype) -> "UpsamplingConv":
        assert conv.bias is not None
        weight = conv.weight.detach().permute(2, 0, 1).flatten(0, 1)
        return cls(
            weight.to(dtype).contiguous(),
            conv.bias.detach().to(dtype),
            conv.dilation[0],
            factor,
        )

    def __call__(self, x: Tensor) -> Tensor:
        """Upsample and convolve: `[B, T, in]` -> `[B, T * factor, out]`."""
        batch, length, _ = x.shape
        width, factor = len(self.bias), self.factor
        taps = len(self.weight) // width
        products = F.linear(x, self.weight).view(batch, length, taps, width)
        # Tap k at phase p of low sample i meets the low sample i + (p + k's offset) // factor.
        offsets = [(k - taps // 2) * self.dilation for k in range(taps)]
        shifts = [tuple((p + offset) // factor for offset in offsets) for p in range(factor)]
        return layer_ops.overlap_add(products, self.bias, shifts)


@dataclass(frozen=True)
class OptimizedDBlock:
    """A `DBlock` with rearranged weights."""

    factor: int
    linear: bool
    residual: OptimizedConv
    convs: tuple[OptimizedConv, ...]

    @classmethod
    def of(cls, block: DBlock, dtype: torch.dtype) -> "OptimizedDBlock":
        convs = tuple(OptimizedConv.of(conv, dtype) for conv in block.convs)  # type: ignore[arg-type]
        linear = block.resampling == "linear" and block.factor > 1
        return cls(block.factor, linear, OptimizedConv.of(block.residual, dtype), convs)

    def __call__(self, x: Tensor) -> Tensor:
        """Downsample: `[B, T, in]` -> `[B, T / factor, out]`."""
        x = linear_down(x, self.factor) if self.linear else x[:, :: self.factor]
        x = x.clone(memory_format=torch.contiguous_format)  # overwritten below
        residual = self.residual(x)
        for conv in self.convs:
            x = conv(layer_ops.leaky_relu_(x))
        return x.add_(residual)


@dataclass(frozen=True)
class OptimizedFiLM:
    """A `FiLM` for one noise level, whose encoding becomes part of the biases."""

    encoding: str
    input_conv: OptimizedConv
    output_convs: tuple[OptimizedConv, OptimizedConv]  # for shift and scale

    @classmethod
    def of(cls, film: FiLM, dtype: torch.dtype) -> "OptimizedFiLM":
        output_convs = OptimizedConv.split(film.output_conv, dtype)
        return cls(film.encoding, OptimizedConv.of(film.input_conv, dtype), output_convs)

    def __call__(
        self, x: Tensor, embedding_input: Tensor, start: int, count: int
    ) -> tuple[Tensor, Tensor]:
        """Compute shift and scale like `FiLM.forward`, for an `embedding_input` of one number."""
        x = layer_ops.leaky_relu_(self.input_conv(x))
        if self.encoding == "coqui":
            x += (embedding_input + encode_time(start, count, x) / TIME_SCALE).to(x.dtype)
            shift, scale = (conv(x) for conv in self.output_convs)
        else:
            encoded = encode_level(embedding_input.view(1), x.shape[2])[0]
            shift, scale = (self._convolve_sum(conv, x, encoded) for conv in self.output_convs)
        return shift, scale

    @staticmethod
    def _convolve_sum(conv: OptimizedConv, x: Tensor, encoded: Tensor) -> Tensor:
        """Compute conv(x + encoded) with another bias, corrected where a tap lies off the end."""
        left, middle, right = torch.einsum("oik,i->ko", conv.weight[:, :, 0].float(), encoded)
        out = conv(x, (conv.bias.float() + left + middle + right).to(x.dtype))
        out[:, 0] -= left.to(x.dtype)
        out[:, -1] -= right.to(x.dtype)
        return out


@dataclass(frozen=True)
class OptimizedUBlock:
    """The part of a `UBlock` that needs no FiLM; `OptimizedNetwork` does the rest."""

    factor: int
    dilation: int
    linear: bool
    residual: OptimizedConv
    first: UpsamplingConv | OptimizedConv
    convs: tuple[OptimizedConv, ...]

    @classmethod
    def of(cls, block: UBlock, dtype: torch.dtype) -> "OptimizedUBlock":
        convs: list[Conv] = list(block.convs)  # type: ignore[arg-type]
        linear = block.resampling == "linear" and block.factor > 1
        at_low_rate = block.factor > 1 and not linear
        return cls(
            block.factor,
            convs[0].dilation[0],
            linear,
            OptimizedConv.of(block.residual, dtype),
            UpsamplingConv.of(convs[0], block.factor, dtype)
            if at_low_rate
            else OptimizedConv.of(convs[0], dtype),
            tuple(OptimizedConv.of(conv, dtype) for conv in convs[1:]),
        )

    def enter(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Compute the residual and the output of the first convolution.

        Args:
            x: `[B, T, in]`, overwritten.

        Returns:
            `[B, T, out]` and `[B, T * factor, out]`.
        """
        residual, x = self.residual(x), layer_ops.leaky_relu_(x)
        if isinstance(self.first, UpsamplingConv):
            return residual, self.first(x)
        return residual, self.first(linear_up(x, self.factor) if self.linear else x)

    def upsample_residual(self, residual: Tensor) -> tuple[Tensor, int]:
        """Upsample the residual; return it and the number of repetitions still needed per step."""
        return (linear_up(residual, self.factor), 1) if self.linear else (residual, self.factor)
