"""A file is opened as what is to be rendered: a recording, or a mel spectrogram."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gradwave.jobs import Job
from gradwave.opening.mel_opener import open_mel
from gradwave.opening.recording_loader import read_sound
from gradwave.sounds import Original
from wavegrad_core.file_types import MEL_SUFFIXES

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile


def open_original(job: Job, path: Path, profile: MelProfile | None, stated: str = "") -> Original:
    """A recording, or a mel spectrogram of the profile, or of the one that a person stated.

    Raises ProfileWanted where a person must say it, and InputError.
    """
    if path.suffix.lower() in MEL_SUFFIXES:
        return Original(path, open_mel(path, profile, stated))
    return Original(path, read_sound(job, path))
