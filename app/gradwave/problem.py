"""Problems: a message for the user, and details for a bug report."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata

from gradwave.language import tr
from wavegrad_core.errors import InputError, MelProfileMismatch, printable, system_reason

PACKAGES = ("gradwave", "PySide6_Essentials", "pyqtgraph", "numpy", "torch", "soundfile")


@dataclass(frozen=True)
class Problem:
    """A problem: `message` is what the window shows, `details` what "Copy details" copies."""

    message: str
    details: str

    @classmethod
    def of(
        cls, error: BaseException, doing: str, settings: Mapping[str, object] | None = None
    ) -> Problem:
        """Describe an exception.

        Args:
            error: The exception.
            doing: What failed, to complete "Could not …": "open the file", "render".
            settings: Settings to list in the details.
        """
        message = _message(error, doing)
        trace = "".join(traceback.format_exception(error))
        chosen = "\n".join(f"{name}: {value}" for name, value in (settings or {}).items())
        details = f"{message}\n\n{trace}\nSettings\n{chosen}\n\nVersions\n{versions()}\n"
        return cls(message, details)


def _message(error: BaseException, doing: str) -> str:
    if isinstance(error, MelProfileMismatch):  # its message mentions a command-line option
        return tr(
            "{problem} Choose a voice that reads it, or make it again from the sound.",
            problem=error.problem,
        )
    if isinstance(error, InputError):
        return str(error)
    if isinstance(error, MemoryError):
        return tr(
            "Could not {doing}: out of memory. Close other programs, or use a shorter sound.",
            doing=doing,
        )
    if isinstance(error, OSError) and error.errno is not None:  # a full disk, no permission
        return tr(
            "Could not {doing}: {reason}. Free some space, or check the disk and the permissions.",
            doing=doing,
            reason=printable(system_reason(error)),
        )
    description = f"{type(error).__name__}: {error}".rstrip(": ")
    return tr(
        "Could not {doing}. This is a bug in Gradwave: {description}. Please report it "
        "with the copied details.",
        doing=doing,
        description=description,
    )


def versions() -> str:
    """Return the versions of the system, Python and important packages, one per line."""
    lines = [f"{platform.platform()}", f"Python {sys.version.split()[0]}"]
    for package in PACKAGES:
        try:
            lines.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            lines.append(f"{package} (not installed as a package)")
    return "\n".join(lines)
