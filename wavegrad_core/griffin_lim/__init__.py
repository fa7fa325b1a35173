"""Griffin-Lim: phases and fine magnitudes that fit a mel spectrogram."""
