"""The JSON schema of project files and its validation. No Qt."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gradwave.language import tr
from wavegrad_core.diffusion.schedule import MAX_ITERATIONS
from wavegrad_core.errors import InputError, first_problem, reason
from wavegrad_core.file_signature import refuse_misnamed
from wavegrad_core.state_file import FileName

FORMAT, VERSION = "gradwave project", 1
MAX_BYTES = 16 * 2**20
MAX_TAKES = 10_000


Sum = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class StrictModel(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class InputEntry(StrictModel):
    path: FileName
    bytes: int
    sha256: Sum | None
    profile: FileName = ""  # profile of a mel file


class SoundEntry(StrictModel):
    sha256: Sum
    channels: int = Field(ge=1, le=1024)
    samples: int = Field(ge=1)


class TakeEntry(StrictModel):
    sound: SoundEntry
    take: dict[str, Any]
    result: dict[str, Any]


class ScheduleEntry(StrictModel):
    name: str
    betas: list[float] = Field(max_length=MAX_ITERATIONS)


class ViewEntry(StrictModel):
    start: float
    stop: float
    cursor: float
    loop: list[float] | None = Field(min_length=2, max_length=2)


class SessionFile(StrictModel):
    format: Literal["gradwave project"]
    version: Literal[1]
    program: str
    saved_as: FileName | None
    input: InputEntry | None
    settings: dict[str, Any]
    schedule: ScheduleEntry | None
    takes: list[TakeEntry] = Field(max_length=MAX_TAKES)
    chosen: int
    place: ViewEntry


def load(path: Path) -> SessionFile:
    """Read and validate a project file.

    Raises:
        InputError: The file is missing, unreadable, damaged or not a project.
    """
    try:
        if not path.is_file():
            raise InputError(
                tr(
                    "Could not read {path}: there is no such file. Check the name and the folder.",
                    path=path,
                )
            )
        if (size := path.stat().st_size) > MAX_BYTES:
            raise InputError(
                tr(
                    "Could not read {path}: it has {size:,} bytes, and a project has at most "
                    "{most:,}. Choose a .gradwave file.",
                    path=path,
                    size=size,
                    most=MAX_BYTES,
                )
            )
        refuse_misnamed(path)
        raw = json.loads(path.read_bytes(), parse_constant=_no_number, parse_float=_finite)
        _check_version(path, raw)
        return SessionFile.model_validate(raw)
    except OSError as error:
        raise InputError(
            tr(
                "Could not read {path}: {reason}. Check the permissions of the folder.",
                path=path,
                reason=reason(error),
            )
        ) from error
    except InputError:
        raise
    except (ValueError, RecursionError) as error:
        raise damaged(path, error) from error


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is not a number")


def _finite(text: str) -> float:
    if not math.isfinite(value := float(text)):
        raise ValueError(f"{text[:20]} is too large")
    return value


def _check_version(path: Path, raw: Any) -> None:
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise InputError(
            tr(
                "Could not read {path}: it is not a Gradwave project. Choose a .gradwave file.",
                path=path,
            )
        )
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        raise InputError(
            tr(
                "Could not read {path}: it was saved by a newer version of Gradwave (format "
                "{version}; this version reads {own}). Update Gradwave to open it.",
                path=path,
                version=version,
                own=VERSION,
            )
        )


def damaged(path: Path, error: Exception) -> InputError:
    problem = str(error)
    if isinstance(error, ValidationError):
        problem = first_problem(error)
    return InputError(
        tr(
            "Could not read {path}: the project is damaged or was edited by another "
            "program ({problem}). Restore an earlier copy.",
            path=path,
            problem=problem.rstrip("."),
        )
    )
