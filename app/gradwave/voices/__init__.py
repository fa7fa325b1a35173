"""The voices dialog and its view models: list, import, remove."""
