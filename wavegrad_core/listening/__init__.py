"""Listening tests: ABX, X/X/Y and MUSHRA, with level matching and time alignment."""
