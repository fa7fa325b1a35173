"""Renders: what the workers do, one after another, and how long each will take."""
