"""Where a schedule that was found is kept: in a voice, or in a file of its own."""

import json
import os
from pathlib import Path
from typing import Any

import torch

from wavegrad_core.audio import write_atomically
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.file_types import VOICE_SUFFIX
from wavegrad_core.voices.library import bundled_folder, installed_folder
from wavegrad_core.voices.voice import Voice

SCORES = "schedules"  # in a voice's scores: how each of its schedules was found, by steps


def default_output(voice: str) -> Path:
    """The voice of that name or file among the installed ones; "-searched" beside a bundled one.

    Their folder is made where there is none yet.

    Raises:
        InputError: it cannot be made.
    """
    name = Path(voice).name.removesuffix(VOICE_SUFFIX)
    bundled = os.path.exists(bundled_folder() / f"{name}{VOICE_SUFFIX}")
    folder = installed_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{folder}: cannot be made ({error.strerror}); give a file to -o"
        ) from error
    return folder / f"{name}{'-searched' if bundled else ''}{VOICE_SUFFIX}"


def check_output(output: Path, voice: Voice) -> None:
    """See that the schedule can be kept there, before hours are spent on it.

    Raises:
        InputError: it is neither a voice nor a JSON file, bundled, or another voice lies there.
    """
    if output.suffix not in (VOICE_SUFFIX, ".json"):
        raise InputError(
            f"{output}: a schedule is kept in a voice ({VOICE_SUFFIX}) or as .json; end the name so"
        )
    if os.path.realpath(output.parent) == os.path.realpath(bundled_folder()):
        raise InputError(f"{output}: bundled voices stay as they are; give another folder to -o")
    _kept_voice(output, voice)


def keep(output: Path, voice: Voice, schedule: Schedule, report: dict[str, Any]) -> None:
    """Write the schedule, with how it was found: as JSON, or in a copy of the voice.

    A copy that is there already keeps its other schedules.

    Raises:
        InputError: as `check_output`, or it cannot be written.
    """
    if output.suffix != VOICE_SUFFIX:
        content = {"name": schedule.name, "betas": schedule.betas.tolist(), **report}
        write_atomically(output, json.dumps(content, indent=1).encode())
        return
    kept = _kept_voice(output, voice) or voice
    card, steps = kept.card, len(schedule)
    others = card.scores.get(SCORES)
    reports = {**others} if isinstance(others, dict) else {}  # a card may hold anything there
    reports[str(steps)] = report
    update = {
        "schedules": {**card.schedules, steps: schedule.betas.tolist()},
        "scores": {**card.scores, SCORES: reports},
    }
    Voice(card.model_copy(update=update), kept.network).save(output, _narrowest(kept))


def _kept_voice(output: Path, voice: Voice) -> Voice | None:
    """The voice that lies there, if it has the same weights; None if there is no file."""
    if output.suffix != VOICE_SUFFIX or not os.path.exists(output):
        return None
    there = Voice.load(output)
    mine, its = voice.network.state_dict(), there.network.state_dict()
    if there.card.network != voice.card.network or not all(
        torch.equal(mine[key], its[key]) for key in mine
    ):
        raise InputError(f"{output}: is another voice, and would be lost; give another name to -o")
    return there


def _narrowest(voice: Voice) -> torch.dtype:
    """bfloat16 where it holds all of the weights to the bit, as for a voice that came so."""
    weights = voice.network.state_dict().values()
    exact = all(torch.equal(weight, weight.bfloat16().float()) for weight in weights)
    return torch.bfloat16 if exact else torch.float32
