"""Shape of the network on STFT frames."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from wavegrad_core.errors import InputError

MAX_FFT = 2**14
MAX_WIDTH = 2**12  # channels, and mel bands
MAX_BLOCKS = 64
MAX_DILATION = 64
MAX_REACH = 8  # frames or bins of a filter on each side


@dataclass(frozen=True)
class SpectralShape:
    """All parameters of a `SpectralNetwork` besides its weights.

    Attributes:
        kind: Tells this shape from a `NetworkShape` in a voice's card.
        n_mels: Mel bands of the conditioning.
        hop: Samples per mel frame, and per frame of the STFT.
        n_fft: Samples of the STFT's Hann window and of its FFT.
        bins_per_group: Neighbouring bins that share the channels of the inner layers.
        channels: Channels of the inner layers.
        dilations: Dilation in frames and dilation in groups of bins of each block.
        band_channels: Channels of the layers across the whole band, which follow every second
            block.
        frames_beside: Frames on each side of a bin that the network sees and filters.
        bins_beside: Bins on each side, likewise.

    Raises:
        InputError: A parameter is out of range.
    """

    kind: Literal["spectral"] = "spectral"
    n_mels: int = 128
    hop: int = 300
    n_fft: int = 1200
    bins_per_group: int = 4
    channels: int = 64
    dilations: tuple[tuple[int, int], ...] = ((1, 1), (2, 2), (4, 4), (1, 1))
    band_channels: int = 8
    frames_beside: int = 2
    bins_beside: int = 1

    # What this network has in common with a `NetworkShape` of that output.
    output: ClassVar[Literal["residual"]] = "residual"
    conditioning: ClassVar[Literal["level"]] = "level"
    guided: ClassVar[bool] = True
    encodes_time: ClassVar[bool] = False

    def __post_init__(self) -> None:
        widths = (self.n_mels, self.channels, self.band_channels, self.bins_per_group)
        valid = (
            all(1 <= width <= MAX_WIDTH for width in widths)
            and 2 <= 2 * self.hop <= self.n_fft <= MAX_FFT
            and self.n_fft % 2 == 0
            and 1 <= len(self.dilations) <= MAX_BLOCKS
            and all(1 <= size <= MAX_DILATION for pair in self.dilations for size in pair)
            and 0 <= self.frames_beside <= MAX_REACH
            and 0 <= self.bins_beside <= MAX_REACH
        )
        if not valid:
            raise InputError("The network shape is not usable: a size is out of range.")

    @property
    def bins(self) -> int:
        """Bins of the STFT."""
        return self.n_fft // 2 + 1

    @property
    def groups(self) -> int:
        """Groups of bins."""
        return -(-self.bins // self.bins_per_group)

    @property
    def neighbourhood(self) -> list[tuple[int, int]]:
        """Offsets in frames and bins of the bins that the network sees and filters, a cross."""
        frames = range(-self.frames_beside, self.frames_beside + 1)
        bins = range(-self.bins_beside, self.bins_beside + 1)
        return [(frame, 0) for frame in frames] + [(0, k) for k in bins if k]

    @property
    def neighbours(self) -> int:
        """Number of these bins, with the one in the middle."""
        return len(self.neighbourhood)

    @property
    def receptive_field_frames(self) -> int:
        """Mel frames on each side on which the prediction for a frame can depend."""
        window = -(-self.n_fft // 2 // self.hop)  # of the STFT, and again of its inverse
        return 2 * window + self.frames_beside + sum(frames for frames, _ in self.dilations)

    @property
    def max_channels(self) -> int:
        """Most channels of a convolution that does a large part of the work."""
        return self.channels

    @property
    def values_per_frame(self) -> int:
        """Numbers in the largest signal of the network per mel frame."""
        return 2 * self.neighbours * self.bins
