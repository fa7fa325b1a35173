"""The WaveGrad network (Chen et al. 2020, arXiv 2009.00713), as in the paper.

The noisy sound goes down through DBlocks and the mel goes up through UBlocks. At each rate a FiLM
turns the sound's signal and the encoded noise level into shift and scale for the UBlock. This is
the reference implementation that the optimized network is tested against.

Signals inside are `[B, T, C]`: with channels last the convolutions are several times as fast on a
CPU.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from wavegrad_core.network.convolution import Conv
from wavegrad_core.network.noise_embedding import encode_level, encode_time
from wavegrad_core.network.shape import BASE, NetworkShape

LRELU_SLOPE = 0.2
TIME_SCALE = 5000  # divisor in Coqui TTS's time encoding


class DBlock(nn.Module):
    """A downsampling block: `[B, T, in]` -> `[B, T / factor, out]`."""

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
        residual = self.residual(x)  # one tap, so it commutes with the downsampling
        for conv in self.convs:
            x = conv(leaky(x))
        return x + residual

    def _downsample(self, x: Tensor) -> Tensor:
        if self.resampling == "linear" and self.factor > 1:
            return linear_down(x, self.factor)
        return x[:, :: self.factor].contiguous()


class FiLM(nn.Module):
    """Feature-wise linear modulation: shift and scale for one rate."""

    def __init__(self, inputs: int, outputs: int, encoding: str = "paper") -> None:
        super().__init__()
        self.encoding = encoding
        self.input_conv = Conv(inputs, inputs, 3)
        self.output_conv = Conv(inputs, 2 * outputs, 3)

    def forward(
        self, x: Tensor, embedding_input: Tensor, start: int | Tensor, count: int
    ) -> tuple[Tensor, Tensor]:
        """Compute shift and scale.

        Args:
            x: `[B, T, in]`.
            embedding_input: Scaled noise level or step index, `[B]` (see
                `NetworkShape.noise_embedding_input`).
            start: The step at which x begins, for the encoding of the time.
            count: T, passed separately so that an exported trace fits any length.

        Returns:
            Shift and scale, each `[B, T, out]`.
        """
        x = leaky(self.input_conv(x))
        if self.encoding == "coqui":
            encoded = embedding_input[:, None, None] + encode_time(start, count, x) / TIME_SCALE
        else:
            encoded = encode_level(embedding_input, x.shape[2])[:, None]
        shift, scale = self.output_conv(x + encoded.to(x.dtype)).chunk(2, dim=2)
        return shift, scale


class UBlock(nn.Module):
    """An upsampling block modulated by FiLM: `[B, T / factor, in]` -> `[B, T, out]`."""

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
    """A network that predicts the noise in a noisy sound from its mel and the noise level."""

    def __init__(self, shape: NetworkShape = BASE) -> None:
        super().__init__()
        self.shape = shape
        audio = (shape.audio_channels, *shape.down_channels)
        up = (shape.mel_channels, *shape.up_channels)
        followers = shape.blocks_per_rate - 1
        self.audio_conv = Conv(shape.frame * (1 + shape.guided), shape.audio_channels, 5)
        # The DBlocks undo all UBlocks but the first, whose output has the slowest rate with a FiLM.
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

    @property
    def outer_weights(self) -> list[Tensor]:
        """Weights of the first and the last convolution, which Muon does not suit."""
        return [self.audio_conv.weight, self.last_conv.weight]

    def forward(
        self,
        y: Tensor,
        mel: Tensor,
        noise_level: Tensor,
        guide: Tensor | None = None,
        start: int | Tensor = 0,
    ) -> Tensor:
        """Predict the noise in y.

        Args:
            y: Noisy sound, `[B, samples]`.
            mel: `[B, n_mels, samples / hop]`.
            noise_level: Square root of alpha_bar, `[B]`.
            guide: Griffin-Lim guide, or second signal of a Wiener filter, `[B, samples]`, if the
                network is guided.
            start: The frame at which y and mel begin, if they are part of a longer signal; used
                only by a network that encodes the time.

        Returns:
            The noise, or the residual of a Wiener filter, `[B, samples]` float32.
        """
        dtype = self.audio_conv.weight.dtype
        frames = (
            self._frames(y)
            if guide is None
            else torch.cat([self._frames(y), self._frames(guide)], dim=2)
        )
        embedding_input = self.shape.noise_embedding_input(noise_level)
        row = self.shape.blocks_per_rate
        steps = self.shape.hop // self.shape.frame  # of the current rate per mel frame
        x = self.audio_conv(frames.to(dtype))
        modulations = [self.films[0](x, embedding_input, start * steps, mel.shape[-1] * steps)]
        for index, film in enumerate(list(self.films)[1:]):
            for dblock in self.dblocks[index * row : (index + 1) * row]:
                x = dblock(x)
            steps //= self.shape.factors[-1 - index]
            modulations.append(film(x, embedding_input, start * steps, mel.shape[-1] * steps))
        x = self.mel_conv(mel.to(dtype).transpose(1, 2).contiguous())
        for index, (shift, scale) in enumerate(reversed(modulations)):
            for ublock in self.ublocks[index * row : (index + 1) * row]:
                x = ublock(x, shift, scale)
        out = self.last_conv(x).flatten(1).float()
        return self.shape.noise_from_output(out, y, noise_level[:, None])

    def _frames(self, y: Tensor) -> Tensor:
        """Split samples into frames, `[B, T]` -> `[B, T / frame, frame]`."""
        return y.unflatten(1, (-1, self.shape.frame))


def initialise(network: WaveGrad) -> None:
    """Set orthogonal weights and zero biases, as the paper does before training.

    The last layer of a network with output "velocity" or "residual" starts at zero: the clean
    estimate starts as `level * y` with "velocity", and as the Wiener estimate with "residual".
    """
    for module in network.modules():
        if isinstance(module, Conv):
            nn.init.orthogonal_(module.weight)
            assert module.bias is not None
            nn.init.zeros_(module.bias)
    if network.shape.output != "noise":
        nn.init.zeros_(network.last_conv.weight)


def linear_up(x: Tensor, factor: int) -> Tensor:
    """Interpolate linearly and repeat the ends, `[B, T, C]` -> `[B, T * factor, C]`.

    New samples lie evenly around the old ones, as in torch's `interpolate`. But that computes
    positions by a product in float32, whose error grows with the distance from the start.
    """
    before = torch.cat([x[:, :1], x[:, :-1]], dim=1)
    after = torch.cat([x[:, 1:], x[:, -1:]], dim=1)
    places = [(phase + 0.5) / factor - 0.5 for phase in range(factor)]
    phases = [torch.lerp(x, before if place < 0 else after, abs(place)) for place in places]
    return torch.stack(phases, dim=2).flatten(1, 2)


def linear_down(x: Tensor, factor: int) -> Tensor:
    """Take the middle of each `factor` samples, `[B, T, C]` -> `[B, T / factor, C]`."""
    middle = x[:, factor // 2 :: factor]
    return middle if factor % 2 else (x[:, factor // 2 - 1 :: factor] + middle) / 2


def leaky(x: Tensor) -> Tensor:
    """Apply the network's only nonlinearity."""
    return F.leaky_relu(x, LRELU_SLOPE)
