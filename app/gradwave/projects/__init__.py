"""A session in a file, its history, and what is kept of it in case of a crash."""
