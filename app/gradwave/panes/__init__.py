"""The panes that show a sound: waveform and spectrogram."""
