"""Mel files: .npy, .npz, .pt and .pth, with bins or frames first.

A .npy file is read and written block by block, however long it is. The other formats are compressed
or packed and are read into memory as a whole.
"""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio import MAX_SAMPLES
from wavegrad_core.audio.atomic_file import atomic_file
from wavegrad_core.errors import InputError, MelProfileMismatch
from wavegrad_core.mel.array_file import frame_reader, read_array
from wavegrad_core.mel.conversion import can_convert, convert
from wavegrad_core.mel.profile import PROFILES, MelProfile
from wavegrad_core.mel.recognition import (
    check_duration,
    check_profile,
    mismatch_score,
    same_values,
)
from wavegrad_core.mel.statistics_file import MelStatistics, read_statistics

WRITTEN_SUFFIX = ".npy"
BLOCK_FRAMES = 2**13  # frames read at a time
MAX_CHECKED_FRAMES = 2**14  # frames whose values are checked; evenly spaced in longer mels


@contextmanager
def mel_writer(
    path: str | os.PathLike[str], n_mels: int, frames: int
) -> Iterator[Callable[[NDArray[np.float32]], None]]:
    """Open a .npy file of float32 `[n_mels, frames]` for writing block by block.

    The file appears when the `with` block ends without an error.

    Args:
        path: Ends in .npy.
        n_mels: Number of bins.
        frames: Number of frames that will be written.

    Yields:
        A function that writes the next block, `[n_mels, k]`.

    Raises:
        InputError: The name does not end in .npy, or the file cannot be written.
    """
    if Path(path).suffix.lower() != WRITTEN_SUFFIX:
        raise InputError(
            f"Could not write {path}: a mel is written as {WRITTEN_SUFFIX}. End the name in "
            f"{WRITTEN_SUFFIX}."
        )
    header = io.BytesIO()
    layout = {"descr": "<f4", "fortran_order": False, "shape": (n_mels, frames)}
    np.lib.format.write_array_header_1_0(header, layout)
    begin, done = header.tell(), 0
    with atomic_file(Path(path)) as sink:
        sink.write(header.getbuffer())

        def write(block: NDArray[np.float32]) -> None:
            nonlocal done
            for index, row in enumerate(np.ascontiguousarray(block, dtype="<f4")):
                sink.seek(begin + 4 * (index * frames + done))
                sink.write(row)
            done += block.shape[1]

        yield write


