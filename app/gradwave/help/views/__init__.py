"""The windows of the Help menu, and the first steps."""
