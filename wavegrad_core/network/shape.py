"""The shapes that a network can have: the paper's, other programs', and ours."""

import math
from dataclasses import dataclass, replace
from typing import Literal

from torch import Tensor

from wavegrad_core.errors import InputError
from wavegrad_core.network.noise_embedding import ENCODING_SCALE, index_of_level

MAX_INDEX = 10_000


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
