"""The devices dialog."""
