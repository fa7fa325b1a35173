"""A network on STFT frames that filters the noisy sound, for a voice with a Wiener skip.

For each STFT bin, small convolutions over frames and frequency choose a complex filter over the
bins around it, as in deep filtering (Mack & Habets 2020, arXiv 1912.08132), and the sum of the
filtered bins is the network's output. The network sees the bins around a bin only relative to the
phase of that bin, and a filter turns with it. So a phase shift of the sound shifts the output by as
much, in every band and without having to be learned, and a stationary partial looks the same at all
frequencies.

It takes the inputs of `WaveGrad` with the output "residual".
"""

import math
from functools import lru_cache

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from wavegrad_core.mel.stft import istft, stft
from wavegrad_core.network.grid_convolution import GridConv
from wavegrad_core.network.spectral_shape import SpectralShape
from wavegrad_core.network.wavegrad import leaky

LEVEL_WIDTH = 64  # of the layers that encode the noise level
LEVEL_WAVES = 16  # sines, and as many cosines, of the log signal-to-noise ratio
SCALARS = 6  # features of a bin besides those of its neighbourhood
EPSILON = 1e-3  # beside magnitudes of about 1
MAX_LOG_SNR = 20.7  # at which a level cannot be told from 1 in float32


class SpectralNetwork(nn.Module):
    """A network that predicts the residual of a Wiener filter from its two signals.

    Attributes:
        shape: The shape.
        prior: Power of each bin that the mel implies.
        core: The layers between the features and the filters.
    """

    def __init__(self, shape: SpectralShape) -> None:
        super().__init__()
        self.shape = shape
        self.prior = BinPrior(shape.n_mels, shape.bins)
        self.core = FilterNetwork(shape)

    @property
    def outer_weights(self) -> list[Tensor]:
        """Weights with three axes or more that Muon does not suit."""
        return [
            self.core.first.weight,
            self.core.last.weight,
            *(layer.weight for layer in self.core.bands),  # type: ignore[list-item]
        ]

    def forward(
        self,
        y: Tensor,
        mel: Tensor,
        noise_level: Tensor,
        guide: Tensor | None = None,
        start: int | Tensor = 0,
    ) -> Tensor:
        """Predict the residual.

        Args:
            y: First signal of the filter, `[B, samples]`.
            mel: `[B, n_mels, samples / hop]`.
            noise_level: `[B]`.
            guide: Second signal; not used, as the prior contains what it tells.
            start: Not used.

        Returns:
            `[B, samples]` float32.
        """
        return self.predict(y, self.prior(mel), noise_level)

    def predict(self, y: Tensor, log_prior: Tensor, noise_level: Tensor) -> Tensor:
        """Predict the residual from the result of `prior` for the mel of y."""
        log_snr = level_log_snr(noise_level)
        with torch.autocast(y.device.type, enabled=False):
            log_prior = torch.cat([log_prior, log_prior[:, -1:]], dim=1) + log_snr[:, None, None]
            spectrum = self._spectrum(y)
            phase = spectrum / (spectrum.abs() + EPSILON)
            neighbours = self._neighbours(spectrum) * phase.conj()[..., None]
            features = self._features(neighbours, spectrum.abs(), log_prior)
        filters = self.core(features, log_snr).float()
        with torch.autocast(y.device.type, enabled=False):
            taps = torch.view_as_complex(filters.unflatten(-1, (-1, 2)).contiguous())
            out = (taps[..., :-1] * neighbours).sum(-1) + taps[..., -1]
            return self._sound(phase * out)

    def _spectrum(self, y: Tensor) -> Tensor:
        """Compute the STFT, `[B, frames + 1, bins]`: noise of unit variance has unit variance.

        The phases refer to the middle of the window, so that they agree across a partial's bins.
        """
        shape = self.shape
        spectrum = stft(y, shape.n_fft, shape.hop, shape.n_fft)
        return spectrum.transpose(1, 2) * _centred(shape.n_fft, y.device)

    def _sound(self, spectrum: Tensor) -> Tensor:
        shape = self.shape
        spectrum = (spectrum / _centred(shape.n_fft, spectrum.device)).transpose(1, 2)
        return istft(spectrum, shape.n_fft, shape.hop, shape.n_fft)

    def _neighbours(self, spectrum: Tensor) -> Tensor:
        """Collect the bins around each bin, without the phase that a partial there gains.

        Returns:
            `[B, frames + 1, bins, neighbours]`.
        """
        shape = self.shape
        frames, bins = shape.frames_beside, shape.bins_beside
        height, width = spectrum.shape[1:]
        padded = torch.view_as_complex(
            F.pad(torch.view_as_real(spectrum), (0, 0, bins, bins, frames, frames))
        )
        shifted = [
            padded[:, frames + i : frames + i + height, bins + j : bins + j + width]
            for i, j in shape.neighbourhood
        ]
        return torch.stack(shifted, dim=-1) * _rotation(shape, spectrum.device)

    def _features(self, neighbours: Tensor, magnitude: Tensor, log_snr: Tensor) -> Tensor:
        """Return the inputs of `core`: `[B, frames + 1, groups, bins per group * features]`."""
        shape = self.shape
        share = torch.sigmoid(log_snr)  # of the signal in the power of the bin
        scalars = [
            (magnitude + 10 * EPSILON).log(),
            share,
            (log_snr / 4).clamp(-2, 2),
            (log_snr / 4 + 1).clamp(-1, 1),
            *self.prior.band_levels(magnitude, share),
        ]
        parts = [torch.view_as_real(neighbours).flatten(-2), torch.stack(scalars, dim=-1)]
        features = torch.cat(parts, dim=-1)
        features = F.pad(features, (0, 0, 0, shape.groups * shape.bins_per_group - shape.bins))
        return features.unflatten(2, (shape.groups, -1)).flatten(3)


