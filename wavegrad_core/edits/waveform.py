"""Recordings of one voice, whose time and pitch are edited in the samples instead of in the mel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import resample
from wavegrad_core.edits.periodicity import STEP_SECONDS, autocorrelation_pitch
from wavegrad_core.edits.pitch_marks import mean_similarity, pitch_marks
from wavegrad_core.edits.psola import Curve, place_grains, sum_grains

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

WORKING_RATE = 44_100  # Hz or more, so that a rounded sample is a small part of a period
RISE_SECONDS = 0.004  # over which the level of a burst rises
BURST_RISE = 10.0  # in energy
BURST_REACH = 0.02, 0.05  # seconds before and after an onset of the mel where its burst is sought
SILENT_SHARE = 1e-5  # of the peak's energy; rises below it are not heard
MIN_VOICED = 0.4  # share of the energy that has a pitch; creaky speech has 0.47
MIN_SIMILARITY = 0.875  # of periods; speech has .89 or more, a chord or a mix .87 or less


@dataclass(frozen=True, eq=False)
class Waveform:
    """One channel of a recording of one voice.

    Attributes:
        samples: [n] at `rate`.
        mixed: The mean of all channels, [n]. All of them are edited at its pitch marks, so that
            they stay in phase.
        rate: Sample rate in Hz, a multiple of the recording's.
        f0: Pitch in Hz every `STEP_SECONDS`, NaN where there is none.
    """

    MAX_SECONDS: ClassVar[float] = 300.0
    """Longest recording, since the samples and some copies of them are kept in memory."""
    samples: NDArray[np.float32]
    mixed: NDArray[np.float32]
    rate: int
    f0: NDArray[np.float64]

    @classmethod
    def channels_of(cls, audio: NDArray[np.float32], rate: int) -> list[Self] | None:
        """Return the channels of a recording; None if it is too long or not of one voice.

        Args:
            audio: [channels, samples].
            rate: Its sample rate in Hz.
        """
        if audio.shape[1] > cls.MAX_SECONDS * rate or not audio.any():
            return None
        mixed = audio.mean(axis=0)
        f0 = autocorrelation_pitch(mixed, rate)
        if _voiced_share(mixed, rate, f0) < MIN_VOICED:
            return None
        marks = pitch_marks(mixed, rate, f0, STEP_SECONDS)
        if mean_similarity(mixed, marks) < MIN_SIMILARITY:
            return None
        working = rate * -(-WORKING_RATE // rate)
        rows = resample(audio, rate, working)
        mixed = rows[0] if len(rows) == 1 else rows.mean(axis=0)
        return [cls(row, mixed, working, f0) for row in rows]

    def warped(self, seconds: float, source_of: Curve, ratio_at: Curve) -> Self:
        """Return the sound stretched and shifted in pitch, its formants kept.

        Args:
            seconds: The new length.
            source_of: Maps new times to those of the sound, in seconds; never decreasing.
            ratio_at: Factor of the pitch at times of the sound.
        """
        samples = round(seconds * self.rate)
        marks = pitch_marks(self.mixed, self.rate, self.f0, STEP_SECONDS)
        grains = place_grains(marks, self.rate, samples, source_of, ratio_at)
        row = sum_grains(self.samples, grains, samples)
        mono = self.samples is self.mixed
        mixed = row if mono else sum_grains(self.mixed, grains, samples)
        times = np.arange(0, seconds, STEP_SECONDS)
        sources = np.array([source_of(time) for time in times])
        places = np.clip(np.rint(sources / STEP_SECONDS).astype(int), 0, len(self.f0) - 1)
        f0 = self.f0[places] * np.array([ratio_at(source) for source in sources])
        return replace(self, samples=row, mixed=mixed, f0=f0)

    def burst_near(self, seconds: float) -> float | None:
        """Return when a burst without pitch begins, such as that of a stop, in seconds.

        Args:
            seconds: Where the mel has an onset; its window is longer than a burst.

        Returns:
            None if there is no abrupt rise near it, or if it has a pitch.
        """
        size = round(RISE_SECONDS * self.rate)
        first = max(0, round((seconds - BURST_REACH[0]) * self.rate))
        near = self.mixed[first : round((seconds + BURST_REACH[1]) * self.rate)]
        count = len(near) // size
        if count < 2:
            return None
        energy = np.square(near[: count * size].reshape(count, size), dtype=np.float64).sum(axis=1)
        quiet = SILENT_SHARE * size * float(np.abs(self.mixed).max()) ** 2
        rises = (energy[1:] + quiet) / (energy[:-1] + quiet)
        place = int(rises.argmax())
        begin = (first + (place + 1) * size) / self.rate
        voiced = np.isfinite(self.f0[min(round(begin / STEP_SECONDS), len(self.f0) - 1)])
        return None if voiced or rises[place] < BURST_RISE else begin

    def mel(self, profile: MelProfile, frames: int) -> NDArray[np.float32]:
        """Return the mel, cut or continued to a number of frames, [n_mels, frames]."""
        import torch  # slow to import

        sound = resample(self.samples, self.rate, profile.sample_rate)
        mel = profile.mel(torch.from_numpy(sound.copy())).numpy()
        return np.pad(mel, ((0, 0), (0, max(0, frames - mel.shape[1]))), mode="edge")[:, :frames]


def recording_of(channels: Sequence[Waveform], rate: int, samples: int) -> NDArray[np.float32]:
    """Return the channels at a rate, cut or padded to a length, [channels, samples]."""
    rows = np.stack([resample(channel.samples, channel.rate, rate) for channel in channels])
    return np.pad(rows, ((0, 0), (0, max(0, samples - rows.shape[1]))))[:, :samples]


def _voiced_share(audio: NDArray[np.float32], rate: int, f0: NDArray[np.float64]) -> float:
    """Return the share of the energy that has a pitch."""
    edges = np.rint(np.arange(len(f0) + 1) * STEP_SECONDS * rate).astype(int)
    power = np.concatenate([[0.0], np.cumsum(audio.astype(np.float64) ** 2)])
    energy = np.diff(power[np.minimum(edges, len(audio))])
    return float(energy[np.isfinite(f0)].sum() / max(energy.sum(), 1e-12))
