"""Audio outputs and compute devices."""
