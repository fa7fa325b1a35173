"""Griffin-Lim toward a mel spectrogram: phases for a sound whose mel is known."""
