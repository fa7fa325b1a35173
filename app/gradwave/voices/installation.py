"""A voice among a person's own: under a name that none of them has, in the list and in its card."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gradwave.takes.export import FORBIDDEN
from wavegrad_core.errors import InputError
from wavegrad_core.file_types import VOICE_SUFFIX

if TYPE_CHECKING:
    from wavegrad_core.voices.voice import Voice


def free_place(name: str) -> Path:
    """Where a voice of that name goes, in a folder that is there.

    Raises InputError when the name is taken or cannot be one, or the folder cannot be made.
    """
    from wavegrad_core.voices.library import installed_folder, list_voices

    name = name.strip()
    if not name or name.startswith(".") or FORBIDDEN.search(name):
        raise InputError(f"{name!r} cannot be a voice's name; use letters, digits and spaces.")
    if name.casefold() in {other.casefold() for other, _ in list_voices()}:
        raise InputError(f"There is a voice {name} already; choose another name.")
    folder = installed_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{folder}: cannot be made ({error.strerror}); make room or permission there."
        ) from error
    return folder / f"{name}{VOICE_SUFFIX}"


def install(voice: Voice, place: Path) -> None:
    """Write it there, its card telling the name that the file has; InputError if it cannot be."""
    from wavegrad_core.voices.voice import Voice

    Voice(voice.card.model_copy(update={"name": place.stem}), voice.network).save(place)
