"""Help: first steps, the log, the system check and the About dialog."""
