"""Preferences of the user that are kept between starts."""

from __future__ import annotations

from PySide6.QtCore import QSettings


def preferences() -> QSettings:
    """Return the settings, an INI file on every system that the user can read and delete."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "gradwave", "desktop")
