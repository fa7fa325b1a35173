"""What is loaded and what came out, ready to be drawn and played."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from gradwave.pictures.sound_pictures import MelPicture, Peaks, Spectrogram

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.mel.profile import MelProfile

MAX_SEED = 2**31 - 1


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
    def channels(self) -> int:
        return self.audio.shape[0]

    @property
    def described(self) -> str:
        """Rate and channels, for a person."""
        kind = {1: "mono", 2: "stereo"}.get(self.channels, f"{self.channels} channels")
        return f"{self.rate / 1000:g} kHz · {kind}"

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
    profile: MelProfile

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
    def channels(self) -> int:
        """How many are rendered: each by itself, and one of a mel."""
        return self.sound.channels if self.sound is not None else 1

    @property
    def described(self) -> str:
        """Name, length, rate and channels in a line."""
        return f"{self.name} · {self._facts()}"

    def _facts(self) -> str:
        if isinstance(self.content, Mel):
            bands, frames = self.content.values.shape
            return f"mel, {bands} bands, {frames} frames · {self.content.seconds:.2f} s"
        return f"{self.content.seconds:.2f} s · {self.content.described}"


@dataclass(frozen=True)
class Settings:
    """How to render. `voice` is a name or a file; `schedule` None is the voice's own.

    sampler: "ancestral", "ddim" (with `eta`) or "gla".
    start: "noise", "sketch" or "original"; of the last two `strength`, 0 to 1, is made anew.
    keep_highs: whether what lies above the voice's band is taken from the original.
    """

    voice: str = ""
    iterations: int = 6
    schedule: str | None = None
    seed: int = 0
    sampler: Literal["ancestral", "ddim", "gla"] = "ancestral"
    eta: float = 0.0
    start: Literal["noise", "sketch", "original"] = "noise"
    strength: float = 0.3
    keep_highs: bool = False

    @property
    def unusual(self) -> list[str]:
        """In a word or two each, what of the advanced settings is not as it usually is."""
        words: list[str] = [self.sampler] if self.sampler != "ancestral" else []
        if self.sampler == "ddim" and self.eta:
            words = [f"ddim {self.eta:g}"]
        if self.start != "noise":
            words.append(f"{self.start} {self.strength:g}")
        if self.keep_highs:
            words.append("highs kept")
        return words

    def steps(self, schedule: Schedule) -> int:
        """How many of a schedule's steps are done: from a sound on its way only its last ones."""
        if self.start == "noise":
            return len(schedule)
        level = (1 - self.strength**2) ** 0.5
        return 0 if level == 1 else len(schedule.tail(level))


def render_name(iterations: int, settings: Settings) -> str:
    """The iterations, and what else is not as it usually is."""
    steps = "1 iteration" if iterations == 1 else f"{iterations} iterations"
    return ", ".join([steps, *settings.unusual])


@dataclass(frozen=True, eq=False)
class Estimate:
    """What the network took the clean sound to be after step `step` of a render."""

    step: int
    sound: Sound


@dataclass(frozen=True)
class Result:
    """A sound that was rendered, and all that it was rendered with.

    steps: how many of the schedule's `iterations` were done.
    estimates: of some of the steps before the last, in their order.
    """

    sound: Sound
    original: Original
    settings: Settings
    voice: str
    schedule: str
    iterations: int
    seconds_taken: float
    device: str
    steps: int = 0
    notice: str = ""  # what the person should know of how it went
    estimates: tuple[Estimate, ...] = field(default=(), compare=False, repr=False)

    @property
    def name(self) -> str:
        """What tells it from another render of the same sound by the same voice."""
        return render_name(self.iterations, self.settings)

    @property
    def facts(self) -> str:
        """The settings, what came out, and the time that it took, in a line."""
        named = [self.settings.schedule] if self.settings.schedule else []
        chosen = [self.voice, self.name, *named, f"seed {self.settings.seed}"]
        taken = f"{self.seconds_taken:.1f} s on {self.device}"
        return " · ".join([*chosen, self.sound.described, taken])
