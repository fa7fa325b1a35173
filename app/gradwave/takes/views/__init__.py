"""The takes table, the step slider and the export dialogs."""
