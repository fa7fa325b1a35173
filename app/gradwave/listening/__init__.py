"""Listening tests in the desktop: blind tests, MUSHRA, and their folders."""
