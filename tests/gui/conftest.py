"""Fixtures of the desktop, see tests/support/desktop_fixtures.py."""

from desktop_fixtures import *  # noqa: F403
