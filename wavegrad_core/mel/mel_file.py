"""Mel files: .npy, .npz and .pt, either way round, of the profile that they must be of.

A .npy is read and written a stretch at a time, however long it is; the others are packed, and are
held whole while they are read.
"""

import io
import os
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio import MAX_SAMPLES
from wavegrad_core.audio.atomic_file import replacing
from wavegrad_core.errors import InputError, OtherProfile
from wavegrad_core.mel.profile import PROFILES, MelProfile
from wavegrad_core.mel.recognition import check_profile

MEL_SUFFIX = ".npy"
USUAL_NAMES = ("mel", "mels", "mel_spectrogram", "spectrogram", "spec")
MAX_BYTES = 2**31  # of what is held whole: half a day of the largest mels
BLOCK_FRAMES = 2**13  # read at a time
FRAMES_LOOKED_AT = 2**14  # for the profile: of longer mels as many, evenly spread


@contextmanager
def mel_writer(
    path: str | os.PathLike[str], n_mels: int, frames: int
) -> Iterator[Callable[[NDArray[np.float32]], None]]:
    """A .npy, float32 [n_mels, frames], written a block at a time, whole or not at all.

    Gives write(block [n_mels, k]); the blocks follow each other.

    Raises:
        InputError: the name does not end in .npy, or the file cannot be written.
    """
    if Path(path).suffix.lower() != MEL_SUFFIX:
        raise InputError(f"{path}: a mel is written as {MEL_SUFFIX}; end the name so")
    header = io.BytesIO()
    layout = {"descr": "<f4", "fortran_order": False, "shape": (n_mels, frames)}
    np.lib.format.write_array_header_1_0(header, layout)
    begin, done = header.tell(), 0
    with replacing(Path(path)) as sink:
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
    """A mel file that was read through once, so that it is known to be of its profile and sound.

    frames: how many. `blocks` gives them.
    """

    path: Path
    frames: int
    _stretch: Callable[[int, int], np.ndarray]

    @classmethod
    def of(
        cls, path: str | os.PathLike[str], profile: MelProfile, stated: str | None = None
    ) -> "MelFile":
        """Read a file through.

        A square mel is taken to be [n_mels, frames]. In a file of many arrays the mel is the only
        one, or the one called mel, spectrogram or spec.

        Args:
            profile: what the mel must be of.
            stated: the name of the profile that a person says the file is of; its numbers are then
                not asked.

        Raises:
            OtherProfile: it has other bins, or looks to be or may be of another profile.
            InputError: the file cannot be read, is no array of numbers, or is of another profile.
        """
        if stated is not None and stated != profile.name:
            known = ", ".join(PROFILES)
            raise InputError(
                f"{path}: is of profile {stated}, but the voice reads {profile.name}; choose a "
                "voice of that profile, or make the mel again from the sound "
                f"(known: {known})"
            )
        frames, stretch = _oriented(path, _read(path), profile)
        mel = cls(Path(path), frames, stretch)
        every, seen = -(-frames // FRAMES_LOOKED_AT), []
        for block in mel.blocks():
            if not np.isfinite(block).all():
                raise InputError(
                    f"{path}: holds NaN or infinity; make the mel again from the sound"
                )
            seen.append(block[:, ::every].copy())  # a view would hold the block
        if stated is None:
            check_profile(path, np.concatenate(seen, axis=1), profile)
        return mel

    def blocks(self) -> Iterator[NDArray[np.float32]]:
        """[n_mels, k] each.

        Raises:
            InputError: the file was changed since it was read through.
        """
        for first in range(0, self.frames, BLOCK_FRAMES):
            last = min(self.frames, first + BLOCK_FRAMES)
            try:
                stretch = self._stretch(first, last)
            except (OSError, ValueError) as error:  # ValueError: it has become shorter
                raise InputError(
                    f"{self.path}: was changed while it was read; render it again"
                ) from error
            with np.errstate(over="ignore"):  # what float32 cannot hold is infinity, and refused
                yield np.array(stretch, dtype=np.float32, order="C")


def load_mel(
    path: str | os.PathLike[str], profile: MelProfile, stated: str | None = None
) -> NDArray[np.float32]:
    """The whole of a mel file, [n_mels, frames] float32; arguments and errors of `MelFile.of`."""
    return np.concatenate(list(MelFile.of(path, profile, stated).blocks()), axis=1)


def _oriented(
    path: Any, mel: np.ndarray, profile: MelProfile
) -> tuple[int, Callable[[int, int], np.ndarray]]:
    """(frames, what reads a stretch of them, [n_mels, k]) of a file's array."""
    shape = list(mel.shape)
    while mel.ndim > 2 and mel.shape[0] == 1:
        mel = mel[0]
    if mel.ndim == 2 and mel.shape[0] != profile.n_mels and mel.shape[1] == profile.n_mels:
        mel = mel.T
    if mel.ndim != 2 or mel.shape[0] != profile.n_mels:
        others = [p.name for p in PROFILES.values() if mel.ndim == 2 and p.n_mels in mel.shape]
        hint = f", which may be a mel of {' or '.join(others)}," if others else ""
        raise OtherProfile(
            f"{path}: has shape {shape}{hint} but profile {profile.name}, which the voice reads, "
            f"has {profile.n_mels} bins in each of its frames",
            "make the mel with `gradwave mel` and the --voice",
            others,
        )
    frames = mel.shape[1]
    if frames == 0:
        raise InputError(f"{path}: holds no frames; make the mel again from the sound")
    if frames * profile.hop > MAX_SAMPLES:
        raise InputError(
            f"{path}: has {frames:,} frames, where {MAX_SAMPLES // profile.hop:,} can be "
            "rendered; cut it into parts"
        )
    if isinstance(mel, np.memmap):
        return frames, _read_by_stretches(path, mel)
    return frames, lambda first, last: mel[:, first:last]


def _read_by_stretches(path: Any, mel: np.memmap) -> Callable[[int, int], np.ndarray]:
    """What reads frames first .. last of a .npy whose mapped array is [n_mels, frames].

    The map tells the layout and no more: where a mapped file shrinks, the whole process ends.
    """
    (bins, frames), begin, dtype = mel.shape, mel.offset, mel.dtype
    frame_by_frame = mel.flags.f_contiguous
    del mel

    def stretch(first: int, last: int) -> np.ndarray:
        def numbers(start: int, count: int) -> np.ndarray:
            file.seek(begin + start * dtype.itemsize)
            return np.frombuffer(file.read(count * dtype.itemsize), dtype, count)

        with open(path, "rb") as file:
            if frame_by_frame:
                return numbers(first * bins, (last - first) * bins).reshape(-1, bins).T
            rows = [numbers(row * frames + first, last - first) for row in range(bins)]
            return np.stack(rows)

    return stretch


def _read(path: str | os.PathLike[str]) -> np.ndarray:
    """The file's array of numbers, as it is; large ones are not yet in memory."""
    if not os.path.isfile(path):  # a pipe would be waited on for ever
        raise InputError(f"{path}: there is no such file; check the name and the folder")
    readers = {".npz": _npz, ".pt": _pt}
    try:
        with warnings.catch_warnings(action="ignore"):  # of headers that Python 2 wrote
            mel = readers.get(Path(path).suffix.lower(), _npy)(path)
    except InputError:
        raise
    except Exception as error:  # the parser of a damaged file can fail in any way
        reason = error.strerror if isinstance(error, OSError) else str(error).split("\n")[0]
        raise InputError(
            f"{path}: is no mel file that can be read ({reason or type(error).__name__}); "
            "make it with `gradwave mel`"
        ) from error
    if not isinstance(mel, np.ndarray) or mel.dtype.kind not in "fiu":
        raise InputError(f"{path}: does not hold numbers; give a float array [n_mels, frames]")
    return mel


def _npy(path: Any) -> Any:
    return np.lib.format.open_memmap(path, mode="r")  # np.load tries pickles, and advises them


def _npz(path: Any) -> Any:
    with zipfile.ZipFile(path) as archive:  # its parts are packed: what counts is what they become
        size = sum(part.file_size for part in archive.infolist())
    _check_size(path, size)
    with np.load(path, allow_pickle=False) as arrays:
        return arrays[_only(path, list(arrays.files))]


def _pt(path: Any) -> Any:
    size = os.path.getsize(path)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            size = max(size, sum(part.file_size for part in archive.infolist()))
    _check_size(path, size)
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        raise InputError(
            f"{path}: is no file of plain tensors, and nothing else is opened; save the mel's "
            "tensor by itself"
        ) from error
    if isinstance(content, dict):
        tensors = {key: value for key, value in content.items() if torch.is_tensor(value)}
        content = tensors[_only(path, list(tensors))]
    if not torch.is_tensor(content):
        return content
    # A small file can hold a view that repeats one number without end.
    _check_size(path, content.numel() * content.element_size())
    content = content.detach()
    return (content.float() if content.is_floating_point() else content).numpy()


def _only(path: Any, names: list[str]) -> str:
    usual = [name for name in USUAL_NAMES if name in names]
    if len(names) != 1 and not usual:
        found = ", ".join(map(str, names[:5])) or "none"
        raise InputError(f"{path}: holds arrays {found}, none called mel; save the mel by itself")
    return usual[0] if usual else names[0]


def _check_size(path: Any, size: int) -> None:
    if size > MAX_BYTES:
        raise InputError(
            f"{path}: takes {size >> 20:,} MiB, too large to be held; save the mel by "
            f"itself as {MEL_SUFFIX}, of which little is held at a time"
        )
