"""The library of voices: bundled ones and those that the user installed."""

import os
from pathlib import Path

import platformdirs

from wavegrad_core.bundled_files import DEFAULT_VOICE, bundled_path
from wavegrad_core.errors import InputError
from wavegrad_core.file_suffixes import VOICE_SUFFIX

# Voices that came with an earlier version, and what to do without them.
REMOVED_VOICES = {
    "base": "it no longer comes with Gradwave, because it sounded no better than trio and took "
    "fifteen times as long. Choose trio, or install base.safetensors of version 0.1.0"
}
INSTALLATION_LOCK = ".lock"  # in the folder of the installed voices, while one is written


def bundled_folder() -> Path:
    """Return the folder of the bundled voices."""
    return bundled_path("voices")


def installed_folder() -> Path:
    """Return the folder of installed voices, which may not exist yet."""
    return Path(platformdirs.user_data_dir("gradwave", appauthor=False)) / "voices"


def voice_files(folder: Path) -> list[Path]:
    """Return the voice files in a folder, sorted, without hidden ones as macOS leaves them."""
    return sorted(path for path in folder.glob("*" + VOICE_SUFFIX) if path.name[0] != ".")


def list_voices() -> list[tuple[str, Path]]:
    """Return names and files of the bundled voices, then the installed ones, each sorted by name.

    The default voice comes first.
    """
    folders = filter(os.path.isdir, _folders())  # never raises
    found = [path for folder in folders for path in voice_files(folder)]
    found.sort(key=lambda path: path.parent != bundled_folder() or path.stem != DEFAULT_VOICE)
    return [(path.stem, path) for path in found]


def find_voice(name_or_path: str | os.PathLike[str]) -> Path:
    """Return the file of a voice, given by name or by path.

    Raises:
        InputError: There is no voice of that name (any more), and no file at that path.
    """
    voices = dict(reversed(list_voices()))
    given = os.fspath(name_or_path)
    if given in voices:
        return voices[given]
    if os.path.isfile(given):
        return Path(given)
    if os.path.isdir(given):
        raise InputError(
            f"Could not load the voice {given}: it is a folder. "
            f"Use a {VOICE_SUFFIX} file or the name of a voice."
        )
    if given in REMOVED_VOICES:
        raise InputError(f"Could not load the voice {given}: {REMOVED_VOICES[given]}.")
    known = ", ".join(voices) or "none"
    raise InputError(
        f"Could not load the voice {given}: there is no such voice or file. Choose another one "
        f"(installed voices: {known})."
    )


def _folders() -> list[Path]:
    return [bundled_folder(), installed_folder()]
