"""The dialog and pages of the training wizard."""
