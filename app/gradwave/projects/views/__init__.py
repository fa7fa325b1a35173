"""What is asked and offered about projects."""
