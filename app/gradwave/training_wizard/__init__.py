"""The training wizard without widgets: recordings in, a voice out."""
