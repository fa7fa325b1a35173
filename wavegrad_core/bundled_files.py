"""Files that are installed with Gradwave, and the default voice."""

from importlib.resources import files
from pathlib import Path

DEFAULT_VOICE = "kathleen"


def bundled_path(*parts: str) -> Path:
    """Return the path of a bundled file or folder, such as ("clips", "kathleen.flac")."""
    return Path(str(files("wavegrad_core.resources").joinpath(*parts)))
