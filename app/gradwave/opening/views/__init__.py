"""Dialogs of opening a file."""
