"""The WaveGrad network (Chen et al. 2020, arXiv 2009.00713), as in the paper, in one class.

The noisy sound goes down through DBlocks, the mel up through UBlocks, and at each rate a FiLM
hands shift and scale from the one to the other, with the noise level encoded in it. This is the
plain version: what is made fast elsewhere is tested against it.

Inside, a signal of length T with C channels is [B, C, 1, T] with the channels last in memory: the
same convolutions, at up to twice the speed on a CPU.
"""

import math
from dataclasses import dataclass
from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from wavegrad_core.errors import InputError

LRELU_SLOPE = 0.2
ENCODING_SCALE = 5000  # the paper's: level * 5000, so that a level reads like one of many steps


@dataclass(frozen=True)
class NetworkShape:
    """All that fixes a network besides its weights; the default is Base of the paper.

    factors: what each UBlock raises the rate by; 1 is a block that keeps the rate.
    frame: how many samples the network takes as one step of its fastest rate, as that many
        channels (space to depth); 1 in the paper. hop = frame * product of the factors.
    guided: the network is given a second signal beside y, what y becomes under one step of
        Griffin and Lim toward the mel (see `prior.project`); not in the paper.
    output: "noise", as in the paper, or "velocity": the last layer gives
        v = level * noise - sqrt(1 - level^2) * sound (Salimans & Ho 2022, arXiv 2202.00512), and
        the noise is read off it. What a network returns is the noise either way.
    """

    n_mels: int = 128
    frame: int = 1
    audio_channels: int = 32
    down_channels: tuple[int, ...] = (128, 128, 256, 512)
    mel_channels: int = 768
    up_channels: tuple[int, ...] = (512, 512, 256, 128, 128)
    factors: tuple[int, ...] = (5, 5, 3, 2, 2)
    up_dilations: tuple[tuple[int, ...], ...] = ((1, 2, 1, 2),) * 2 + ((1, 2, 4, 8),) * 3
    down_dilations: tuple[int, ...] = (1, 2, 4)
    guided: bool = False
    output: Literal["noise", "velocity"] = "noise"

    def __post_init__(self) -> None:
        ups = len(self.factors)
        counts = (len(self.up_channels), len(self.up_dilations), len(self.down_channels) + 1)
        if ups == 0 or any(count != ups for count in counts):
            raise InputError(
                f"network shape: {ups} factors need {ups} UBlock channels, {ups} rows of dilations "
                f"and {ups - 1} DBlock channels, but there are {counts[0]}, {counts[1]} and "
                f"{len(self.down_channels)}"
            )
        if any(len(row) != 4 for row in self.up_dilations):
            raise InputError("network shape: a UBlock has four convolutions, so four dilations")
        channels = (self.audio_channels, *self.down_channels)
        if any(width % 2 for width in channels):
            raise InputError("network shape: DBlock channels must be even, for sine and cosine")

    @property
    def hop(self) -> int:
        """Samples of sound for each mel frame."""
        return self.frame * math.prod(self.factors)

    @property
    def reach_frames(self) -> int:
        """How many mel frames on each side the network's answer can depend on."""
        steps = [1 / math.prod(self.factors[: u + 1]) for u in range(len(self.factors))]
        up = sum(sum(row) * step for row, step in zip(self.up_dilations, steps))
        # down to the slowest rate, two convolutions of FiLM there, and a step lost at each rounding
        down = 2 * steps[-1] + sum(sum(self.down_dilations) * step for step in steps[:-1])
        return math.ceil(max(down + 2 * steps[0] + sum(steps), 1) + up)


BASE = NetworkShape()
LITE = NetworkShape(
    frame=12,
    audio_channels=128,
    down_channels=(128, 256),
    mel_channels=256,
    up_channels=(256, 256, 128),
    factors=(5, 1, 5),
    up_dilations=((1, 2, 1, 2), (1, 2, 4, 8), (1, 2, 4, 8)),
    guided=True,
    output="velocity",
)
SHAPES = {"base": BASE, "lite": LITE}


