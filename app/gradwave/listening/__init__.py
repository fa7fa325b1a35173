"""Listening tests in the desktop: blind tests, MUSHRA, and the folders that hold them."""
