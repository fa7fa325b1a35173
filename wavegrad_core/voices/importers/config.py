"""Validated access to the settings in a checkpoint or its config."""

import reprlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wavegrad_core.errors import InputError

MAX_BLOCKS = 64
MAX_SETTING = 1e9
MAX_DILATION = 4096


def step_of(content: Mapping[str, Any]) -> int | None:
    """Return the number of training steps, if the checkpoint has it."""
    steps = (content.get(name) for name in ("step", "iteration"))
    return next((step for step in steps if type(step) is int and 0 <= step < MAX_SETTING), None)


def setting(where: Path, settings: Mapping[str, Any], name: str, default: Any) -> Any:
    """Return a setting of a config, which must have the type of its default.

    Types are numbers, booleans, strings, rows of integers and rows of such rows.

    Raises:
        InputError: The setting has another type.
    """
    value = settings.get(name)
    if value is None:
        return default
    kinds = (int, float) if isinstance(default, float) else type(default)
    if isinstance(default, tuple):
        found = _rows(value) if isinstance(default[0], tuple) else _row(value)
        fits = found is not None
        value = found
    elif type(default) in (int, float):
        fits = isinstance(value, kinds) and not isinstance(value, bool) and abs(value) < MAX_SETTING
    else:
        fits = isinstance(value, kinds)
    if not fits:
        raise InputError(
            f"The config of checkpoint {where} is invalid: {name} is "
            f"{reprlib.repr(settings[name])}. Use the matching config."
        )
    return value


def _row(value: Any) -> tuple[int, ...] | None:
    """Return a tuple of factors or dilations; None if it is not valid."""
    if not isinstance(value, (list, tuple)) or not 1 <= len(value) <= MAX_BLOCKS:
        return None
    fits = all(type(number) is int and 1 <= number <= MAX_DILATION for number in value)
    return tuple(value) if fits else None


def _rows(value: Any) -> tuple[tuple[int, ...], ...] | None:
    if not isinstance(value, (list, tuple)) or not 1 <= len(value) <= MAX_BLOCKS:
        return None
    rows = [row for item in value if (row := _row(item))]
    return tuple(rows) if len(rows) == len(value) else None


def section(where: Path, config: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return a section of a config; empty if it is missing.

    Raises:
        InputError: It is not a table.
    """
    part = config.get(name, {})
    if not isinstance(part, dict):
        raise InputError(
            f"The config of checkpoint {where} is invalid: {name} is not a table. "
            "Use the matching config."
        )
    return part
