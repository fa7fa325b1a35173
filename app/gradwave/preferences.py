"""Preferences of the user that are kept between starts."""

from __future__ import annotations

import logging
from typing import TypeVar

from PySide6.QtCore import QSettings

T = TypeVar("T", bool, int, float, str)

log = logging.getLogger(__name__)


def preferences() -> QSettings:
    """Return the settings, an INI file on every system that the user can read and delete."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "gradwave", "desktop")


def read_preference(key: str, default: T) -> T:
    """Return a preference, or the default if it is missing or of another type."""
    try:
        kept = preferences().value(key, default, type=type(default))
    except (ValueError, TypeError, OverflowError) as error:
        log.warning("preference %s could not be read (%s)", key, error)
        return default
    return kept if type(kept) is type(default) else default
