"""A long recording is drawn while it is read: its sound is handed over as it fills."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gradwave.jobs import Job
from gradwave.pictures.sound_pictures import Peaks, Spectrogram
from gradwave.sounds import Sound

SHORT_SAMPLES = 2**22  # samples of a channel: they are read in a moment
PREVIEW_SECONDS = 0.25  # between two looks at what there is


@dataclass(frozen=True)
class PartialRecording:
    """What has been read of a file: `sound` has its whole length, and zeros where it is not yet."""

    path: Path
    sound: Sound
    share: float


def read_sound(job: Job, path: Path) -> Sound:
    """A recording with its pictures; of a long one each look shows a SoFar, the first at once.

    Raises InputError when it is no sound.
    """
    from wavegrad_core.audio import probe, read_audio, read_blocks

    info = probe(path)
    if info.frames < SHORT_SAMPLES:
        return Sound.of(*read_audio(path))
    audio = np.zeros((info.channels, info.frames), np.float32)
    peaks = Peaks(audio, info.rate, measured=False)
    sound = Sound(audio, info.rate, peaks, Spectrogram(audio, info.rate))
    sound.picture.filled = 0
    done = measured = 0
    looked = 0.0
    for block, _ in read_blocks(path):
        job.check()
        count = block.shape[1]
        if block.shape[0] != info.channels or done + count > info.frames:
            return Sound.of(*read_audio(path))  # its header was only about right
        audio[:, done : done + count] = block
        done += count
        sound.picture.filled = done
        if done - measured >= Peaks.CHUNK:
            peaks.measure(measured, done // Peaks.BLOCK * Peaks.BLOCK)
            measured = done // Peaks.BLOCK * Peaks.BLOCK
        if (now := time.monotonic()) - looked >= PREVIEW_SECONDS:
            looked = now
            job.show(PartialRecording(path, sound, done / info.frames))
    if done < info.frames:
        return Sound.of(audio[:, :done], info.rate)
    peaks.measure(measured, done)
    return sound
