"""What is loaded and what came out, ready to be drawn and played."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from gradwave.pictures.sound_pictures import MelPicture, Peaks, Spectrogram
from wavegrad_core.render.options import RenderOptions

if TYPE_CHECKING:
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
class Settings(RenderOptions):
    """The options of a render in the window, and the voice.

    Attributes:
        voice: its name or file.
        schedule: the name of one of the catalog's; None: the voice's own.
    """

    schedule: str | None = None
    voice: str = ""

    def options(self, **changes: Any) -> RenderOptions:
        """Return the options for the pipeline, some of them changed."""
        ours = {field.name: getattr(self, field.name) for field in fields(RenderOptions)}
        return RenderOptions(**(ours | changes))


def render_name(iterations: int, options: RenderOptions) -> str:
    """Return the iterations, and the choices that are not the default."""
    steps = "1 iteration" if iterations == 1 else f"{iterations} iterations"
    return ", ".join([steps, *options.unusual])


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
