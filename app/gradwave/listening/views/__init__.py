"""Dialogs of the listening tests."""
