"""Dataclasses as plain values and back: what a file of ours keeps of them. No Qt in it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_type_hints

from pydantic import TypeAdapter, ValidationError

from wavegrad_core.errors import first_problem

T = TypeVar("T")


def to_plain(thing: Any) -> dict[str, Any]:
    """The fields of a dataclass that are numbers, texts and the like, or dataclasses of only such.

    A field that does not count when two of them are compared is not kept.
    """
    pairs = ((field.name, getattr(thing, field.name)) for field in fields(thing) if field.compare)
    return {name: _valued(value) for name, value in pairs if _is_plain(value)}


def _valued(value: Any) -> Any:
    return to_plain(value) if is_dataclass(value) else value


def _is_plain(value: Any) -> bool:
    if is_dataclass(value):
        return all(_is_plain(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    return value is None or isinstance(value, str | int | float)


def from_plain(kind: type[T], values: dict[str, Any], **given: Any) -> T:
    """A dataclass of what was kept of one: each value checked against its field's type.

    What the class does not know (any more) is left out, and what was not kept has its default.
    Raises ValueError or TypeError.
    """
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind) if field.name not in given]  # type: ignore[arg-type]
    known = {name: _typed(name, hints[name], values[name]) for name in names if name in values}
    return kind(**known, **given)


def _typed(name: str, hint: Any, value: Any) -> Any:
    if isinstance(value, str) and hint is str:
        return value
    if is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(value, dict):
            raise ValueError(f"{name}: is no object")
        return from_plain(hint, value)
    try:
        return TypeAdapter(hint).validate_python(value)
    except ValidationError as error:
        raise ValueError(f"{name}: {first_problem(error)}") from error
