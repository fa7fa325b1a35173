"""The window of the voices, and of what is imported as one."""
