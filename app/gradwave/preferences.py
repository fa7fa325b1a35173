"""Preferences of the user that are kept between starts."""

from __future__ import annotations

import functools
import json
import logging
import math
import os
import sys
from pathlib import Path
from typing import Any, TypeVar

from platformdirs import user_config_path

from gradwave.ini_file import read_ini
from wavegrad_core.errors import InputError
from wavegrad_core.private_folder import make_private_folder
from wavegrad_core.state_file import read_state, set_aside

Value = bool | int | float | str | list[str]
T = TypeVar("T", bound=Value)
TRUTH = {"true": True, "false": False}

log = logging.getLogger(__name__)


class Preferences:
    """Named values in a JSON file that the user can read and delete.

    All windows share the file. It is read again if another process has changed it.

    Args:
        file: The JSON file.
        ini_file: Where an earlier version kept them; read as long as there is no JSON file.
    """

    def __init__(self, file: Path, ini_file: Path | None = None) -> None:
        self.file = file
        self._ini_file = ini_file
        self._values: dict[str, Any] = {}
        self._seen: tuple[int, int] | None = None  # time and size of the file when it was read
        self._begun = self._damaged = False

    def read(self, key: str, default: T) -> T:
        """Return a preference, or the default if it is missing or of another type."""
        self._refresh()
        if key not in self._values:
            return default
        try:
            return _converted(self._values[key], default)
        except (ValueError, OverflowError) as error:
            log.warning("preference %s could not be read (%s)", key, error)
            return default

    def write(self, key: str, value: Value) -> None:
        """Remember a preference, at least until the program ends if it cannot be saved."""
        from wavegrad_core.audio import write_atomically  # slow, and needed later than a value

        self._refresh()
        if key in self._values and _same(self._values[key], value):
            return
        self._values[key] = value
        if self._damaged:
            set_aside(self.file)
            self._damaged = False
        try:
            make_private_folder(self.file.parent)
            text = json.dumps(self._values, indent=1)
            write_atomically(self.file, text.encode("ascii"), sync=False)  # on the GUI thread
        except (OSError, InputError) as error:
            log.warning("could not save the preferences: %s", error)
        self._seen = _state(self.file)

    def _refresh(self) -> None:
        """Read the file if it has changed."""
        state = _state(self.file)
        if self._begun and state == self._seen:
            return
        self._begun, self._seen = True, state
        if state is not None:
            # `Any`, because pydantic's str refuses lone surrogates: they stand for bytes of names.
            values: Any = read_state(self.file, dict[str, Any], "the preferences")
            self._values, self._damaged = values or {}, values is None
        elif self._ini_file is not None and os.path.isfile(self._ini_file):
            try:
                self._values = dict(read_ini(self._ini_file))
            except OSError as error:
                log.warning("could not read the preferences of an earlier version: %s", error)


def preferences() -> Preferences:
    """Return the user's preferences."""
    return _opened(user_config_path("gradwave", appauthor=False, roaming=True))


@functools.lru_cache(maxsize=1)
def _opened(folder: Path) -> Preferences:
    unix = Path.home() / ".config" / "gradwave"  # where Qt kept INI files, on macOS too
    ini_folder = unix if sys.platform == "darwin" else folder
    return Preferences(folder / "desktop.json", ini_folder / "desktop.ini")


def _state(file: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _same(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other


def _converted(kept: Any, default: T) -> T:
    """Return a value as the type of the default; raises ValueError if it is of another one.

    An INI file has numbers and truth values as texts, and a list of one as its text.
    """
    if isinstance(default, bool):
        kept = TRUTH.get(kept, kept) if isinstance(kept, str) else kept
    elif isinstance(default, int | float):
        if isinstance(kept, str) or (isinstance(default, float) and type(kept) is int):
            kept = type(default)(kept)
        if isinstance(kept, float) and not math.isfinite(kept):
            raise ValueError("it is not a finite number")
    elif isinstance(default, list):
        kept = [kept] if isinstance(kept, str) else kept
        if isinstance(kept, list):
            kept = [one for one in kept if isinstance(one, str)]
    if type(kept) is not type(default):
        raise ValueError(f"it is not of type {type(default).__name__}")
    return kept
