"""What went wrong, in words for a person and in details for whoever mends it."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata

from wavegrad_core.errors import InputError, OtherProfile

PACKAGES = ("gradwave", "PySide6_Essentials", "pyqtgraph", "numpy", "torch", "soundfile")


@dataclass(frozen=True)
class Problem:
    """`message` is what the window shows; `details` is what "Copy details" copies."""

    message: str
    details: str

    @classmethod
    def of(
        cls, error: BaseException, doing: str, settings: Mapping[str, object] | None = None
    ) -> Problem:
        """`doing` completes "Could not …": "open the file", "render"."""
        message = _message(error, doing)
        trace = "".join(traceback.format_exception(error))
        chosen = "\n".join(f"{name}: {value}" for name, value in (settings or {}).items())
        details = f"{message}\n\n{trace}\nSettings\n{chosen}\n\nVersions\n{versions()}\n"
        return cls(message, details)


def _message(error: BaseException, doing: str) -> str:
    if isinstance(error, OtherProfile):  # its text names an option of the command
        return f"{error.plain}; choose a voice that reads it, or make it again from the sound."
    if isinstance(error, InputError):
        return str(error)
    if isinstance(error, MemoryError):
        return f"Could not {doing}: the memory ran out. Close other programs or take less sound."
    said = f"{type(error).__name__}: {error}".rstrip(": ")
    return (
        f"Could not {doing}. This is a fault of the program, not of yours: {said}. "
        "Copy the details into a report."
    )


def versions() -> str:
    """Versions of the system, Python and the packages that matter, one a line."""
    lines = [f"{platform.platform()}", f"Python {sys.version.split()[0]}"]
    for package in PACKAGES:
        try:
            lines.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            lines.append(f"{package} (not installed as a package)")
    return "\n".join(lines)
