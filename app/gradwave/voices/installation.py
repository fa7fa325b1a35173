"""Installation of a voice under a unique name, in the file name and in its card."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from gradwave.language import tr
from gradwave.takes.export import FORBIDDEN
from wavegrad_core.errors import InputError, reason
from wavegrad_core.file_suffixes import VOICE_SUFFIX
from wavegrad_core.private_folder import make_private_folder

if TYPE_CHECKING:
    from wavegrad_core.voices.voice import Voice

LOCK_SECONDS = 60.0


def installation_path(name: str) -> Path:
    """Return the path for a new voice, and create its folder.

    Raises:
        InputError: The name is taken or invalid, or the folder cannot be created.
    """
    from wavegrad_core.voices.library import installed_folder, list_voices

    name = name.strip()
    if not name or name.startswith(".") or FORBIDDEN.search(name):
        raise InputError(
            tr(
                "{name!r} is not a valid name for a voice. Use letters, digits and spaces.",
                name=name,
            )
        )
    if name.casefold() in {other.casefold() for other, _ in list_voices()}:
        raise _name_taken(name)
    folder = installed_folder()
    try:
        make_private_folder(folder)
    except OSError as error:
        raise InputError(
            tr(
                "Could not create the folder {folder}: {reason}. Free some space, or check the "
                "folder's permissions.",
                folder=folder,
                reason=reason(error),
            )
        ) from error
    return folder / f"{name}{VOICE_SUFFIX}"


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Lock the folder of installed voices against other windows that install one.

    Raises:
        InputError: Another window takes too long, or the folder cannot be used.
    """
    from wavegrad_core.voices.library import INSTALLATION_LOCK

    try:
        lock = FileLock(folder / INSTALLATION_LOCK, timeout=LOCK_SECONDS)
        lock.acquire()
    except Timeout as error:
        raise InputError(
            tr("Another window is installing a voice. Wait for it to end, and try again.")
        ) from error
    except OSError as error:
        raise InputError(
            tr(
                "Could not use the folder {folder}: {reason}. Free some space, or check the "
                "folder's permissions.",
                folder=folder,
                reason=reason(error),
            )
        ) from error
    try:
        yield
    finally:
        lock.release()


def install(voice: Voice, place: Path) -> None:
    """Write a new voice to `place`, with the file's name in its card.

    Raises:
        InputError: The file cannot be written, or another window has just installed a voice of that
            name.
    """
    from wavegrad_core.voices.voice import Voice

    with _locked(place.parent):
        if os.path.exists(place):
            raise _name_taken(place.stem)
        Voice(voice.card.model_copy(update={"name": place.stem}), voice.network).save(place)


def _name_taken(name: str) -> InputError:
    return InputError(tr("A voice named {name} already exists. Choose another name.", name=name))
