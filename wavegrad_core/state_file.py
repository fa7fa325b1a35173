"""Reading of the JSON files that the program keeps for itself: settings, logs, lists, journals.

Anything may have happened to such a file: a full disk, another version, an editor, a synchronized
folder. It is checked against the types that the program expects before any of it is used.
"""

import json
import logging
import os
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import PlainValidator, TypeAdapter, ValidationError

from wavegrad_core.errors import first_problem, reason

T = TypeVar("T")
MAX_BYTES = 2**26  # a log of a million lines
DAMAGED_SUFFIX = ".damaged"
SHOWN = 3  # number of damaged lines that the log shows

logger = logging.getLogger(__name__)


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise ValueError("is not text")
    return value


FileName = Annotated[str, PlainValidator(_text)]
"""The name of a file: any text, even lone surrogates, which pydantic's str refuses."""


class DamagedState(ValueError):
    """A file of the program with unexpected content; the message says what is wrong."""


def parse_state(data: bytes | str, kind: type[T] | Any) -> T:
    """Parse JSON and check it against a type.

    Args:
        data: The JSON text.
        kind: The expected type: a dataclass, a TypedDict, `list[str]` and the like.

    Raises:
        DamagedState: It is not JSON or not of that type.
    """
    try:
        # Not pydantic's parser, which refuses lone surrogates: they stand for bytes of file names.
        content = json.loads(data)
        return TypeAdapter(kind).validate_python(content)
    except ValidationError as error:
        raise DamagedState(first_problem(error)) from error
    except RecursionError as error:
        raise DamagedState("it is nested too deeply") from error
    except ValueError as error:
        raise DamagedState(f"it is not JSON: {reason(error)}") from error


def load_state(path: Path, kind: type[T] | Any) -> T:
    """Read a JSON file of the program.

    Raises:
        OSError: The file cannot be read.
        DamagedState: It is not a regular file, is too large, or does not contain that type.
    """
    return parse_state(_read(path), kind)


def read_state(path: Path, kind: type[T] | Any, what: str) -> T | None:
    """Read a JSON file of the program, which may be missing or damaged.

    Args:
        path: The file.
        kind: The expected type.
        what: Its content, for the warning in the log: "the recent files".

    Returns:
        The content, or None with a warning if there is none that can be used.
    """
    if not os.path.lexists(path):
        return None
    try:
        return load_state(path, kind)
    except (OSError, ValueError) as error:
        logger.warning("%s: could not read %s (%s)", path, what, reason(error))
        return None


def set_aside(path: Path) -> None:
    """Rename a file that could not be read to NAME.damaged, before another one takes its place.

    It may be of a newer version, or repaired by hand. An earlier NAME.damaged is replaced.
    """
    if not os.path.lexists(path):
        return
    kept = path.with_name(path.name + DAMAGED_SUFFIX)
    try:
        os.replace(path, kept)
        logger.warning("%s could not be read and was renamed to %s", path, kept.name)
    except OSError as error:
        logger.warning("%s could not be renamed: %s", path, reason(error))


def is_readable(path: Path) -> bool:
    """Return whether a file of the program can be read, whatever it contains."""
    try:
        _read(path)
    except (OSError, DamagedState):
        return False
    return True


def set_aside_unless(path: Path, kind: type[T] | Any) -> None:
    """Rename a file to NAME.damaged unless it contains a type; see `set_aside`."""
    try:
        load_state(path, kind)
    except (OSError, DamagedState):
        set_aside(path)


def read_state_lines(path: Path, kind: type[T] | Any) -> list[T]:
    """Read a file with one JSON value per line, each of which may be damaged.

    A killed process leaves half a line, and the next report is appended to it. Such lines are
    skipped with a warning.
    """
    if not os.path.lexists(path):
        return []
    try:
        lines = _read(path).decode("utf-8", "replace").splitlines()
    except (OSError, DamagedState) as error:
        logger.warning("%s: could not be read (%s)", path, reason(error))
        return []
    found: list[T] = []
    damaged = 0
    for number, line in enumerate(lines, start=1):
        try:
            found.append(parse_state(line, kind))
        except DamagedState as error:
            damaged += 1
            if damaged <= SHOWN:
                logger.warning("%s: skipped line %d (%s)", path, number, error)
    return found


def _read(path: Path) -> bytes:
    if not path.is_file():  # reading a pipe could block forever
        raise DamagedState("it is not a regular file")
    if (size := path.stat().st_size) > MAX_BYTES:
        raise DamagedState(f"it is too large ({size:,} bytes)")
    return path.read_bytes()
