"""The list of voices: bundled, installed and imported ones."""
