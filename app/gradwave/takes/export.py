"""Takes into files that tell how they were made. It runs in a worker's thread."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from gradwave.jobs import Job
from gradwave.sounds import Estimate, Result, Settings
from gradwave.takes.takes import Take
from wavegrad_core import __version__
from wavegrad_core.errors import InputError

FORBIDDEN = re.compile(r'[\x00-\x1f/\\:*?"<>|]')  # in names on one system or another
MAX_NAME_BYTES = 200  # of a name: 255 is the limit, and a suffix and a number come after it


def file_name(result: Result, estimate: Estimate | None = None) -> str:
    """A name that tells the settings, without a suffix; of a step, which one it is."""
    of_step = f", step {estimate.step} of {result.steps}" if estimate is not None else ""
    name = f"{result.name}{of_step}"
    return descriptive_name(result.original.path.stem, result.voice, name, result.settings)


def descriptive_name(stem: str, voice: str, name: str, settings: Settings) -> str:
    """A name without a suffix: the original's, and how it is rendered."""
    named = [f"schedule {settings.schedule}"] if settings.schedule else []
    chosen = ", ".join([voice, name, *named, f"seed {settings.seed}"])
    chosen = FORBIDDEN.sub("_", f" ({chosen})")
    stem = FORBIDDEN.sub("_", stem)
    return _cut(stem, max(MAX_NAME_BYTES - len(chosen.encode()), 20)) + chosen


def _cut(text: str, most: int) -> str:
    return text.encode(errors="replace")[:most].decode(errors="ignore")


def export_settings(take: Take, estimate: Estimate | None = None) -> dict[str, object]:
    """What the file's comment holds, as JSON: all that it takes to render this again.

    The scores are of the take's end: a step is told without them.
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
            if not isinstance(value, str) and estimate is None
        },
    }


def save_take(job: Job, path: Path, take: Take, estimate: Estimate | None = None) -> int:
    """Write WAV or FLAC by the suffix, whole or not at all; how many samples were clipped.

    estimate: the step of the take that is written in its place.

    Raises InputError when the file cannot be written.
    """
    from wavegrad_core.audio import write_audio

    if path.suffix == "":
        raise InputError(f"{path}: has no ending; end the name in .wav or .flac.")
    sound = estimate.sound if estimate is not None else take.result.sound
    title = f"{take.name}, step {estimate.step}" if estimate is not None else take.name
    settings = json.dumps(export_settings(take, estimate), ensure_ascii=False)
    return write_audio(path, sound.audio, sound.rate, title=title, comment=settings)


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


def save_steps(job: Job, folder: Path, take: Take) -> tuple[int, int]:
    """Write each step of the take that was kept, and its end, as `save_takes` writes takes."""
    files = clipped = 0
    for estimate in (*take.result.estimates, None):
        job.check()
        path = free_path(folder, file_name(take.result, estimate), ".flac")
        clipped += save_take(job, path, take, estimate)
        files += 1
    return files, clipped


def free_path(folder: Path, name: str, suffix: str) -> Path:
    """A path that is not taken: by a number behind the name where it must be."""
    path, number = folder / f"{name}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{name} {number}{suffix}"
    return path
