"""Rendering of the open sound: settings, voices, the worker and its estimates."""
