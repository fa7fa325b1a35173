"""What a person drops on the queue: files and folders become the sounds and mels in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wavegrad_core.file_types import MEL_SUFFIXES

OUTPUTS = "Gradwave"  # the folder, beside the inputs, that renders go to; it is never searched


@dataclass(frozen=True)
class FoundFile:
    """A file, and the folders that it lay in below (and with) the one that was dropped."""

    path: Path
    within: Path = Path()


def find(paths: list[Path]) -> Iterator[FoundFile]:
    """Each file given, and in folders, and theirs, what a name says is sound or a mel, in order.

    Hidden ones are passed over, with what other systems leave behind (.DS_Store, ._name.wav), and
    links to folders, which can go round.
    """
    from wavegrad_core.audio import AUDIO_SUFFIXES

    suffixes = {*AUDIO_SUFFIXES, *MEL_SUFFIXES}
    for given in paths:
        if not given.is_dir():
            yield FoundFile(given)
            continue
        for folder, folders, names in os.walk(given):
            folders[:] = sorted(name for name in folders if name[0] != "." and name != OUTPUTS)
            for name in sorted(names):
                path = Path(folder, name)
                if name[0] != "." and path.suffix.lower() in suffixes:
                    yield FoundFile(path, Path(given.name) / path.parent.relative_to(given))


def length_of(path: Path) -> tuple[float | None, int]:
    """Its seconds and channels, from its header; None and 1 for a mel, whose pace its profile sets.

    Raises InputError when it is no file that can be opened.
    """
    from wavegrad_core.audio import probe
    from wavegrad_core.errors import InputError

    if path.suffix.lower() not in MEL_SUFFIXES:
        info = probe(path)
        return info.seconds, info.channels
    if not path.is_file():
        raise InputError(f"{path}: there is no such file; check whether it was moved")
    return None, 1
