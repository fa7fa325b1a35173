"""The open sound and rendered sounds, ready for drawing and playback."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from gradwave.durations import time_measured
from gradwave.language import tr
from gradwave.pictures.mel_picture import MelPicture
from gradwave.pictures.spectrogram import Spectrogram
from gradwave.pictures.waveform_peaks import Peaks
from gradwave.shared_array import SharedArray
from wavegrad_core.edits import EditList
from wavegrad_core.render.options import RenderOptions

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

MAX_SEED = 2**31 - 1
NO_EDITS = EditList()


@dataclass(frozen=True, eq=False)
class Base:
    """The samples of a long recording and their peaks, which its changed copies share."""

    samples: SharedArray
    peaks: Peaks


@dataclass(frozen=True, eq=False)
class Sound:
    """Samples with their peaks and their spectrogram.

    Attributes:
        audio: [channels, samples] float32.
        rate: Sample rate in Hz.
        peaks: Peaks of the samples.
        picture: The spectrogram.
        notice: What was damaged or missing in the file; empty if nothing was.
        base: A long recording that this is a copy of; None if it shares no memory.
        changed: The samples that differ from it, as first ones and ends.
    """

    audio: NDArray[np.float32]
    rate: int
    peaks: Peaks
    picture: Spectrogram
    notice: str = ""
    base: Base | None = None
    changed: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, audio: NDArray[np.float32], rate: int, notice: str = "") -> Sound:
        audio = np.atleast_2d(audio)
        return cls(audio, rate, Peaks(audio, rate), Spectrogram(audio, rate), notice)

    @classmethod
    def with_part(
        cls, shape: tuple[int, ...], rate: int, first: int, samples: NDArray[np.float32]
    ) -> Sound:
        """Return silence of a shape with samples, [channels, n], from the sample `first` on.

        It takes memory only for them.
        """
        audio = np.zeros(shape, np.float32)  # pages of zeros take no memory until written
        end = first + samples.shape[1]
        audio[:, first:end] = samples
        peaks = Peaks(audio, rate, measured=False).changed(audio, [(first, end)])
        return cls(audio, rate, peaks, Spectrogram(audio, rate))

    def replaced(self, first: int, samples: NDArray[np.float32]) -> Sound:
        """Return a copy with other samples, [channels, n], from the sample `first` on.

        The copy of a long recording takes memory only for them.
        """
        end = first + samples.shape[1]
        if self.base is None:
            audio = self.audio.copy()
            audio[:, first:end] = samples
            return Sound.of(audio, self.rate)
        changed = (*self.changed, (first, end))
        audio = self.base.samples.copy()
        for begin, stop in self.changed:
            audio[:, begin:stop] = self.audio[:, begin:stop]
        audio[:, first:end] = samples
        peaks = self.base.peaks.changed(audio, changed)
        picture = Spectrogram(audio, self.rate)
        return Sound(audio, self.rate, peaks, picture, base=self.base, changed=changed)

    @property
    def seconds(self) -> float:
        return self.audio.shape[1] / self.rate

    @property
    def channels(self) -> int:
        return self.audio.shape[0]

    @property
    def described(self) -> str:
        """Sample rate and channels as text."""
        kinds = {1: tr("mono"), 2: tr("stereo")}
        kind = kinds.get(self.channels) or tr("{count} channels", count=self.channels)
        return tr("{rate:g} kHz · {kind}", rate=self.rate / 1000, kind=kind)

    @property
    def level(self) -> float:
        """The highest absolute sample, at least 0.01 so that silence can be drawn."""
        return max(self.peaks.level, 0.01)


@dataclass(frozen=True, eq=False)
class Mel:
    """A mel file, [bands, frames]. It has no sound; its profile sets the frame rate."""

    values: NDArray[np.float32]
    frames_per_second: float
    picture: MelPicture
    profile: MelProfile

    @property
    def seconds(self) -> float:
        return self.values.shape[1] / self.frames_per_second


@dataclass(frozen=True)
class Original:
    """The open original: a recording or a mel spectrogram.

    Attributes:
        path: Its file.
        content: The sound or mel that was read from it.
        bandwidth: Highest frequency of a recording in Hz; 0 if it is unknown.
        voice: Name of a voice that reads the mel if the chosen one does not, or of the first one
            that renders all frequencies of the recording; "" if there is none.
    """

    path: Path
    content: Sound | Mel
    bandwidth: int = 0
    voice: str = ""

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def sound(self) -> Sound | None:
        return self.content if isinstance(self.content, Sound) else None

    @property
    def channels(self) -> int:
        """Number of channels that are rendered, each separately; 1 for a mel."""
        return self.sound.channels if self.sound is not None else 1

    def has_samples_of(self, other: Original) -> bool:
        """Return whether both are one recording, of which one may be as it was being read."""
        if self.sound is None or other.sound is None:
            return self is other
        return self.sound.audio is other.sound.audio

    @property
    def described(self) -> str:
        """Name, length, sample rate and channels in one line."""
        return f"{self.name} · {self._facts()}"

    def _facts(self) -> str:
        if isinstance(self.content, Mel):
            bands, frames = self.content.values.shape
            return tr(
                "mel, {bands} bands, {frames} frames · {seconds:.2f} s",
                bands=bands,
                frames=frames,
                seconds=self.content.seconds,
            )
        seconds = tr("{seconds:.2f} s", seconds=self.content.seconds)
        return f"{seconds} · {self.content.described}"


@dataclass(frozen=True)
class Settings(RenderOptions):
    """The options of a render in the window, and the voice.

    Attributes:
        voice: Name or file of the voice.
        schedule: Name of a schedule in the catalog; None for the voice's own.
        edits: Edits of the mel, applied before it is rendered.
    """

    schedule: str | None = None
    voice: str = ""
    edits: EditList = NO_EDITS

    def effective(self) -> dict[str, Any]:
        """Return the options that affect the sound, and the edits if there are any."""
        edits = {"edits": self.edits.to_values()} if self.edits.active else {}
        return super().effective() | edits

    @property
    def unusual(self) -> list[str]:
        """Like `RenderOptions.unusual`, plus the number of active edits."""
        count = len(self.edits.active)
        words = [tr("%n edit(s)", "", count)] if count else []
        return [*super().unusual, *words]

    def options(self, **changes: Any) -> RenderOptions:
        """Return the options for the pipeline, with some fields changed."""
        ours = {field.name: getattr(self, field.name) for field in fields(RenderOptions)}
        return RenderOptions(**(ours | changes))


def without_recording(settings: Settings) -> Settings:
    """Return the settings for a mel, without those that need a recording."""
    start = "noise" if settings.start == "original" else settings.start
    return replace(settings, start=start, keep_highs=False, dry_wet=1.0, dry_wet_curve=())


def edited_seconds(original: Original | None, edits: EditList) -> float:
    """Return the length of a sound after its edits; the sound's own after a morph."""
    if original is None:
        return 1.0
    return edits.length_after(original.content.seconds) or original.content.seconds


