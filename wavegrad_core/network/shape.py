"""Network shapes: those of the paper, of other programs, and our own."""

import math
from dataclasses import dataclass, replace
from typing import Literal

from torch import Tensor

from wavegrad_core.errors import InputError
from wavegrad_core.network.noise_embedding import ENCODING_SCALE, nearest_step
from wavegrad_core.network.spectral_shape import SpectralShape

MAX_INDEX = 10_000


@dataclass(frozen=True)
class NetworkShape:
    """All parameters of a network besides its weights; the default is Base of the paper.

    Attributes:
        n_mels: Mel bands of the conditioning.
        frame: Samples of sound per step of the network's fastest rate, as that many channels (space
            to depth); 1 in the paper. hop = frame * product of the factors.
        audio_channels: Output channels of the first convolution of the sound.
        down_channels: Output channels of the DBlocks, from the fastest rate to the slowest.
        mel_channels: Output channels of the first convolution of the mel.
        up_channels: Output channels of the UBlocks, from the slowest rate to the fastest.
        factors: Upsampling factors of the UBlocks; 1 keeps the rate.
        up_dilations: Dilations of the four convolutions of each UBlock.
        down_dilations: Dilations of the convolutions of every DBlock.
        blocks_per_rate: UBlocks, and DBlocks, in a row under one FiLM. The first of them resamples,
            the others keep rate and width. 1 is Base of the paper, 2 is Large.
        resampling: "nearest" repeats and drops samples, as lmnt and Coqui TTS do; "linear"
            interpolates, as ivanvovk does.
        encoding: What FiLM adds for the noise level. "paper": sine and cosine of 5000 * level.
            "lmnt": sine and cosine of the level. "coqui": the level, and sine and cosine of the
            time divided by 5000.
        conditioning: The encoding is of the noise "level", or of the "index", counted from 1, of
            the step with the nearest level among the linear betas of `index_betas`.
        index_betas: First beta, last beta, and count.
        guided: The network's input includes a second signal beside y: what y becomes under
            Griffin-Lim iterations toward the mel (see `mel_inversion.project_whitened`). Not in
            the paper.
        output: "noise", as in the paper, or "velocity": the last layer gives
            v = level * noise - sqrt(1 - level^2) * sound (Salimans & Ho 2022, arXiv 2202.00512),
            from which the noise is computed. `WaveGrad` returns the noise either way. With
            "residual" it returns the output of the last layer: the residual of a Wiener filter
            around the network (see `diffusion.wiener_skip`); the two input signals of a guided
            network are then those of that filter.

    Raises:
        InputError: The parameters contradict each other.
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
    output: Literal["noise", "velocity", "residual"] = "noise"

    def __post_init__(self) -> None:
        ups = len(self.factors)
        counts = (len(self.up_channels), len(self.up_dilations), len(self.down_channels) + 1)
        if ups == 0 or any(count != ups for count in counts):
            raise InputError(
                f"The network shape does not fit together: {ups} factors need {ups} UBlock "
                f"channels, {ups} rows of dilations and {ups - 1} DBlock channels, but there are "
                f"{counts[0]}, {counts[1]} and {len(self.down_channels)}."
            )
        if any(len(row) != 4 for row in self.up_dilations):
            raise InputError(
                "The network shape is not usable: a UBlock has four convolutions and needs four "
                "dilations."
            )
        channels = (self.audio_channels, *self.down_channels)
        if any(width % 2 for width in channels):
            raise InputError(
                "The network shape is not usable: the DBlock channels must be even, for sine and "
                "cosine."
            )
        if self.blocks_per_rate < 1:
            raise InputError("The network shape is not usable: each rate needs at least one block.")
        if self.conditioning == "index" and self.encoding != "paper":
            raise InputError(
                "The network shape is not usable: conditioning on the index needs the paper's "
                "encoding."
            )
        if self.output == "residual" and not self.guided:
            raise InputError(
                "The network shape is not usable: a network whose output is a residual takes two "
                "signals."
            )
        first, last, count = self.index_betas
        if not (0 < first < 1 and 0 < last < 1 and 1 <= count <= MAX_INDEX):
            raise InputError(
                f"The network shape is not usable: index_betas needs 1 to {MAX_INDEX} betas "
                "between 0 and 1."
            )

    @property
    def hop(self) -> int:
        """Samples of sound per mel frame."""
        return self.frame * math.prod(self.factors)

    @property
    def encodes_time(self) -> bool:
        """Whether a prediction depends on its position in the sound."""
        return self.encoding == "coqui"

    @property
    def max_channels(self) -> int:
        """Channels of the widest UBlock, which does a large part of the work."""
        return max(self.up_channels)

    @property
    def values_per_frame(self) -> int:
        """Numbers in the largest signal of the network per mel frame."""
        rates = [self.hop // self.frame]  # steps per mel frame of each FiLM
        for factor in self.factors[:0:-1]:
            rates.append(rates[-1] // factor)
        return max(rate * width for rate, width in zip(rates, self.up_channels[::-1]))

    def noise_embedding_input(self, noise_level: Tensor) -> Tensor:
        """Convert the noise level to the number that the encodings take, `[B]` -> `[B]`."""
        if self.conditioning == "index":
            return nearest_step(noise_level, *self.index_betas)
        return noise_level.float() * (ENCODING_SCALE if self.encoding == "paper" else 1)

    def noise_from_output(self, out: Tensor, y: Tensor, noise_level: Tensor) -> Tensor:
        """Compute the noise in y from the output of the last layer, or return a residual unchanged.

        Args:
            out: Output of the last layer, `[B, samples]` float32.
            y: Noisy sound, `[B, samples]`.
            noise_level: Square root of alpha_bar, broadcastable to y.
        """
        if self.output != "velocity":
            return out
        return (1 - noise_level**2) ** 0.5 * y + noise_level * out

    @property
    def receptive_field_frames(self) -> int:
        """Mel frames on each side on which the prediction for a frame can depend.

        The inputs of one frame's steps are traced back through the UBlocks to the mel, and from the
        FiLM at each rate through the DBlocks to the sound.
        """
        steps = math.prod(self.factors)
        beside = [self.resampling == "linear" and factor > 1 for factor in self.factors]
        up = [self.blocks_per_rate * sum(row) for row in self.up_dilations]
        down = self.blocks_per_rate * sum(self.down_dilations)
        low, high, films = -1, steps, []  # steps read by the last convolution
        for factor, up_reach, more in zip(self.factors[::-1], up[::-1], beside[::-1]):
            low, high = low - up_reach, high + up_reach
            films.append((low - 2, high + 2))
            low, high = low // factor - more, high // factor + more
        mel = max(1 - low, high + 1)
        low, high = films.pop()
        for factor, more, film in zip(self.factors[1:], beside[1:], films[::-1]):
            low = min((low - down) * factor, film[0])
            high = max((high + down + more) * factor, film[1])
        return max(mel, -((low - 2) // steps), (high + 2) // steps)


BASE = NetworkShape()
# Each block is followed by one that does not resample: 27.6 M weights. The paper is quoted with 23
# M; Base with only its UBlocks doubled has 24.0 M.
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
CLASSIC = replace(LITE, output="residual")
SHAPES: dict[str, NetworkShape | SpectralShape] = {
    "base": BASE,
    "large": LARGE,
    "base-guided": BASE_GUIDED,
    "lite": LITE,
    "classic": CLASSIC,
    "spectral": SpectralShape(),
}
