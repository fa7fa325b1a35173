"""The render queue: many files, rendered one after another with the window's settings."""
