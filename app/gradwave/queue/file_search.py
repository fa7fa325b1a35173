"""Search for recordings and mel files among paths dropped on the queue."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gradwave.language import tr
from wavegrad_core.file_suffixes import MEL_SUFFIXES

OUTPUTS = "Gradwave"  # folder for renders beside the inputs, never searched


@dataclass(frozen=True)
class FoundFile:
    """A file to render.

    Attributes:
        path: The file.
        within: Its folder, relative to the parent of the folder that was dropped.
    """

    path: Path
    within: Path = Path()


def find(paths: list[Path]) -> Iterator[FoundFile]:
    """Yield the given files and, from folders and their subfolders, all recordings and mel files.

    Hidden files (such as .DS_Store or ._name.wav) and links to folders, which may form cycles, are
    skipped.
    """
    from wavegrad_core.audio import AUDIO_SUFFIXES

    suffixes = {*AUDIO_SUFFIXES, *MEL_SUFFIXES}
    for given in paths:
        if not os.path.isdir(given):
            yield FoundFile(given)
            continue
        for folder, folders, names in os.walk(given):
            folders[:] = sorted(name for name in folders if name[0] != "." and name != OUTPUTS)
            for name in sorted(names):
                path = Path(folder, name)
                if name[0] != "." and path.suffix.lower() in suffixes:
                    yield FoundFile(path, Path(given.name) / path.parent.relative_to(given))


def length_of(path: Path) -> tuple[float | None, int]:
    """Return duration in seconds and number of channels, read from the header.

    For a mel file the duration is None, because it depends on the profile.

    Raises:
        InputError: The file is missing or cannot be opened.
    """
    from wavegrad_core.audio import probe
    from wavegrad_core.errors import InputError

    if path.suffix.lower() not in MEL_SUFFIXES:
        info = probe(path)
        return info.seconds, info.channels
    if not os.path.isfile(path):
        raise InputError(
            tr(
                "Could not read {path}: there is no such file. Check whether it was moved.",
                path=path,
            )
        )
    return None, 1