def render_name(iterations: int, options: RenderOptions) -> str:
    """Return the iterations and all settings that differ from the defaults, as a name."""
    steps = tr("%n iteration(s)", "", iterations)
    return ", ".join([steps, *options.unusual])


@dataclass(frozen=True, eq=False)
class Estimate:
    """The network's estimate of the clean sound after step `step` of a render."""

    step: int
    sound: Sound


@dataclass(frozen=True)
class Result:
    """A rendered sound and everything it was rendered with.

    Attributes:
        steps: Number of the schedule's `iterations` that ran.
        estimates: Estimates after some of the earlier steps, in order.
        region: Start and end in seconds of the only part that was rendered; None for the whole.
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
    notice: str = ""  # what the user should know about the render
    estimates: tuple[Estimate, ...] = field(default=(), compare=False, repr=False)
    region: tuple[float, float] | None = None

    @property
    def name(self) -> str:
        """A name that distinguishes the render from others of the same sound and voice."""
        name = render_name(self.iterations, self.settings)
        if self.region is None:
            return name
        start, end = self.region
        return tr("{name}, {start:.2f}–{end:.2f} s", name=name, start=start, end=end)

    @property
    def name_and_voice(self) -> str:
        """A name for a render with another voice than the chosen one."""
        return tr("{name} of {voice}", name=self.name, voice=self.voice)

    @property
    def facts(self) -> str:
        """The settings, the sound format and the render time in one line."""
        return self.facts_beside("")

    def facts_beside(self, name: str) -> str:
        """Return the facts, without the voice and the settings if `name` contains them."""
        chosen = [self.voice] if name == self.name else [self.voice, self.name]
        if name == self.name_and_voice:
            chosen = []
        named = [self.settings.schedule] if self.settings.schedule else []
        taken = tr(
            "{time} on {device}",
            time=time_measured(self.seconds_taken),
            device=self.device,
        )
        seed = tr("seed {seed}", seed=self.settings.seed)
        return " · ".join([*chosen, *named, seed, self.sound.described, taken])
