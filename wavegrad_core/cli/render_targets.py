"""The inputs of `gradwave render`, and where their sounds go."""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from wavegrad_core.errors import InputError


class InputFile(NamedTuple):
    """A file to render; `within` is its folder, relative to the input folder it was found in."""

    path: Path
    within: Path = Path()


def find_inputs(given: list[Path]) -> list[InputFile]:
    """Return the given files and, from folders and their subfolders, all recordings and mel files.

    Hidden files and folders are skipped.

    Raises:
        InputError: A folder contains neither.
    """
    from wavegrad_core.audio import AUDIO_SUFFIXES
    from wavegrad_core.file_suffixes import MEL_SUFFIXES

    suffixes = {*AUDIO_SUFFIXES, *MEL_SUFFIXES}
    found: list[InputFile] = []
    for path in given:
        if not os.path.isdir(path):
            found.append(InputFile(path))
            continue
        before = len(found)
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if name[0] != ".")
            within = Path(folder).relative_to(path)
            found += [
                InputFile(Path(folder, name), within)
                for name in sorted(names)
                if name[0] != "." and Path(name).suffix.lower() in suffixes
            ]
        if len(found) == before:
            raise InputError(
                f"Could not render {path}: the folder contains no recordings and no mel files. "
                "Choose another folder, or name the files."
            )
    return found


def output_paths(
    inputs: list[InputFile], output: Path | None, settings_of: Callable[[Path], str], suffix: str
) -> list[Path]:
    """Return the output path of each input: the given file, or CLIP-SETTINGS.wav in a folder.

    A name without a suffix is a folder. Files that were found in a folder keep their subfolders.

    Args:
        inputs: The inputs.
        output: The file or folder; None for the current folder.
        settings_of: Returns the second part of a file's name in a folder, for an input.
        suffix: Its suffix, such as ".wav".

    Raises:
        InputError: Several inputs go to one file, two would get the same name, or an input would be
            overwritten.
    """
    folder = output or Path()
    if output and output.suffix and not os.path.isdir(output):
        if len(inputs) > 1:
            raise InputError(
                f"Could not write {len(inputs)} inputs to one file, {output}. "
                "Specify a folder with -o."
            )
        if not os.path.isdir(output.parent):  # a typo must not create folders
            raise InputError(
                f"Could not write {output}: there is no folder {output.parent}. "
                "Create it, or correct the name."
            )
        targets = [output]
    else:
        targets = [
            folder / within / f"{path.stem}-{settings_of(path)}{suffix}" for path, within in inputs
        ]
    twice = [path for path, count in Counter(targets).items() if count > 1]
    if twice:
        raise InputError(
            f"Could not write {min(twice)}: two inputs would have that name. "
            "Render them separately."
        )
    sources = {os.path.realpath(path) for path, _ in inputs}
    lost = [path for path in targets if os.path.realpath(path) in sources]
    if lost:
        raise InputError(
            f"Could not write {lost[0]}: it is an input and would be overwritten. "
            "Choose another name."
        )
    return targets
