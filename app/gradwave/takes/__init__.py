"""Takes: comparing, scoring, browsing and exporting renders."""
