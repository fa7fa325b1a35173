"""Reading recordings; long ones can be drawn while they are being read."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from gradwave.jobs import Job
from gradwave.pictures.spectrogram import Spectrogram
from gradwave.pictures.waveform_peaks import Peaks
from gradwave.shared_array import SharedArray
from gradwave.sounds import Base, Sound

SHORT_SAMPLES = 2**22  # samples per channel; shorter files are read at once
PREVIEW_SECONDS = 0.25  # time between two previews


@dataclass(frozen=True)
class PartialRecording:
    """A partly read file: `sound` has the full length, with zeros where nothing was read yet.

    Attributes:
        share: The share of it that has been read.
        seekable: Whether a part can be read from the file before all that precedes it.
        opened: Set once the whole file has been read and is the open sound.
    """

    path: Path
    sound: Sound
    share: float
    opened: threading.Event
    seekable: bool = False

    def covers(self, seconds: float) -> bool:
        """Return whether the file has been read up to a time."""
        samples = min(round(seconds * self.sound.rate), self.sound.audio.shape[1])
        return self.sound.picture.filled >= samples


def read_sound(job: Job, path: Path) -> Sound:
    """Read a recording; while reading a long one, send previews (PartialRecording) to the job.

    Raises:
        InputError: The file is not a readable sound file.
    """
    from wavegrad_core.audio import FileSamples, ReadReport, probe, read_audio, read_blocks

    info = probe(path)
    report = ReadReport(path)

    def keep(read: ReadReport) -> None:
        nonlocal report
        report = read

    if info.frames < SHORT_SAMPLES:
        return Sound.of(*read_audio(path, keep), report.line)
    samples = SharedArray((info.channels, info.frames))
    audio = samples.values
    peaks = Peaks(audio, info.rate, measured=False)
    picture = Spectrogram(audio, info.rate)
    sound = Sound(audio, info.rate, peaks, picture, base=Base(samples, peaks))
    seekable = FileSamples(path).is_seekable
    sound.picture.filled = 0
    opened = threading.Event()
    done = measured = 0
    previewed = 0.0
    for block, _ in read_blocks(path, keep):
        job.check()
        count = block.shape[1]
        if block.shape[0] != info.channels or done + count > info.frames:
            # The header's length was wrong.
            return Sound.of(*read_audio(path, keep), report.line)
        audio[:, done : done + count] = block
        done += count
        sound.picture.filled = done
        if done - measured >= Peaks.CHUNK:
            peaks.measure(measured, done // Peaks.BLOCK * Peaks.BLOCK)
            measured = done // Peaks.BLOCK * Peaks.BLOCK
        if (now := time.monotonic()) - previewed >= PREVIEW_SECONDS:
            previewed = now
            job.show(PartialRecording(path, sound, done / info.frames, opened, seekable))
    if done < info.frames:
        return Sound.of(audio[:, :done], info.rate, report.line)
    peaks.measure(measured, done)
    return replace(sound, notice=report.line) if report.line else sound
