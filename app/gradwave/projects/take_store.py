"""The sounds of takes in a folder, each in a file that is named by its sum. No Qt in it.

A sound never changes, so its file is written once: saving again costs nothing for a take that is
there, whatever was done to its name. Files are WAV with float samples, to the bit what was
rendered, and any program opens them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np

from gradwave.jobs import Job
from gradwave.pictures.sound_pictures import never_cancelled
from gradwave.sounds import Original, Sound
from wavegrad_core.errors import InputError

NAME = re.compile(r"[0-9a-f]{64}\.wav")
MAX_HEADER_BYTES = 4096  # bytes of a file of ours that are no samples
MAX_WAV_BYTES = 2**32 - MAX_HEADER_BYTES  # the sizes in a WAV have 32 bits; RF64 has room
BLOCK = 2**20  # samples, or bytes, worked on at a time


class Checksums:
    """SHA-256 of sounds and of files, as hex, each computed once."""

    def __init__(self) -> None:
        self._sounds: WeakKeyDictionary[Sound, str] = WeakKeyDictionary()
        self._inputs: WeakKeyDictionary[Original, str] = WeakKeyDictionary()

    def of_sound(self, sound: Sound, check: Callable[[], None] = never_cancelled) -> str:
        """Of its samples, its rate and its channels. `check` may raise to give up."""
        if sound not in self._sounds:
            self._sounds[sound] = sound_checksum(sound.audio, sound.rate, check)
        return self._sounds[sound]

    def of_input(self, original: Original, check: Callable[[], None] = never_cancelled) -> str:
        """Of the file's bytes, when it was first asked for; OSError when it cannot be read."""
        if original not in self._inputs:
            self._inputs[original] = file_checksum(original.path, check)
        return self._inputs[original]

    def known(self, original: Original, sum: str) -> None:
        """That file was just found to have that sum."""
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
    """Write it into the folder, whole or not at all, unless it is there.

    Raises InputError when it cannot be written.
    """
    import soundfile

    from wavegrad_core.audio.atomic_file import atomic_file, write_errors

    channels, samples = sound.audio.shape
    path = folder / f"{sum}.wav"
    if path.is_file() and fits(path, channels, samples):
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
    """Whether the file is as long as one of that many samples is."""
    return 0 <= path.stat().st_size - 4 * channels * samples <= MAX_HEADER_BYTES


def read_sound(
    folder: Path, sum: str, channels: int, samples: int, check: Callable[[], None]
) -> Sound:
    """The sound of that sum, to the bit.

    Raises InputError when the file is missing or damaged. Its size is looked at before memory is
    taken: what is read is never longer than what lies on the disk.
    """
    from wavegrad_core.audio import read_audio

    path = folder / f"{sum}.wav"
    if not path.is_file():
        raise InputError(f"{path}: there is no such file; was it deleted, or not copied along?")
    if not fits(path, channels, samples):
        raise InputError(f"{path}: is not as long as it was when it was saved; it is damaged.")
    audio, rate = read_audio(path)
    if sound_checksum(audio, rate, check) != sum:
        raise InputError(f"{path}: is not what was saved under that name; it is damaged.")
    return Sound.of(audio, rate)


def prune(folder: Path, checksums: Iterable[str]) -> None:
    """Delete the sounds of takes that are no more; what is not ours stays."""
    kept = {f"{sum}.wav" for sum in checksums}
    if folder.is_dir():
        for file in folder.iterdir():
            if NAME.fullmatch(file.name) and file.name not in kept:
                file.unlink(missing_ok=True)
