"""What the window remembers of its person from one start to the next: small choices, by name."""

from __future__ import annotations

from PySide6.QtCore import QSettings


def preferences() -> QSettings:
    """A file of its own on every system, that a person can read and delete."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "gradwave", "desktop")
