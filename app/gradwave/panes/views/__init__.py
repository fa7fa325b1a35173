"""A sound on screen: its waveform and spectrogram, zoomed and scrolled."""
