"""What is loaded and what came out, ready to be drawn and played."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.pictures import MelPicture, Peaks, Spectrogram


@dataclass(frozen=True, eq=False)
class Sound:
    """Samples with their peaks and their spectrogram: `audio` is [channels, samples] float32."""

    audio: NDArray[np.float32]
    rate: int
    peaks: Peaks
    picture: Spectrogram

    @classmethod
    def of(cls, audio: NDArray[np.float32], rate: int) -> Sound:
        audio = np.atleast_2d(audio)
        return cls(audio, rate, Peaks(audio, rate), Spectrogram(audio, rate))

    @property
    def seconds(self) -> float:
        return self.audio.shape[1] / self.rate

    @property
    def level(self) -> float:
        """The largest sample, at least 0.01 so that silence can be drawn."""
        return max(self.peaks.level, 0.01)


@dataclass(frozen=True, eq=False)
class Mel:
    """A mel file: [bands, frames]. It has no sound of its own, and its profile sets its pace."""

    values: NDArray[np.float32]
    frames_per_second: float
    picture: MelPicture

    @property
    def seconds(self) -> float:
        return self.values.shape[1] / self.frames_per_second


@dataclass(frozen=True)
class Original:
    """What was opened: a recording, or a mel spectrogram in place of one."""

    path: Path
    content: Sound | Mel

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def sound(self) -> Sound | None:
        return self.content if isinstance(self.content, Sound) else None

    @property
    def described(self) -> str:
        """Name, length, rate and channels in a line."""
        return f"{self.name} · {self._facts()}"

    def _facts(self) -> str:
        if isinstance(self.content, Mel):
            bands, frames = self.content.values.shape
            return f"mel, {bands} bands, {frames} frames · {self.content.seconds:.2f} s"
        channels = self.content.audio.shape[0]
        kind = {1: "mono", 2: "stereo"}.get(channels, f"{channels} channels")
        return f"{self.content.seconds:.2f} s · {self.content.rate / 1000:g} kHz · {kind}"


@dataclass(frozen=True)
class Settings:
    """How to render. `voice` is a name or a file; `schedule` None is the voice's own."""

    voice: str = ""
    iterations: int = 6
    schedule: str | None = None
    seed: int = 0


@dataclass(frozen=True)
class Result:
    """A sound that was rendered, and all that it was rendered with."""

    sound: Sound
    original: Original
    settings: Settings
    voice: str
    schedule: str
    iterations: int
    seconds_taken: float
    device: str
    sampler: str = "ancestral"

    @property
    def facts(self) -> str:
        """The settings, and the time that it took, in a line."""
        steps = "1 iteration" if self.iterations == 1 else f"{self.iterations} iterations"
        named = [self.settings.schedule] if self.settings.schedule else []
        chosen = [self.voice, steps, *named, f"seed {self.settings.seed}"]
        pace = self.sound.seconds / max(self.seconds_taken, 1e-9)
        taken = f"{self.seconds_taken:.1f} s on {self.device}, {pace:.2g} × real time"
        return " · ".join([*chosen, taken])
