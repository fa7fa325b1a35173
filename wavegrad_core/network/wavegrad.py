"""The WaveGrad network (Chen et al. 2020, arXiv 2009.00713), as in the paper, in one class.

The noisy sound goes down through DBlocks, the mel up through UBlocks, and at each rate a FiLM
hands shift and scale from the one to the other, with the noise level encoded in it. This is the
plain version: what is made fast elsewhere is tested against it.

Inside, a signal of length T with C channels is [B, T, C]: with the channels side by side in memory
the convolutions are several times as fast on a CPU.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from wavegrad_core.network.convolution import Conv
from wavegrad_core.network.noise_embedding import encode_level, encode_time
from wavegrad_core.network.shape import BASE, NetworkShape

LRELU_SLOPE = 0.2
TIME_SCALE = 5000  # what Coqui TTS divides its encoding of the time by


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
