"""Opening mel files, with the profile of the voice or one that the user chooses.

A mel file does not contain its profile; where its values do not reveal it either, the user is
asked. Runs in the lanes "opening" and "projects".
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gradwave.language import tr
from gradwave.pictures.mel_picture import MelPicture
from gradwave.sounds import Mel
from wavegrad_core.errors import InputError, MelProfileMismatch

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

TONE_HERTZ = 1000


@dataclass(frozen=True)
class Candidate:
    """A profile that a mel may have; `mismatch_score` is 0 for typical recordings."""

    name: str
    described: str
    mismatch_score: float


class ProfileNeeded(InputError):
    """Raised if a mel may have several profiles; `candidates` starts with the most likely one."""

    def __init__(
        self, path: Path, candidates: list[Candidate], voice: str, low: float, high: float
    ) -> None:
        super().__init__(
            tr(
                "Could not read {path}: its mel profile is ambiguous. Open the file in the "
                "window and choose a profile.",
                path=path,
            )
        )
        self.path, self.candidates = path, candidates
        self.voice = voice  # name of the profile that the voice reads
        self.low, self.high = low, high


def open_mel(path: Path, profile: MelProfile | None, stated: str = "") -> Mel:
    """Read a mel file. If it clearly has a profile other than the voice's, that one is used.

    Args:
        path: The file.
        profile: The profile that the voice reads; by default `wavegrad`.
        stated: The name of the profile that the user says the mel has.

    Raises:
        ProfileNeeded: The mel may have several profiles, and the user has to choose.
        InputError: The file cannot be read with that profile.
    """
    from wavegrad_core.mel.mel_file import load_mel
    from wavegrad_core.mel.profile import PROFILES

    profile = profile or PROFILES["wavegrad"]
    if stated and stated != profile.name:
        if stated not in PROFILES:
            raise InputError(
                tr(
                    "Could not read {path}: its profile {stated} is unknown. Choose another "
                    "profile.",
                    path=path,
                    stated=stated,
                )
            )
        profile = PROFILES[stated]
    try:
        return _mel(load_mel(path, profile, stated or None), profile)
    except MelProfileMismatch as error:
        known = {**PROFILES, profile.name: profile}
        candidates = [known[name] for name in error.profiles]
        if not candidates:
            raise
        for candidate in candidates:
            if candidate != profile and not stated and (values := _recognized(path, candidate)):
                return _mel(values[0], candidate)
        raise _profile_needed(path, candidates, profile) from error


def _recognized(path: Path, profile: MelProfile) -> list[NDArray[np.float32]]:
    """Return the mel if it clearly has this profile, else nothing."""
    from wavegrad_core.mel.mel_file import load_mel

    try:
        return [load_mel(path, profile)]
    except MelProfileMismatch:
        return []


def _mel(values: NDArray[np.float32], profile: MelProfile) -> Mel:
    pace = profile.sample_rate / profile.hop
    picture = MelPicture(values, pace, profile.filter_edges()[1:-1], profile.sample_rate / 2000)
    return Mel(values, pace, picture, profile)


def _profile_needed(path: Path, profiles: list[MelProfile], voice: MelProfile) -> ProfileNeeded:
    from wavegrad_core.mel.mel_file import MAX_CHECKED_FRAMES, load_mel
    from wavegrad_core.mel.recognition import mismatch_score

    candidates = []
    for profile in profiles:
        values = load_mel(path, profile, profile.name)
        every = -(-values.shape[1] // MAX_CHECKED_FRAMES)
        odd = mismatch_score(values[:, ::every], profile)
        candidates.append(Candidate(profile.name, describe(profile), odd))
    candidates.sort(key=lambda one: one.mismatch_score)
    return ProfileNeeded(path, candidates, voice.name, float(values.min()), float(values.max()))


def describe(profile: MelProfile) -> str:
    """Describe a profile in a line: rate, bands, hop and typical values."""
    import torch

    tone = torch.arange(profile.sample_rate // 4) * (2 * np.pi * TONE_HERTZ / profile.sample_rate)
    silence = float(profile.mel(torch.zeros_like(tone)).median())
    loudest = float(profile.mel(torch.sin(tone)).max())
    return (
        tr(
            "{rate:g} kHz, {n_mels} bands from {f_min:g} to {f_max:g} Hz, hop {hop}; "
            "silence is {silence:.1f}, a full-scale tone {loudest:.1f}",
            rate=profile.sample_rate / 1000,
            n_mels=profile.n_mels,
            f_min=profile.f_min,
            f_max=profile.f_max,
            hop=profile.hop,
            silence=silence,
            loudest=loudest,
        )
    ).replace("-", "\u2212")
