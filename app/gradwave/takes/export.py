"""Files of takes, whose names and comments contain the settings. Runs in a worker thread."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from gradwave.jobs import Job
from gradwave.language import tr
from gradwave.sounds import Estimate, Settings
from gradwave.takes.takes import Take
from wavegrad_core import __version__
from wavegrad_core.audio.markers import Marker
from wavegrad_core.errors import InputError

# Characters that some system forbids in file names.
FORBIDDEN = re.compile(r'[\x00-\x1f/\\:*?"<>|]')
MAX_NAME_BYTES = 200  # the limit is 255, and a number and a suffix follow
MAX_STEM_BYTES = 80  # of the original's name before a take's own name


def file_name(take: Take, estimate: Estimate | None = None) -> str:
    """Return a file name without suffix for a take, or a step of it: its name and its settings."""
    result = take.result
    name = result.name
    if estimate is not None:
        name += ", " + tr("step {step} of {steps}", step=estimate.step, steps=result.steps)
    stem = result.original.path.stem
    # A name of another form was given by the user.
    if not re.fullmatch(re.escape(result.name) + r"( \(\d+\))?", take.name):
        stem = f"{_cut(stem, MAX_STEM_BYTES)} - {take.name}"
    return descriptive_name(stem, result.voice, name, result.settings)


def descriptive_name(stem: str, voice: str, name: str, settings: Settings) -> str:
    """Return a file name without suffix from the original's name and the settings."""
    named = [tr("schedule {name}", name=settings.schedule)] if settings.schedule else []
    chosen = ", ".join([voice, name, *named, tr("seed {seed}", seed=settings.seed)])
    chosen = FORBIDDEN.sub("_", f" ({chosen})")
    stem = FORBIDDEN.sub("_", stem)
    return _cut(stem, max(MAX_NAME_BYTES - len(chosen.encode()), 20)) + chosen


def _cut(text: str, most: int) -> str:
    return text.encode(errors="replace")[:most].decode(errors="ignore")


def export_settings(take: Take, estimate: Estimate | None = None) -> dict[str, object]:
    """Return the file's comment: everything needed to repeat the render, and the scores.

    A step has no scores, since they were measured at the end of the take.
    """
    result, settings = take.result, take.result.settings
    return {
        "program": f"gradwave {__version__}",
        "take": take.name,
        "original": result.original.name,
        "voice": result.voice,
        "iterations": result.iterations,
        "schedule": result.schedule,
        "steps": result.steps,
        **({"step": estimate.step} if estimate is not None else {}),
        **settings.effective(),
        **({"region": list(result.region)} if result.region is not None else {}),
        "device": result.device,
        "seconds_taken": round(result.seconds_taken, 3),
        "scores": {
            name: round(value, 4)
            for name, value in take.scores.items()
            if not isinstance(value, str) and estimate is None
        },
    }


def save_take(
    job: Job,
    path: Path,
    take: Take,
    estimate: Estimate | None = None,
    rate: int | None = None,
    bits: int = 24,
    markers: Sequence[Marker] = (),
) -> int:
    """Write a take as WAV or FLAC, depending on the suffix, and return how many samples clipped.

    Args:
        job: The job that writes it.
        path: The file; it is replaced only once all has been written.
        take: The take.
        estimate: A step of the take to write instead.
        rate: Sample rate of the file in Hz; None for the take's.
        bits: 16, 24, or 32 for floats in a WAV.
        markers: Markers for a WAV.

    Raises:
        InputError: The file cannot be written.
    """
    from wavegrad_core.audio import resample, write_audio

    if path.suffix == "":
        raise InputError(
            tr(
                "Could not write {path}: the name has no suffix. End it in .wav or .flac.",
                path=path,
            )
        )
    sound = estimate.sound if estimate is not None else take.result.sound
    title = (
        tr("{name}, step {step}", name=take.name, step=estimate.step)
        if estimate is not None
        else take.name
    )
    settings = json.dumps(export_settings(take, estimate), ensure_ascii=False)
    rate = rate or sound.rate
    audio = resample(sound.audio, sound.rate, rate)
    kept = markers if path.suffix.lower() == ".wav" else ()
    return write_audio(path, audio, rate, title, settings, bits, kept)


def save_takes(job: Job, folder: Path, takes: Iterable[Take]) -> tuple[int, int]:
    """Write takes as FLAC files, and return how many files and how many clipped samples.

    Existing files are kept: a number is added to the name.
    """
    files = clipped = 0
    for take in takes:
        job.check()
        clipped += save_take(job, free_path(folder, file_name(take), ".flac"), take)
        files += 1
    return files, clipped


def save_steps(job: Job, folder: Path, take: Take) -> tuple[int, int]:
    """Write the kept steps of a take and its end; see `save_takes`."""
    files = clipped = 0
    for estimate in (*take.result.estimates, None):
        job.check()
        path = free_path(folder, file_name(take, estimate), ".flac")
        clipped += save_take(job, path, take, estimate)
        files += 1
    return files, clipped


def free_path(folder: Path, name: str, suffix: str) -> Path:
    """Return a path that does not exist, adding a number to the name if necessary."""
    path, number = folder / f"{name}{suffix}", 1
    while os.path.exists(path):
        number += 1
        path = folder / f"{name} {number}{suffix}"
    return path


def bits_of(path: Path) -> int:
    """Return the bit depth for replacing a WAV or FLAC file: 16, 24, or 32 for floats."""
    import soundfile

    try:
        subtype = soundfile.info(path).subtype
    except (soundfile.SoundFileError, OSError):
        return 24
    floats = subtype in ("FLOAT", "DOUBLE") and path.suffix.lower() == ".wav"
    return 32 if floats else 16 if subtype in ("PCM_16", "PCM_U8", "PCM_S8") else 24
