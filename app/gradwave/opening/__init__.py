"""Opening recordings and mel spectrograms."""
