"""The plain network's weights, arranged so that one step of a render costs less.

What is told by the plain network, `network.WaveGrad`, is told here to the rounding of the type:

- A convolution that follows a nearest upsampling is done at the low rate. Each of its taps meets
  the same low sample several times, so each tap is one product a low sample, and what a tap gives
  is added where it is met: as many products as taps, not taps times the factor.
- What the mel alone decides, up to the first UBlock's FiLM, is computed apart, once for a render.
- The encoding of the noise level is the same at each moment, so it goes into FiLM's bias.
- Sums, products and the leaky ReLU write over what is not needed again.
"""

import copy
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core.engine import layer_ops
from wavegrad_core.engine.receptive_field import cut, needed
from wavegrad_core.network.convolution import Conv
from wavegrad_core.network.noise_embedding import encode_level, encode_time
from wavegrad_core.network.wavegrad import (
    TIME_SCALE,
    DBlock,
    FiLM,
    UBlock,
    WaveGrad,
    linear_down,
    linear_up,
)


@dataclass(frozen=True)
class Taps:
    """A convolution that keeps the length: weight [out, in, 1, taps], bias [out]."""

    weight: Tensor
    bias: Tensor
    dilation: int

    @classmethod
    def of(cls, conv: Conv, dtype: torch.dtype) -> "Taps":
        return cls._laid_out(conv.weight, conv.bias, conv.dilation[0], dtype)

    @classmethod
    def halves(cls, conv: Conv, dtype: torch.dtype) -> "tuple[Taps, Taps]":
        """The convolutions that give the first and the second half of the channels."""
        bias = conv.bias
        assert bias is not None
        first, second = (
            cls._laid_out(weight, part, conv.dilation[0], dtype)
            for weight, part in zip(conv.weight.chunk(2), bias.chunk(2))
        )
        return first, second

    @classmethod
    def _laid_out(
        cls, weight: Tensor, bias: Tensor | None, dilation: int, dtype: torch.dtype
    ) -> "Taps":
        assert bias is not None
        laid_out = weight.detach()[:, :, None].to(dtype, memory_format=torch.channels_last)
        return cls(laid_out, bias.detach().to(dtype), dilation)

    def __call__(self, x: Tensor, bias: Tensor | None = None) -> Tensor:
        """[B, T, in] -> [B, T, out]; `bias` in place of its own."""
        x = x.transpose(1, 2).unsqueeze(2)
        reach = self.weight.shape[-1] // 2 * self.dilation
        x = F.conv2d(
            x,
            self.weight,
            self.bias if bias is None else bias,
            padding=(0, reach),
            dilation=(1, self.dilation),
        )
        return x.squeeze(2).transpose(1, 2).contiguous()


