"""Rate, channels, length and format of a sound file."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class AudioInfo:
    """The header of a sound file.

    Attributes:
        path: the file.
        rate: sample rate in Hz.
        channels: number of channels.
        frames: samples per channel; exact for PCM and FLAC, approximate for MP3, m4a and similar.
        format: name of the container format.
        subtype: name of the encoding.
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
