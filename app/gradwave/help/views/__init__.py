"""Help where people look."""
