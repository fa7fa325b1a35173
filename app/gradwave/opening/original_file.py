"""Opening of a file to render: a recording or a mel spectrogram."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gradwave.jobs import Job
from gradwave.opening.mel_opener import open_mel
from gradwave.opening.recording_loader import read_sound
from gradwave.sounds import Original
from wavegrad_core.file_suffixes import MEL_SUFFIXES

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile


def open_original(job: Job, path: Path, profile: MelProfile | None, stated: str = "") -> Original:
    """Read a recording or a mel spectrogram.

    Args:
        job: The job that reads it.
        path: The file.
        profile: The mel profile that the voice reads, if a voice is loaded.
        stated: The name of the profile that the user says a mel has.

    Raises:
        ProfileNeeded: The mel could have several profiles, and the user has to choose.
        InputError: The file cannot be read.
    """
    from wavegrad_core.voices.voice_choice import can_render, voice_for, voice_reaching

    if path.suffix.lower() not in MEL_SUFFIXES:
        from wavegrad_core.dataset.spectrum_statistics import recording_bandwidth

        sound = read_sound(job, path)
        bandwidth = recording_bandwidth(sound.audio, sound.rate)
        return Original(path, sound, bandwidth, voice_reaching(bandwidth))
    mel = open_mel(path, profile, stated)

    if profile is None or can_render(mel.profile, profile):
        return Original(path, mel)
    return Original(path, mel, voice=voice_for(mel.profile))
