"""The pages of the training wizard."""