@dataclass(frozen=True)
class Upsampled:
    """A convolution of a signal that nearest upsampling has stretched: [B, T, in] -> [B, T f, out].

    weight: [taps * out, in], a tap after the other.
    """

    weight: Tensor
    bias: Tensor
    dilation: int
    factor: int

    @classmethod
    def of(cls, conv: Conv, factor: int, dtype: torch.dtype) -> "Upsampled":
        assert conv.bias is not None
        weight = conv.weight.detach().permute(2, 0, 1).flatten(0, 1)
        return cls(
            weight.to(dtype).contiguous(),
            conv.bias.detach().to(dtype),
            conv.dilation[0],
            factor,
        )

    def __call__(self, x: Tensor, passes: Any) -> Tensor:
        batch, length, _ = x.shape
        width, factor = len(self.bias), self.factor
        taps = len(self.weight) // width
        products = F.linear(x, self.weight).view(batch, length, taps, width)
        # Tap k at phase p of low sample i meets the low sample i + (p + k's offset) // factor.
        offsets = [(k - taps // 2) * self.dilation for k in range(taps)]
        shifts = [tuple((p + offset) // factor for offset in offsets) for p in range(factor)]
        return passes.spread(products, self.bias, shifts)


@dataclass(frozen=True)
class Down:
    """A DBlock."""

    factor: int
    linear: bool
    residual: Taps
    convs: tuple[Taps, ...]

    @classmethod
    def of(cls, block: DBlock, dtype: torch.dtype) -> "Down":
        convs = tuple(Taps.of(conv, dtype) for conv in block.convs)  # type: ignore[arg-type]
        linear = block.resampling == "linear" and block.factor > 1
        return cls(block.factor, linear, Taps.of(block.residual, dtype), convs)

    def __call__(self, x: Tensor, passes: Any) -> Tensor:
        x = linear_down(x, self.factor) if self.linear else x[:, :: self.factor]
        x = x.clone(memory_format=torch.contiguous_format)  # it will be written over
        residual = self.residual(x)
        for conv in self.convs:
            x = conv(passes.leaky(x))
        return passes.added(x, residual)


@dataclass(frozen=True)
class Film:
    """A FiLM; the encoding of the level goes into the biases of what gives shift and scale."""

    encoding: str
    input_conv: Taps
    halves: tuple[Taps, Taps]  # that give the shift, and the scale

    @classmethod
    def of(cls, film: FiLM, dtype: torch.dtype) -> "Film":
        halves = Taps.halves(film.output_conv, dtype)
        return cls(film.encoding, Taps.of(film.input_conv, dtype), halves)

    def __call__(
        self, x: Tensor, told: Tensor, start: int, count: int, passes: Any
    ) -> tuple[Tensor, Tensor]:
        """As FiLM's, for a `told` that is one number."""
        x = passes.leaky(self.input_conv(x))
        if self.encoding == "coqui":
            x += (told + encode_time(start, count, x) / TIME_SCALE).to(x.dtype)
            shift, scale = (half(x) for half in self.halves)
        else:
            encoded = encode_level(told.view(1), x.shape[2])[0]
            shift, scale = (self._told(half, x, encoded) for half in self.halves)
        return shift, scale

    @staticmethod
    def _told(half: Taps, x: Tensor, encoded: Tensor) -> Tensor:
        """half(x + encoded): a bias more for each tap, but where a tap lies off the end."""
        left, middle, right = torch.einsum("oik,i->ko", half.weight[:, :, 0].float(), encoded)
        out = half(x, (half.bias.float() + left + middle + right).to(x.dtype))
        out[:, 0] -= left.to(x.dtype)
        out[:, -1] -= right.to(x.dtype)
        return out


@dataclass(frozen=True)
class Up:
    """A UBlock. `entered` is what of it needs no FiLM, `Folded` does the rest."""

    factor: int
    dilation: int
    linear: bool
    residual: Taps
    first: Upsampled | Taps
    convs: tuple[Taps, ...]

    @classmethod
    def of(cls, block: UBlock, dtype: torch.dtype) -> "Up":
        convs: list[Conv] = list(block.convs)  # type: ignore[arg-type]
        linear = block.resampling == "linear" and block.factor > 1
        folds = block.factor > 1 and not linear
        return cls(
            block.factor,
            convs[0].dilation[0],
            linear,
            Taps.of(block.residual, dtype),
            Upsampled.of(convs[0], block.factor, dtype) if folds else Taps.of(convs[0], dtype),
            tuple(Taps.of(conv, dtype) for conv in convs[1:]),
        )

    def entered(self, x: Tensor, passes: Any) -> tuple[Tensor, Tensor]:
        """[B, T, in], written over: the residual, [B, T, out], and the first convolution's
        output, [B, T f, out]."""
        residual, x = self.residual(x), passes.leaky(x)
        if isinstance(self.first, Upsampled):
            return residual, self.first(x, passes)
        return residual, self.first(linear_up(x, self.factor) if self.linear else x)

    def stretched(self, residual: Tensor) -> tuple[Tensor, int]:
        """The residual, and by what its samples are still to be repeated."""
        return (linear_up(residual, self.factor), 1) if self.linear else (residual, self.factor)


class Folded:
    """A WaveGrad network for rendering, its weights copied in a type, on a device.

    Attributes:
        shape: the network's.
        reach: how many mel frames on each side what `conditions` gives depends on.
    """

    def __init__(
        self, network: WaveGrad, device: torch.device, dtype: torch.dtype, passes: Any = layer_ops
    ) -> None:
        network = copy.deepcopy(network).to(device)
        self.shape, self.dtype, self._passes = network.shape, dtype, passes
        self._audio_conv = Taps.of(network.audio_conv, dtype)
        self._mel_conv = Taps.of(network.mel_conv, dtype)
        self._last_conv = Taps.of(network.last_conv, dtype)
        self._downs = [Down.of(block, dtype) for block in network.dblocks]  # type: ignore[arg-type]
        self._films = [Film.of(film, dtype) for film in network.films]  # type: ignore[arg-type]
        self._ups = [Up.of(block, dtype) for block in network.ublocks]  # type: ignore[arg-type]
        self._needed = needed(self.shape)
        self.reach = 1 + -(-self._ups[0].dilation // self._ups[0].factor) + self._ups[0].linear

    def conditions(self, mel: Tensor) -> Tensor:
        """What a prediction needs of the mel: [B, n_mels, F] -> [B, F, numbers]."""
        x = self._mel_conv(mel.to(self.dtype).transpose(1, 2).contiguous())
        entered = self._ups[0].entered(x, self._passes)
        return torch.cat([part.reshape(len(x), mel.shape[-1], -1) for part in entered], dim=2)

    def __call__(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: Tensor,
        guide: Tensor | None = None,
        start: int = 0,
        beyond: tuple[int, int] = (0, 0),
    ) -> Tensor:
        """The noise in y: [B, T], [B, T / hop, numbers] -> [B, T - those beyond] float32.

        noise_level, [], is that of all B; guide [B, T] and start are those of `WaveGrad.forward`.
        beyond: how many frames at both ends are given for what is seen of them, and not wanted.
        """
        signals = [y] if guide is None else [y, guide]
        x = torch.cat([x.to(self.dtype).unflatten(1, (-1, self.shape.frame)) for x in signals], 2)
        told = self.shape.told(noise_level.view(1))
        x, left = self._up(conditions, self._down(x), told, start, beyond)
        out = cut(self._last_conv(x), left, (0, 0)).flatten(1).float()
        before, after = (frames * self.shape.hop for frames in beyond)
        return self.shape.noise_of(out, y[:, before : y.shape[1] - after], noise_level)

    def _down(self, x: Tensor) -> list[Tensor]:
        """What each FiLM is given, [B, T, C], from the fastest rate to the slowest."""
        sides, row = [self._audio_conv(x)], self.shape.blocks_per_rate
        for first in range(0, len(self._downs), row):
            x = sides[-1]
            for down in self._downs[first : first + row]:
                x = down(x, self._passes)
            sides.append(x)
        return sides

    def _up(
        self,
        conditions: Tensor,
        sides: list[Tensor],
        told: Tensor,
        start: int,
        beyond: tuple[int, int],
    ) -> tuple[Tensor, tuple[int, int]]:
        """The last UBlock's output, [B, T, C], and how many steps of it lie beyond what is wanted;
        of `sides` nothing is left.

        Shift and scale are made when they are needed, and each signal has one name here, so that
        it is let go of as soon as it is not: no more than five of the widest are held at a time.
        """
        x, frames, there = conditions, conditions.shape[1], beyond
        passes, row = self._passes, self.shape.blocks_per_rate
        for index, up in enumerate(self._ups):
            if index % row == 0:
                most = self._needed[index // row]
                kept = min(there[0], most), min(there[1], most)
                x = cut(x, there, kept)
                there = kept[0] * up.factor, kept[1] * up.factor
            residual, x = up.entered(x, passes) if index else self._entered(x)
            if index % row == 0:
                side = sides.pop()
                steps = side.shape[1] // frames
                given = beyond[0] * steps, beyond[1] * steps
                first, side = start * steps + given[0] - there[0], cut(side, given, there)
                film = self._films[len(sides)]
                shift, scale = film(side, told, first, side.shape[1], passes)
            x = up.convs[0](passes.modulated(x, shift, scale))
            x, branch = passes.joined(x, *up.stretched(residual), shift, scale)
            branch = up.convs[1](branch)
            branch = up.convs[2](passes.modulated(branch, shift, scale))
            x = passes.added(x, branch)
            del residual, branch
        return x, there

    def _entered(self, conditions: Tensor) -> tuple[Tensor, Tensor]:
        """What of the first UBlock `conditions` holds, as a copy: it will be written over."""
        batch, frames, _ = conditions.shape
        up = self._ups[0]
        width = len(up.residual.bias)
        steps = frames * up.factor
        residual, x = conditions.split([width, width * up.factor], dim=2)
        return residual.contiguous(), x.reshape(batch, steps, width).clone()
