"""Storage of the schedule found by a search, in a voice or in a separate file."""

import json
import os
from pathlib import Path
from typing import Any

import torch

from wavegrad_core.audio import write_atomically
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.file_suffixes import VOICE_SUFFIX
from wavegrad_core.private_folder import make_private_folder
from wavegrad_core.voices.library import bundled_folder, installed_folder
from wavegrad_core.voices.voice import Voice

SCORES = "schedules"  # key in the scores of a voice: the report of each search, by steps


def default_output(voice: str) -> Path:
    """Return where the schedule of a voice goes by default: into an installed voice.

    It has the name of the voice, with "-searched" appended for a bundled one. The folder of
    installed voices is created if necessary.

    Args:
        voice: A name or a path.

    Raises:
        InputError: The folder cannot be created.
    """
    name = Path(voice).name.removesuffix(VOICE_SUFFIX)
    bundled = os.path.exists(bundled_folder() / f"{name}{VOICE_SUFFIX}")
    folder = installed_folder()
    try:
        make_private_folder(folder)
    except OSError as error:
        raise InputError(
            f"Could not create {folder}: {error.strerror}. Specify a file with -o."
        ) from error
    return folder / f"{name}{'-searched' if bundled else ''}{VOICE_SUFFIX}"


def check_output(output: Path, voice: Voice) -> None:
    """Raise an error before the search if the schedule could not be stored after it.

    Raises:
        InputError: The file is neither a voice nor JSON, is bundled, or is a different voice.
    """
    if output.suffix not in (VOICE_SUFFIX, ".json"):
        raise InputError(
            f"{output} is neither a voice nor a JSON file. Choose a name that ends in "
            f"{VOICE_SUFFIX} or .json."
        )
    if os.path.realpath(output.parent) == os.path.realpath(bundled_folder()):
        raise InputError(
            f"Bundled voices cannot be changed ({output}). Choose another folder with -o."
        )
    _load_existing(output, voice)


def save_schedule(output: Path, voice: Voice, schedule: Schedule, report: dict[str, Any]) -> None:
    """Write a schedule and the report of its search, as JSON or in a copy of the voice.

    An existing copy keeps its other schedules.

    Raises:
        InputError: The file is rejected by `check_output`, or it cannot be written.
    """
    if output.suffix != VOICE_SUFFIX:
        content = {"name": schedule.name, "betas": schedule.betas.tolist(), **report}
        write_atomically(output, json.dumps(content, indent=1).encode())
        return
    kept = _load_existing(output, voice) or voice
    card, steps = kept.card, len(schedule)
    others = card.scores.get(SCORES)
    reports = {**others} if isinstance(others, dict) else {}  # a card may contain anything there
    reports[str(steps)] = report
    update = {
        "schedules": {**card.schedules, steps: schedule.betas.tolist()},
        "scores": {**card.scores, SCORES: reports},
    }
    Voice(card.model_copy(update=update), kept.network).save(output, _smallest_dtype(kept))


def _load_existing(output: Path, voice: Voice) -> Voice | None:
    """Load the voice at `output`, which must have the same weights; None without a file."""
    if output.suffix != VOICE_SUFFIX or not os.path.exists(output):
        return None
    existing = Voice.load(output)
    mine, its = voice.network.state_dict(), existing.network.state_dict()
    if existing.card.network != voice.card.network or not all(
        torch.equal(mine[key], its[key]) for key in mine
    ):
        raise InputError(
            f"{output} is a different voice and would be overwritten. Choose another name with -o."
        )
    return existing


def _smallest_dtype(voice: Voice) -> torch.dtype:
    """Return bfloat16 if it represents all weights exactly, as for a voice that was stored so."""
    weights = voice.network.state_dict().values()
    exact = all(torch.equal(weight, weight.bfloat16().float()) for weight in weights)
    return torch.bfloat16 if exact else torch.float32
