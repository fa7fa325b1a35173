"""Projects: saving, opening, undo history, autosave and crash recovery."""
