"""Dataclasses to JSON values and back, for files. No Qt."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, Protocol, Self, TypeVar, get_type_hints, runtime_checkable

from pydantic import TypeAdapter, ValidationError

from wavegrad_core.errors import first_problem

T = TypeVar("T")
MAX_INTEGER = 2**31 - 1  # Qt raises an error for larger ones


@runtime_checkable
class HasValues(Protocol):
    """A value that knows its own JSON values."""

    def to_values(self) -> Any: ...

    @classmethod
    def from_values(cls, values: Any) -> Self: ...


def to_plain(thing: Any) -> dict[str, Any]:
    """Convert a dataclass to JSON values.

    Fields that have no JSON value are left out, as are fields excluded from comparison.
    """
    pairs = ((field.name, getattr(thing, field.name)) for field in fields(thing) if field.compare)
    return {name: _valued(value) for name, value in pairs if _is_plain(value)}


def _valued(value: Any) -> Any:
    if isinstance(value, HasValues):
        return value.to_values()
    return to_plain(value) if is_dataclass(value) else value


def _is_plain(value: Any) -> bool:
    if isinstance(value, HasValues):
        return True
    if is_dataclass(value):
        return all(_is_plain(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    return value is None or isinstance(value, str | int | float)


def from_plain(kind: type[T], values: dict[str, Any], **given: Any) -> T:
    """Build a dataclass from JSON values, checking each against its field's type.

    Unknown values are ignored; missing ones get their default.

    Args:
        kind: The dataclass.
        values: The values by field.
        given: Fields that are passed unchanged.

    Raises:
        ValueError: A value does not fit its field.
        TypeError: A field without a default is missing.
    """
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind) if field.name not in given]  # type: ignore[arg-type]
    known = {name: _typed(name, hints[name], values[name]) for name in names if name in values}
    return kind(**known, **given)


def _typed(name: str, hint: Any, value: Any) -> Any:
    if isinstance(value, str) and hint is str:
        return value
    if isinstance(value, int) and abs(value) > MAX_INTEGER:
        raise ValueError(f"{name}: is out of range")
    if isinstance(hint, type) and issubclass(hint, HasValues):
        try:
            return hint.from_values(value)
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from error
    if is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(value, dict):
            raise ValueError(f"{name}: is not an object")
        return from_plain(hint, value)
    try:
        return TypeAdapter(hint).validate_python(value)
    except ValidationError as error:
        raise ValueError(f"{name}: {first_problem(error)}") from error