class Conv(nn.Conv1d):
    """A convolution that keeps the length: [B, in, 1, T] -> [B, out, 1, T]; weights of a Conv1d."""

    def __init__(self, inputs: int, outputs: int, taps: int, dilation: int = 1) -> None:
        super().__init__(inputs, outputs, taps, dilation=dilation)
        self.same = (0, taps // 2 * dilation)

    def forward(self, x: Tensor) -> Tensor:
        weight, dilation = self.weight[:, :, None], (1, self.dilation[0])
        return F.conv2d(x, weight, self.bias, padding=self.same, dilation=dilation)


class DBlock(nn.Module):
    """Down by a factor: [B, in, 1, T] -> [B, out, 1, T / factor]."""

    def __init__(self, inputs: int, outputs: int, factor: int, dilations: tuple[int, ...]) -> None:
        super().__init__()
        self.factor = factor
        self.residual = Conv(inputs, outputs, 1)
        widths = [inputs] + [outputs] * len(dilations)
        self.convs = nn.ModuleList(
            Conv(a, b, 3, dilation) for a, b, dilation in zip(widths, widths[1:], dilations)
        )

    def forward(self, x: Tensor) -> Tensor:
        residual = self.residual(x)[..., :: self.factor]
        x = x[..., :: self.factor]
        for conv in self.convs:
            x = conv(leaky(x))
        return x + residual


class FiLM(nn.Module):
    """Shift and scale for one rate: [B, in, 1, T], [B] -> two of [B, out, 1, T]."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.input_conv = Conv(inputs, inputs, 3)
        self.output_conv = Conv(inputs, 2 * outputs, 3)

    def forward(self, x: Tensor, noise_level: Tensor) -> tuple[Tensor, Tensor]:
        x = leaky(self.input_conv(x))
        x = x + encode_level(noise_level, x.shape[1])[:, :, None, None].to(x.dtype)
        shift, scale = self.output_conv(x).chunk(2, dim=1)
        return shift, scale


class UBlock(nn.Module):
    """Up, modulated: [B, in, 1, T / factor], two of [B, out, 1, T] -> [B, out, 1, T]."""

    def __init__(self, inputs: int, outputs: int, factor: int, dilations: tuple[int, ...]) -> None:
        super().__init__()
        self.factor = factor
        self.residual = Conv(inputs, outputs, 1)
        widths = [inputs] + [outputs] * 4
        self.convs = nn.ModuleList(
            Conv(a, b, 3, dilation) for a, b, dilation in zip(widths, widths[1:], dilations)
        )

    def forward(self, x: Tensor, shift: Tensor, scale: Tensor) -> Tensor:
        residual = self._upsample(self.residual(x))
        x = self.convs[0](self._upsample(leaky(x)))
        x = self.convs[1](leaky(shift + scale * x))
        x = x + residual
        residual = x
        x = self.convs[2](leaky(shift + scale * x))
        x = self.convs[3](leaky(shift + scale * x))
        return x + residual

    def _upsample(self, x: Tensor) -> Tensor:
        return x if self.factor == 1 else x.repeat_interleave(self.factor, dim=-1)


class WaveGrad(nn.Module):
    """The noise in a noisy sound, given its mel and the noise level.

    forward: y [B, T], mel [B, n_mels, T / hop], noise_level [B] (sqrt of alpha_bar) -> [B, T].
    A guided network takes the guide, [B, T], too.
    """

    def __init__(self, shape: NetworkShape = BASE) -> None:
        super().__init__()
        self.shape = shape
        audio = (shape.audio_channels, *shape.down_channels)
        up = (shape.mel_channels, *shape.up_channels)
        self.audio_conv = Conv(shape.frame * (1 + shape.guided), shape.audio_channels, 5)
        # Going down undoes all the ups but the first, whose output is the slowest rate with FiLM.
        self.dblocks = nn.ModuleList(
            DBlock(a, b, factor, shape.down_dilations)
            for a, b, factor in zip(audio, audio[1:], reversed(shape.factors[1:]))
        )
        self.films = nn.ModuleList(FiLM(a, b) for a, b in zip(audio, reversed(shape.up_channels)))
        self.mel_conv = Conv(shape.n_mels, shape.mel_channels, 3)
        self.ublocks = nn.ModuleList(
            UBlock(a, b, factor, dilations)
            for a, b, factor, dilations in zip(up, up[1:], shape.factors, shape.up_dilations)
        )
        self.last_conv = Conv(up[-1], shape.frame, 3)

    def forward(
        self, y: Tensor, mel: Tensor, noise_level: Tensor, guide: Tensor | None = None
    ) -> Tensor:
        dtype = self.audio_conv.weight.dtype
        frames = (
            self._frames(y)
            if guide is None
            else torch.cat([self._frames(y), self._frames(guide)], dim=1)
        )
        x = self.audio_conv(channels_last(frames.to(dtype)))
        modulations = [self.films[0](x, noise_level)]
        for dblock, film in zip(self.dblocks, list(self.films)[1:]):
            x = dblock(x)
            modulations.append(film(x, noise_level))
        x = self.mel_conv(channels_last(mel.to(dtype)))
        for ublock, (shift, scale) in zip(self.ublocks, reversed(modulations)):
            x = ublock(x, shift, scale)
        out = self.last_conv(x).squeeze(2).transpose(1, 2).flatten(1).float()
        if self.shape.output == "noise":
            return out
        level = noise_level[:, None]
        return torch.sqrt(1 - level**2) * y + level * out

    def _frames(self, y: Tensor) -> Tensor:
        """[B, T] -> [B, frame, T / frame]."""
        return y.unflatten(1, (-1, self.shape.frame)).transpose(1, 2)


def initialise(network: WaveGrad) -> None:
    """Orthogonal weights and zero biases, as the paper starts its training."""
    for module in network.modules():
        if isinstance(module, Conv):
            nn.init.orthogonal_(module.weight)
            assert module.bias is not None
            nn.init.zeros_(module.bias)


def encode_level(noise_level: Tensor, channels: int) -> Tensor:
    """Sine and cosine of a noise level at many frequencies: [B] -> [B, channels].

    The paper's: level * 5000 * 10000^(-k / (channels / 2)) for k = 0 .. channels / 2 - 1.
    """
    half = channels // 2
    k = torch.arange(half, device=noise_level.device, dtype=torch.float32)
    angles = ENCODING_SCALE * noise_level.float()[:, None] * 10000 ** (-k / half)
    return torch.cat([torch.sin(angles), torch.cos(angles)], dim=1)


def channels_last(x: Tensor) -> Tensor:
    """[B, C, T] -> [B, C, 1, T], the channels of a moment side by side in memory."""
    return x.unsqueeze(2).contiguous(memory_format=torch.channels_last)


def leaky(x: Tensor) -> Tensor:
    """The network's only nonlinearity."""
    return F.leaky_relu(x, LRELU_SLOPE)