class BinPrior(nn.Module):
    """A fixed linear map from a mel to the log power of each STFT bin.

    Attributes:
        weights: Of each band in each bin, `[bins, n_mels]`.
        offset: Log power of the bins for a mel of 0, `[bins]`.
    """

    weights: Tensor
    offset: Tensor

    def __init__(self, n_mels: int, bins: int) -> None:
        super().__init__()
        self.register_buffer("weights", torch.zeros(bins, n_mels))
        self.register_buffer("offset", torch.zeros(bins))

    def set(self, weights: Tensor, offset: Tensor) -> None:
        """Set both parts of the map (see `WienerSkip.bin_prior`)."""
        self.weights.copy_(weights)
        self.offset.copy_(offset)

    def forward(self, mel: Tensor) -> Tensor:
        """Compute log powers, `[B, n_mels, frames]` -> `[B, frames, bins]` float32."""
        with torch.autocast(mel.device.type, enabled=False):
            return mel.float().transpose(1, 2) @ self.weights.T + self.offset

    def band_levels(self, magnitude: Tensor, share: Tensor) -> list[Tensor]:
        """Compare the magnitudes in each mel band with those expected, interpolated to the bins.

        Args:
            magnitude: Of the bins, relative to those expected, `[B, frames, bins]`.
            share: Of the signal in the power expected, `[B, frames, bins]`.

        Returns:
            Log ratios of the means over a band, of the filtered signal and of the noisy one,
            `[B, frames, bins]`.
        """
        mean = self.weights / self.weights.sum(dim=0).clamp_min(EPSILON)
        spread = (self.weights / self.weights.sum(dim=1, keepdim=True).clamp_min(EPSILON)).T
        filtered = (magnitude * share) @ mean + EPSILON
        return [
            (filtered / (share.sqrt() @ mean + EPSILON)).log() @ spread,
            (magnitude @ mean + EPSILON).log() @ spread,
        ]


