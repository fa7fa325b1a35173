"""The dialog of the render queue."""
