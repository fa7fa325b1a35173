"""The dialogs for voices and their import."""
