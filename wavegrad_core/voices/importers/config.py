"""The settings that a checkpoint or its config tells of, each checked before it is used."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wavegrad_core.errors import InputError

MAX_BLOCKS = 64
MAX_SETTING = 1e9
MAX_DILATION = 4096


def step_of(content: Mapping[str, Any]) -> int | None:
    """The number of training steps, under the names that the programs give it."""
    steps = (content.get(name) for name in ("step", "iteration"))
    return next((step for step in steps if type(step) is int and 0 <= step < MAX_SETTING), None)


def setting(where: Path, settings: Mapping[str, Any], name: str, default: Any) -> Any:
    """A config's setting, of the kind of its default: a number, a truth, or rows of integers.

    Raises:
        InputError: it is of another kind.
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
            f"checkpoint {where}: its config's {name} is {str(settings[name])[:60]!r}, which "
            "cannot be used; give the config that belongs to it"
        )
    return value


def _row(value: Any) -> tuple[int, ...] | None:
    """A tuple of factors or dilations, or None where it is none."""
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
    """A part of a config, empty where it has none.

    Raises:
        InputError: it is no table.
    """
    part = config.get(name, {})
    if not isinstance(part, dict):
        raise InputError(f"checkpoint {where}: its config's {name} is no table of settings")
    return part
