"""Takes into files that tell how they were made. It runs in a worker's thread."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from app.jobs import Job
from app.sounds import Result, Settings
from app.takes.takes import Take
from wavegrad_core import __version__
from wavegrad_core.errors import InputError

FORBIDDEN = re.compile(r'[\x00-\x1f/\\:*?"<>|]')  # in names on one system or another
MOST_BYTES = 200  # of a name: 255 is the limit, and a suffix and a number come after it


def file_name(result: Result) -> str:
    """A name that tells the settings, without a suffix."""
    return told_name(result.original.path.stem, result.voice, result.name, result.settings)


def told_name(stem: str, voice: str, name: str, settings: Settings) -> str:
    """A name without a suffix: the original's, and how it is rendered."""
    named = [f"schedule {settings.schedule}"] if settings.schedule else []
    chosen = ", ".join([voice, name, *named, f"seed {settings.seed}"])
    chosen = FORBIDDEN.sub("_", f" ({chosen})")
    stem = FORBIDDEN.sub("_", stem)
    return _cut(stem, max(MOST_BYTES - len(chosen.encode()), 20)) + chosen


def _cut(text: str, most: int) -> str:
    return text.encode(errors="replace")[:most].decode(errors="ignore")


def settings_of(take: Take) -> dict[str, object]:
    """What the file's comment holds, as JSON: all that it takes to render this again."""
    result, settings = take.result, take.result.settings
    return {
        "program": f"gradwave {__version__}",
        "take": take.name,
        "original": result.original.name,
        "voice": result.voice,
        "iterations": result.iterations,
        "schedule": result.schedule,
        "steps": result.steps,
        "sampler": settings.sampler,
        "eta": settings.eta if settings.sampler == "ddim" else None,
        "start": settings.start,
        "strength": settings.strength if settings.start != "noise" else 1.0,
        "keep_highs": settings.keep_highs,
        "seed": settings.seed,
        "device": result.device,
        "seconds_taken": round(result.seconds_taken, 3),
        "scores": {
            name: round(value, 4)
            for name, value in take.scores.items()
            if not isinstance(value, str)
        },
    }


def save_take(job: Job, path: Path, take: Take) -> int:
    """Write WAV or FLAC by the suffix, whole or not at all; how many samples were clipped.

    Raises InputError when the file cannot be written.
    """
    from wavegrad_core.audio import write_audio

    if path.suffix == "":
        raise InputError(f"{path}: has no ending; end the name in .wav or .flac.")
    sound, settings = take.result.sound, json.dumps(settings_of(take), ensure_ascii=False)
    return write_audio(path, sound.audio, sound.rate, title=take.name, comment=settings)


def save_takes(job: Job, folder: Path, takes: Iterable[Take]) -> tuple[int, int]:
    """Write each as FLAC under its own name; how many files, and how many samples were clipped.

    No file that is there is written over: a number is put behind the name.
    """
    files = clipped = 0
    for take in takes:
        job.check()
        clipped += save_take(job, free_path(folder, file_name(take.result), ".flac"), take)
        files += 1
    return files, clipped


def free_path(folder: Path, name: str, suffix: str) -> Path:
    """A path that is not taken: by a number behind the name where it must be."""
    path, number = folder / f"{name}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{name} {number}{suffix}"
    return path
