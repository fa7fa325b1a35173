"""The WaveGrad network (Chen et al. 2020, arXiv 2009.00713), as in the paper, in one class.

The noisy sound goes down through DBlocks, the mel up through UBlocks, and at each rate a FiLM
hands shift and scale from the one to the other, with the noise level encoded in it. This is the
plain version: what is made fast elsewhere is tested against it.

Inside, a signal of length T with C channels is [B, T, C]: with the channels side by side in memory
the convolutions are several times as fast on a CPU.
"""

import math
from dataclasses import dataclass, replace
from typing import Any, Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from wavegrad_core.errors import InputError

LRELU_SLOPE = 0.2
ENCODING_SCALE = 5000  # the paper's: level * 5000, so that a level reads like one of many steps
MAX_INDEX = 10_000
TIME_SCALE = 5000  # what Coqui TTS divides its encoding of the time by


@dataclass(frozen=True)
class NetworkShape:
    """All that fixes a network besides its weights; the default is Base of the paper.

    factors: what each UBlock raises the rate by; 1 is a block that keeps the rate.
    blocks_per_rate: how many UBlocks, and DBlocks, stand in a row under one FiLM; the first of them
        resamples, the others keep rate and width. 1 is Base of the paper, 2 is Large.
    resampling: "nearest" repeats and drops samples, as lmnt and Coqui TTS do; "linear" goes
        straight between them, as ivanvovk does.
    encoding: what FiLM adds for the noise level. "paper": sine and cosine of 5000 levels; "lmnt":
        of the level itself; "coqui": the level and, over 5000, sine and cosine of the time.
    conditioning: the network is told the noise "level", or the "index" of the step whose level
        that is, counted from 1, among the linear betas (first, last, count) of `index_betas`.
    frame: how many samples the network takes as one step of its fastest rate, as that many
        channels (space to depth); 1 in the paper. hop = frame * product of the factors.
    guided: the network is given a second signal beside y, what y becomes under rounds of
        Griffin and Lim toward the mel (see `griffin_lim.project_whitened`); not in the paper.
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
    blocks_per_rate: int = 1
    resampling: Literal["nearest", "linear"] = "nearest"
    encoding: Literal["paper", "lmnt", "coqui"] = "paper"
    conditioning: Literal["level", "index"] = "level"
    index_betas: tuple[float, float, int] = (1e-6, 0.01, 1000)
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
        if self.blocks_per_rate < 1:
            raise InputError("network shape: there must be at least one block at each rate")
        if self.conditioning == "index" and self.encoding != "paper":
            raise InputError("network shape: only the paper's encoding is made of an index")
        first, last, count = self.index_betas
        if not (0 < first < 1 and 0 < last < 1 and 1 <= count <= MAX_INDEX):
            raise InputError(
                f"network shape: steps are counted among 1 to {MAX_INDEX} betas between 0 and 1"
            )

    @property
    def hop(self) -> int:
        """Samples of sound for each mel frame."""
        return self.frame * math.prod(self.factors)

    def told(self, noise_level: Tensor) -> Tensor:
        """What the encodings are made of, [B] -> [B]."""
        if self.conditioning == "index":
            return index_of_level(noise_level, *self.index_betas)
        return noise_level.float() * (ENCODING_SCALE if self.encoding == "paper" else 1)

    def noise_of(self, out: Tensor, y: Tensor, noise_level: Tensor) -> Tensor:
        """The noise in y, [B, T], by what the last layer gives, [B, T] float32."""
        if self.output == "noise":
            return out
        return (1 - noise_level**2) ** 0.5 * y + noise_level * out

    @property
    def reach_frames(self) -> int:
        """How many mel frames on each side the network's answer can depend on.

        What steps 0 .. F - 1 of one frame are made of is followed back: through the UBlocks to the
        mel, and from the FiLM of each rate through the DBlocks to the sound.
        """
        steps = math.prod(self.factors)
        beside = [self.resampling == "linear" and factor > 1 for factor in self.factors]
        up = [self.blocks_per_rate * sum(row) for row in self.up_dilations]
        down = self.blocks_per_rate * sum(self.down_dilations)
        low, high, films = -1, steps, []  # the last convolution's
        for factor, reach, more in zip(self.factors[::-1], up[::-1], beside[::-1]):
            low, high = low - reach, high + reach
            films.append((low - 2, high + 2))
            low, high = low // factor - more, high // factor + more
        mel = max(1 - low, high + 1)
        low, high = films.pop()
        for factor, more, film in zip(self.factors[1:], beside[1:], films[::-1]):
            low = min((low - down) * factor, film[0])
            high = max((high + down + more) * factor, film[1])
        return max(mel, -((low - 2) // steps), (high + 2) // steps)


BASE = NetworkShape()
# Each block followed by one that does not resample: 27.6 M weights. The paper is quoted with 23 M,
# which is what Base has with the UBlocks alone doubled (24.0 M).
LARGE = NetworkShape(blocks_per_rate=2, up_dilations=((1, 2, 4, 8),) * 5)
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
BASE_GUIDED = replace(BASE, guided=True, output="velocity")
SHAPES = {"base": BASE, "large": LARGE, "base-guided": BASE_GUIDED, "lite": LITE}


class Conv(nn.Conv1d):
    """A convolution that keeps the length: [B, T, in] -> [B, T, out]; weights of a Conv1d."""

    def __init__(self, inputs: int, outputs: int, taps: int, dilation: int = 1) -> None:
        super().__init__(inputs, outputs, taps, dilation=dilation)
        self.same = (0, taps // 2 * dilation)

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


class DBlock(nn.Module):
    """Down by a factor: [B, T, in] -> [B, T / factor, out]."""

    def __init__(
        self,
        inputs: int,
        outputs: int,
        factor: int,
        dilations: tuple[int, ...],
        resampling: str = "nearest",
    ) -> None:
        super().__init__()
        self.factor, self.resampling = factor, resampling
        self.residual = Conv(inputs, outputs, 1)
        widths = [inputs] + [outputs] * len(dilations)
        self.convs = nn.ModuleList(
            Conv(a, b, 3, dilation) for a, b, dilation in zip(widths, widths[1:], dilations)
        )

    def forward(self, x: Tensor) -> Tensor:
        x = self._downsample(x)
        residual = self.residual(x)  # one tap wide, so it may come after the downsampling
        for conv in self.convs:
            x = conv(leaky(x))
        return x + residual

    def _downsample(self, x: Tensor) -> Tensor:
        if self.resampling == "linear" and self.factor > 1:
            return linear_down(x, self.factor)
        return x[:, :: self.factor].contiguous()


class FiLM(nn.Module):
    """Shift and scale for one rate: [B, T, in], [B] -> two of [B, T, out].

    told: the noise level, or the index of the step, [B], times what the encoding scales it by.
    start, count: where x begins and how long it is, in steps of this rate; the encoding of the time
        needs them, the count for a trace that is good for any length.
    """

    def __init__(self, inputs: int, outputs: int, encoding: str = "paper") -> None:
        super().__init__()
        self.encoding = encoding
        self.input_conv = Conv(inputs, inputs, 3)
        self.output_conv = Conv(inputs, 2 * outputs, 3)

    def forward(
        self, x: Tensor, told: Tensor, start: int | Tensor, count: int
    ) -> tuple[Tensor, Tensor]:
        x = leaky(self.input_conv(x))
        if self.encoding == "coqui":
            encoded = told[:, None, None] + encode_time(start, count, x) / TIME_SCALE
        else:
            encoded = encode_level(told, x.shape[2])[:, None]
        shift, scale = self.output_conv(x + encoded.to(x.dtype)).chunk(2, dim=2)
        return shift, scale


class UBlock(nn.Module):
    """Up, modulated: [B, T / factor, in], two of [B, T, out] -> [B, T, out]."""

    def __init__(
        self,
        inputs: int,
        outputs: int,
        factor: int,
        dilations: tuple[int, ...],
        resampling: str = "nearest",
    ) -> None:
        super().__init__()
        self.factor, self.resampling = factor, resampling
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
        if self.factor == 1:
            return x
        if self.resampling == "linear":
            return linear_up(x, self.factor)
        return x.unsqueeze(2).expand(-1, -1, self.factor, -1).flatten(1, 2)


class WaveGrad(nn.Module):
    """The noise in a noisy sound, given its mel and the noise level.

    forward: y [B, T], mel [B, n_mels, T / hop], noise_level [B] (sqrt of alpha_bar) -> [B, T].
    A guided network takes the guide, [B, T], too.
    start: the frame at which y and mel begin, where they are a piece of something longer; only a
        network that encodes the time asks.
    """

    def __init__(self, shape: NetworkShape = BASE) -> None:
        super().__init__()
        self.shape = shape
        audio = (shape.audio_channels, *shape.down_channels)
        up = (shape.mel_channels, *shape.up_channels)
        followers = shape.blocks_per_rate - 1
        self.audio_conv = Conv(shape.frame * (1 + shape.guided), shape.audio_channels, 5)
        # Going down undoes all the ups but the first, whose output is the slowest rate with FiLM.
        self.dblocks = nn.ModuleList(
            DBlock(*sizes, shape.down_dilations, shape.resampling)
            for a, b, factor in zip(audio, audio[1:], reversed(shape.factors[1:]))
            for sizes in [(a, b, factor)] + [(b, b, 1)] * followers
        )
        self.films = nn.ModuleList(
            FiLM(a, b, shape.encoding) for a, b in zip(audio, reversed(shape.up_channels))
        )
        self.mel_conv = Conv(shape.n_mels, shape.mel_channels, 3)
        self.ublocks = nn.ModuleList(
            UBlock(*sizes, dilations, shape.resampling)
            for a, b, factor, dilations in zip(up, up[1:], shape.factors, shape.up_dilations)
            for sizes in [(a, b, factor)] + [(b, b, 1)] * followers
        )
        self.last_conv = Conv(up[-1], shape.frame, 3)

    def forward(
        self,
        y: Tensor,
        mel: Tensor,
        noise_level: Tensor,
        guide: Tensor | None = None,
        start: int | Tensor = 0,
    ) -> Tensor:
        dtype = self.audio_conv.weight.dtype
        frames = (
            self._frames(y)
            if guide is None
            else torch.cat([self._frames(y), self._frames(guide)], dim=2)
        )
        told, row = self.shape.told(noise_level), self.shape.blocks_per_rate
        steps = self.shape.hop // self.shape.frame  # of the rate at hand in a mel frame
        x = self.audio_conv(frames.to(dtype))
        modulations = [self.films[0](x, told, start * steps, mel.shape[-1] * steps)]
        for index, film in enumerate(list(self.films)[1:]):
            for dblock in self.dblocks[index * row : (index + 1) * row]:
                x = dblock(x)
            steps //= self.shape.factors[-1 - index]
            modulations.append(film(x, told, start * steps, mel.shape[-1] * steps))
        x = self.mel_conv(mel.to(dtype).transpose(1, 2).contiguous())
        for index, (shift, scale) in enumerate(reversed(modulations)):
            for ublock in self.ublocks[index * row : (index + 1) * row]:
                x = ublock(x, shift, scale)
        out = self.last_conv(x).flatten(1).float()
        return self.shape.noise_of(out, y, noise_level[:, None])

    def _frames(self, y: Tensor) -> Tensor:
        """[B, T] -> [B, T / frame, frame]."""
        return y.unflatten(1, (-1, self.shape.frame))


def initialise(network: WaveGrad) -> None:
    """Orthogonal weights and zero biases, as the paper starts its training.

    What gives velocities is 0 at first: the clean sound is then `level * y`, whatever the mel.
    """
    for module in network.modules():
        if isinstance(module, Conv):
            nn.init.orthogonal_(module.weight)
            assert module.bias is not None
            nn.init.zeros_(module.bias)
    if network.shape.output == "velocity":
        nn.init.zeros_(network.last_conv.weight)


def encode_level(told: Tensor, channels: int) -> Tensor:
    """Sine and cosine of a scaled noise level at many frequencies: [B] -> [B, channels].

    The paper's: told * 10000^(-k / (channels / 2)) for k = 0 .. channels / 2 - 1.
    """
    half = channels // 2
    k = torch.arange(half, device=told.device, dtype=torch.float32)
    angles = told.float()[:, None] * 10000 ** (-k / half)
    return torch.cat([torch.sin(angles), torch.cos(angles)], dim=1)


def encode_time(start: int | Tensor, count: int, like: Tensor) -> Tensor:
    """Sine and cosine of the moments start .. start + count - 1: -> [count, C], C as in `like`.

    Coqui TTS's: channel 2k is the sine and 2k + 1 the cosine of moment / 10000^(2k / C).
    """
    channels = like.shape[2]
    moment = (torch.arange(count, device=like.device) + start).float()
    even = torch.arange(0, channels, 2, device=like.device).float()
    angles = moment[:, None] / 10000 ** (even / channels)
    return torch.stack([torch.sin(angles), torch.cos(angles)], dim=2).flatten(1)


def index_of_level(noise_level: Tensor, first: float, last: float, count: int) -> Tensor:
    """The step, from 1, of linear betas whose noise level is the nearest: [B] -> [B] float32."""
    betas = torch.linspace(first, last, count, dtype=torch.float64, device=noise_level.device)
    levels = torch.cumprod(1 - betas, 0).sqrt()
    return (noise_level.double()[:, None] - levels).abs().argmin(dim=1).float() + 1


def linear_up(x: Tensor, factor: int) -> Tensor:
    """[B, T, C] -> [B, T * factor, C], straight between samples, the ends held.

    New samples lie evenly about the old ones, as in torch's `interpolate`; but that finds its
    place by a product in float32, which is off by more the further it is from the start.
    """
    before = torch.cat([x[:, :1], x[:, :-1]], dim=1)
    after = torch.cat([x[:, 1:], x[:, -1:]], dim=1)
    places = [(phase + 0.5) / factor - 0.5 for phase in range(factor)]
    phases = [torch.lerp(x, before if place < 0 else after, abs(place)) for place in places]
    return torch.stack(phases, dim=2).flatten(1, 2)


def linear_down(x: Tensor, factor: int) -> Tensor:
    """[B, T, C] -> [B, T / factor, C]: the middle of each so many samples."""
    middle = x[:, factor // 2 :: factor]
    return middle if factor % 2 else (x[:, factor // 2 - 1 :: factor] + middle) / 2


def leaky(x: Tensor) -> Tensor:
    """The network's only nonlinearity."""
    return F.leaky_relu(x, LRELU_SLOPE)
