"""Waveforms and spectrograms as data for drawing."""
