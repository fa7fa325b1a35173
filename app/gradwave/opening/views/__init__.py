"""Dialogs for opening files."""
