"""A folder with the sounds of takes, each in a file named by its checksum. No Qt.

A sound never changes, so its file is written once and saving again costs nothing, even if the take
was renamed. The files are WAV with float samples, bit-exact and readable by any program.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np

from gradwave.jobs import Job
from gradwave.language import tr
from gradwave.pictures.picture import never_cancelled
from gradwave.sounds import Original, Sound
from wavegrad_core.errors import InputError

NAME = re.compile(r"[0-9a-f]{64}\.wav")
MAX_HEADER_BYTES = 4096  # of the program's own files, without the samples
BLOCK = 2**20  # samples or bytes processed at a time


class Checksums:
    """Cache of SHA-256 checksums (hex) of sounds and recordings."""

    def __init__(self) -> None:
        self._sounds: WeakKeyDictionary[Sound, str] = WeakKeyDictionary()
        self._inputs: WeakKeyDictionary[Original, str] = WeakKeyDictionary()

    def of_sound(self, sound: Sound, check: Callable[[], None] = never_cancelled) -> str:
        """Return the checksum of samples, rate and channels. `check` may raise to cancel."""
        if sound not in self._sounds:
            self._sounds[sound] = sound_checksum(sound.audio, sound.rate, check)
        return self._sounds[sound]

    def of_input(self, original: Original, check: Callable[[], None] = never_cancelled) -> str:
        """Return the checksum of the recording's file as of the first call.

        Raises:
            OSError: The file cannot be read.
        """
        if original not in self._inputs:
            self._inputs[original] = file_checksum(original.path, check)
        return self._inputs[original]

    def known(self, original: Original, sum: str) -> None:
        """Store a checksum that has just been verified."""
        self._inputs[original] = sum


def sound_checksum(
    audio: np.ndarray, rate: int, check: Callable[[], None] = never_cancelled
) -> str:
    found = hashlib.sha256(f"{rate} {audio.shape[0]} {audio.shape[1]}\n".encode())
    for channel in audio:
        for begin in range(0, channel.size, BLOCK):
            check()
            found.update(np.ascontiguousarray(channel[begin : begin + BLOCK], "<f4").tobytes())
    return found.hexdigest()


def file_checksum(path: Path, check: Callable[[], None] = never_cancelled) -> str:
    found = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(BLOCK):
            check()
            found.update(block)
    return found.hexdigest()


def write_sound(job: Job, folder: Path, sound: Sound, sum: str) -> None:
    """Write a sound into the folder atomically, unless it is there already.

    Raises:
        InputError: The file cannot be written.
    """
    import soundfile

    from wavegrad_core.audio.atomic_file import atomic_file, write_errors
    from wavegrad_core.audio.limits import MAX_WAV_BYTES

    channels, samples = sound.audio.shape
    path = folder / f"{sum}.wav"
    if os.path.isfile(path) and fits(path, channels, samples):
        return
    form = "WAV" if sound.audio.size * 4 <= MAX_WAV_BYTES else "RF64"
    with (
        write_errors(path),
        atomic_file(path) as sink,
        soundfile.SoundFile(sink, "w", sound.rate, channels, "FLOAT", format=form) as file,
    ):
        for begin in range(0, samples, BLOCK):
            job.check()
            file.write(np.ascontiguousarray(sound.audio[:, begin : begin + BLOCK].T))


def fits(path: Path, channels: int, samples: int) -> bool:
    """Return whether the file size matches a number of samples."""
    return 0 <= path.stat().st_size - 4 * channels * samples <= MAX_HEADER_BYTES


def read_sound(
    folder: Path, sum: str, channels: int, samples: int, check: Callable[[], None]
) -> Sound:
    """Read the sound with the given checksum.

    The file size is checked first, so no more memory is allocated than the file on disk needs.

    Raises:
        InputError: The file is missing or damaged.
    """
    from wavegrad_core.audio import read_audio

    path = folder / f"{sum}.wav"
    if not os.path.isfile(path):
        raise InputError(
            tr(
                "Could not read {path}: there is no such file. Copy the .takes folder together "
                "with the project.",
                path=path,
            )
        )
    if not fits(path, channels, samples):
        raise InputError(
            tr(
                "Could not read {path}: it is damaged (its size has changed). Restore it from "
                "a backup.",
                path=path,
            )
        )
    audio, rate = read_audio(path)
    if sound_checksum(audio, rate, check) != sum:
        raise InputError(
            tr(
                "Could not read {path}: it is damaged (its checksum differs). Restore it from "
                "a backup.",
                path=path,
            )
        )
    return Sound.of(audio, rate)


def prune(folder: Path, checksums: Iterable[str]) -> None:
    """Delete the sounds of deleted takes; other files stay."""
    kept = {f"{sum}.wav" for sum in checksums}
    if os.path.isdir(folder):
        for file in folder.iterdir():
            if NAME.fullmatch(file.name) and file.name not in kept:
                file.unlink(missing_ok=True)