@dataclass(frozen=True)
class MelFile:
    """A mel file whose values have been checked: they are finite and fit its profile.

    Attributes:
        path: The file.
        frames: Number of frames.
        source: The profile of the file.
        target: The profile that `blocks` converts to.
        statistics: The statistics that the file was normalized with, if any.
    """

    path: Path
    frames: int
    source: MelProfile
    target: MelProfile
    statistics: MelStatistics | None
    _read: Callable[[int, int], np.ndarray]

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        profile: MelProfile,
        stated: str | None = None,
        statistics: str | os.PathLike[str] | None = None,
    ) -> "MelFile":
        """Read and check a file.

        A square array is read as `[n_mels, frames]`. In a file with several arrays, the mel is the
        only numeric one or the one called mel, spectrogram or spec.

        Args:
            path: A .npy, .npz, .pt or .pth file.
            profile: The profile that the mel must have, or be converted to.
            stated: Name of the profile that the user says the file has; its values are then not
                checked. If it is another one with the same frames, the mel is converted.
            statistics: A file with the mean and deviation of each band that the mel was normalized
                with (`statistics_file`).

        Raises:
            MelProfileMismatch: The mel has another number of bins, or its values do not clearly fit
                the profile.
            InputError: The file cannot be read, is not an array of numbers, or is stated to have
                another profile that cannot be converted; or the statistics cannot be used.
        """
        source = profile if stated in (None, profile.name) else PROFILES.get(stated or "")
        if source is None or not (source == profile or can_convert(source, profile)):
            known = ", ".join(PROFILES)
            raise InputError(
                f"Could not use {path}: it has the profile {stated}, but the voice reads "
                f"{profile.name}. Choose a voice of that profile, or make the mel again from the "
                f"sound (known profiles: {known})."
            )
        frames, read = _orient(path, read_array(path), source)
        undone = None if statistics is None else read_statistics(statistics, source.n_mels)
        mel = cls(Path(path), frames, source, profile, undone, read)
        every, checked = -(-frames // MAX_CHECKED_FRAMES), []
        for block in mel._source_blocks():
            if not np.isfinite(block).all():
                raise InputError(
                    f"Could not use {path}: it contains NaN or infinity. Make the mel again from "
                    "the sound."
                )
            checked.append(block[:, ::every].copy())  # a view would keep the block
        if stated is None:
            check_profile(path, np.concatenate(checked, axis=1), profile)
            check_duration(mel.path, frames, profile)
        return mel

    @property
    def delay(self) -> int:
        """Samples by which the frames of `blocks` are late (see `MelProfile.offset`)."""
        return self.source.offset - self.target.offset

    def blocks(self) -> Iterator[NDArray[np.float32]]:
        """Yield the mel in blocks `[n_mels, k]`, converted to the wanted profile.

        Raises:
            InputError: The file was changed since it was opened.
        """
        for block in self._source_blocks():
            if self.source == self.target:
                yield block
            else:
                yield convert(torch.from_numpy(block), self.source, self.target).numpy()

    def _source_blocks(self) -> Iterator[NDArray[np.float32]]:
        """Yield the mel in the file's own profile, with the normalization undone."""
        for first in range(0, self.frames, BLOCK_FRAMES):
            last = min(self.frames, first + BLOCK_FRAMES)
            try:
                block = self._read(first, last)
            except (OSError, ValueError) as error:  # ValueError: the file has become shorter
                raise InputError(
                    f"Could not read {self.path}: it was changed while it was read. Render it "
                    "again."
                ) from error
            # Values beyond float32 become infinity, which is an error; so is a signalling NaN.
            with np.errstate(over="ignore", invalid="ignore"):
                mel = np.array(block, dtype=np.float32, order="C")
                yield mel if self.statistics is None else self.statistics.undo(mel)


def load_mel(
    path: str | os.PathLike[str], profile: MelProfile, stated: str | None = None
) -> NDArray[np.float32]:
    """Read a whole mel file, float32 `[n_mels, frames]`; see `MelFile.open`."""
    return np.concatenate(list(MelFile.open(path, profile, stated).blocks()), axis=1)


def _orient(
    path: Any, mel: np.ndarray, profile: MelProfile
) -> tuple[int, Callable[[int, int], np.ndarray]]:
    """Return the number of frames, and a function that reads frames first .. last, [n_mels, k]."""
    shape = list(mel.shape)
    while mel.ndim > 2 and mel.shape[0] == 1:
        mel = mel[0]
    if mel.ndim == 2 and mel.shape[0] != profile.n_mels and mel.shape[1] == profile.n_mels:
        mel = mel.T
    if mel.ndim != 2 or mel.shape[0] != profile.n_mels:
        others = _likely_profiles(mel) if mel.ndim == 2 else []
        hint = f" It may be a mel of {' or '.join(others[:2])}." if others else ""
        raise MelProfileMismatch(
            f"Could not use {path}: it has shape {shape}, but profile {profile.name}, which the "
            f"voice reads, has {profile.n_mels} bins per frame.{hint}",
            "Choose a voice that reads it (tts reads mels of text-to-speech systems), or make it "
            "with `gradwave mel` and the --voice.",
            others,
        )
    frames = mel.shape[1]
    if frames == 0:
        raise InputError(
            f"Could not use {path}: it contains no frames. Make the mel again from the sound."
        )
    if frames * profile.hop > MAX_SAMPLES:
        raise InputError(
            f"Could not use {path}: it has {frames:,} frames, and at most "
            f"{MAX_SAMPLES // profile.hop:,} can be rendered. Split it into parts."
        )
    if isinstance(mel, np.memmap):
        return frames, frame_reader(path, mel)
    return frames, lambda first, last: mel[:, first:last]


def _likely_profiles(mel: np.ndarray) -> list[str]:
    """Return the names of the profiles with this number of bins, most likely first.

    Profiles whose values mean the same as those of an earlier one come last.
    """
    found = [profile for profile in PROFILES.values() if profile.n_mels in mel.shape]
    scores = {}
    for profile in found:
        values = mel if mel.shape[0] == profile.n_mels else mel.T
        with np.errstate(over="ignore"):
            part = np.array(values[:, :MAX_CHECKED_FRAMES], dtype=np.float32)
        is_readable = part.size > 0 and bool(np.isfinite(part).all())
        scores[profile.name] = mismatch_score(part, profile) if is_readable else 0.0
    found.sort(key=lambda profile: scores[profile.name])
    again = {p.name for i, p in enumerate(found) if any(same_values(p, q) for q in found[:i])}
    return sorted((profile.name for profile in found), key=lambda name: name in again)
