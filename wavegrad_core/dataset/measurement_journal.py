"""The journal of a data check: the measurements of each recording."""

from base64 import b64decode, b64encode
from dataclasses import fields
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np
from pydantic import TypeAdapter
from typing_extensions import TypedDict

from wavegrad_core.dataset.clip_measurements import ClipMeasurements
from wavegrad_core.task_journal import TaskJournal

# Arrays and bytes are stored as text in base64.
_KINDS = get_type_hints(ClipMeasurements) | {
    "energies": str,
    "content": str,
    "fingerprint": str | None,
}
_SAVED = TypeAdapter(TypedDict("SavedMeasurements", _KINDS))  # type: ignore[operator]


def measurement_journal(path: Path, version: str) -> TaskJournal[ClipMeasurements]:
    """Open the journal of a data check.

    Args:
        path: The file.
        version: Version of the program; results of other versions are not used.

    Raises:
        InputError: The file cannot be used.
    """
    return TaskJournal(path, f"check {version}", _to_json, _from_json)


def _to_json(measured: ClipMeasurements) -> dict[str, Any]:
    values = {field.name: getattr(measured, field.name) for field in fields(measured)}
    prints = measured.fingerprint
    return values | {
        "energies": _text(measured.energies.tobytes()),
        "content": _text(measured.content),
        "fingerprint": None if prints is None else _text(prints.tobytes()),
    }


def _from_json(values: dict[str, Any]) -> ClipMeasurements:
    found: Any = _SAVED.validate_python(values)
    prints = found["fingerprint"]
    return ClipMeasurements(
        **found
        | {
            "energies": _array(found["energies"]),
            "content": b64decode(found["content"]),
            "fingerprint": None if prints is None else _array(prints),
        }
    )


def _text(content: bytes) -> str:
    return b64encode(content).decode()


def _array(text: str) -> np.ndarray:
    return np.frombuffer(b64decode(text), np.float32)
