"""Views of the sound design."""
