"""Mel files: .npy, .npz and .pt, either way round, of the profile that they must be of.

A file says nothing of its profile, and a mel of one that is fed to a voice of another gives a sound
that is wrong and no error. So the numbers are looked at. Undone by a profile's own formula, a mel
tells how loud each bin was, and these are alike for recordings in every profile: of 24 clips of
speech with peaks at full scale, the loudest bin lay 5 to 17 dB under a full-scale tone, and 42 to
54 dB over the median. Undone by another's formula they lie elsewhere, or beyond its limits.

Measured on 60 other clips of 4 sets of speech, in the 5 profiles, against every profile of as many
bins: at full scale all were taken by their own and none by another. 10 dB down none was taken by
another, and of ivanvovk's 26 in 60 were asked about; 20 dB down most of his were, and one passed
for Tacotron 2's; 30 dB down 25. Of 10 clips of music at full scale 2 passed for another's.
"""

import io
import math
import os
import warnings
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio import MAX_SAMPLES, write_atomically
from wavegrad_core.errors import InputError
from wavegrad_core.mel import LN_10, PROFILES, MelProfile, mel_filters

MEL_SUFFIX = ".npy"
MEL_SUFFIXES = (".npy", ".npz", ".pt")
USUAL_NAMES = ("mel", "mels", "mel_spectrogram", "spectrogram", "spec")
MAX_BYTES = 2**33

PEAK_DB, PEAK_SPREAD = -12.0, 15.0  # of the loudest bin, under a full-scale tone
DEPTH_DB, DEPTH_SPREAD = 48.0, 0.13  # of the median bin under the loudest; of its logarithm
PLAUSIBLE = 4.0  # in squared spreads: what is less odd may well be a recording's
MARGIN = 1.0  # profiles nearer than this are not told apart
MOST_OUTSIDE, OUTSIDE_SPREAD = 0.25, 0.1  # of the values; what a network predicts goes beyond
OVER_FULL_SCALE = 3.0  # dB; more is no recording


def save_mel(path: str | os.PathLike[str], mel: NDArray[np.float32]) -> None:
    """Write a mel, [n_mels, frames], as .npy, whole or not at all.

    Raises:
        InputError: the name does not end in .npy, or the file cannot be written.
    """
    if Path(path).suffix.lower() != MEL_SUFFIX:
        raise InputError(f"{path}: a mel is written as {MEL_SUFFIX}; end the name so")
    buffer = io.BytesIO()
    np.save(buffer, np.asarray(mel, dtype=np.float32), allow_pickle=False)
    write_atomically(path, buffer.getbuffer())


def load_mel(
    path: str | os.PathLike[str], profile: MelProfile, stated: str | None = None
) -> NDArray[np.float32]:
    """A mel of that profile, from .npy, .npz or .pt, either way round: [n_mels, frames] float32.

    A square one is taken to be [n_mels, frames]. In a file of many arrays the mel is the only one,
    or the one called mel, spectrogram or spec.

    Args:
        profile: what the mel must be of.
        stated: the name of the profile that a person says the file is of; its numbers are then
            not asked.

    Raises:
        InputError: the file cannot be read, is no array of numbers, has other bins, or is or looks
            to be of another profile.
    """
    if stated is not None and stated != profile.name:
        known = ", ".join(PROFILES)
        raise InputError(
            f"{path}: is of profile {stated}, but the voice reads {profile.name}; choose a voice "
            f"of that profile, or make the mel again from the sound (known: {known})"
        )
    mel = _read(path)
    if mel.ndim == 3 and mel.shape[0] == 1:
        mel = mel[0]
    if mel.ndim == 2 and mel.shape[0] != profile.n_mels and mel.shape[1] == profile.n_mels:
        mel = mel.T
    if mel.ndim != 2 or mel.shape[0] != profile.n_mels:
        others = [p.name for p in PROFILES.values() if p.n_mels in mel.shape[:2]]
        hint = f", which may be a mel of {' or '.join(others)}," if others else ""
        raise InputError(
            f"{path}: has shape {list(mel.shape)}{hint} but profile {profile.name} has "
            f"{profile.n_mels} bins; make the mel with `gradwave mel --profile {profile.name}`"
        )
    if mel.shape[1] == 0:
        raise InputError(f"{path}: holds no frames; make the mel again from the sound")
    if mel.shape[1] * profile.hop > MAX_SAMPLES:
        raise InputError(
            f"{path}: has {mel.shape[1]:,} frames, where {MAX_SAMPLES // profile.hop:,} can be "
            "rendered; cut it into parts"
        )
    with np.errstate(over="ignore"):  # what float32 cannot hold is infinity, and told below
        mel = np.array(mel, dtype=np.float32, order="C")
    if not np.isfinite(mel).all():
        raise InputError(f"{path}: holds NaN or infinity; make the mel again from the sound")
    if stated is None:
        _check_profile(path, mel, profile)
    return mel


