"""Mel spectrograms: profiles, files and recognition."""