class FilterNetwork(nn.Module):
    """The convolutions that choose the filters, and the encoding of the noise level."""

    def __init__(self, shape: SpectralShape) -> None:
        super().__init__()
        channels, group = shape.channels, shape.bins_per_group
        features = 2 * shape.neighbours + SCALARS
        self.level = nn.Sequential(
            nn.Linear(2 * LEVEL_WAVES, LEVEL_WIDTH),
            nn.SiLU(),
            nn.Linear(LEVEL_WIDTH, LEVEL_WIDTH),
            nn.SiLU(),
        )
        self.first = GridConv(features * group, channels)
        self.place = nn.Parameter(torch.zeros(shape.groups, channels))
        self.blocks = nn.ModuleList(GridBlock(channels, pair) for pair in shape.dilations)
        self.bands = nn.ModuleList(
            BandLayer(channels, shape.band_channels, shape.groups)
            for _ in range(0, len(shape.dilations), 2)
        )
        self.last = GridConv(channels, 2 * (shape.neighbours + 1) * group)
        self._bins, self._group = shape.bins, group

    def forward(self, features: Tensor, log_snr: Tensor) -> Tensor:
        """Choose filters: features, `[B]` -> `[B, frames, bins, 2 * (neighbours + 1)]`."""
        dtype = self.place.dtype
        encoded = self.level(_encode(log_snr).to(dtype))
        x = self.first(features.to(dtype))
        x = x + self.place.to(x.dtype)
        for index, block in enumerate(self.blocks):
            x = block(x, encoded)
            if index % 2 == 0:
                x = self.bands[index // 2](x)
        out = self.last(leaky(x))
        return out.unflatten(3, (self._group, -1)).flatten(2, 3)[:, :, : self._bins]


class GridBlock(nn.Module):
    """A residual block: a convolution over frames, then one over frequency."""

    def __init__(self, channels: int, dilation: tuple[int, int]) -> None:
        super().__init__()
        self.film = nn.Linear(LEVEL_WIDTH, 2 * channels)
        self.over_frames = GridConv(channels, channels, (3, 1), (dilation[0], 1))
        self.over_bins = GridConv(channels, channels, (1, 3), (1, dilation[1]))

    def forward(self, x: Tensor, encoded: Tensor) -> Tensor:
        scale, shift = self.film(encoded)[:, None, None].to(x.dtype).chunk(2, dim=-1)
        y = self.over_frames(leaky(torch.addcmul(x + shift, x, scale)))
        return x + self.over_bins(leaky(y))


class BandLayer(nn.Module):
    """A residual layer that connects all frequencies of a frame, in a few channels."""

    def __init__(self, channels: int, inner: int, groups: int) -> None:
        super().__init__()
        self.enter = GridConv(channels, inner)
        self.weight = nn.Parameter(torch.zeros(inner, groups, groups))
        self.leave = GridConv(inner, channels)

    def forward(self, x: Tensor) -> Tensor:
        y = leaky(self.enter(x)).permute(0, 3, 1, 2)
        y = torch.matmul(y, self.weight.to(y.dtype)).permute(0, 2, 3, 1)
        return x + self.leave(leaky(y).contiguous())


def initialise_spectral(network: SpectralNetwork) -> None:
    """Set orthogonal weights and zero biases; the residual starts at 0.

    The weights of the residual branches start smaller, so that their sum keeps its size.
    """
    for module in network.modules():
        if isinstance(module, GridConv):
            nn.init.orthogonal_(module.weight)
            nn.init.zeros_(module.bias)  # type: ignore[arg-type]
        elif isinstance(module, BandLayer):
            nn.init.normal_(module.weight, std=module.weight.shape[1] ** -0.5)
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, GridBlock):
                module.over_bins.weight *= 0.5
                nn.init.zeros_(module.film.weight)
                nn.init.zeros_(module.film.bias)
            elif isinstance(module, BandLayer):
                module.leave.weight *= 0.3
    nn.init.zeros_(network.core.last.weight)
    nn.init.zeros_(network.core.place)


def level_log_snr(noise_level: Tensor) -> Tensor:
    """Return the log of the power ratio of a signal of unit variance and the noise, `[B]`."""
    log_snr = torch.logit(noise_level.double().square())
    return log_snr.clamp(-MAX_LOG_SNR, MAX_LOG_SNR).float()


def _encode(log_snr: Tensor) -> Tensor:
    """Encode log signal-to-noise ratios, `[B]` -> `[B, 2 * LEVEL_WAVES]` float32."""
    octaves = torch.linspace(-2, 2, LEVEL_WAVES, device=log_snr.device)
    angles = log_snr[:, None] / 4 * 2**octaves
    return torch.cat([angles.sin(), angles.cos()], dim=1)


# A render may be the first to ask, and training cannot use tensors made in inference mode.
@lru_cache(maxsize=16)
@torch.inference_mode(False)
def _centred(n_fft: int, device: torch.device) -> Tensor:
    """Return the factor that scales and centres the bins of an STFT, `[bins]`."""
    signs = 1.0 - 2.0 * (torch.arange(n_fft // 2 + 1) % 2)
    return (signs / torch.hann_window(n_fft).square().sum().sqrt()).to(device)


@lru_cache(maxsize=16)
@torch.inference_mode(False)
def _rotation(shape: SpectralShape, device: torch.device) -> Tensor:
    """Return the factors that undo a partial's phase between frames, `[bins, neighbours]`."""
    frames = torch.tensor([frame for frame, _ in shape.neighbourhood])
    turns = torch.arange(shape.bins)[:, None] * frames * shape.hop % shape.n_fft / shape.n_fft
    return torch.polar(torch.ones_like(turns), -2 * math.pi * turns).to(device)