def oddness(mel: NDArray[np.float32], profile: MelProfile) -> float:
    """How unlike a recording's a mel [n_mels, frames] is if it is of that profile.

    In squared spreads: 0 as recordings have it, infinity where no sound has such a mel.
    """
    low, high = profile.limits or (-math.inf, math.inf)
    floor = profile.silence
    if floor is None:
        floor = max(low, (math.log(profile.floor) - profile.mean) / profile.scale)
        low = floor
    tolerance = 1e-3 * max(1.0, abs(floor))
    outside = float(np.mean((mel < low - tolerance) | (mel > high + tolerance)))
    if outside > MOST_OUTSIDE:
        return math.inf
    area = mel_filters(profile).sum(axis=1, dtype=np.float64)[:, None]
    window = torch.hann_window(profile.win_length, dtype=torch.float64)
    tone = float(window.sum() / 2 / (window.square().sum().sqrt() if profile.unit_window else 1))
    level = (mel * profile.scale + profile.mean - np.log(area + 1e-30)) / profile.power
    level = 20 / LN_10 * (level - math.log(tone))
    level = level[np.abs(mel - floor) > tolerance]  # what is no silence
    odd = (outside / OUTSIDE_SPREAD) ** 2
    if level.size == 0:
        return odd
    median, peak = np.quantile(level, [0.5, 0.999])
    if peak > OVER_FULL_SCALE:
        return math.inf
    depth = math.log(max(peak - median, 1e-3) / DEPTH_DB) / DEPTH_SPREAD
    return float(odd + ((peak - PEAK_DB) / PEAK_SPREAD) ** 2 + depth**2)


def _check_profile(path: Any, mel: NDArray[np.float32], profile: MelProfile) -> None:
    rivals = [p for p in PROFILES.values() if p.n_mels == profile.n_mels and p != profile]
    rivals = [p for p in rivals if not _same_values(p, profile)]
    own = oddness(mel, profile)
    others = sorted((oddness(mel, rival), rival.name) for rival in rivals)
    least = others[0][0] if others else math.inf
    if own < math.inf and least > max(own + MARGIN, PLAUSIBLE):
        return
    values = f"its values go from {mel.min():.3g} to {mel.max():.3g}"
    stated = f"say --profile {profile.name} if it is one"
    if own == least == math.inf:
        raise InputError(
            f"{path}: looks like no mel of profile {profile.name} ({values}); make it again from "
            f"the sound, or {stated}"
        )
    if own <= max(least + MARGIN, PLAUSIBLE):
        raise InputError(
            f"{path}: may be a mel of profile {others[0][1]}, or of {profile.name}, which the "
            f"voice reads ({values}); {stated}, or choose a voice that reads the other"
        )
    raise InputError(
        f"{path}: looks like a mel of profile {others[0][1]}, but the voice reads {profile.name} "
        f"({values}); choose a voice that reads it, or {stated}"
    )


def _same_values(one: MelProfile, other: MelProfile) -> bool:
    """Whether two profiles differ at most in rate, sizes and range, not in what a number means."""
    return (
        replace(
            one,
            name=other.name,
            sample_rate=other.sample_rate,
            n_fft=other.n_fft,
            win_length=other.win_length,
            hop=other.hop,
            f_min=other.f_min,
            f_max=other.f_max,
        )
        == other
    )


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
    return np.load(path, mmap_mode="r", allow_pickle=False)


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
            f"{path}: takes {size >> 20:,} MiB, too large for a mel; cut it into parts"
        )
