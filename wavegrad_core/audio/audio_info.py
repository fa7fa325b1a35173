"""Rate, channels, length and format of a sound file."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class AudioInfo:
    """The header of a sound file.

    Attributes:
        path: The file.
        rate: Sample rate in Hz.
        channels: Number of channels.
        frames: Samples per channel; exact for PCM and FLAC, approximate for MP3, m4a and similar.
        format: Name of the container format.
        subtype: Name of the encoding.
    """

    path: Path
    rate: int
    channels: int
    frames: int
    format: str
    subtype: str

    @property
    def seconds(self) -> float:
        return self.frames / self.rate
