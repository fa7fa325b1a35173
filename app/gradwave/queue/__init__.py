"""Many files to render, one after another."""
