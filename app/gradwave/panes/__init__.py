"""Panes that show a sound: waveform and spectrogram."""
