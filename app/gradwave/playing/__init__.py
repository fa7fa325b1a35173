"""Playback of comparable sounds, and the time axis."""
