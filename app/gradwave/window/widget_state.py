"""Sizes and places of widgets, as Qt describes them, in the preferences."""

from __future__ import annotations

from PySide6.QtCore import QByteArray

from gradwave.preferences import preferences


def saved_state(key: str) -> QByteArray:
    """Return a remembered state; empty if there is none."""
    return QByteArray.fromBase64(preferences().read(key, "").encode("ascii", "replace"))


def save_state(key: str, state: QByteArray) -> None:
    """Remember the state of a widget."""
    preferences().write(key, state.toBase64().toStdString())
