"""What is drawn of a sound: waveforms, spectrograms, two of them in one, and how they look."""
