"""Voices: their files, the library of installed ones, import and export."""
